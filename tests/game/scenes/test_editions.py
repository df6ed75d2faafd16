"""Which edition a pupil sees, and that a lesson is finished in the one in which it was begun."""

import json
import threading

import msgspec
import pytest

from curriculum.library import shipped_library
from curriculum.results.vocabulary import EDITION
from game.progress import outbox
from game.progress.editions import Editions
from game.progress.problems import Problem
from game.progress.site import Site
from game.scenes.courses import CoursesScene
from game.scenes.harbour import Harbour
from game.scenes.options import OptionsScene
from game.scenes.title import TitleScene
from game.scenes.visit import Visit
from tests.content.test_plays import read_plays
from tests.contract.edition_site import EditionSite
from tests.contract.wire_site import serve
from tests.curriculum.test_editions import DOCUMENTS
from tests.game.progress.factories import make_profile
from tests.game.scenes.driver import Keyboard, make_app, open_lesson, play_to_end

LIBRARY = shipped_library()
MODULE = "privacy.9-12"
LESSON, OTHER = f"{MODULE}.whose-photo", f"{MODULE}.{LIBRARY.modules_as_written[MODULE].lessons[1]}"
PLAY = read_plays(LESSON)[0]


def documents_of_one_module(title: str, *, last: str | None = None) -> dict[str, bytes]:
    """One module; a lesson has another title and, if wanted, another text at its endings."""
    lesson = LIBRARY.activity(LESSON)
    steps = [
        msgspec.structs.replace(step, text=last) if last and step.id == PLAY.ending else step
        for step in lesson.steps
    ]
    changed = msgspec.structs.replace(lesson, title=title, steps=tuple(steps))
    kept = {
        path: content
        for path, content in DOCUMENTS.items()
        if "/" not in path or path.startswith((f"modules/{MODULE}.", f"activities/{MODULE}."))
    }
    return kept | {f"activities/{LESSON}.json": msgspec.json.encode(changed)}


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def site():
    site = EditionSite()
    thread = serve(site)
    yield site
    site.shutdown()
    site.server_close()
    thread.join()


@pytest.fixture
def harbour(tmp_path, site, monkeypatch):
    """What scenes share. The test itself looks at the site, when it says so."""
    monkeypatch.setattr(Editions, "start", lambda editions: None)
    harbour = Harbour(make_app(tmp_path, site=site.address))
    yield harbour
    harbour.progress.close()


@pytest.fixture
def pupil(harbour, site):
    return make_profile(harbour.progress._database, site=site.address)


def bring(harbour, site):
    """Let the game look at the site, as it does in the background."""
    harbour.progress._editions.ask(site.address)
    harbour.progress._editions.look()


def publish(harbour, site, title, **changes):
    manifest = site.publish(documents_of_one_module(title, **changes))
    bring(harbour, site)
    return manifest.edition


def editions_in_records(harbour, profile):
    waiting = outbox.list_waiting(harbour.progress._database, profile.id, 1000)
    return [json.loads(each.body)["context"]["extensions"][EDITION] for each in waiting]


def test_what_ships_is_played_until_the_site_has_published(harbour, site, pupil):
    visit = Visit(harbour, pupil)
    assert harbour.library is LIBRARY.localized("en")
    edition = publish(harbour, site, "From the site")
    assert harbour.library.edition == LIBRARY.edition, "nothing changes under anybody's hands"
    assert visit.has_news()
    assert harbour.library.edition == edition
    assert [story.module for story in visit.stories] == [MODULE]
    assert not visit.has_news()


