"""The game in a real window, seen through its tree file and worked with xdotool."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from curriculum.engine.marking import to_pairs
from curriculum.schema import AnyStep, Chat, Feed, Profile, Question, Settings, Tell
from curriculum.tasks import Assemble, Match, Order, Sort
from tests.journeys.conftest import ROOT, is_soon, wait_until

Node = dict[str, Any]


class Window:
    """One running game. A person sees names and places; so does this."""

    def __init__(self, display: str, home: Path, *words: str) -> None:
        self.tree_file = home / "tree.json"
        self.last_alert: str | None = None
        self.environment = os.environ | {
            "DISPLAY": display,
            "SDL_VIDEODRIVER": "x11",  # other tests of this process may have asked for none
            "SDL_AUDIODRIVER": "dummy",
            "SAFE_HARBOUR_HOME": str(home),
            "SAFE_HARBOUR_TREE": str(self.tree_file),
        }
        command = [sys.executable, "-m", "game", *words]
        self.process = subprocess.Popen(command, cwd=ROOT, env=self.environment)
        try:
            self.wait_for_scene("TitleScene")
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End the game, if it still runs."""
        self.process.terminate()
        self.process.wait(timeout=20)

    def kill(self) -> None:
        """End the process as a power cut would."""
        self.process.kill()
        self.process.wait(timeout=20)

    @property
    def tree(self) -> dict[str, Any]:
        return json.loads(self.tree_file.read_text("utf-8")) if self.tree_file.exists() else {}

    @property
    def nodes(self) -> list[Node]:
        return list(self.tree.get("nodes", []))

    def xdotool(self, *words: object) -> None:
        command = ["xdotool", *map(str, words)]
        subprocess.run(command, env=self.environment, check=True, capture_output=True)

    def wait_for_scene(self, scene: str) -> None:
        def is_there() -> bool:
            tree = self.tree
            self.last_alert = tree.get("alert") or self.last_alert
            return bool(tree.get("scene") == scene)

        wait_until(is_there, lambda: f"{scene}, not {self.describe()}")

    def describe(self) -> str:
        names = [f"{node['role']} {node['name'] or node['id']}" for node in self.nodes]
        return f"{self.tree.get('scene')} (last said: {self.last_alert}): {', '.join(names)}"

    def find(self, wanted: str, *, inside: str | None = None) -> Node | None:
        """Return the node with this id or name that can have the focus."""
        nodes = self.nodes
        if inside is not None:
            start = next(
                (
                    i
                    for i, n in enumerate(nodes)
                    if n["id"] == inside or (n["name"] == inside and n["role"] == "radiogroup")
                ),
                None,
            )
            if start is None:
                return None
            depth = nodes[start]["depth"]
            end = next(
                (i for i, n in enumerate(nodes[start + 1 :], start + 1) if n["depth"] <= depth),
                len(nodes),
            )
            nodes = nodes[start + 1 : end]
        able = [node for node in nodes if node["can_focus"]]
        return next((n for n in able if n["id"] == wanted), None) or next(
            (n for n in able if n["name"] == wanted), None
        )

    def press(self, wanted: str, *, inside: str | None = None) -> None:
        """Click on it; what is scrolled away is brought into sight with Tab first."""
        wait_until(
            lambda: self.find(wanted, inside=inside), lambda: f"{wanted} in {self.describe()}"
        )
        for _ in range(60):
            node = self.find(wanted, inside=inside)
            if node is None or node["in_sight"]:
                break
            before = self.tree
            self.xdotool("key", "Tab")
            wait_until(lambda before=before: self.tree != before, lambda: "the focus to move")
        assert node is not None
        x, y, width, height = node["rect"]
        before = self.tree
        for _ in range(3):  # a window that has just come up may miss a click, as a person knows
            self.xdotool("mousemove", x + width // 2, y + height // 2, "click", "1")
            if is_soon(lambda: self.tree != before, seconds=15):
                return
        pytest.fail(f"nothing happens after {wanted} in {self.describe()}")

    def type(self, text: str) -> None:
        self.xdotool("type", "--delay", "30", text)

    def answer(self, step: AnyStep, answer: tuple[str, ...]) -> None:
        """Give this answer to the step on the screen."""
        match step:
            case Question(task=Order()):
                self.order(answer)
            case Question(task=Match() | Sort()):
                for left, right in to_pairs(answer).items():
                    self.press(left)
                    self.press(right)
            case Settings(controls=controls):
                labels = {control.id: control.label for control in controls}
                for row, position in to_pairs(answer).items():
                    self.pick(position, labels[row])
            case Profile(fields=fields):
                for field in fields:
                    position = "hidden" if field.id in answer else "shown"
                    self.pick(position, f"{field.label}: {field.value}")
            case Feed():
                for post, verdict in to_pairs(answer).items():
                    self.pick(verdict, post)
            case Chat(task=Assemble(parts=parts)):
                labels = {part.id: part.label for part in parts}
                for part, phrase in to_pairs(answer).items():
                    self.pick(phrase, labels[part])
            case _:
                for pick in answer:
                    self.press(pick)
        for button in ("Done", "Send"):
            if self.find(button):
                self.press(button)
                return

    def pick(self, wanted: str, group: str) -> None:
        """Pick in a row of choices; what is picked already changes nothing when it is clicked."""
        node = self.find(wanted, inside=group)
        if node is None or not any(word in node["state"] for word in ("checked", "selected")):
            self.press(wanted, inside=group)

    def order(self, answer: tuple[str, ...]) -> None:
        """Take each card up to its place with the keyboard."""
        for place, card in enumerate(answer):
            now = [node["id"] for node in self.nodes if node["id"] in answer]
            if now.index(card) == place:
                continue
            self.press(card)
            for _ in range(now.index(card) - place):
                self.xdotool("key", "Up")
            self.xdotool("key", "Return")

    def tell(self, step: Tell, names: dict[str, str]) -> None:
        """Build the first sentence and tell people until one helps."""
        for part in step.parts:
            self.pick(part.options[0].id, part.label)
        self.press("Choose a person")
        for adult in step.people:
            self.press(names[adult.id])
            if adult.helps:
                self.press("Go on")
                return
            self.press("Tell somebody else")
