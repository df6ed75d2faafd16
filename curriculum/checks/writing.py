"""The rules for writers that a check can see (learning design, section 4)."""

import re
from collections.abc import Iterator

from curriculum.checks.problem import Problem, each_step
from curriculum.engine.branching import branches_of, next_step_ids
from curriculum.library import Library
from curriculum.messages.ids import list_messages
from curriculum.schema import Activity, AnyStep, Chat, End, Lesson, Scene, Tell

BLAME = re.compile(
    r"\b(should(?:n['’]t| not)? have|your (?:own )?fault|you (?:let|made) (?:it|them)|"
    r"silly of (?:you|her|him)|stupid|careless|asked for it|ought to have)\b",
    re.IGNORECASE,
)
COMFORT = re.compile(r"\b(?:not|never|n['’]t)\b[^.?!]{0,30}\bfault\b", re.IGNORECASE)
TERMS = {
    "child pornography": "child sexual abuse material",
    "child prostitute": "a child who is exploited",
    "kiddie porn": "child sexual abuse material",
    "predator": "a person who harms",
    "stranger danger": "words about what people do, not who they are",
}
"""Words that the Terminology Guidelines (2nd edition, 2025) replace, and what to say instead."""

LONGEST_SENTENCE = {"9-12": 18, "13-15": 22, "16-18": 26}
"""Words in a sentence, by band: above this a sentence is hard to read aloud (judgment)."""


def check_help(library: Library) -> Iterator[Problem]:
    """Every way that harms reaches help; a sensitive lesson has ground rules and shows help."""
    for activity, index, step in each_step(library):
        file = library.files[activity.id]
        if isinstance(step, Chat) and isinstance(activity, Lesson):
            prefix: tuple[str | int, ...] = ("steps", index, "task", "options")
        else:
            prefix = ("steps", index, "options")
        for place, branch in enumerate(branches_of(step)):
            if branch.effect != "harms":
                continue
            start = branch.next or step.next or _after(activity, index)
            if start is None or not _always_reaches_help(activity, start):
                message = f"`{branch.id}` harms and can end without help: lead it to a tell or help"
                yield Problem(file, (*prefix, place), message)
    for lesson in library.activities_as_written.values():
        if not isinstance(lesson, Lesson):
            continue
        file = library.files[lesson.id]
        if lesson.sensitive and not lesson.ground_rules:
            message = "a sensitive lesson starts with ground rules and a way out"
            yield Problem(file, ("ground_rules",), message)
        if lesson.sensitive and any(isinstance(s, End) and not s.help for s in lesson.steps):
            yield Problem(file, ("steps",), "every ending of a sensitive lesson shows help")
        if not any(isinstance(step, Tell) for step in lesson.steps) and not lesson.rehearses:
            message = "a lesson rehearses spot, leave, say, tell or tell-again"
            yield Problem(file, ("rehearses",), message)


def _after(activity: Activity, index: int) -> str | None:
    return activity.steps[index + 1].id if index + 1 < len(activity.steps) else None


def _always_reaches_help(activity: Activity, start: str) -> bool:
    """Return whether every way from here passes a ``tell`` or ends with help."""
    steps = {step.id: step for step in activity.steps}
    pending, seen = [start], set[str]()
    while pending:
        step = steps.get(pending.pop())  # a step that is missing is check_paths' to report
        if (
            step is None
            or step.id in seen
            or isinstance(step, Tell)
            or (isinstance(step, End) and step.help)
        ):
            continue
        if isinstance(step, End):
            return False
        seen.add(step.id)
        pending.extend(next_step_ids(activity, step))
    return True


def check_words(library: Library) -> Iterator[Problem]:
    """No blame, no replaced terms; sentences that can be read aloud (a warning)."""
    for name, activity in library.activities_as_written.items():
        band = name.split(".")[1]
        for _, text, field in list_messages(activity, name):
            yield from _word_problems(library, name, field, text, LONGEST_SENTENCE[band])
    for _, text, field in list_messages(library.sources, "framework"):
        yield from _word_problems(
            library, "framework", field, text, max(LONGEST_SENTENCE.values()) * 2
        )


def _word_problems(
    library: Library, name: str, field: tuple[str | int, ...], text: str, longest: int
) -> Iterator[Problem]:
    file = library.files[name]
    if (blame := BLAME.search(text)) and not COMFORT.search(text):
        message = f"“{blame[0]}” puts blame on a child: say what the person who harms did"
        yield Problem(file, field, message)
    for term, instead in TERMS.items():
        if term in text.lower():
            yield Problem(file, field, f"don't say “{term}”; say {instead}")
    for sentence in re.split(r"(?<=[.!?…])\s+", text):
        words = len(sentence.split())
        if words > longest:
            message = f"a sentence of {words} words: {longest} at most can be read aloud easily"
            yield Problem(file, field, message, severity="warning")


def speakers_of(step: AnyStep) -> Iterator[str]:
    """Yield the ids of the people whom a step shows or lets speak."""
    for field in ("speaker", "me", "person"):
        if value := getattr(step, field, None):
            yield value
    if isinstance(step, Scene):
        yield from step.people
    if isinstance(step, Tell):
        yield from (adult.id for adult in step.people)
    if isinstance(step, Chat):
        yield from (message.sender for message in step.messages)
