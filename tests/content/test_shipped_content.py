"""What ships is complete: no error in any check, and each module is what a class needs."""

import pytest

from curriculum.checks import check_library
from curriculum.engine.marking import items_of
from curriculum.library import shipped_library
from curriculum.schema import AssessmentForm, Lesson

LIBRARY = shipped_library()
MODULES = [module.id for module in LIBRARY.modules]


def test_no_check_finds_an_error() -> None:
    errors = [p for p in check_library(LIBRARY) if p.severity == "error"]
    assert [p.describe(LIBRARY.root) for p in errors] == []


@pytest.mark.parametrize("module", MODULES)
def test_a_module_has_lessons_forms_guide_and_letter(module: str) -> None:
    assert len(LIBRARY.lessons(module)) >= 3
    assert [form.form for form in LIBRARY.forms(module)] == ["a", "b"]
    for name in ("guide", "family-letter"):
        assert LIBRARY.guide(module, name).startswith("# ")


@pytest.mark.parametrize("module", MODULES)
def test_every_outcome_is_practised_twice_and_measured_twice_in_each_form(module: str) -> None:
    outcomes = [o.id for o in LIBRARY.framework.outcomes if o.id.startswith(module + ".")]
    assert {LIBRARY.outcomes[o].kind for o in outcomes} == {
        "knowledge",
        "skill",
        "attitude",
        "help-seeking",
    }
    for outcome in outcomes:
        practised = [lesson.id for lesson in LIBRARY.lessons(module) if outcome in measured(lesson)]
        assert len(practised) >= 2, outcome
        for form in LIBRARY.forms(module):
            assert measured(form).count(outcome) >= 2, (form.id, outcome)


def measured(activity: Lesson | AssessmentForm) -> list[str]:
    return [item.outcome for step in activity.steps for item in items_of(step)]


@pytest.mark.parametrize("module", MODULES)
def test_parallel_forms_ask_the_same_outcomes_as_often(module: str) -> None:
    first, second = LIBRARY.forms(module)
    assert sorted(measured(first)) == sorted(measured(second))
    assert first.anchors == second.anchors


def test_the_first_module_uses_the_step_kinds_that_it_must() -> None:
    kinds = {
        type(step).__name__.lower()
        for lesson in LIBRARY.lessons("privacy.9-12")
        for step in lesson.steps
    }
    wanted = "scene say choice question chat settings feed tell reflect end"
    assert set(wanted.split()) <= kinds
