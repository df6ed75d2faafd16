"""What pages of other apps need of the player: its words, and the list of its scripts."""

from typing import Any

from django import template

from curriculum.schema import Activity
from lms.help.selectors import Help
from lms.player.assets import ENTRIES, SCRIPTS
from lms.player.handover import hand_over_words, list_expiries
from lms.player.words import list_words_of_shared_phones

register = template.Library()


@register.simple_tag
def player_words() -> dict[str, Any]:
    """Return what a page without an activity hands over: the words."""
    return hand_over_words("words")


@register.simple_tag
def shared_phone_words() -> dict[str, Any]:
    """Return the words that every page of a learner needs: signing out, and being asked who."""
    return list_words_of_shared_phones()


@register.simple_tag
def player_scripts(entry: str) -> tuple[str, ...]:
    """Return the scripts that one of the entries needs, to be loaded side by side."""
    others = ENTRIES - {entry}
    return tuple(script for script in SCRIPTS if script not in others)


@register.filter
def expiries(help_at_hand: Help) -> str:
    """Return until when the helplines on the page hold."""
    return list_expiries(help_at_hand)


@register.filter
def band_of(activity: Activity | None) -> str:
    """Return the age band whose look a lesson or test has: it is part of the id."""
    return activity.id.split(".")[1] if activity else ""
