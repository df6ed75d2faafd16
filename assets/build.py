"""Turn the SVG pictures into the PNGs that the game and the site load.

Run as ``python -m assets.build``. A picture whose SVG and size are those of the last build is left
alone, so a second run takes a moment. The PNGs go to ``build/pictures/``, which git ignores.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import resvg_py

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "assets" / "pictures"
TARGET = ROOT / "build" / "pictures"
INK = "#1c2733"
PAPER = "#fffdf8"
ICON_SIZES = (48, 96)


@dataclass(frozen=True, slots=True)
class Job:
    """One PNG to be made: from which SVG, where to, how wide, and in which ink.

    A width of ``None`` keeps the size that the SVG says; ``light`` draws the ink as paper.
    """

    source: Path
    target: Path
    width: int | None = None
    light: bool = False

    def read_svg(self) -> str:
        """Return the SVG as it is to be drawn."""
        text = self.source.read_text(encoding="utf-8")
        return text.replace(INK, PAPER) if self.light else text


def list_jobs(source: Path = SOURCE, target: Path = TARGET) -> Iterator[Job]:
    """Yield a job for every PNG that the pictures under ``source`` are turned into."""
    for svg in sorted(source.rglob("*.svg")):
        path = svg.relative_to(source)
        if path.parts[0] != "icons":
            yield Job(svg, target / path.with_suffix(".png"))
            continue
        for size in ICON_SIZES:
            for folder in ("icons", "icons-light"):
                png = target / folder / str(size) / f"{path.stem}.png"
                yield Job(svg, png, width=size, light=folder == "icons-light")


def build_pictures(
    source: Path = SOURCE,
    target: Path = TARGET,
    workers: int | None = None,
    report: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[int, int]:
    """Make the PNGs that are missing or out of date, and return (made, all).

    Also removes a PNG whose SVG is gone. ``report`` is called with (done, to do) as PNGs are made.
    """
    jobs = list(list_jobs(source, target))
    ledger = target / "built.json"
    built = _read_ledger(ledger)
    keys = {str(job.target.relative_to(target)): _fingerprint(job) for job in jobs}
    stale = [
        job
        for job, (name, key) in zip(jobs, keys.items(), strict=True)
        if built.get(name) != key or not job.target.exists()
    ]
    for gone in built.keys() - keys.keys():
        (target / gone).unlink(missing_ok=True)
    for folder in {job.target.parent for job in stale}:
        folder.mkdir(parents=True, exist_ok=True)
    for done, _ in enumerate(_draw_all(stale, workers), start=1):
        report(done, len(stale))
    if stale or built != keys:
        target.mkdir(parents=True, exist_ok=True)
        ledger.write_text(json.dumps(keys, indent=0, sort_keys=True), encoding="utf-8")
    return len(stale), len(jobs)


def _draw_all(jobs: list[Job], workers: int | None) -> Iterable[None]:
    if len(jobs) < 8:  # starting workers would take longer than drawing
        return map(_draw, jobs)
    return _draw_in_pool(jobs, workers)


def _draw_in_pool(jobs: list[Job], workers: int | None) -> Iterator[None]:
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(_draw, jobs, chunksize=4)


def _draw(job: Job) -> None:
    png = resvg_py.svg_to_bytes(svg_string=job.read_svg(), width=job.width, skip_system_fonts=True)
    # A build that is stopped half-way leaves no half-written picture behind.
    unfinished = job.target.with_suffix(".part")
    unfinished.write_bytes(bytes(png))
    unfinished.replace(job.target)


def _fingerprint(job: Job) -> str:
    recipe = f"{resvg_py.__version__}:{job.width}:{job.read_svg()}"
    return hashlib.sha256(recipe.encode()).hexdigest()[:24]


def _read_ledger(ledger: Path) -> dict[str, str]:
    try:
        return dict(json.loads(ledger.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}  # the first build, or one that was cut short: everything is drawn


def _show_progress(done: int, total: int) -> None:
    if sys.stdout.isatty():
        print(f"\rDrawing pictures: {done} of {total}", end="", flush=True)
    elif done == total or done % 100 == 0:
        print(f"Drawing pictures: {done} of {total}", flush=True)


if __name__ == "__main__":
    made, total = build_pictures(report=_show_progress)
    if made and sys.stdout.isatty():
        print()
    print(f"Pictures: {made} drawn, {total - made} already up to date.")
