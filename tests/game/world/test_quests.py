from dataclasses import replace

import pytest

from game.world.atlas import find_place
from game.world.quests import Work, marker_of, next_quest, plan_quests, plan_stories
from game.world.village import VILLAGE_SQUARE

TESTER = VILLAGE_SQUARE.tester
HERE = {"suri", "bayan", "lin", TESTER}
YARD = replace(VILLAGE_SQUARE, spots=tuple(s for s in VILLAGE_SQUARE.spots if s.person in HERE))
M = "privacy.9-12"


def make_work(name: str, module: str = M, **changes) -> Work:
    is_form = name.startswith("form")
    return Work(activity=f"{module}.{name}", module=module, is_form=is_form, **changes)


def plan(work, played=None, today="2026-11-21"):
    return plan_quests(work, played or {}, YARD, today)


def plan_modules(work, played=None):
    return plan_stories(work, played or {}, YARD, "2026-11-21")


def test_a_lesson_is_given_by_its_protagonist():
    quests = plan([make_work("one", giver="lin"), make_work("two", giver="suri")])
    assert [quest.giver for quest in quests] == ["lin", "suri"]


def test_two_lessons_of_one_protagonist_have_two_givers():
    quests = plan([make_work("one", giver="suri"), make_work("two", giver="suri")])
    assert [quest.giver for quest in quests] == ["suri", "bayan"]


def test_more_lessons_than_people_are_all_given():
    quests = plan([make_work(f"number-{n}", giver="suri") for n in range(5)])
    assert len(quests) == 5
    assert TESTER not in {quest.giver for quest in quests}


def test_a_protagonist_who_is_not_here_is_stood_in_for():
    quests = plan([make_work("one", giver="gift-lantern")])
    assert quests[0].giver == "suri"


@pytest.mark.parametrize("band", ["9-12", "13-15", "16-18"])
def test_somebody_of_the_place_gives_the_tests(band):
    place = find_place(band)
    work = [make_work("form-a", occasion="T0"), make_work("one", giver=place.people[1])]
    quests = plan_quests(work, {}, place, "2026-11-21")
    assert [quest.giver for quest in quests] == [place.tester, place.people[1]]
    assert place.tester in place.people


def test_each_band_has_a_place_of_its_own_and_an_unknown_one_the_village():
    assert len({find_place(band).id for band in ("9-12", "13-15", "16-18")}) == 3
    assert find_place("6-8") is VILLAGE_SQUARE


def test_what_opens_later_is_not_there_yet():
    assert plan([make_work("form-b", occasion="T2", state="later", opens="2026-12-24")]) == ()


def test_a_later_test_is_there_on_its_day_also_without_a_network():
    work = [make_work("form-b", occasion="T2", state="later", opens="2026-11-21")]
    assert plan(work)[0].state == "open"


@pytest.mark.parametrize("opens", [None, "2026-12-24"])
def test_the_test_after_the_lessons_opens_when_the_last_one_is_done_here(opens):
    lesson = make_work("one")
    test = make_work("form-b", occasion="T1", state="later", opens=opens, follows_lessons=True)
    assert len(plan([lesson, test])) == 1
    played = {(lesson.activity, None): "done"}
    assert [quest.activity for quest in plan([lesson, test], played)][-1] == test.activity


def test_the_test_after_the_lessons_does_not_wait_for_the_booster():
    lesson, booster = make_work("one"), make_work("again", is_booster=True, state="later")
    test = make_work("form-b", occasion="T1", state="later", follows_lessons=True)
    quests = plan([lesson, test, booster], {(lesson.activity, None): "done"})
    assert [quest.activity for quest in quests] == [lesson.activity, test.activity]


def test_a_booster_that_was_set_waits_for_its_day():
    lesson = make_work("one", state="done")
    booster = make_work("again", is_booster=True, state="later", opens="2026-12-24")
    assert len(plan([lesson, booster])) == 1
    assert len(plan([lesson, booster], today="2026-12-24")) == 2


def test_what_was_done_here_is_done_before_the_site_knows():
    work = [make_work("one", giver="lin")]
    assert plan(work, {(f"{M}.one", None): "done"})[0].marker == "done"


def test_what_was_done_elsewhere_is_done():
    assert plan([make_work("one", giver="lin", state="done")])[0].marker == "done"


def test_a_form_of_another_occasion_is_another_piece_of_work():
    work = [make_work("form-a", occasion="T2")]
    assert plan(work, {(f"{M}.form-a", "T0"): "done"})[0].state == "open"


def test_what_is_under_way_comes_before_what_is_new():
    work = [make_work("one", giver="lin"), make_work("two", giver="suri")]
    quests = plan(work, {(f"{M}.two", None): "begun"})
    assert next_quest(quests).activity == f"{M}.two"
    assert marker_of(quests, "suri") == "talk"
    assert marker_of(quests, "lin") == "new"
    assert marker_of(quests, "bayan") is None


def test_when_all_is_done_nothing_is_next():
    assert next_quest(plan([make_work("one", state="done")])) is None


def test_each_module_is_a_story_with_givers_of_its_own():
    other = "grooming.9-12"
    work = [make_work("one", giver="lin"), make_work("a", module=other, giver="lin")]
    stories = plan_modules(work)
    assert [story.module for story in stories] == [M, other]
    assert [story.quests[0].giver for story in stories] == ["lin", "lin"]


def test_a_story_counts_its_lessons_and_neither_tests_nor_booster():
    work = [make_work("form-a", occasion="T0"), make_work("one"), make_work("two")]
    work.append(make_work("again", is_booster=True, state="later"))
    (story,) = plan_modules(work, {(f"{M}.one", None): "done", (f"{M}.form-a", "T0"): "done"})
    assert (story.done, story.lessons) == (1, 2)


def test_a_story_says_what_it_has_for_who_picks_it():
    work = [make_work("one"), make_work("two")]
    assert plan_modules(work)[0].marker == "new"
    assert plan_modules(work, {(f"{M}.two", None): "begun"})[0].marker == "talk"
    done = {(entry.activity, None): "done" for entry in work}
    assert plan_modules(work, done)[0].marker == "done"
    assert plan_modules([make_work("one", state="later")])[0].marker is None
