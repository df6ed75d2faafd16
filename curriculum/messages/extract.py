"""A Babel extractor for lesson files: message ids become gettext contexts."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from curriculum.framework import Cast, Framework, Module
from curriculum.glossary import Glossary
from curriculum.helplines import Helplines
from curriculum.messages.ids import list_messages
from curriculum.parsing import find_line, parse_file
from curriculum.schema import AssessmentForm, Lesson

Extracted = tuple[int, str, tuple[str, ...], list[str]]

_KINDS: dict[
    str, type[Framework | Cast | Glossary | Helplines | Module | Lesson | AssessmentForm]
] = {
    "framework.yaml": Framework,
    "cast.yaml": Cast,
    "glossary.yaml": Glossary,
    "helplines.yaml": Helplines,
    "module.yaml": Module,
    "lesson.yaml": Lesson,
}


def extract_curriculum(
    file: IO[bytes], keywords: object, comment_tags: object, options: object
) -> Iterator[Extracted]:
    """Yield every text of a content file as ``pgettext(message id, text)`` for Babel.

    Files that hold no texts for learners (play scripts, lists of ids) yield nothing. Raises
    ContentError for a file that is not of the schema.
    """
    path = Path(file.name)
    kind = _KINDS.get(path.name, AssessmentForm if path.name.startswith("form-") else None)
    if kind is None:
        return
    written: Any = parse_file(path, kind)
    name = getattr(written, "id", path.stem)
    for message_id, text, field in list_messages(written, name):
        yield find_line(path, field) or 1, "pgettext", (message_id, text), []
