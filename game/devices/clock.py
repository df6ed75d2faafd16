"""Time: a steady 30 or 60 frames a second, and how long each frame's own work took."""

import os
import time
from collections import deque
from pathlib import Path

_STARTED = time.monotonic()


class FrameClock:
    """Paces frames and keeps the work times of the last ten thousand, in seconds."""

    def __init__(self, fps: int = 60):
        self.fps = fps
        self.work: deque[float] = deque(maxlen=10_000)
        self._frame_began = time.perf_counter()

    def begin(self) -> float:
        """Begin a frame; return the seconds since the one before, at most a tenth."""
        now = time.perf_counter()
        passed, self._frame_began = now - self._frame_began, now
        return min(passed, 0.1)

    def finish(self) -> None:
        """Note this frame's work, and wait until the next is due."""
        worked = time.perf_counter() - self._frame_began
        self.work.append(worked)
        if (rest := 1 / self.fps - worked) > 0:
            time.sleep(rest)

    def measure_ms(self, share: float) -> float:
        """Return the work time that this share of frames stays within, in milliseconds.

        Before the first frame it is 0.
        """
        ordered = sorted(self.work) or [0.0]
        return ordered[min(int(share * len(ordered)), len(ordered) - 1)] * 1000


def seconds_since_start() -> float:
    """Return how long ago the process began; where the system doesn't say, this module's import."""
    try:
        began = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
        up = float(Path("/proc/uptime").read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return time.monotonic() - _STARTED
    return up - began / os.sysconf("SC_CLK_TCK")


def resident_mb() -> float | None:
    """Return the most memory that was resident so far, in megabytes; None where unknown."""
    try:
        import resource
    except ImportError:
        return None
    import sys

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1_000_000 if sys.platform == "darwin" else 1_000)
