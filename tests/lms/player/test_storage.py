"""In production, every script is found under a name of its own, and all of them are small."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.files.storage import FileSystemStorage

from lms.player.assets import FOLDER, SCRIPTS
from lms.player.storage import HashedScriptsStorage
from tests.lms.plays import LESSON

HERE = "player/here.js"  # comes by an import of its own
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


@pytest.mark.django_db
def test_scripts_and_styles_of_a_lessons_page_are_small(client, collected):
    storage, folder = collected
    page = client.get(f"/play/{LESSON}/").text
    linked = set(re.findall(r'(?:href|src)="/static/([^"]+\.(?:css|js))"', page))
    assert {"player/main.js", "player/player.css"} <= linked
    assert "player/shell.js" not in linked
    sizes = {name: len(gzip.compress(_read(storage, folder, name))) for name in linked | {HERE}}
    assert sum(sizes.values()) <= MOST_BYTES, sizes


def _read(storage: HashedScriptsStorage, folder: Path, name: str) -> bytes:
    if name.endswith(".js"):
        return (folder / storage.stored_name(name)).read_bytes()
    return Path(finders.find(name)).read_bytes()
