"""Media of an edition: those that lessons show travel with them."""

from pathlib import Path

from curriculum.editions.documents import open_library, pack
from curriculum.editions.manifest import digest, list_entries, make_manifest
from curriculum.library import load_library
from tests.content.small_library import LESSON, write_library
from tests.curriculum.media_files import make_png, write_media


def test_media_travel_with_the_lessons_that_show_them(tmp_path: Path) -> None:
    names = write_media(tmp_path, pier=make_png(), forgotten=make_png(colour="red"))
    scene = f"""\
  - kind: scene
    id: at-the-pier
    place: pier
    picture: {{file: {names["pier"]}, description: A pier.}}
    caption: Here
    description: A pier.
"""
    root = write_library(tmp_path, LESSON.replace("steps:\n", f"steps:\n{scene}"))
    documents = pack(load_library(root), [])
    assert documents[f"media/{names['pier']}"] == make_png()
    assert f"media/{names['forgotten']}" not in documents
    assert not [path for path in pack(load_library(root), [], media=False) if "media/" in path]
    manifest = make_manifest("test", list_entries(documents))
    library = open_library(manifest, {digest(d): d for d in documents.values()}.__getitem__)
    assert library.media[names["pier"]].read() == make_png()
    assert library.media[names["pier"]].size == len(make_png())
    assert pack(library, []) == documents
