"""What is asked of a learner, and when."""

from datetime import date, timedelta

from lms.assignments.schedule import Plan, plan_work

DUE = date(2026, 5, 10)
LESSONS = ("one", "two")
DONE = ("done", date(2026, 5, 8))
ALL_DONE = {("m.9-12.one", ""): DONE, ("m.9-12.two", ""): DONE}


def make_plan(**changes: object) -> Plan:
    fields: dict[str, object] = {
        "module": "m.9-12",
        "lessons": LESSONS,
        "booster": None,
        "forms": {"a": "form-a", "b": "form-b"},
        "form_order": "ab",
        "due": DUE,
        "with_tests": True,
        "with_last_test": False,
    }
    return Plan(**(fields | changes))


def states(plan: Plan, standing=None, today: date = DUE) -> dict[str, str]:
    work = plan_work(plan, standing or {}, today)
    return {f"{w.activity.rpartition('.')[2]} {w.occasion}".strip(): w.state for w in work}


def test_the_order_is_before_lessons_after_and_later():
    assert list(states(make_plan())) == ["form-a T0", "one", "two", "form-b T1", "form-a T2"]


def test_who_starts_with_b_gets_a_afterwards():
    assert list(states(make_plan(form_order="ba"))) == [
        "form-b T0", "one", "two", "form-a T1", "form-b T2",
    ]  # fmt: skip


def test_without_tests_there_are_only_lessons():
    assert list(states(make_plan(with_tests=False))) == list(LESSONS)


def test_a_module_without_forms_has_only_lessons():
    assert list(states(make_plan(forms={}))) == list(LESSONS)


def test_lessons_are_open_without_the_test_before():
    assert states(make_plan())["one"] == "open"


def test_the_test_before_is_gone_once_a_lesson_is_completed():
    assert "form-a T0" not in states(make_plan(), {("m.9-12.one", ""): DONE})


def test_a_test_before_that_was_begun_can_be_finished():
    standing = {("m.9-12.one", ""): DONE, ("m.9-12.form-a", "T0"): ("begun", None)}
    assert states(make_plan(), standing)["form-a T0"] == "begun"


def test_the_test_after_waits_for_all_lessons():
    assert states(make_plan())["form-b T1"] == "later"
    assert states(make_plan(), {("m.9-12.one", ""): DONE})["form-b T1"] == "later"
    assert states(make_plan(), ALL_DONE)["form-b T1"] == "open"


def test_the_test_after_opens_for_all_when_the_day_has_passed():
    assert states(make_plan(), today=DUE + timedelta(days=1))["form-b T1"] == "open"


def test_the_follow_up_opens_six_weeks_after_the_test_after():
    standing = ALL_DONE | {("m.9-12.form-b", "T1"): ("done", date(2026, 5, 8))}
    opens = date(2026, 5, 8) + timedelta(days=42)
    assert states(make_plan(), standing, opens - timedelta(days=1))["form-a T2"] == "later"
    assert states(make_plan(), standing, opens)["form-a T2"] == "open"


def test_the_follow_up_counts_from_the_due_date_when_there_was_no_test_after():
    assert states(make_plan(), today=DUE + timedelta(days=42))["form-a T2"] == "open"


def test_without_any_date_the_follow_up_stays_later():
    work = plan_work(make_plan(due=None), ALL_DONE, DUE)
    assert (work[-1].state, work[-1].opens) == ("later", None)


def test_the_last_test_is_asked_where_it_was_agreed():
    plan = make_plan(with_last_test=True)
    assert states(plan, today=DUE + timedelta(days=181))["form-b T3"] == "later"
    assert states(plan, today=DUE + timedelta(days=182))["form-b T3"] == "open"


def test_one_form_on_two_occasions_has_two_states():
    standing = ALL_DONE | {("m.9-12.form-a", "T0"): DONE}
    found = states(make_plan(), standing, DUE + timedelta(days=60))
    assert (found["form-a T0"], found["form-a T2"]) == ("done", "open")


def test_a_booster_waits_for_the_follow_up_that_it_would_spoil():
    plan = make_plan(booster="again")
    after = date(2026, 5, 8)
    standing = ALL_DONE | {("m.9-12.form-b", "T1"): ("done", after)}
    assert list(states(plan))[-2:] == ["form-a T2", "again"]
    assert states(plan, standing, after + timedelta(days=42))["again"] == "later"
    followed_up = standing | {("m.9-12.form-a", "T2"): ("done", after + timedelta(days=43))}
    assert states(plan, followed_up, after + timedelta(days=43))["again"] == "open"


def test_a_booster_opens_after_eight_weeks_for_who_missed_the_follow_up():
    plan = make_plan(booster="again")
    assert states(plan, ALL_DONE, DUE + timedelta(days=55))["again"] == "later"
    assert states(plan, ALL_DONE, DUE + timedelta(days=56))["again"] == "open"


def test_without_tests_a_booster_comes_six_weeks_after_the_last_lesson():
    plan = make_plan(booster="again", with_tests=False, due=None)
    assert states(plan, {("m.9-12.one", ""): DONE}, DUE + timedelta(days=400))["again"] == "later"
    assert states(plan, ALL_DONE, date(2026, 5, 8) + timedelta(days=41))["again"] == "later"
    assert states(plan, ALL_DONE, date(2026, 5, 8) + timedelta(days=42))["again"] == "open"


def test_the_last_test_comes_after_the_booster():
    plan = make_plan(booster="again", with_last_test=True)
    assert list(states(plan))[-3:] == ["form-a T2", "again", "form-b T3"]
