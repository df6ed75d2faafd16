"""The simulated class answers as its model says, with the real engine, the same for a seed."""

from collections.abc import Iterable
from statistics import fmean
from typing import Any

import msgspec
import pytest

from curriculum.library import shipped_library
from curriculum.results.statement import Result, read_result
from curriculum.schema import Question
from curriculum.simulation.learners import SimulatedLearner, make_classroom, make_learner
from curriculum.simulation.model import chance_of_right, item_parameters
from curriculum.simulation.parameters import Differential, Drift, Parameters
from curriculum.simulation.play import Sitting, iter_statements, play
from curriculum.simulation.schedule import BOOSTER_DAY, T2_DAY, plan_sittings
from curriculum.tasks import Single, Truth

LIBRARY = shipped_library()
MODULE = "privacy.9-12"
SITE = "http://testserver"
PLAIN = Parameters(
    absent=0, leaving=0, careless_share=0, practice=0, differential=(), drift=(), without_effect=()
)


def make_learners(parameters: Parameters, classrooms: int, size: int) -> list[SimulatedLearner]:
    return [
        make_learner(
            parameters,
            (room := make_classroom(parameters, "9-12", number)),
            name := f"{room.name} {place}",
            account=name,
            form_order="ba" if place % 2 else "ab",
        )
        for number in range(classrooms)
        for place in range(size)
    ]


def run(parameters: Parameters, learners: Iterable[SimulatedLearner]) -> list[dict[str, Any]]:
    return [
        statement
        for learner in learners
        for statement in iter_statements(
            parameters, LIBRARY, learner, plan_of(parameters, learner), SITE
        )
    ]


def plan_of(parameters: Parameters, learner: SimulatedLearner) -> list[Sitting]:
    planned = plan_sittings(parameters, LIBRARY, learner)
    return [sitting for sitting in planned if sitting.activity.startswith(MODULE + ".")]


def results_of(statements: Iterable[dict[str, Any]]) -> list[Result]:
    return [result for statement in statements if (result := read_result(statement))]


def score_tests(parameters: Parameters, learners: list[SimulatedLearner]) -> list[Result]:
    """Return the answers of the tests T0 and T1 only."""
    statements = [
        statement
        for learner in learners
        for sitting in plan_of(parameters, learner)
        if sitting.occasion in ("T0", "T1")
        for statement in play(parameters, LIBRARY, learner, sitting, SITE)
    ]
    return [result for result in results_of(statements) if result.verb == "answered"]


def difference_in_differences(
    parameters: Parameters, learners: list[SimulatedLearner], kinds: set[str]
) -> float:
    """Return (T1 − T0) of who had lessons, less (T1 − T0) of who waited, in mean score."""
    arms = {learner.account: learner.classroom.arm for learner in learners}
    cells: dict[tuple[str, str | None], list[float]] = {}
    for result in score_tests(parameters, learners):
        if result.score is not None and LIBRARY.outcomes[str(result.outcome)].kind in kinds:
            cells.setdefault((arms[result.account], result.occasion), []).append(result.score)
    mean = {cell: fmean(scores) for cell, scores in cells.items()}
    return (mean["lessons-first", "T1"] - mean["lessons-first", "T0"]) - (
        mean["lessons-later", "T1"] - mean["lessons-later", "T0"]
    )


def test_the_same_seed_says_the_same_to_the_byte() -> None:
    learners = make_learners(Parameters(), 2, 2)
    first = msgspec.json.encode(run(Parameters(), learners))
    assert first == msgspec.json.encode(run(Parameters(), make_learners(Parameters(), 2, 2)))
    other = Parameters(seed=7)
    assert first != msgspec.json.encode(run(other, make_learners(other, 2, 2)))


@pytest.mark.parametrize("module", [module.id for module in LIBRARY.modules])
def test_every_lesson_and_form_is_played_to_an_ending(module: str) -> None:
    band = LIBRARY.module(module).band
    room = make_classroom(Parameters(), band, 0)
    for name, is_careless in (("one", False), ("two", True)):
        learner = make_learner(Parameters(), room, name, account=name, form_order="ab")
        learner = SimulatedLearner(**(vars(learner) | {"is_careless": is_careless}))
        for activity in LIBRARY.activities(module):
            sitting = Sitting(activity.id, at=plan_sittings(PLAIN, LIBRARY, learner)[0].at)
            verbs = [r.verb for r in results_of(play(PLAIN, LIBRARY, learner, sitting, SITE))]
            assert verbs[0] == "began"
            assert verbs[-1] == "completed"
            assert "answered" in verbs