def test_a_lesson_is_finished_in_the_edition_in_which_it_was_begun(harbour, site, pupil):
    first = publish(harbour, site, "One", last="The end of one.")
    scene = open_lesson(harbour, pupil, LESSON)
    driver = Keyboard(harbour.app)
    driver.press("Go on")
    begun = scene.play.attempt
    second = publish(harbour, site, "Two", last="The end of two.")
    driver.frame(3)
    assert scene.play.activity.title == "One"
    harbour.app.change_options(language="ur")
    harbour.app.change_options(language="en")
    assert scene.play.library.edition == first
    harbour.app.pop()

    again = open_lesson(harbour, pupil, LESSON)
    assert harbour.library.edition == second
    assert (again.play.attempt, again.play.library.edition) == (begun, first)
    play_to_end(driver, again, PLAY.answers)
    assert again.play.step.text == "The end of one."
    assert set(editions_in_records(harbour, pupil)) == {first}

    harbour.app.pop()
    anew = open_lesson(harbour, pupil, LESSON)
    assert anew.play.activity.title == "Two"
    assert anew.play.attempt.edition == second
    assert editions_in_records(harbour, pupil)[-1] == second


def test_an_edition_is_kept_on_the_disk_while_somebody_is_under_way_in_it(
    tmp_path, harbour, site, pupil
):
    first = publish(harbour, site, "One")
    open_lesson(harbour, pupil, LESSON)
    publish(harbour, site, "Two")
    harbour.progress.close()

    again = Harbour(make_app(tmp_path, site=site.address))
    publish(again, site, "Three")
    scene = open_lesson(again, pupil, LESSON)
    assert (scene.play.library.edition, scene.play.activity.title) == (first, "One")
    play_to_end(Keyboard(again.app), scene, PLAY.answers)
    again.progress.close()

    last = Harbour(make_app(tmp_path, site=site.address))
    bring(last, site)
    assert last.progress.find_edition(pupil, first) is None
    last.progress.close()


def test_a_lesson_begun_in_what_ships_is_finished_in_it(harbour, site, pupil):
    scene = open_lesson(harbour, pupil, LESSON)
    Keyboard(harbour.app).press("Go on")
    publish(harbour, site, "From the site")
    harbour.app.pop()
    again = open_lesson(harbour, pupil, LESSON)
    assert again.play.attempt == scene.play.attempt
    assert again.play.library.edition == LIBRARY.edition
    assert again.play.activity.title == LIBRARY.activity(LESSON).title


def withdraw(harbour, site, edition, manifest):
    site.editions.number += 1
    site.editions.say(manifest, number=site.editions.number, withdrawn=(edition,))
    bring(harbour, site)


def test_a_lesson_begun_in_a_withdrawn_edition_goes_on_in_the_current_one_where_it_fits(
    harbour, site, pupil
):
    first = publish(harbour, site, "One")
    scene = open_lesson(harbour, pupil, LESSON)
    Keyboard(harbour.app).press("Go on")
    harbour.app.pop()
    withdraw(harbour, site, first, site.publish(documents_of_one_module("Two")))
    again = open_lesson(harbour, pupil, LESSON)
    assert again.play.activity.title == "Two"
    assert again.play.attempt == scene.play.attempt


def test_it_begins_anew_where_it_does_not_fit(harbour, site, pupil):
    first = publish(harbour, site, "One")
    scene = open_lesson(harbour, pupil, LESSON)
    Keyboard(harbour.app).press("Go on")
    harbour.app.pop()
    name = f"activities/{LESSON}.json"
    other = msgspec.json.decode(DOCUMENTS[f"activities/{OTHER}.json"]) | {"id": LESSON}
    changed = documents_of_one_module("Two") | {name: msgspec.json.encode(other)}
    manifest = site.publish(changed)
    withdraw(harbour, site, first, manifest)
    again = open_lesson(harbour, pupil, LESSON)
    assert again.play.attempt.id != scene.play.attempt.id
    assert again.play.attempt.edition == manifest.edition


def test_a_guest_plays_the_edition_of_the_site_in_the_options(harbour, site):
    edition = publish(harbour, site, "From the site")
    scene = open_lesson(harbour, harbour.progress.play_as_guest("9-12"), LESSON)
    assert scene.play.attempt.edition == edition


def test_a_pupil_of_another_site_plays_what_their_own_site_has(harbour, site):
    publish(harbour, site, "From the site")
    pupil = make_profile(harbour.progress._database, site="http://127.0.0.1:9")
    Visit(harbour, pupil)
    assert harbour.library.edition == LIBRARY.edition


