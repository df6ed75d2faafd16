"""The measurement model: how likely an answer is, for a trait and an item.

Scored items: the three-parameter logistic model (Birnbaum, 1968). Agreement: the graded response
model (Samejima, 1969). Every draw is a hash of the seed and a name, so that the order of drawing
changes nothing.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from statistics import NormalDist

from curriculum.simulation.parameters import Parameters

_NORMAL = NormalDist()


def draw_uniform(seed: int, *names: object) -> float:
    """Return a number in (0, 1) that belongs to these names and no others."""
    text = "\x1f".join(map(str, (seed, *names)))
    digest = hashlib.blake2b(text.encode(), digest_size=8).digest()
    return (int.from_bytes(digest) + 0.5) / 2**64


def draw_normal(seed: int, *names: object) -> float:
    """Return a standard normal number that belongs to these names."""
    return _NORMAL.inv_cdf(draw_uniform(seed, *names))


@dataclass(frozen=True)
class ItemParameters:
    """Discrimination a and difficulty b of an item; guessing depends on what is shown."""

    discrimination: float
    difficulty: float


def item_parameters(parameters: Parameters, module: str, item: str) -> ItemParameters:
    """Return the planted parameters of an item; an anchor has the same in both forms."""
    name = f"{module}/{item}"
    spread = parameters.discrimination_spread * draw_normal(parameters.seed, "a", name)
    deviation = parameters.difficulty_sd * draw_normal(parameters.seed, "b", name)
    return ItemParameters(
        exp(log(parameters.discrimination) + spread), parameters.difficulty_mean + deviation
    )


def chance_of_right(trait: float, item: ItemParameters, guessing: float) -> float:
    """Return P = c + (1 − c) / (1 + exp(−a (θ − b))) (Birnbaum, 1968)."""
    return guessing + (1 - guessing) * _logistic(item.discrimination * (trait - item.difficulty))


def point_of(trait: float, item: ItemParameters, thresholds: Sequence[float], draw: float) -> int:
    """Return the point, from 1, of a graded response (Samejima, 1969) for a uniform draw.

    P(X ≥ k + 1) = 1 / (1 + exp(−a (θ − b_k))), with b_k the k-th threshold moved by half the item's
    difficulty.
    """
    shift = item.difficulty / 2
    return 1 + sum(
        draw < _logistic(item.discrimination * (trait - shift - threshold))
        for threshold in thresholds
    )


def _logistic(x: float) -> float:
    return 1 / (1 + exp(-x))
