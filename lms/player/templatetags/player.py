"""What pages of other apps need of the player: its words, and the list of its scripts."""

from typing import Any

from django import template

from lms.help.selectors import Help
from lms.player.assets import SCRIPTS
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
def player_scripts() -> tuple[str, ...]:
    """Return the scripts of the player, to be loaded side by side and not one after the other."""
    return SCRIPTS


@register.filter
def expiries(help_at_hand: Help) -> str:
    """Return until when the helplines on the page hold."""
    return list_expiries(help_at_hand)