def test_who_signs_in_without_a_network_plays_the_edition_that_came_before(tmp_path, monkeypatch):
    monkeypatch.setattr(Editions, "start", lambda editions: None)
    site = EditionSite()
    serve(site)
    learner = site.pupils[0]
    edition = site.publish(documents_of_one_module("From the site")).edition
    before = Harbour(make_app(tmp_path, site=site.address))
    before.progress.sign_in(site.code, learner.id, learner.pin)
    before.progress._editions.look()
    before.progress.close()
    site.shutdown()
    site.server_close()

    later = Harbour(make_app(tmp_path, site="http://127.0.0.1:9"))
    pupil = later.progress.sign_in(site.code, learner.id, learner.pin)
    later.progress._editions.look()
    Visit(later, pupil)
    assert later.library.edition == edition
    later.progress.close()


def test_a_course_shows_the_edition_when_its_list_is_opened(harbour, site):
    scene = CoursesScene(harbour.app, harbour)
    edition = publish(harbour, site, "From the site")
    harbour.app.push(scene)
    assert harbour.library.edition == edition


def test_the_game_brings_the_edition_on_no_thread_that_draws(tmp_path, site, monkeypatch):
    site.publish(documents_of_one_module("From the site"))
    threads, read, stream = set(), Site.read, Site.stream

    def note(ask):
        def asked(*arguments):
            threads.add(threading.current_thread().name)
            return ask(*arguments)

        return asked

    monkeypatch.setattr(Site, "read", note(read))
    monkeypatch.setattr(Site, "stream", note(stream))
    app = make_app(tmp_path, site=site.address)
    title = TitleScene(app)
    app.push(title)
    came = threading.Event()
    look = title.harbour.progress._editions.look

    def tell() -> float:
        pause = look()
        came.set()
        return pause

    title.harbour.progress._editions.look = tell
    app.play_frame()
    assert threads == set(), "nothing is asked before the first picture"
    app.play_frame()
    assert came.wait(20)
    app.play_frame()
    assert title.harbour.library.activity(LESSON).title == "From the site"
    assert threads == {"editions"}
    title.harbour.progress.close()


def read_labels(harbour):
    scene = OptionsScene(harbour.app, harbour)
    harbour.app.push(scene)
    harbour.app.play_frame()
    found = [w.name.replace("\u200e", "") for w in scene.view.root.walk() if w.role == "text"]
    harbour.app.pop()
    return found


def test_the_options_tell_which_lessons_are_played(harbour, site, pupil):
    assert f"Lessons: {LIBRARY.edition}, as they came with the game" in read_labels(harbour)
    edition = publish(harbour, site, "From the site")
    harbour.take_edition()
    assert f"Lessons: {edition}, from {site.address}" in read_labels(harbour)
    site.publish(documents_of_one_module("x") | {f"activities/{LESSON}.json": b"[]"})
    bring(harbour, site)
    assert Problem.EDITION_TOO_NEW.sentence in read_labels(harbour)
    assert f"Lessons: {edition}, from {site.address}" in read_labels(harbour)


def test_the_player_is_told_once_that_the_game_is_too_old(harbour, site):
    site.publish(documents_of_one_module("x") | {f"activities/{LESSON}.json": b"[]"})
    bring(harbour, site)
    bring(harbour, site)
    assert harbour.progress.take_notices() == [Problem.EDITION_TOO_NEW]


def test_a_picture_of_the_edition_that_is_played_is_at_hand(harbour, site, pupil):
    documents = documents_of_one_module("One") | {"media/boat.png": b"a boat of one"}
    site.publish(documents)
    bring(harbour, site)
    scene = open_lesson(harbour, pupil, LESSON)
    site.publish(documents | {"media/boat.png": b"a boat of two"})
    bring(harbour, site)
    harbour.take_edition()
    assert scene.play.read_media("boat.png") == b"a boat of one"
    assert harbour.read_media("boat.png") == b"a boat of two"
    assert harbour.read_media("none.png") is None
