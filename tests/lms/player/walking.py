"""Walks through an activity by the forms of its pages, as a browser without JavaScript does."""

import re
from typing import Any

from django.test import Client

from curriculum.engine.marking import Answer
from curriculum.schema import Activity, AnyStep, Question, Tell
from curriculum.tasks import Order
from tests.lms.plays import any_answer

_FIELD = r'name="{}" value="([^"]*)"'


def fields_of_answer(step: AnyStep, answer: Answer) -> dict[str, Any]:
    """Return what a browser posts for this answer."""
    if isinstance(step, Question) and isinstance(step.task, Order):
        return {f"row-{card}": str(place) for place, card in enumerate(answer, start=1)}
    if any("=" in entry for entry in answer):
        return {f"row-{left}": right for left, _, right in (e.partition("=") for e in answer)}
    return {"answer": list(answer)}


class Walk:
    """Somebody with a browser at an attempt."""

    def __init__(self, client: Client, activity: Activity, permit: str = "") -> None:
        self.client, self.activity = client, activity
        begun = client.post(f"/play/{activity.id}/", {"permit": permit})
        assert begun.status_code == 302, begun.text
        self.url = begun["Location"]
        self.kinds: set[str] = set()
        self._page = ""

    @property
    def html(self) -> str:
        """The page that is shown: loaded once after each press of a button."""
        return self._page or self.reload()

    def reload(self) -> str:
        """Load the page again."""
        answer = self.client.get(self.url)
        assert answer.status_code == 200
        self._page = answer.text
        return self._page

    @property
    def step(self) -> AnyStep:
        """The step that the page shows."""
        shown = re.search(r'data-step="([^"]*)"', self.html)
        return next(step for step in self.activity.steps if shown and step.id == shown[1])

    def post(self, action: str, *, position: str = "", **fields: Any):
        """Press a button of the page, and return the answer to it."""
        hidden = re.search(_FIELD.format("position"), self.html)
        posted = {"action": action, "position": position or hidden[1], **fields}
        self._page = ""
        return self.client.post(self.url, posted)

    def answer(self, answer: Answer):
        """Answer the step."""
        return self.post("answer", **fields_of_answer(self.step, answer))

    def is_waiting(self) -> bool:
        """Return whether the page asks for an answer."""
        return 'name="action" value="answer"' in self.html

    def has_ended(self) -> bool:
        """Return whether the page shows an ending."""
        return "play-end" in self.html

    def go_to(self, step_id: str, answers: dict[str, Answer] | None = None) -> "Walk":
        """Play until this step is shown."""
        for _ in range(200):
            if self.step.id == step_id:
                return self
            self.go_on(answers)
        raise AssertionError(f"{step_id} was not reached")

    def go_to_the_end(self, answers: dict[str, Answer] | None = None) -> "Walk":
        """Play until an ending is shown."""
        for _ in range(200):
            self.kinds.add(type(self.step).__name__)
            if self.has_ended():
                return self
            self.go_on(answers)
        raise AssertionError("there was no end")

    def go_on(self, answers: dict[str, Answer] | None = None) -> None:
        """Answer what is asked, or go to the next step."""
        step = self.step
        if self.is_waiting():
            answer = (answers or {}).get(step.id) or any_answer(step)
            assert self.answer(answer).status_code == 302
        else:
            if isinstance(step, Tell):
                self.tell_until_helped(step)
            assert self.post("next").status_code == 302

    def tell_until_helped(self, step: Tell) -> None:
        """Tell one adult after the other until one helps."""
        words = {f"row-{part.id}": part.options[0].id for part in step.parts}
        told: list[str] = []
        for adult in step.people:
            page = self.post("tell", **words, person=adult.id, told=told)
            assert page.status_code == 200
            told.append(adult.id)
            if adult.helps:
                return
