"""Nobody can guess the key from its looks, and no one kind of person does all the talking."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from math import ceil

from curriculum.checks.problem import Problem
from curriculum.engine.branching import branches_of
from curriculum.library import Library
from curriculum.messages.ids import list_messages
from curriculum.schema import AnyStep, AssessmentForm, Question, Say
from curriculum.tasks import Single, Truth

MOST_OFTEN = 0.45
"""Share of the choices of a module in which the best one may come first, or be the longest: a
little above a third, what chance gives with three (judgment)."""
FEWEST_CHOICES = 8
"""Below this many choices a share says nothing."""
LONGEST_TO_SHORTEST = 2.2
"""Words of the longest option against the shortest, one added to each (judgment; Haladyna and
Rodriguez, 2013: keep the length of options about equal)."""
LINES_OF_SHE = (0.3, 0.7)
MOST_OF_ONE = 0.4
"""Share of a module's spoken lines that one person may have (judgment)."""
CATCH_ALL = re.compile(r"\b(?:all|none|both|neither) of (?:the above|these|them all)\b", re.I)


def check_guessing(library: Library) -> Iterator[Problem]:
    """The best option is neither always the first nor always the longest."""
    for module in (*library.modules, *library.courses):
        steps = [step for lesson in library.lessons(module.id) for step in lesson.steps]
        choices = [pair for step in steps if (pair := _options_and_best(step))]
        if len(choices) < FEWEST_CHOICES:
            continue
        first = sum(best == {0} for _, best in choices)
        longest = sum(_is_longest(texts, best) for texts, best in choices)
        for rule, count, word in (
            ("best-first", first, "first"),
            ("best-longest", longest, "the longest"),
        ):
            if count > MOST_OFTEN * len(choices):
                message = (
                    f"the best choice is {word} in {count} of {len(choices)}: "
                    f"{int(MOST_OFTEN * len(choices))} at most, or learners see the pattern"
                )
                yield Problem(library.files[module.id], (), message, rule=rule, subject=module.id)


def _options_and_best(step: AnyStep) -> tuple[list[str], set[int]] | None:
    """Return the texts of a step's options and the places of the best, where some are best."""
    if branches := branches_of(step):
        helping = {place for place, branch in enumerate(branches) if branch.effect == "helps"}
        return ([b.text for b in branches], helping) if helping else None
    match step:
        case Question(task=Single(options=options, answer=str() as key)):
            places = {place for place, option in enumerate(options) if option.id == key}
            return [option.text for option in options], places
        case _:
            return None


def _is_longest(texts: list[str], best: set[int]) -> bool:
    lengths = [len(text) for text in texts]
    rest = [length for place, length in enumerate(lengths) if place not in best]
    return bool(rest) and min(lengths[place] for place in best) > max(rest)


def check_items(library: Library) -> Iterator[Problem]:
    """Keys of a form are spread; options are built alike; none says “all of the above”."""
    for name, activity in library.activities_as_written.items():
        for message_id, text, field in list_messages(activity, name):
            if CATCH_ALL.search(text):
                message = "an option that speaks of the others tests reading, not the outcome"
                file = library.files[name]
                yield Problem(file, field, message, rule="catch-all", subject=message_id)
        if isinstance(activity, AssessmentForm):
            yield from _form_problems(library, activity)


def _form_problems(library: Library, form: AssessmentForm) -> Iterator[Problem]:
    file, keys, truths = library.files[form.id], Counter[int](), Counter[str]()
    for index, step in enumerate(form.steps):
        match step:
            case Question(task=Truth(answer=answer)):
                truths[answer] += 1
            case Question(task=Single(options=options, answer=answer)):
                texts = [option.text for option in options]
                lengths = [len(text.split()) + 1 for text in texts]
                is_scale = step.outcome.startswith("wellbeing.")
                if not is_scale and max(lengths) > LONGEST_TO_SHORTEST * min(lengths):
                    message = "the options differ in length: build them alike"
                    subject = f"{form.id}/{step.id}"
                    field = ("steps", index, "task")
                    yield Problem(file, field, message, rule="parallel-options", subject=subject)
                if answer:
                    keys[[option.id for option in options].index(answer)] += 1
            case _:
                pass
    for counts, what in ((keys, "position"), (truths, "answer")):
        if counts and (total := counts.total()) > 2 and max(counts.values()) > ceil(total / 2):
            message = f"the key is {max(counts.values())} of {total} times in one {what}: spread it"
            yield Problem(file, (), message, rule="key-spread", subject=form.id)


def check_voices(library: Library) -> Iterator[Problem]:
    """Girls and boys, women and men speak about equally often, and nobody does all the talking."""
    for module in (*library.modules, *library.courses):
        speakers = Counter(_speaking(library, module.id))
        lines = Counter[str]()
        for speaker, count in speakers.items():
            lines[library.people[speaker].pronoun] += count
        spoken = lines["she"] + lines["he"]
        low, high = LINES_OF_SHE
        if spoken >= FEWEST_CHOICES and not low <= lines["she"] / spoken <= high:
            message = (
                f"she speaks {lines['she']} and he {lines['he']} lines: "
                f"give each {low:.0%} at least"
            )
            file = library.files[module.id]
            yield Problem(file, (), message, rule="voices", subject=module.id)
        name, most = max(speakers.items(), key=lambda pair: pair[1], default=("", 0))
        if spoken >= FEWEST_CHOICES and most > MOST_OF_ONE * spoken:
            message = f"{name} speaks {most} of {spoken} lines: {MOST_OF_ONE:.0%} at most"
            file = library.files[module.id]
            yield Problem(file, (), message, rule="names", subject=module.id)


def _speaking(library: Library, module_id: str) -> Iterable[str]:
    for lesson in library.lessons(module_id):
        for step in lesson.steps:
            person = library.people.get(step.speaker) if isinstance(step, Say) else None
            if person and person.pronoun != "none":
                yield person.id
