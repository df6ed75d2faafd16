"""The numbers of the simulated study, all in one place. Effects are in logits of the latent trait.

One logit here is about one standard deviation of ability among learners.
"""

from datetime import date
from typing import Literal

from msgspec import Struct, field

Arm = Literal["lessons-first", "lessons-later"]


class Differential(Struct, frozen=True):
    """An item that is harder for learners who play on one platform, at the same ability."""

    item: str
    platform: str
    shift: float


class Drift(Struct, frozen=True):
    """An anchor that becomes easier after T0 for everybody, taught or not: it has leaked."""

    item: str
    shift: float


GAINS = {
    "knowledge": 0.8,
    "skill": 0.6,
    "attitude": 0.3,
    "help-seeking": 0.5,
    "wellbeing": 0.0,
}
FORGOTTEN = {"T0": 0.0, "T1": 0.0, "T2": 0.3, "T3": 0.5}


class Parameters(Struct, frozen=True, kw_only=True):
    """Design, population, items and effects of the study."""

    seed: int = 2026
    start: date = date(2026, 2, 2)

    # Design: classrooms are what is assigned; half of them wait.
    classrooms_a_band: int = 8
    learners_a_classroom: int = 20
    classrooms_with_last_test: float = 0.5

    # Population.
    ability_sd: float = 1.0
    classroom_share: float = 0.15
    """Share of the variance of ability that lies between classrooms (intraclass correlation)."""
    outcome_sd: float = 0.4
    """How far a learner's trait in one outcome strays from their ability."""
    web_share: float = 0.4
    careless_share: float = 0.04
    """Learners who pick anything."""
    absent: float = 0.06
    """Chance to miss one test or lesson."""
    leaving: float = 0.03
    """Chance to leave the study between two tests."""

    # Items: discrimination is log-normal, difficulty normal, thresholds evenly spread.
    discrimination: float = 1.2
    discrimination_spread: float = 0.2
    difficulty_mean: float = -0.2
    difficulty_sd: float = 0.8
    thresholds: tuple[float, float, float] = (-1.6, -0.4, 1.0)
    """Of an agreement item with four points, before its own shift."""
    rather_not_say: float = 0.06

    # Effects of all the lessons of a module, for who missed none; the share of lessons counts.
    gains: dict[str, float] = field(default_factory=lambda: dict(GAINS))
    without_effect: tuple[str, ...] = ("misinformation.9-12",)
    """Modules that teach nothing in this study."""
    only_skills: tuple[str, ...] = ("harassment.13-15",)
    """Modules whose lessons change skills and nothing else."""
    forgotten: dict[str, float] = field(default_factory=lambda: dict(FORGOTTEN))
    """Share of the gain that is gone by then."""
    refreshed: float = 0.5
    """Share of what is forgotten that the booster brings back."""
    practice: float = 0.05
    """What taking the same kind of test once more adds, taught or not."""
    differential: tuple[Differential, ...] = (
        Differential("privacy.9-12/kite-day-photo", "web", 0.9),
    )
    drift: tuple[Drift, ...] = (Drift("privacy.9-12/class-dance", 0.8),)


def gain_of(parameters: Parameters, module: str, kind: str) -> float:
    """Return the planted effect of a module's lessons on outcomes of a kind, in logits."""
    if module in parameters.without_effect:
        return 0.0
    if module in parameters.only_skills and kind != "skill":
        return 0.0
    return parameters.gains[kind]
