"""Who takes part: learners in classrooms, drawn by name."""

from dataclasses import dataclass, field
from typing import Literal

from curriculum.results.statement import Platform
from curriculum.simulation.model import draw_normal, draw_uniform
from curriculum.simulation.parameters import Arm, Parameters

FormOrder = Literal["ab", "ba"]


@dataclass(frozen=True)
class SimulatedClassroom:
    """A classroom and what it was assigned to."""

    name: str
    band: str
    arm: Arm
    has_last_test: bool
    effect: float
    """How far its learners are above or below all others, in standard deviations."""


@dataclass(frozen=True)
class SimulatedLearner:
    """One learner. ``account`` is what the records call them, ``name`` what draws hang on."""

    name: str
    account: str
    classroom: SimulatedClassroom
    form_order: FormOrder
    ability: float
    platform: Platform
    is_careless: bool
    traits: dict[str, float] = field(default_factory=dict, compare=False, repr=False)

    def trait_in(self, parameters: Parameters, outcome: str) -> float:
        """Return where the learner stands in an outcome before any lesson, in logits."""
        if outcome not in self.traits:
            stray = draw_normal(parameters.seed, "trait", self.name, outcome)
            self.traits[outcome] = self.ability + parameters.outcome_sd * stray
        return self.traits[outcome]


def make_classroom(parameters: Parameters, band: str, number: int) -> SimulatedClassroom:
    """Return a classroom of a band; every other one waits for its lessons."""
    name = f"{band} class {number + 1:02}"
    with_last = number // 2 % 2 == 0 if parameters.classrooms_with_last_test else False
    return SimulatedClassroom(
        name=name,
        band=band,
        arm="lessons-first" if number % 2 == 0 else "lessons-later",
        has_last_test=with_last,
        effect=parameters.classroom_share**0.5 * draw_normal(parameters.seed, "classroom", name),
    )


def make_learner(
    parameters: Parameters,
    classroom: SimulatedClassroom,
    name: str,
    *,
    account: str,
    form_order: FormOrder,
) -> SimulatedLearner:
    """Return a learner of a classroom: the classroom's effect, and their own on top."""
    seed = parameters.seed
    own = (1 - parameters.classroom_share) ** 0.5 * draw_normal(seed, "ability", name)
    return SimulatedLearner(
        name=name,
        account=account,
        classroom=classroom,
        form_order=form_order,
        ability=parameters.ability_sd * (classroom.effect + own),
        platform="web" if draw_uniform(seed, "platform", name) < parameters.web_share else "game",
        is_careless=draw_uniform(seed, "careless", name) < parameters.careless_share,
    )
