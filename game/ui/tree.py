"""The semantic tree as a file: what is on the screen, for screen-reader bridges and tests.

With ``SAFE_HARBOUR_TREE=/path/to/tree.json`` in the environment the game writes, after each picture
that it draws, one JSON object; the file is replaced as a whole, so that a reader never sees half::

    {"scene": "LessonScene", "language": "en", "direction": "ltr", "alert": "Pick one first.",
     "nodes": [{"depth": 1, "role": "button", "name": "Go on", "state": [], "id": "",
                "rect": [x, y, width, height], "in_sight": true, "can_focus": true,
                "focused": true}, ...]}

Nodes stand in reading order; ``depth`` says which is inside which. ``rect`` is in pixels of the
window, ``in_sight`` false for what is scrolled away. ``alert`` is the sentence shown over the
scene, or null. What a pupil picked shows in ``state`` as it does on the screen, so the file is for
somebody who may look over their shoulder; without the variable nothing is written.
"""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pygame

from game.ui import words
from game.ui.view import View

VARIABLE = "SAFE_HARBOUR_TREE"
ToWindow = Callable[[pygame.Rect], pygame.Rect]


class TreeFile:
    """The file that follows the screen."""

    def __init__(self, path: Path):
        self.path = path

    @classmethod
    def from_environment(cls) -> "TreeFile | None":
        """Return the file that the environment names, or None."""
        named = os.environ.get(VARIABLE)
        return cls(Path(named)) if named else None

    def write(self, scene: str, view: View | None, alert: str | None, to_window: ToWindow) -> None:
        """Write what is on the screen now. A folder that takes nothing does not stop the game."""
        tree = {
            "scene": scene,
            "language": words.language(),
            "direction": words.direction(),
            "alert": alert,
            "nodes": list(list_nodes(view, to_window)) if view else [],
        }
        draft = self.path.with_name(f"{self.path.name}.new")
        try:
            draft.write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")
            os.replace(draft, self.path)
        except OSError:
            return


def list_nodes(view: View, to_window: ToWindow) -> Iterator[dict[str, Any]]:
    """Yield each widget that means something, in reading order."""
    view.lay_out()
    for widget in view.root.walk():
        if widget.name or widget.focusable or widget.role not in ("group", "none"):
            yield {
                "depth": sum(1 for _ancestor in widget.ancestors()),
                "role": widget.role,
                "name": widget.name,
                "state": widget.state(),
                "id": getattr(widget, "id", ""),
                "rect": list(to_window(widget.rect)),
                "in_sight": view.is_in_sight(widget),
                "can_focus": widget.can_focus(),
                "focused": widget.focused,
            }