def test_items_are_as_hard_as_the_model_says() -> None:
    learners = make_learners(PLAIN, 10, 40)
    form = LIBRARY.activity(f"{MODULE}.form-a")
    before = [s for s in score_tests(PLAIN, learners) if s.occasion == "T0"]
    checked = 0
    for step in form.steps:
        match step:
            case Question(task=Single(options=options, answer=str())):
                guessing = 1 / len(options)
            case Question(task=Truth()):
                guessing = 1 / 3
            case _:
                continue
        item = item_parameters(PLAIN, MODULE, step.id)
        took = {r.account for r in before if r.item == step.id}
        expected = fmean(
            chance_of_right(one.trait_in(PLAIN, step.outcome), item, guessing)
            for one in learners
            if one.account in took
        )
        found = fmean(r.score or 0.0 for r in before if r.item == step.id)
        assert abs(found - expected) < 0.1, step.id  # four standard errors of 200 answers
        checked += 1
    assert checked >= 3


def test_a_planted_gain_is_found_and_no_gain_is_not() -> None:
    learners = make_learners(PLAIN, 8, 25)
    assert difference_in_differences(PLAIN, learners, {"knowledge", "skill"}) > 0.06
    null = msgspec.structs.replace(PLAIN, without_effect=(MODULE,))
    assert abs(difference_in_differences(null, learners, {"knowledge", "skill"})) < 0.03


def test_an_effect_on_skills_alone_changes_skills_alone() -> None:
    partial = msgspec.structs.replace(PLAIN, only_skills=(MODULE,))
    learners = make_learners(partial, 8, 25)
    assert difference_in_differences(partial, learners, {"skill"}) > 0.05
    assert abs(difference_in_differences(partial, learners, {"knowledge"})) < 0.04


def mean_score(results: list[Result], item: str, **wanted: str) -> float:
    return fmean(
        r.score or 0.0
        for r in results
        if r.item == item and all(getattr(r, name) == value for name, value in wanted.items())
    )


def test_an_item_with_differential_functioning_is_harder_for_its_group() -> None:
    item = "kite-day-photo"
    planted = msgspec.structs.replace(
        PLAIN, differential=(Differential(f"{MODULE}/{item}", "web", 1.5),)
    )
    learners = make_learners(PLAIN, 8, 25)
    apart = {
        parameters: mean_score(results, item, platform="game")
        - mean_score(results, item, platform="web")
        for parameters, results in (
            (name, score_tests(given, learners)) for name, given in (("p", planted), ("n", PLAIN))
        )
    }
    assert apart["p"] > apart["n"] + 0.1


def test_an_anchor_that_drifts_gets_easier_for_who_waited_as_well() -> None:
    item = "class-dance"
    planted = msgspec.structs.replace(PLAIN, drift=(Drift(f"{MODULE}/{item}", 1.5),))
    waiting = [one for one in make_learners(PLAIN, 8, 25) if one.classroom.arm == "lessons-later"]
    results = score_tests(planted, waiting)
    assert mean_score(results, item, occasion="T1") > mean_score(results, item, occasion="T0") + 0.1


def test_who_waits_has_no_lesson_before_the_follow_up_and_no_booster() -> None:
    first, waiting = make_learners(PLAIN, 2, 1)
    began = min(sitting.at for sitting in plan_of(PLAIN, waiting))
    lessons = [s for s in plan_of(PLAIN, waiting) if s.occasion is None]
    assert lessons
    assert all((s.at - began).days >= T2_DAY for s in lessons)
    assert {s.dose for s in plan_of(PLAIN, waiting) if s.occasion in ("T0", "T1", "T2")} == {0.0}
    booster = LIBRARY.booster(MODULE)
    if booster:
        assert booster.id not in {s.activity for s in lessons}
        (late,) = (s for s in plan_of(PLAIN, first) if s.activity == booster.id)
        assert (late.at - began).days == BOOSTER_DAY > T2_DAY


def test_forms_are_crossed() -> None:
    for learner in make_learners(PLAIN, 1, 2):
        forms = {s.occasion: s.activity[-1] for s in plan_of(PLAIN, learner) if s.occasion}
        first, second = learner.form_order
        assert forms == {"T0": first, "T1": second, "T2": first, "T3": second}


def test_absence_and_leaving_thin_the_data_out() -> None:
    away = msgspec.structs.replace(PLAIN, absent=0.5, leaving=0.5)
    (learner,) = make_learners(away, 1, 1)
    assert len(plan_sittings(away, LIBRARY, learner)) < len(plan_sittings(PLAIN, LIBRARY, learner))
