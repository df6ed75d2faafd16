"""What a page hands to the player in the browser: words, addresses, and what is to be played."""

from typing import Any

import msgspec
from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language

from curriculum.schema import Activity, AssessmentForm
from lms.help.selectors import Help
from lms.lessons.selectors import get_library
from lms.player.documents import address_of
from lms.player.selectors import Play
from lms.player.words import list_words


def hand_over_words(mode: str = "shell") -> dict[str, Any]:
    """Return what every page with the player's words has."""
    return {
        "mode": mode,
        "locale": get_language() or settings.LANGUAGE_CODE,
        "homePage": settings.SITE_URL,
        "words": list_words(),
    }


def hand_over(
    activity: Activity, *, mode: str, begun: Play | None, finish: str, is_course: bool
) -> dict[str, Any]:
    """Return what the page of an activity hands over.

    ``mode`` is ``start`` where a button begins, and ``play`` where it has begun. ``begun`` is
    what is open of it on the site; ``is_course`` asks to be told when the end is reached.
    """
    page = hand_over_words(mode)
    page["activity"] = {
        "id": activity.id,
        "edition": get_library().edition,
        "document": address_of(activity.id, page["locale"]),
        "address": reverse("player:start", args=[activity.id]),
    }
    page["isTest"] = isinstance(activity, AssessmentForm)
    page["finish"] = finish
    page["finished"] = reverse("player:finished", args=[activity.id]) if is_course else None
    page["occasion"] = begun.occasion if begun else ""
    page["begun"] = (
        {"attempt": msgspec.to_builtins(begun.attempt), "moves": begun.moves} if begun else None
    )
    return page


def list_expiries(help_at_hand: Help) -> str:
    """Return the days from which the confirmed lines do not hold any more, in their order."""
    days = (line.helpline.expires for line in help_at_hand.lines)
    return ",".join(day.isoformat() if day else "" for day in days)
