"""In production, every script is found under a name of its own, and all of them are small."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.files.storage import FileSystemStorage

from lms.player.assets import FOLDER, SCRIPTS
from lms.player.storage import HashedScriptsStorage

STYLES = ("ui/tokens", "ui/type", "ui/site", "ui/components", "ui/icons", "player/player")
MOST_BYTES = 60_000
_IMPORT = re.compile(r"""(?:from|import)\s*\(?\s*["'](\.[^"']+)["']""")


@pytest.fixture
def collected(tmp_path: Path) -> tuple[HashedScriptsStorage, Path]:
    storage = HashedScriptsStorage(location=str(tmp_path), base_url="/static/")
    found = {name: (FileSystemStorage(str(FOLDER.parent)), name) for name in SCRIPTS}
    for source, name in found.values():
        with source.open(name) as file:
            storage.save(name, file)
    for _, _, problem in storage.post_process({name: (storage, name) for name in found}):
        if isinstance(problem, Exception):
            raise problem
    return storage, tmp_path


def test_every_import_leads_to_a_file_with_a_hashed_name(collected):
    storage, folder = collected
    for name in SCRIPTS:
        script = folder / storage.stored_name(name)
        for target in _IMPORT.findall(script.read_text("utf-8")):
            assert (script.parent / target).is_file(), f"{name} imports {target}"
            assert re.search(r"\.[0-9a-f]{12}\.js$", target), f"{name} imports {target}"


def test_comments_stay_at_home_and_code_does_not(collected):
    storage, folder = collected
    script = (folder / storage.stored_name("player/words.js")).read_text("utf-8")
    assert "/**" not in script
    assert not re.search(r"^\s*//", script, re.MULTILINE)
    assert "export function say(" in script


def test_scripts_and_styles_of_the_player_are_small(collected):
    storage, folder = collected
    scripts = [(folder / storage.stored_name(name)).read_bytes() for name in SCRIPTS]
    styles = [Path(finders.find(f"{name}.css")).read_bytes() for name in STYLES]
    size = sum(len(gzip.compress(text)) for text in (*scripts, *styles))
    assert size <= MOST_BYTES
