"""One learner plays one lesson or form with the real engine; what comes of it are statements."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import exp
from typing import Any
from uuid import UUID, uuid5

from curriculum.engine import attempt as engine
from curriculum.engine.marking import expects_answer, items_of
from curriculum.fields import Band
from curriculum.framework import Outcome
from curriculum.library import Library
from curriculum.results.statement import Context, Occasion, module_of, to_statement
from curriculum.schema import AnyStep, End, Feed
from curriculum.simulation.answers import answer_step
from curriculum.simulation.learners import SimulatedLearner
from curriculum.simulation.model import (
    ItemParameters,
    chance_of_right,
    draw_normal,
    draw_uniform,
    item_parameters,
    point_of,
)
from curriculum.simulation.parameters import Parameters, gain_of
from curriculum.timing import seconds_of

NAMESPACE = UUID("6e1d5d3c-7f0c-5f0e-9d51-0f6a2a3c1b44")
HOW_FAST = 0.25
"""Spread of the time on a step: the standard deviation of its logarithm (judgment)."""
REFUSAL = "rather-not-say"


@dataclass(frozen=True)
class Sitting:
    """An activity, when it is played, and how much the learner has been taught of its module."""

    activity: str
    at: datetime
    occasion: Occasion | None = None
    dose: float = 0.0
    """Share of the module's lessons that the learner has had, 0 to 1."""
    kept: float = 1.0
    """Share of the gain that is not forgotten."""
    tests_taken: int = 0


def play(
    parameters: Parameters,
    library: Library,
    learner: SimulatedLearner,
    sitting: Sitting,
    home_page: str,
) -> list[dict[str, Any]]:
    """Return the statements of one way through, from the first step to an ending."""
    activity = library.activity(sitting.activity)
    band: Band = learner.classroom.band  # type: ignore[assignment]
    names = (learner.name, sitting.activity, sitting.occasion)
    attempt_id = str(uuid5(NAMESPACE, "\x1f".join(map(str, (parameters.seed, *names)))))
    context = Context(
        home_page=home_page,
        account=learner.account,
        platform=learner.platform,
        locale=library.locale,
        occasion=sitting.occasion,
    )
    now = sitting.at
    attempt, events = engine.begin(activity, attempt_id=attempt_id, edition=library.edition, at=now)
    while not isinstance(step := engine.current_step(activity, attempt), End):
        pace = exp(HOW_FAST * draw_normal(parameters.seed, "pace", *names, step.id))
        seconds = seconds_of(step, band) * pace
        now += timedelta(seconds=seconds)
        if expects_answer(step):
            mind = _Mind(parameters, library, learner, sitting, step)
            response = engine.Response(
                step=step.id, answer=answer_step(step, mind), at=now, seconds=seconds
            )
            attempt, answered = engine.answer(activity, attempt, response)
            events += answered
        attempt, moved = engine.advance(activity, attempt, at=now)
        events += moved
    return [to_statement(event, context) for event in events]


@dataclass(frozen=True)
class _Mind:
    """What a learner brings to one step: the model's trait for its outcome, at this time."""

    parameters: Parameters
    library: Library
    learner: SimulatedLearner
    sitting: Sitting
    step: AnyStep

    def knows(self, part: str, guessing: float) -> bool:
        """Draw from the three-parameter model; parts of an item share its parameters."""
        draw = self._draw("knows", part)
        if self.learner.is_careless:
            return draw < guessing
        item, outcome = self._item_of(part)
        if outcome is None:  # a turn of the story that measures nothing
            return draw < chance_of_right(self.learner.ability, self._item(item), guessing)
        return draw < chance_of_right(self._trait(outcome, item), self._item(item), guessing)

    def agrees(self, is_reversed: bool) -> int:
        """Draw from the graded model; a statement that is turned round is answered turned round."""
        draw = self._draw("agrees")
        if self.learner.is_careless:
            return 1 + int(4 * draw)
        point = self._grade(self.parameters.thresholds, draw)
        return 5 - point if is_reversed else point

    def picks(self, part: str, options: Sequence[str]) -> str:
        """Pick by a taste for each option that all learners share; worry is graded."""
        draw = self._draw("picks", part)
        item, outcome = self._item_of(part)
        if outcome is not None and outcome.kind == "wellbeing" and not self.learner.is_careless:
            return self._say_worry(options, draw)
        if self.learner.is_careless or len(options) == 1:
            return options[int(draw * len(options))]
        tastes = [exp(draw_normal(self.parameters.seed, "taste", item, o)) for o in options]
        left = draw * sum(tastes)
        for option, taste in zip(options, tastes, strict=True):
            left -= taste
            if left < 0:
                return option
        return options[-1]

    def _say_worry(self, options: Sequence[str], draw: float) -> str:
        if self._draw("refuses") < self.parameters.rather_not_say and REFUSAL in options:
            return REFUSAL
        points = [option for option in options if option != REFUSAL]
        return points[self._grade(self.parameters.thresholds[: len(points) - 1], draw) - 1]

    def _grade(self, thresholds: Sequence[float], draw: float) -> int:
        item, outcome = self._item_of("")
        assert outcome is not None
        return point_of(self._trait(outcome, item), self._item(item), thresholds, draw)

    def _trait(self, outcome: Outcome, item: str) -> float:
        """Return ability in the outcome, what was gained and kept, and what was planted."""
        parameters, sitting = self.parameters, self.sitting
        module = module_of(sitting.activity)
        trait = self.learner.trait_in(parameters, outcome.id)
        trait += gain_of(parameters, module, outcome.kind) * sitting.dose * sitting.kept
        if outcome.kind in ("knowledge", "skill"):
            trait += parameters.practice * sitting.tests_taken
        name = f"{module}/{item}"
        for planted in parameters.differential:
            if planted.item == name and planted.platform == self.learner.platform:
                trait -= planted.shift
        for moved in parameters.drift:
            if moved.item == name and sitting.occasion not in (None, "T0"):
                trait += moved.shift
        return trait

    def _item(self, item: str) -> ItemParameters:
        return item_parameters(self.parameters, module_of(self.sitting.activity), item)

    def _item_of(self, part: str) -> tuple[str, Outcome | None]:
        """Return the id of the item that a part belongs to, and its outcome."""
        items = items_of(self.step)
        if not items:
            return self.step.id, None
        place = 0
        if isinstance(self.step, Feed):
            place = next(i for i, post in enumerate(self.step.posts) if post.id == part)
        return items[place].id, self.library.outcomes[items[place].outcome]

    def _draw(self, *what: str) -> float:
        sitting = self.sitting
        names = (self.learner.name, sitting.activity, sitting.occasion, self.step.id)
        return draw_uniform(self.parameters.seed, *what, *names)


def iter_statements(
    parameters: Parameters,
    library: Library,
    learner: SimulatedLearner,
    sittings: Sequence[Sitting],
    home_page: str,
) -> Iterator[dict[str, Any]]:
    """Yield all statements of a learner, in the order of the sittings."""
    for sitting in sittings:
        yield from play(parameters, library, learner, sitting, home_page)
