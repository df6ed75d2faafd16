"""What the tests of the two engines need of this machine."""

import os
import shutil

import pytest

from tests.vectors.replay import NODE_IS_MISSING


@pytest.fixture(scope="session")
def node() -> None:
    """Skip where Node.js is missing, unless journeys are required (as in CI)."""
    if shutil.which("node"):
        return
    if os.environ.get("SAFE_HARBOUR_JOURNEYS") == "required":
        pytest.fail(NODE_IS_MISSING)
    pytest.skip(NODE_IS_MISSING)
