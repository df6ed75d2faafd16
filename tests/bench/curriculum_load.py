"""How long loading and checking all content takes: ``python -m tests.bench.curriculum_load``."""

import statistics
import time

from curriculum.checks import check_library
from curriculum.library import CONTENT, load_library

RUNS = 7


def main() -> None:
    """Print the median of several runs in one process."""
    loads, checks = [], []
    for _ in range(RUNS):
        start = time.perf_counter()
        library = load_library(CONTENT)
        loaded = time.perf_counter()
        check_library(library)
        loads.append(loaded - start)
        checks.append(time.perf_counter() - loaded)
    count = len(library.activities_as_written)
    print(f"content: {count} lessons and forms loaded in {statistics.median(loads):.3f} s,")
    print(f"         checked in {statistics.median(checks):.3f} s (aim: 1 s for both)")


if __name__ == "__main__":
    main()
