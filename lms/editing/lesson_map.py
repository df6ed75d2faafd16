"""The map of a lesson: its steps as boxes, every way between them as an arrow, and what is wrong.

It is drawn of a draft as it stands: a way that leads to a step that is gone, a step that nothing
leads to and a way that never ends are part of the map, each marked as what it is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curriculum.engine.branching import branches_of
from curriculum.parsing import FieldPath
from curriculum.schema import Activity, AnyStep, Chat, End
from lms.editing.blocks import labels
from lms.editing.conversion.reading import Gap

MOST_DRAWN = 200
"""A drawing of more boxes helps nobody, and keeps a browser busy for seconds: the list does."""

LONGEST = 60
TELLING = ("title", "caption", "text", "prompt", "statement")

Mark = Literal["start", "unreached", "dead-end", "circle", "unfinished"]


@dataclass(frozen=True)
class Way:
    """One arrow: to the step ``to``, or nowhere. ``is_gone``: the step that was picked is gone."""

    kind: Literal["next", "choice", "missed", "back"]
    words: str
    to: str | None
    is_gone: bool = False

    @property
    def said(self) -> str:
        """What an editor reads before the arrow: an option stands in quotation marks."""
        return f"“{self.words}”" if self.kind == "choice" else self.words


@dataclass(frozen=True)
class Box:
    """One step as the map shows it. ``lacks`` are sentences about what is not filled in."""

    number: int
    step: str
    block: str
    kind: str
    label: str
    icon: str
    words: str
    ending: str | None
    shows_help: bool
    ways: tuple[Way, ...]
    lacks: tuple[str, ...]
    marks: tuple[Mark, ...] = ()

    @property
    def badges(self) -> list[tuple[Mark, str]]:
        """The marks, each with its words."""
        words = {
            "start": _("it begins here"),
            "unreached": _("no way leads here"),
            "dead-end": _("a way ends here without an ending"),
            "circle": _("goes round in a circle"),
            "unfinished": _("something is missing"),
        }
        return [(mark, words[mark]) for mark in self.marks]

    @property
    def ending_words(self) -> str:
        """How it ends, in a word."""
        words = {"strong": _("strong"), "mended": _("mended"), "open": _("open")}
        return words[self.ending] if self.ending else ""


@dataclass(frozen=True)
class LessonMap:
    """All boxes in the order of the steps."""

    boxes: tuple[Box, ...]

    @property
    def is_drawn(self) -> bool:
        """Whether there are few enough boxes to draw."""
        return len(self.boxes) <= MOST_DRAWN

    @property
    def most_drawn(self) -> int:
        """How many boxes make a drawing."""
        return MOST_DRAWN

    @property
    def rows(self) -> list[tuple[Box, list[tuple[Way, Box | None]]]]:
        """Each box with its ways, and with the box that each way leads to."""
        by_id = {box.step: box for box in self.boxes}
        return [(box, [(way, by_id.get(way.to or "")) for way in box.ways]) for box in self.boxes]

    @property
    def ills(self) -> list[str]:
        """What is wrong with the ways, a sentence each."""
        unreached, dead, circle = map(self.count, ("unreached", "dead-end", "circle"))
        found = [
            (
                unreached,
                ngettext("%d step is not reached.", "%d steps are not reached.", unreached),
            ),
            (dead, ngettext("%d step is a dead end.", "%d steps are dead ends.", dead)),
            (
                circle,
                ngettext(
                    "%d step goes round in a circle.", "%d steps go round in a circle.", circle
                ),
            ),
        ]
        return [sentence % count for count, sentence in found if count]

    @property
    def arrows(self) -> list[dict[str, Any]]:
        """What a drawing needs besides the boxes: every arrow, with its words."""
        return [
            {
                "from": box.step,
                "to": way.to,
                "kind": way.kind,
                "words": "" if way.kind == "next" else way.words,
                "isGone": way.is_gone,
            }
            for box in self.boxes
            for way in box.ways
        ]

    def count(self, mark: Mark) -> int:
        """Return how many boxes have a mark."""
        return sum(mark in box.marks for box in self.boxes)


def draw_map(activity: Activity, blocks: Sequence[str] = (), gaps: Iterable[Gap] = ()) -> LessonMap:
    """Return the map of a lesson or form.

    ``blocks`` are the UUIDs of its steps in the editor, in the order of the steps; ``gaps`` is what
    the draft lacks, as it was found when the page was compiled.
    """
    lacking = _lacks_by_step(gaps)
    known = {step.id for step in activity.steps}
    boxes = []
    for place, step in enumerate(activity.steps):
        following = activity.steps[place + 1].id if place + 1 < len(activity.steps) else None
        found = lacking.get(place, {})
        ways = tuple(_ways_of(step, following, known, set(found)))
        label, _description, icon, _group = labels.KINDS[type(step)]
        boxes.append(
            Box(
                number=place + 1,
                step=step.id,
                block=blocks[place] if place < len(blocks) else "",
                kind=step.__struct_config__.tag,
                label=str(label),
                icon=icon,
                words=first_words(step),
                ending=step.ending if isinstance(step, End) else None,
                shows_help=isinstance(step, End) and step.help,
                ways=ways,
                lacks=tuple(dict.fromkeys(found.values())),
            )
        )
    return LessonMap(tuple(_mark(boxes)))


def first_words(step: AnyStep) -> str:
    """Return the words by which an editor knows a step again."""
    line = next((str(words) for name in TELLING if (words := getattr(step, name, None))), "")
    line = " ".join(line.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _ways_of(
    step: AnyStep, following: str | None, known: set[str], lacking: set[FieldPath]
) -> Iterator[Way]:
    def lead(kind: Any, words: str, path: FieldPath, target: str | None) -> Way:
        is_gone = path in lacking or (target is not None and target not in known)
        return Way(kind, words, None if is_gone else target, is_gone)

    def go_on(kind: Any, words: str, path: FieldPath, target: str | None) -> Way:
        if target is None and path not in lacking:
            return lead(kind, words, ("next",), step.next or following)
        return lead(kind, words, path, target)

    if isinstance(step, End):
        if step.back_to is not None or ("back_to",) in lacking:
            yield lead("back", _("another way"), ("back_to",), step.back_to)
        return
    prefix: FieldPath = ("task", "options") if isinstance(step, Chat) else ("options",)
    branches = branches_of(step)
    for place, branch in enumerate(branches):
        yield go_on("choice", branch.text, (*prefix, place, "next"), branch.next)
    if not branches:
        yield lead("next", _("goes on"), ("next",), step.next or following)
    missed = getattr(step, "next_if_missed", None)
    if missed is not None or ("next_if_missed",) in lacking:
        yield lead("missed", _("if something is not right"), ("next_if_missed",), missed)


def _lacks_by_step(gaps: Iterable[Gap]) -> dict[int, dict[FieldPath, str]]:
    found: dict[int, dict[FieldPath, str]] = {}
    for gap in gaps:
        if gap.path[:1] == ("steps",) and len(gap.path) > 1:
            found.setdefault(int(gap.path[1]), {})[gap.path[2:]] = gap.message
    return found


def _mark(boxes: list[Box]) -> Iterator[Box]:
    """Yield the boxes with their marks."""
    graph = {
        box.step: {way.to for way in box.ways if way.to is not None and way.kind != "back"}
        for box in boxes
    }
    reached = _reach(graph, [boxes[0].step]) if boxes else set()
    circles = _find_circles(graph)
    for place, box in enumerate(boxes):
        marks: list[Mark] = ["start"] if place == 0 else []
        if box.step not in reached:
            marks.append("unreached")
        if box.ending is None and any(way.to is None for way in box.ways):
            marks.append("dead-end")
        if box.step in circles:
            marks.append("circle")
        if box.lacks:
            marks.append("unfinished")
        yield Box(**{**vars(box), "marks": tuple(marks)})


def _reach(graph: Mapping[str, set[str]], start: Iterable[str]) -> set[str]:
    reached: set[str] = set()
    pending = list(start)
    while pending:
        step = pending.pop()
        if step not in reached:
            reached.add(step)
            pending.extend(graph[step])
    return reached


def _find_circles(graph: Mapping[str, set[str]]) -> set[str]:
    """Return the steps from which a way leads back to themselves.

    First the steps go whose ways all come to an end, from the end backwards: in a sound lesson
    nothing is left.
    """
    before: dict[str, list[str]] = {step: [] for step in graph}
    for step, targets in graph.items():
        for target in targets:
            before[target].append(step)
    open_ways = {step: len(targets) for step, targets in graph.items()}
    done = [step for step, count in open_ways.items() if not count]
    for step in done:
        for earlier in before[step]:
            open_ways[earlier] -= 1
            if not open_ways[earlier]:
                done.append(earlier)
    left = graph.keys() - set(done)
    inside = {step: graph[step] & left for step in left}
    return {step for step in left if step in _reach(inside, inside[step])}
