"""Picture PINs: three of twelve pictures, in order. A child who cannot type yet can use one."""

import secrets
from collections.abc import Sequence
from typing import NamedTuple

from django.contrib.auth.hashers import check_password, make_password
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from lms.accounts.hashers import PinHasher


class PinPicture(NamedTuple):
    """One picture of the PIN: its permanent id, and its name in the reader's language."""

    id: str
    name: Promise

    @property
    def image(self) -> str:
        """The static file that shows it."""
        return f"pictures/pin/{self.id}.svg"


PIN_PICTURES = (
    PinPicture("boat", pgettext_lazy("picture of the PIN", "boat")),
    PinPicture("mango", pgettext_lazy("picture of the PIN", "mango")),
    PinPicture("drum", pgettext_lazy("picture of the PIN", "drum")),
    PinPicture("kite", pgettext_lazy("picture of the PIN", "kite")),
    PinPicture("fish", pgettext_lazy("picture of the PIN", "fish")),
    PinPicture("star", pgettext_lazy("picture of the PIN", "star")),
    PinPicture("bicycle", pgettext_lazy("picture of the PIN", "bicycle")),
    PinPicture("umbrella", pgettext_lazy("picture of the PIN", "umbrella")),
    PinPicture("turtle", pgettext_lazy("picture of the PIN", "turtle")),
    PinPicture("bell", pgettext_lazy("picture of the PIN", "bell")),
    PinPicture("flower", pgettext_lazy("picture of the PIN", "flower")),
    PinPicture("cup", pgettext_lazy("picture of the PIN", "cup")),
)
PIN_LENGTH = 3
PICTURES_BY_ID = {picture.id: picture for picture in PIN_PICTURES}


def draw_pin() -> tuple[str, ...]:
    """Return three different pictures in a random order."""
    return tuple(p.id for p in secrets.SystemRandom().sample(PIN_PICTURES, PIN_LENGTH))


def is_pin(pictures: Sequence[str]) -> bool:
    """Return whether these are three ids of pictures."""
    return len(pictures) == PIN_LENGTH and all(p in PICTURES_BY_ID for p in pictures)


def hash_pin(pictures: Sequence[str]) -> str:
    """Return what is stored of a PIN."""
    return make_password("-".join(pictures), hasher=PinHasher.algorithm)


def matches_pin(pictures: Sequence[str], stored: str) -> bool:
    """Return whether these pictures are the PIN that is stored."""
    return check_password("-".join(pictures), stored, preferred=PinHasher.algorithm)
