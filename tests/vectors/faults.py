"""Faults to put into a copy of either engine, one at a time: the walks must find each of them."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.vectors.replay import ROOT


class Fault(NamedTuple):
    """A piece of code and what stands in its place."""

    file: str
    right: str
    wrong: str

    def __str__(self) -> str:
        return f"{self.file}: {self.right} → {self.wrong or 'nothing'}"

    def put_into(self, folder: Path) -> None:
        """Change the copy in this folder. The piece has to be there, once."""
        file = folder / self.file
        source = file.read_text("utf-8")
        if source.count(self.right) != 1:
            raise LookupError(f"{self.file} has not one {self.right!r}: mend the list of faults")
        file.write_text(source.replace(self.right, self.wrong), encoding="utf-8")


JAVASCRIPT = (
    Fault("attempt.js", "!attempt.recorded.includes(item.id)", "item.id"),
    Fault("attempt.js", "MOST_SECONDS = 300", "MOST_SECONDS = 600"),
    Fault("attempt.js", "attempt.ending !== null ||", "false ||"),
    Fault("attempt.js", "path.lastIndexOf(to) + 1", "path.indexOf(to) + 1"),
    Fault("attempt.js", ", to]);", ", ]);"),
    Fault("attempt.js", "activity.ungraded.includes(item.outcome) ? null : ", ""),
    Fault("attempt.js", "Object.prototype.hasOwnProperty.call(attempt.answers, id)", "true"),
    Fault("attempt.js", "attempt.seconds + toActive(seconds)", "attempt.seconds"),
    Fault("attempt.js", 'if (step.kind !== "feed") return given;', "if (step) return given;"),
    Fault("branching.js", "branch.next) return branch.next", "branch.next) return step.next"),
    Fault("branching.js", "answer && isMissed(", "answer && !isMissed("),
    Fault("branching.js", "score < PASS", "score <= PASS / 2"),
    Fault("events.js", "`answered/${event.item}`", "`answered:${event.item}`"),
    Fault("feedback.js", 'activity.type === "form"', 'activity.type === "test"'),
    Fault("feedback.js", 'scores.length ? "right" : "plain"', '"right"'),
    Fault("feedback.js", "isPartly ? feedback.partly", "feedback.partly ? feedback.partly"),
    Fault("marking.js", "waits: 0.5", "waits: 0"),
    Fault("marking.js", "Math.max(0, (hits - slips)", "Math.abs((hits - slips)"),
    Fault("marking.js", "new Set(answer).size === answer.length && ", ""),
    Fault("marking.js", "(count(risky, isSafe) - spoiled)", "count(risky, isSafe)"),
    Fault("marking.js", "some.length === sorted.length && ", ""),
    Fault("marking.js", "(field.id) !== field.keep", "(field.id) === field.keep"),
    Fault("rounding.js", "isTie && last % 2", "false"),
    Fault("statement.js", 'replace(/=/g, "[.]")', 'replace("=", "[.]")'),
    Fault("statement.js", 'join("[,]")', 'join(",")'),
    Fault("statement.js", "round(event.score, 4)", "event.score"),
    Fault("statement.js", "event.score === 1", "event.score > 0.99"),
    Fault("statement.js", '.replace("Z", "+00:00")', ""),
    Fault("statement.js", "toDuration(event.seconds) },", "`PT${event.seconds}S` },"),
    Fault("uuid5.js", "(bytes[6] & 0x0f) | 0x50", "(bytes[6] & 0x0f) | 0x40"),
    Fault("vocabulary.js", "extensions/item-version", "extensions/version"),
)  # fmt: skip

PYTHON = (
    Fault("engine/attempt.py", "if item.id not in attempt.recorded", "if item.id"),
    Fault("engine/attempt.py", "MOST_SECONDS = 300.0", "MOST_SECONDS = 299.0"),
    Fault("engine/attempt.py", "attempt.ending is not None or ", ""),
    Fault("engine/attempt.py", "path[::-1].index(to)", "path.index(to)"),
    Fault("engine/attempt.py", " | ({to} if to else set())", ""),
    Fault("engine/attempt.py", "None if item.outcome in activity.ungraded else scores", "scores"),
    Fault("engine/attempt.py", "expects_answer(step) and not is_answered(attempt)", "False"),
    Fault("engine/attempt.py", "MOST_SECONDS), 1)", "MOST_SECONDS), 2)"),
    Fault("engine/attempt.py", "seconds=attempt.seconds + seconds", "seconds=seconds"),
    Fault("engine/branching.py", "branch.next is not None", "step.next is None"),
    Fault("engine/branching.py", " and is_missed(", " and not is_missed("),
    Fault("engine/branching.py", "score < PASS", "score == 0"),
    Fault("engine/feedback.py", "isinstance(activity, AssessmentForm)", "activity.ungraded"),
    Fault("engine/feedback.py", "min(scores) >= PASS", "max(scores) > 0"),
    Fault("engine/feedback.py", "max(scores) > 0 and feedback.partly", "feedback.partly"),
    Fault("engine/feedback.py", "if message.sign:", "if message.id in answer:"),
    Fault("engine/marking.py", '"waits": 0.5', '"waits": 1.0'),
    Fault("engine/marking.py", "max(0.0, (hits - slips) / len(right))", "hits / len(right)"),
    Fault("engine/marking.py", "len(set(answer)) != len(answer) or ", ""),
    Fault("engine/marking.py", "(mended - spoiled)", "mended"),
    Fault("engine/marking.py", "PASS = 1.0", "PASS = 0.9"),
    Fault("engine/marking.py", "in zip(answer, order", "in zip(order, order"),
    Fault("engine/marking.py", "any(right not in allowed[left]", "any(right not in allowed"),
    Fault("engine/marking.py", "task.outcome, step.version),)", "task.outcome, 1),)"),
    Fault("engine/marking.py", "None if key is None else ", ""),
    Fault("engine/marking.py", 'return "sequencing"', 'return "matching"'),
    Fault("results/events.py", 'f"answered/{self.item}"', "self.item"),
    Fault("results/statement.py", 'entry.replace("=", "[.]") for', "entry for"),
    Fault("results/statement.py", "round(event.score, 4)", "round(event.score, 3)"),
    Fault("results/statement.py", "event.score == 1.0", "event.score >= 0.9"),
    Fault("results/statement.py", "{seconds:.2f}", "{seconds:.1f}"),
    Fault("results/statement.py", 'timespec="milliseconds"', 'timespec="seconds"'),
    Fault("results/statement.py", "event.at.astimezone(UTC)", "event.at"),
    Fault("results/vocabulary.py", '"Safe Harbour web"', '"Safe Harbour Web"'),
)  # fmt: skip


@contextmanager
def copy_curriculum() -> Iterator[Path]:
    """Copy the curriculum's Python, without its content, to put a fault in."""
    with TemporaryDirectory() as folder:
        copy = Path(folder, "curriculum")
        leave = shutil.ignore_patterns("content", "__pycache__")
        shutil.copytree(ROOT / "curriculum", copy, ignore=leave)
        yield copy


def write_lines(curriculum: Path, seed: str, walks: int) -> list[bytes]:
    """Return lines on generated activities by the engine of this copy of the curriculum."""
    command = [sys.executable, "-m", "tests.vectors", "--write", "--generated"]
    environment = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    made = subprocess.run(
        [*command, "--seed", seed, "--walks", str(walks)],
        cwd=curriculum.parent,
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
    )
    return made.stdout.splitlines(keepends=True)
