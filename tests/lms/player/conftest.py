"""The player's scripts, for tests that run them under Node."""

import json
import shutil
from pathlib import Path

import pytest

from lms.player.assets import FOLDER
from tests.vectors.conftest import node  # noqa: F401


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """The player's scripts, where Node takes them for modules."""
    copy = tmp_path / "player"
    shutil.copytree(FOLDER, copy)
    (copy / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    # What stands on a page, with a lesson at the address of every document.
    said = json.dumps({"edition": "EDITION", "locale": "LOCALE", "activity": {"id": "ACTIVITY"}})
    address = json.dumps(f"data:application/json,{said}")
    (copy / "here.js").write_text(f"export const addresses = {{ document: {address} }};")
    return copy
