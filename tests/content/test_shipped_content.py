"""What ships is complete: no error in any check, and each module is what a class needs."""

from collections import Counter

import pytest

from curriculum.checks import check_library
from curriculum.engine.marking import items_of
from curriculum.library import shipped_library
from curriculum.schema import AnyStep, AssessmentForm, Feed, Lesson, Question
from curriculum.tasks import Single

LIBRARY = shipped_library()
MODULES = [module.id for module in LIBRARY.modules]


def test_no_check_finds_an_error() -> None:
    errors = [p for p in check_library(LIBRARY) if p.severity == "error"]
    assert [p.describe(LIBRARY.root) for p in errors] == []


@pytest.mark.parametrize("module", MODULES)
def test_every_outcome_is_measured_twice_in_each_form(module: str) -> None:
    outcomes = [o.id for o in LIBRARY.framework.outcomes if o.id.startswith(module + ".")]
    for outcome in (*outcomes, "wellbeing.worry"):
        for form in LIBRARY.forms(module):
            often = 1 if outcome == "wellbeing.worry" else 2
            assert measured(form).count(outcome) >= often, (form.id, outcome)


@pytest.mark.parametrize("module", MODULES)
def test_worry_is_asked_last_with_a_way_to_pass_and_no_key(module: str) -> None:
    for form in LIBRARY.forms(module):
        question = [step for step in form.steps if items_of(step)][-1]
        assert isinstance(question, Question)
        assert isinstance(question.task, Single)
        assert question.id == "worry-about-online"
        assert question.id in form.anchors
        assert question.task.answer is None
        assert [option.id for option in question.task.options] == [
            "not-at-all", "a-little", "quite", "a-lot", "rather-not-say",
        ]  # fmt: skip


def measured(activity: Lesson | AssessmentForm) -> list[str]:
    return [item.outcome for step in activity.steps for item in items_of(step)]


@pytest.mark.parametrize("module", MODULES)
def test_parallel_forms_ask_the_same_outcomes_as_often(module: str) -> None:
    first, second = LIBRARY.forms(module)
    assert sorted(measured(first)) == sorted(measured(second))
    assert set(first.anchors) == set(second.anchors)


@pytest.mark.parametrize("module", [m for m in MODULES if m.startswith("misinformation.")])
def test_half_of_the_posts_to_judge_are_true(module: str) -> None:
    """What counts is discernment, not suspicion (learning design, section 5)."""
    for form in LIBRARY.forms(module):
        for step in form.steps:
            if isinstance(step, Feed):
                answers = Counter(post.answer for post in step.posts)
                assert len(set(answers.values())) == 1, (form.id, step.id)


def test_every_cell_of_the_grid_has_its_module() -> None:
    topics = ("privacy", "harassment", "grooming", "misinformation")
    assert [*MODULES] == [f"{t}.{b}" for t in topics for b in ("9-12", "13-15", "16-18")]
    assert [course.id for course in LIBRARY.courses] == ["readiness.educators", "together.carers"]


def test_grooming_and_harassment_of_older_pupils_are_sensitive() -> None:
    sensitive = {module.id for module in LIBRARY.modules if module.sensitive}
    grooming = {f"grooming.{band}" for band in ("9-12", "13-15", "16-18")}
    assert sensitive >= grooming | {"harassment.13-15", "harassment.16-18"}


def test_the_steps_of_the_curriculum_are_of_every_kind() -> None:
    used = {type(step) for a in LIBRARY.activities_as_written.values() for step in a.steps}
    assert used == set(AnyStep.__args__)
