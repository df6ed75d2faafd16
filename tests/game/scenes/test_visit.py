"""What a pupil can play: what the teacher set, or the lessons of the age band."""

import pytest

from curriculum.library import shipped_library
from game.progress import profiles
from game.progress.wire import Assignment
from game.scenes.harbour import Harbour
from game.scenes.play import can_go_on
from game.scenes.visit import Visit
from tests.game.progress.factories import make_profile
from tests.game.scenes.driver import make_app

LIBRARY = shipped_library()
MODULE = "privacy.9-12"


@pytest.fixture
def harbour(tmp_path):
    harbour = Harbour(make_app(tmp_path))
    yield harbour
    harbour.progress.close()


def make_assignment(name, **changes):
    fields = {"occasion": None, "due": None, "opens": None, "state": "open"} | changes
    return Assignment(activity=f"{MODULE}.{name}", module=MODULE, **fields)


def visit_with(harbour, *assignments):
    """Return the visit of a pupil whose work was heard of before; the site is away now."""
    pupil = make_profile(harbour.progress._database, site="http://127.0.0.1:9")
    profiles.keep_assignments(harbour.progress._database, pupil.id, assignments)
    visit = Visit(harbour, pupil)
    visit._asked.result(timeout=20)
    visit.has_news()
    return visit


def test_a_guest_has_all_lessons_of_the_age_band_and_no_tests(harbour):
    visit = Visit(harbour, harbour.progress.play_as_guest("9-12"))
    lessons = [lesson.id for lesson in LIBRARY.lessons(MODULE)]
    assert [quest.activity for quest in visit.quests] == lessons
    assert len({quest.giver for quest in visit.quests}) == len(lessons)


def test_a_pupil_has_what_the_teacher_set_also_without_the_site(harbour):
    work = make_assignment("form-b", occasion="T0"), make_assignment("whose-photo")
    visit = visit_with(harbour, *work)
    assert [quest.activity for quest in visit.quests] == [entry.activity for entry in work]
    assert visit.quests[0].giver == "teacher-dara"
    assert visit.quests[0].occasion == "T0"


def test_work_of_a_newer_edition_is_left_out_and_the_rest_stays(harbour):
    visit = visit_with(harbour, make_assignment("not-yet-here"), make_assignment("whose-photo"))
    assert [quest.activity for quest in visit.quests] == [f"{MODULE}.whose-photo"]


def test_what_is_begun_here_waits_to_be_gone_on_with(harbour):
    visit = Visit(harbour, harbour.progress.play_as_guest("9-12"))
    visit.open_play(visit.quests[1])
    visit.look_around()
    assert [quest.state for quest in visit.quests][:2] == ["open", "begun"]


def test_the_figure_is_the_same_at_the_next_visit(harbour):
    pupil = make_profile(harbour.progress._database, site="http://127.0.0.1:9")
    Visit(harbour, pupil).choose_avatar("player-c")
    assert Visit(harbour, pupil).avatar == "player-c"


def test_a_save_that_no_longer_fits_its_lesson_is_not_gone_on_with(harbour):
    visit = Visit(harbour, harbour.progress.play_as_guest("9-12"))
    attempt = visit.open_play(visit.quests[0]).attempt
    lesson = LIBRARY.activity(attempt.activity)
    other = LIBRARY.activity(visit.quests[1].activity)
    assert can_go_on(lesson, attempt)
    assert not can_go_on(other, attempt)


def test_a_new_guest_finds_nothing_of_the_one_before(harbour):
    guest = harbour.progress.play_as_guest("9-12")
    visit = Visit(harbour, guest)
    visit.choose_avatar("player-c")
    play = visit.open_play(visit.quests[0])
    visit.note_ending(play)
    again = harbour.progress.play_as_guest("9-12")
    assert harbour.progress.list_endings(again, play.activity.id) == frozenset()
    assert Visit(harbour, again).avatar == "player-a"
    assert {quest.state for quest in Visit(harbour, again).quests} == {"open"}
