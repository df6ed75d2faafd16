"""How the game looks: colours by role, text styles, spaces; normal and high contrast.

theme = Theme(high_contrast=False, text_size=100)
theme.colour("panel")               # a role, or the name of a colour in assets/tokens.json
theme.style("body", "text-soft")    # a TextStyle; kinds: TextKind
"""

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from game.ui.text import TextStyle

TOKENS = Path(__file__).parents[2] / "assets" / "tokens.json"
TARGET = 48
"""The least height and width of what can be clicked, in pixels."""
RADIUS = 18
RING = 4
"""The width of the focus ring."""

TextKind = Literal["small", "body", "label", "bar", "note", "heading", "title"]
_SIZES = {
    "small": 20, "body": 25, "label": 25, "bar": 25, "note": 20, "heading": 34, "title": 60
}  # fmt: skip
_BOLD = {"label", "bar", "heading", "title"}
_SLOW = {"bar", "note", "heading", "title"}
_GAME_ROLES = {  # role: (normal, in high contrast)
    "heading": ("navy", "text"),
    "button": ("sea-soft", "panel"),
    "button-hover": ("lagoon-soft", "panel"),
    "button-text": ("navy", "text"),
    "button-edge": ("navy", "border"),
    "chosen": ("sun-soft", "panel"),
    "chosen-border": ("sun", "accent"),
    "bar": ("navy", "panel"),
    "bar-text": ("paper", "text"),
    "bubble-mine": ("lagoon-soft", "panel"),
    "bubble-theirs": ("white", "panel"),
    "screen": ("foam", "page"),
    "phone": ("navy-deep", "page"),
    "name-plate": ("coral-deep", "panel"),
    "name-plate-text": ("white", "accent"),
    "badge": ("navy", "accent"),
    "badge-text": ("paper", "accent-text"),
    "halo": ("paper", "page"),
    "avatar": ("lagoon-soft", "panel"),
    "box": ("sand", "panel"),
    "box-border": ("sand-deep", "border"),
}


@dataclass(frozen=True)
class Theme:
    """One look: high contrast or not, and a text size from 100 to 200 per cent."""

    high_contrast: bool = False
    text_size: int = 100

    def colour(self, role: str) -> str:
        """Return the colour of a role, or the colour of that name, as ``#rrggbb``."""
        tokens = _tokens()
        if role in _GAME_ROLES:
            role = _GAME_ROLES[role][self.high_contrast]
        if self.high_contrast and role in tokens["high-contrast"]:
            return tokens["high-contrast"][role]
        return tokens["colours"][tokens["roles"].get(role, role)]

    def style(self, kind: str = "body", colour: str = "text") -> TextStyle:
        """Return a text style in the player's text size; bars and headings grow half as much."""
        return _make_style(self, kind, colour)


@lru_cache(maxsize=256)  # a frame asks for hundreds
def _make_style(theme: Theme, kind: str, colour: str) -> TextStyle:
    growth = theme.text_size / 100
    if kind in _SLOW:
        growth = (1 + growth) / 2
    return TextStyle(round(_SIZES[kind] * growth), theme.colour(colour), kind in _BOLD)


@cache
def _tokens() -> dict[str, dict[str, str]]:
    tokens: dict[str, dict[str, str]] = json.loads(TOKENS.read_text(encoding="utf-8"))
    return tokens
