from collections.abc import Callable

import pytest

from curriculum.helplines import Helpline
from lms.lessons import selectors as lessons
from tests.lms.help.factories import make_library


@pytest.fixture
def ship(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let the edition have these lines in the country of the tests, and no other."""

    def ship_lines(*lines: Helpline) -> None:
        library = make_library(*lines)
        monkeypatch.setattr(lessons, "get_current_library", lambda: library)

    return ship_lines
