from game.world.quests import TESTER, Work, marker_of, next_quest, plan_quests

PEOPLE = ("suri", "bayan", "lin", TESTER)
M = "privacy.9-12"


def make_work(name: str, **changes) -> Work:
    return Work(activity=f"{M}.{name}", module=M, is_form=name.startswith("form"), **changes)


def plan(work, played=None, today="2026-11-21"):
    return plan_quests(work, played or {}, PEOPLE, today)


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


def test_the_teacher_gives_the_tests():
    quests = plan([make_work("form-a", occasion="T0"), make_work("one", giver="lin")])
    assert [quest.giver for quest in quests] == [TESTER, "lin"]


def test_what_opens_later_is_not_there_yet():
    assert plan([make_work("form-b", occasion="T2", state="later", opens="2026-12-24")]) == ()


def test_a_later_test_is_there_on_its_day_also_without_a_network():
    work = [make_work("form-b", occasion="T2", state="later", opens="2026-11-21")]
    assert plan(work)[0].state == "open"


def test_the_test_after_the_lessons_opens_when_the_last_one_is_done_here():
    lesson, test = make_work("one"), make_work("form-b", occasion="T1", state="later")
    assert len(plan([lesson, test])) == 1
    played = {(lesson.activity, None): "done"}
    assert [quest.activity for quest in plan([lesson, test], played)][-1] == test.activity


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
