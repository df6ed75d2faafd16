from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from curriculum.errors import ContentError
from locales.update import extract_domain, extract_template, update_catalog, write_catalog

KEYWORDS = {"gettext": None, "_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}


PAGE = """<p>
    {% load i18n %}{% translate "Cancel" %} it's an odd 'quote
  {% blocktranslate count n=pupils|length %}{{ n }} pupil{% plural %}{{ n }} pupils
  {%- endblocktranslate %}
</p>"""


def test_texts_of_a_template_are_found_whatever_stands_around_them(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace("\n  {%-", "{%"), "utf-8")
    with path.open("rb") as file:
        found = [message for _, _, message, *_ in extract_template(file, KEYWORDS, (), {})]
    assert found[0] == "Cancel"
    assert found[1][:2] == ("%(n)s pupil", "%(n)s pupils")


def test_extracting_twice_gives_the_same_file(tmp_path: Path) -> None:
    for name in ("one.pot", "two.pot"):
        write_catalog(tmp_path / name, extract_domain("game"))
    assert (tmp_path / "one.pot").read_bytes() == (tmp_path / "two.pot").read_bytes()
    assert len(read_po((tmp_path / "one.pot").open("rb"))) > 10


def test_updating_keeps_translations_and_what_is_not_in_use_any_more(tmp_path: Path) -> None:
    path = tmp_path / "game.po"
    template = extract_domain("game")
    catalog = update_catalog(path, template, "th")
    kept = next(message for message in catalog if message.id and isinstance(message.id, str))
    kept.string = "คำแปล"
    kept.flags.add("fuzzy")
    catalog.add("Gone", "หายไป")
    write_catalog(path, catalog)
    updated = update_catalog(path, template, "th")
    assert updated.get(kept.id, kept.context).string == "คำแปล"
    assert updated.get(kept.id, kept.context).fuzzy
    assert "Gone" in {message.id for message in updated.obsolete.values()}


def test_a_damaged_catalog_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "game.po"
    path.write_text("<<<<<<< HEAD\n", "utf-8")
    with pytest.raises(ContentError, match="not a gettext catalog"):
        update_catalog(path, extract_domain("game"), "th")
    assert path.read_text("utf-8") == "<<<<<<< HEAD\n"
