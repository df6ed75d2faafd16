"""What a pupil is promised: the journal of the game and the page of the site say the same."""

import re
from pathlib import Path

import pytest

from curriculum.messages.sources import LOCALES, read_catalog

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "lms" / "assignments" / "templates" / "assignments" / "today.html"


def list_promises() -> list[str]:
    seen = PAGE.read_text("utf-8").partition('aria-labelledby="seen"')[2]
    sentences = re.findall(r'{% translate "([^"]+)" %}', seen.partition("</section>")[0])
    return [sentence for sentence in sentences if "teacher" in sentence or len(sentence) > 60]


def test_the_page_makes_its_five_promises():
    assert len(list_promises()) == 5


@pytest.mark.parametrize("sentence", list_promises())
def test_the_journal_makes_every_promise_of_the_page(sentence):
    journal = (ROOT / "game" / "scenes" / "journal.py").read_text("utf-8")
    assert sentence in re.sub(r'"\s+"', "", journal)


@pytest.mark.parametrize("sentence", list_promises())
@pytest.mark.parametrize("locale", ["th", "ur"])
def test_the_promise_is_the_same_in_every_language(locale, sentence):
    def say(domain: str) -> str:
        path = LOCALES / locale / "LC_MESSAGES" / f"{domain}.po"
        message = read_catalog(path, locale).get(sentence)
        assert message is not None
        return str(message.string)

    assert say("game") == say("django") != ""
