"""The words of the field: by age, by topic, and for adults what not to say."""

from dataclasses import replace

import pytest

from curriculum.glossary import Avoided, Definitions, Glossary, Term
from curriculum.library import shipped_library
from lms.accounts.models import Role
from lms.lessons import selectors as lessons
from tests.lms.classes import make_class, make_staff

pytestmark = pytest.mark.django_db


def make_term(name: str, pupil: str, topics: tuple[str, ...], *avoid: Avoided) -> Term:
    return Term(
        id=name.replace(" ", "-"),
        adult=name,
        pupil=pupil,
        topics=topics,
        definitions=Definitions(
            young=f"{pupil} for nine.",
            middle=f"{pupil} for thirteen.",
            older=f"{pupil} for sixteen.",
            adults=f"{name} for adults.",
        ),
        avoid=avoid,
        source="house style",
    )


TERMS = (
    make_term(
        "person who harms",
        "somebody who hurts",
        ("grooming", "harassment"),
        Avoided(phrase="predator*", instead="a person who harms", why="it frightens"),
        Avoided(language="th", phrase="คำไม่ดี", instead="คำดี", why="เพราะ"),
    ),
    make_term("personal data", "facts about you", ("privacy",)),
    make_term("disclosure drill", "practice for teachers", ("readiness",)),
)


@pytest.fixture(autouse=True)
def glossary(monkeypatch):
    library = replace(
        shipped_library(), glossary_as_written=Glossary(terms=TERMS), _translated={}, _in_locales={}
    )
    monkeypatch.setattr(lessons, "get_current_library", lambda: library)


@pytest.mark.parametrize(
    ("band", "age"), [("9-12", "nine"), ("13-15", "thirteen"), ("16-18", "sixteen")]
)
def test_a_band_reads_its_own_word_and_definition_and_no_other(client, band, age):
    page = client.get(f"/words/{band}/").text
    assert f"facts about you for {age}." in page
    assert page.count(" for ") >= 2
    assert "for adults." not in page
    assert "predator" not in page
    assert page.index("facts about you") < page.index("somebody who hurts")


def test_adults_read_their_term_beside_the_pupils_and_what_not_to_say(client):
    page = client.get("/words/adults/").text
    assert "person who harms for adults." in page
    assert "somebody who hurts" in page
    row = page[page.index("predator…") :].partition("</tr>")[0]
    assert "a person who harms" in row
    assert "it frightens" in row
    assert "คำไม่ดี" not in page


def test_what_not_to_say_is_about_the_readers_language_where_there_is_something(client):
    client.cookies["django_language"] = "th"
    page = client.get("/words/adults/").text
    assert '<tr lang="th"><th scope="row">คำไม่ดี' in page
    assert "predator" not in page
    client.cookies["django_language"] = "ur"
    assert '<tr lang="en"><th scope="row">predator…' in client.get("/words/adults/").text


def test_a_topic_narrows_the_list_and_keeps_the_reader(client):
    page = client.get("/words/13-15/?topic=privacy").text
    assert "facts about you" in page
    assert "somebody who hurts" not in page
    assert "/words/9-12/?topic=privacy" in page


@pytest.mark.parametrize("topic", ["nonsense", "%00", "<b>"])
def test_an_unknown_topic_shows_all(client, topic):
    page = client.get(f"/words/9-12/?topic={topic}").text
    assert "facts about you" in page
    assert "<b>" not in page


def test_words_of_teaching_are_no_pupils_and_their_topic_is_not_offered(client):
    pupils, adults = client.get("/words/9-12/").text, client.get("/words/adults/").text
    assert "practice for teachers" not in pupils
    assert "?topic=readiness" not in pupils
    assert "disclosure drill for adults." in adults
    assert "/words/adults/?topic=readiness" in adults


def test_an_unknown_reader_is_a_404(client):
    assert client.get("/words/0-3/").status_code == 404


def test_everybody_begins_with_their_own(client):
    assert "for nine." in client.get("/words/").text
    client.force_login(make_staff(Role.TEACHER))
    assert "for adults." in client.get("/words/").text
    found = make_class(pupils=1)
    found.classroom.band = "16-18"
    found.classroom.save()
    client.force_login(found.learners[0], backend="lms.accounts.backends.LearnerBackend")
    assert "for sixteen." in client.get("/words/").text


def test_words_are_a_click_away_for_everybody(client):
    assert '"/words/"' in client.get("/help/").text
    client.force_login(make_staff(Role.TEACHER))
    assert client.get("/teaching/").text.count('"/words/"') == 2


def test_words_that_nobody_has_translated_say_that_they_are_english(client):
    client.cookies["django_language"] = "th"
    page = client.get("/words/9-12/").text
    assert page.count('lang="en" dir="ltr">') >= 2
    assert "untranslated" in page
    client.cookies["django_language"] = "en"
    assert "untranslated" not in client.get("/words/9-12/").text
