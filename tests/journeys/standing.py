"""Attempts that stand at a step of each kind, and how a guest of the site goes there."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from uuid import uuid4

import msgspec
from playwright.sync_api import Page

from curriculum.engine import attempt as engine
from curriculum.engine.marking import expects_answer
from curriculum.schema import AnyStep, End
from tests.curriculum.lessons import NOON
from tests.lms.plays import LIBRARY, any_answer, count_plays, read_answers


@dataclass(frozen=True)
class Standing:
    """An attempt at a step of one kind, such as ``question/order``."""

    kind: str
    step: AnyStep
    attempt: engine.Attempt

    @property
    def activity(self) -> str:
        return self.attempt.activity


def kind_of(step: AnyStep) -> str:
    task = getattr(step, "task", None)
    kind = str(step.__struct_config__.tag)
    return f"{kind}/{task.__struct_config__.tag}" if task else kind


@cache
def list_standings() -> dict[str, Standing]:
    """Return an attempt at a step of each kind that the shipped lessons have."""
    found: dict[str, Standing] = {}
    lessons = sorted(
        (one for one in LIBRARY.activities_as_written if ".form-" not in one),
        key=lambda one: "grooming" in one,
    )
    for lesson in lessons:
        for play in range(count_plays(lesson)):
            for standing in walk(lesson, play):
                found.setdefault(standing.kind, standing)
    return found


def walk(lesson: str, play: int) -> Iterator[Standing]:
    """Yield an attempt at each step on the way of a play script."""
    activity, answers = LIBRARY.activity(lesson), read_answers(lesson, play)
    attempt, _ = engine.begin(activity, attempt_id=str(uuid4()), edition=LIBRARY.edition, at=NOON)
    while True:
        step = engine.current_step(activity, attempt)
        yield Standing(kind_of(step), step, attempt)
        if isinstance(step, End):
            return
        if expects_answer(step):
            answer = answers.get(step.id) or any_answer(step)
            response = engine.Response(step=step.id, answer=answer, at=NOON)
            attempt, _ = engine.answer(activity, attempt, response)
        attempt, _ = engine.advance(activity, attempt, at=NOON)


def go_to(page: Page, standing: Standing) -> None:
    """Play on as a guest where an attempt stands; the page is one of the site's already."""
    kept = {"attempt": msgspec.to_builtins(standing.attempt), "moves": 1}
    kept["attempt"]["ending"] = None
    page.evaluate(
        "([name, text]) => sessionStorage.setItem(name, text)",
        [f"safe-harbour/{standing.activity}", json.dumps(kept)],
    )
    page.goto(f"/play/{standing.activity}/")
    page.locator("form[data-ready] .play-go").click()
    page.locator(f'article[data-step="{standing.step.id}"][data-move]').wait_for()
