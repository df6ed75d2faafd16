"""What a pupil can play: what the teacher set, or the lessons of the age band."""

from datetime import date

import pytest

from curriculum.engine import attempt as engine
from curriculum.engine.marking import expects_answer
from curriculum.library import shipped_library
from curriculum.schema import End
from game.progress import profiles
from game.progress.wire import Assignment, Assignments, Contact, Help, HelpLine
from game.scenes.harbour import Harbour
from game.scenes.play import can_go_on
from game.scenes.visit import Visit
from tests.content.test_plays import read_plays
from tests.curriculum.lessons import NOON
from tests.game.progress.factories import make_profile
from tests.game.scenes.driver import make_app

LIBRARY = shipped_library()
MODULE = "privacy.9-12"
MODULES = [module for module in LIBRARY.modules if module.band == "9-12"]
HELP = Help(
    lines=(
        HelpLine(id="childline", name="Line", service="child-helpline", expires=date(2999, 1, 1)),
    ),
    contact=Contact(name="Ms Ratna"),
)


@pytest.fixture
def harbour(tmp_path):
    harbour = Harbour(make_app(tmp_path))
    yield harbour
    harbour.progress.close()


def make_assignment(name, module=MODULE, **changes):
    fields = {"occasion": None, "due": None, "opens": None, "state": "open"} | changes
    return Assignment(activity=f"{module}.{name}", module=module, **fields)


def visit_with(harbour, *assignments, help=HELP):
    """Return the visit of a pupil whose work was heard of before; the site is away now."""
    pupil = make_profile(harbour.progress._database, site="http://127.0.0.1:9")
    told = Assignments(list(assignments), help)
    profiles.keep_assignments(harbour.progress._database, pupil.id, told)
    visit = Visit(harbour, pupil)
    visit._asked.result(timeout=20)
    visit.has_news()
    return visit


def visit_as_guest(harbour):
    visit = Visit(harbour, harbour.progress.play_as_guest("9-12"))
    visit.pick(visit.stories[0])
    return visit


def mark_done(harbour, profile, lesson_id):
    """Play a lesson along its first script, without a screen."""
    lesson, answers = LIBRARY.activity(lesson_id), read_plays(lesson_id)[0].answers
    attempt, _ = engine.begin(lesson, attempt_id=lesson_id, edition=LIBRARY.edition, at=NOON)
    while not isinstance(step := engine.current_step(lesson, attempt), End):
        if expects_answer(step):
            response = engine.Response(step=step.id, answer=answers[step.id], at=NOON)
            attempt, _ = engine.answer(lesson, attempt, response)
        attempt, _ = engine.advance(lesson, attempt, at=NOON)
    harbour.progress.save(profile, attempt, [], locale="en")


def test_a_guest_has_a_story_for_each_module_of_the_age_band_and_no_tests(harbour):
    visit = Visit(harbour, harbour.progress.play_as_guest("9-12"))
    assert [story.module for story in visit.stories] == [module.id for module in MODULES]
    for story in visit.stories:
        lessons = [lesson.id for lesson in LIBRARY.lessons(story.module)]
        assert [quest.activity for quest in story.quests] == lessons
        assert len({quest.giver for quest in story.quests}) == len(lessons)


def test_a_guest_gets_the_booster_when_all_lessons_are_done(harbour):
    guest = harbour.progress.play_as_guest("9-12")
    *first, last = LIBRARY.lessons(MODULE)
    for lesson in first:
        mark_done(harbour, guest, lesson.id)
    booster = LIBRARY.booster(MODULE).id
    assert booster not in [q.activity for q in Visit(harbour, guest).stories[0].quests]
    mark_done(harbour, guest, last.id)
    story = Visit(harbour, guest).stories[0]
    assert story.quests[-1].activity == booster
    assert (story.done, story.lessons) == (len(first) + 1, len(first) + 1)
    assert story.marker == "new"


def test_of_several_stories_one_is_picked_and_of_one_it_is_that(harbour):
    visit = visit_with(harbour, make_assignment("whose-photo"))
    assert not visit.has_to_pick
    assert visit.story.module == MODULE
    visit = Visit(harbour, harbour.progress.play_as_guest("9-12"))
    assert visit.has_to_pick
    assert visit.quests == ()
    visit.pick(visit.stories[1])
    assert visit.story.module == visit.stories[1].module
    assert not visit.has_to_pick


def test_the_stories_of_a_pupil_are_the_modules_that_were_set(harbour):
    other = MODULES[1].id
    lesson = LIBRARY.lessons(other)[0].id.rpartition(".")[2]
    visit = visit_with(
        harbour, make_assignment("whose-photo"), make_assignment(lesson, module=other)
    )
    assert [story.module for story in visit.stories] == [MODULE, other]


def test_sensitive_stories_are_not_free_until_it_is_known_who_helps(harbour):
    sensitive = {module.id for module in MODULES if module.sensitive}
    assert sensitive
    without = visit_with(harbour, help=Help())
    assert sensitive.isdisjoint(story.module for story in without.stories)
    assert len(without.stories) == len(MODULES) - len(sensitive)
    assert sensitive <= {story.module for story in visit_with(harbour, help=HELP).stories}


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
    visit = visit_as_guest(harbour)
    visit.open_play(visit.quests[1])
    visit.look_around()
    assert [quest.state for quest in visit.quests][:2] == ["open", "begun"]


def test_the_figure_is_the_same_at_the_next_visit(harbour):
    pupil = make_profile(harbour.progress._database, site="http://127.0.0.1:9")
    Visit(harbour, pupil).choose_avatar("player-c")
    assert Visit(harbour, pupil).avatar == "player-c"


def test_a_save_that_no_longer_fits_its_lesson_is_not_gone_on_with(harbour):
    visit = visit_as_guest(harbour)
    attempt = visit.open_play(visit.quests[0]).attempt
    lesson = LIBRARY.activity(attempt.activity)
    other = LIBRARY.activity(visit.quests[1].activity)
    assert can_go_on(lesson, attempt)
    assert not can_go_on(other, attempt)


def test_a_new_guest_finds_nothing_of_the_one_before(harbour):
    visit = visit_as_guest(harbour)
    visit.choose_avatar("player-c")
    play = visit.open_play(visit.quests[0])
    visit.note_ending(play)
    again = harbour.progress.play_as_guest("9-12")
    assert harbour.progress.list_endings(again, play.activity.id) == frozenset()
    assert Visit(harbour, again).avatar == "player-a"
    stories = Visit(harbour, again).stories
    assert {quest.state for story in stories for quest in story.quests} == {"open"}
