"""The cards of a guide: read from its Markdown, shown in it, and printed to cut out."""

import pytest

from curriculum.library import shipped_library
from lms.pages.cards import list_card_sets
from lms.pages.markdown import CARDS, render_markdown

LIBRARY = shipped_library()
GUIDE = """# Guide

- not a card

## Cards to print

### Whose photo?: what shows who it is

Cut them apart.

- Palm *trees*
- The school badge on
  the shirts

Answers: the badge.

### Alone

- A card

### Nothing to cut

Words only.

## The booster

- not a card either
"""


def test_bullets_are_cards_under_the_heading_of_their_set():
    first, second = list_card_sets(GUIDE)
    assert (first.lesson, first.purpose) == ("Whose photo?", "what shows who it is")
    assert [str(card).strip() for card in first.cards] == [
        "Palm <em>trees</em>",
        "The school badge on\nthe shirts",
    ]
    assert [str(note).strip() for note in first.notes] == ["<p>Cut them apart.</p>"]
    assert [str(answer).strip() for answer in first.answers] == ["<p>Answers: the badge.</p>"]
    assert (second.lesson, second.purpose, len(second.cards)) == ("Alone", "", 1)


@pytest.mark.parametrize("text", ["", "# Guide\n\n- a\n", f"## {CARDS}\n", f"## {CARDS}\n\n- a\n"])
def test_a_guide_without_sets_has_no_cards(text):
    assert list_card_sets(text) == []


def test_cards_cannot_carry_html():
    [cards] = list_card_sets(f"## {CARDS}\n\n### A: b\n\n- <img src=x onerror=a()>\n")
    assert "<img" not in cards.cards[0]


def test_only_the_lists_of_that_section_look_like_cards_in_the_guide():
    page = render_markdown(GUIDE)
    assert page.count('<ul class="guide-cards">') == 2
    assert page.index("not a card</li>") < page.index("guide-cards")
    assert page.rindex("guide-cards") < page.index("not a card either")


@pytest.mark.django_db
@pytest.mark.parametrize("module", LIBRARY.modules, ids=lambda module: module.id)
def test_every_card_of_a_module_is_printed_and_its_answers_come_last(client, home, module):
    sets = list_card_sets(LIBRARY.guide(module.id, "guide"))
    assert sets
    page = client.get(f"/modules/{module.id.replace('.', '-')}/cards/").text
    before, _, answers = page.partition('class="card-answers"')
    for one in sets:
        assert all(f'<div class="cut-text">{card}</div>' in before for card in one.cards)
        for answer in one.answers:
            assert answer in answers
            assert answer not in before


@pytest.mark.django_db
def test_a_module_without_cards_has_no_page_of_them(client, home, monkeypatch):
    monkeypatch.setattr("lms.pages.facts.read_document", lambda module, name: "# Guide\n")
    assert client.get("/modules/privacy-9-12/cards/").status_code == 404
    assert "/modules/privacy-9-12/cards/" not in client.get("/modules/privacy-9-12/").text
