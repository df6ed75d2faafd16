"""Media of an edition: those that lessons show travel with them."""

from pathlib import Path

from curriculum.editions.documents import is_film, open_library, pack
from curriculum.editions.manifest import Entry, digest, list_entries, make_manifest
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


def test_a_film_and_its_captions_can_be_told_from_what_every_player_needs() -> None:
    names = ("a-0123456789ab.webm", "a-0123456789ab.vtt", "a-0123456789ab.png")
    films = [is_film(Entry(f"media/{name}", "0" * 64, 1)) for name in names]
    assert films == [True, True, False]
    assert not is_film(Entry("activities/privacy.9-12.film.json", "0" * 64, 1))
