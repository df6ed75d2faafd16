"""How long a site is left alone: longer after each try in vain, and a little different everywhere,
so that a whole school does not knock at the same moment.
"""

import random
from collections.abc import Callable

FIRST_PAUSE = 2.0
LONGEST_PAUSE = 300.0


class Pauses:
    """The pauses of all sites, by their addresses."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lengths: dict[str, float] = {}
        self.ends: dict[str, float] = {}

    def begin(self, address: str, wait: float | None = None) -> None:
        """Pause after a try in vain, twice as long as before, up to the longest.

        ``wait`` is the number of seconds that the site itself asked for.
        """
        length = min(self._lengths.get(address, FIRST_PAUSE / 2) * 2, LONGEST_PAUSE)
        self._lengths[address] = length
        length *= random.uniform(0.75, 1.0)
        if wait is not None:
            length = min(max(length, wait), 12 * LONGEST_PAUSE)
        self.ends[address] = self._clock() + length

    def rest(self, address: str) -> None:
        """Pause for long, because all is well and nothing is in a hurry."""
        self._lengths.pop(address, None)
        self.ends[address] = self._clock() + LONGEST_PAUSE * random.uniform(0.75, 1.0)

    def end(self, address: str) -> None:
        """Let the site be asked at any time: it answered."""
        self._lengths.pop(address, None)
        self.ends.pop(address, None)

    def skip(self, address: str | None = None) -> None:
        """Try at once, at one address or at all; after a try in vain the pause is no shorter."""
        if address is None:
            self.ends.clear()
        else:
            self.ends.pop(address, None)

    def is_on(self, address: str) -> bool:
        """Return whether the site is still left alone."""
        return self.ends.get(address, 0.0) > self._clock()

    def left(self, most: float) -> float:
        """Return the seconds until the first pause is over, or ``most`` if that is sooner."""
        return max(0.0, min([most, *(end - self._clock() for end in list(self.ends.values()))]))
