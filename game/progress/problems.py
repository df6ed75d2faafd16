"""What can go wrong between a pupil and the site, each with one plain sentence.

The sentences are message ids of the game's catalog: whoever shows one translates it first.
"""

from enum import StrEnum


def N_(sentence: str) -> str:
    """Return the sentence; the name marks it for translation."""
    return sentence


class Problem(StrEnum):
    """A kind of trouble. Its ``sentence`` says what happened and what to do next."""

    # The way to the site.
    NO_ADDRESS = "no-address"
    BAD_ADDRESS = "bad-address"
    UNKNOWN_HOST = "unknown-host"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    INSECURE = "insecure"
    NOT_A_SITE = "not-a-site"
    # What the site answers.
    SITE_BROKEN = "site-broken"
    TOO_BUSY = "too-busy"
    LOGIN_REFUSED = "login-refused"
    REFUSED = "refused"
    # Signing in.
    UNKNOWN_CODE = "unknown-code"
    WRONG_PIN = "wrong-pin"
    LOCKED = "locked"
    NOT_KNOWN_HERE = "not-known-here"
    # The lessons that the site has published.
    EDITION_UNTRUSTED = "edition-untrusted"
    EDITION_TOO_NEW = "edition-too-new"
    # This computer.
    CANNOT_SAVE = "cannot-save"
    RESCUED = "rescued"
    UNREADABLE_SAVE = "unreadable-save"

    @property
    def sentence(self) -> str:
        """One sentence for the player, untranslated."""
        return SENTENCES[self]


AWAY = frozenset(
    {
        Problem.NO_ADDRESS,
        Problem.BAD_ADDRESS,
        Problem.UNKNOWN_HOST,
        Problem.UNREACHABLE,
        Problem.TIMEOUT,
        Problem.INSECURE,
        Problem.NOT_A_SITE,
        Problem.SITE_BROKEN,
        Problem.TOO_BUSY,
    }
)
"""Problems in which the site has not said anything about the pupil: play goes on without it."""

SENTENCES = {
    Problem.NO_ADDRESS: N_(
        "The game does not know the address of your site yet: ask your teacher to enter it."
    ),
    Problem.BAD_ADDRESS: N_(
        "The address of the site is not written correctly: ask your teacher to check it."
    ),
    Problem.UNKNOWN_HOST: N_(
        "The site was not found: ask your teacher to check the network and the site's address."
    ),
    Problem.UNREACHABLE: N_(
        "The site cannot be reached now. You can play on: the game keeps your answers"
        " and sends them later."
    ),
    Problem.TIMEOUT: N_(
        "The site takes too long to answer. You can play on: the game keeps your answers"
        " and sends them later."
    ),
    Problem.INSECURE: N_(
        "No safe connection to the site could be made, so nothing was sent: ask your teacher"
        " to check this computer's date and the site's address."
    ),
    Problem.NOT_A_SITE: N_(
        "Something else answered at the site's address: ask your teacher to check the network"
        " and the address."
    ),
    Problem.SITE_BROKEN: N_(
        "The site has a problem. You can play on: the game keeps your answers and sends them later."
    ),
    Problem.TOO_BUSY: N_(
        "The site is very busy. You can play on: the game keeps your answers and sends them later."
    ),
    Problem.LOGIN_REFUSED: N_(
        "Your answers are safe on this computer: sign in again so that they can be sent."
    ),
    Problem.REFUSED: N_(
        "The site did not accept some answers. They are kept on this computer: tell your teacher."
    ),
    Problem.UNKNOWN_CODE: N_("No class has this code: check it and type it again."),
    Problem.WRONG_PIN: N_("These are not your three pictures: try again."),
    Problem.LOCKED: N_("Too many tries: wait a little, or ask your teacher for help."),
    Problem.NOT_KNOWN_HERE: N_(
        "The first time on this computer you need the network to sign in:"
        " ask your teacher, or play as a guest."
    ),
    Problem.EDITION_UNTRUSTED: N_(
        "The new lessons of your site are not signed as they should be, so the game does not take"
        " them. You can play on: tell your teacher."
    ),
    Problem.EDITION_TOO_NEW: N_(
        "Your site has new lessons that need a newer game. You can play on with those that are"
        " here: ask your teacher to update the game."
    ),
    Problem.CANNOT_SAVE: N_(
        "The game cannot save on this computer now; perhaps its disk is full. You can play on:"
        " leave the game open and it will try again."
    ),
    Problem.RESCUED: N_(
        "The saved games on this computer were damaged. The game kept all that it could read."
    ),
    Problem.UNREADABLE_SAVE: N_(
        "This saved lesson could not be read, so it starts from the beginning."
        " Your earlier answers are kept."
    ),
}


class ProgressError(Exception):
    """Something that a pupil asked for could not be done.

    ``problem.sentence`` is for the pupil; ``detail`` is for the log and never names anybody;
    ``wait`` is the number of seconds before a new try makes sense, where that is known.
    """

    def __init__(self, problem: Problem, detail: str = "", *, wait: float | None = None) -> None:
        super().__init__(f"{problem}: {detail}" if detail else str(problem))
        self.problem = problem
        self.detail = detail
        self.wait = wait
