"""Items measure outcomes that exist, and their keys name what is shown."""

from collections.abc import Iterator

from curriculum.checks.problem import Problem, each_step
from curriculum.engine.marking import items_of
from curriculum.fields import OutcomeKind
from curriculum.library import Library
from curriculum.parsing import FieldPath
from curriculum.results.statement import module_of
from curriculum.schema import (
    AnyStep,
    AssessmentForm,
    Chat,
    Choice,
    End,
    Feed,
    Lesson,
    Profile,
    Question,
    Say,
    Scale,
    Scene,
    Settings,
)
from curriculum.tasks import Mark, Match, Multiple, Option, Order, Single, Sort

FEWEST_FORM_ITEMS = 12
FORM_STEPS = (Question, Profile, Settings, Feed, Chat, Scale, Say, Scene, End)
"""The kinds of steps that an assessment form may have."""


def check_outcomes(library: Library) -> Iterator[Problem]:
    """Every outcome that is named exists and belongs to the module's cell."""
    known = {outcome.id: outcome.kind for outcome in library.sources.outcomes}
    for activity, index, step in each_step(library):
        for item in items_of(step):
            problem = _outcome_problem(item.outcome, module_of(activity.id), known)
            if problem:
                yield Problem(library.files[activity.id], ("steps", index), problem)
    for name, activity in library.activities_as_written.items():
        for place, outcome in enumerate(getattr(activity, "outcomes", ())):
            problem = _outcome_problem(outcome, module_of(name), known)
            if problem:
                yield Problem(library.files[name], ("outcomes", place), problem)
        if isinstance(activity, Lesson):
            yield from _unpractised(library, activity)


def _outcome_problem(outcome: str, module: str, known: dict[str, OutcomeKind]) -> str | None:
    if outcome not in known:
        return f"there is no outcome `{outcome}` in framework.yaml"
    if known[outcome] != "wellbeing" and module_of(outcome) != module:
        return f"the outcome `{outcome}` belongs to another module than `{module}`"
    return None


def _unpractised(library: Library, lesson: Lesson) -> Iterator[Problem]:
    practised = {item.outcome for step in lesson.steps for item in items_of(step)}
    for place, outcome in enumerate(lesson.outcomes):
        if outcome not in practised:
            message = f"no step of this lesson practises `{outcome}`"
            yield Problem(library.files[lesson.id], ("outcomes", place), message)


def check_answers(library: Library) -> Iterator[Problem]:
    """Keys name options that exist; knowledge and skill have a key, attitude and help none."""
    kinds = {outcome.id: outcome.kind for outcome in library.sources.outcomes}
    for activity, index, step in each_step(library):
        file = library.files[activity.id]
        for field, message in _key_problems(step):
            yield Problem(file, ("steps", index, *field), message)
        if isinstance(step, Question) and isinstance(step.task, Single | Multiple):
            graded = kinds.get(step.outcome) in ("knowledge", "skill")
            if graded and not step.task.answer:
                message = "this measures knowledge or skill: say which answer is right"
                yield Problem(file, ("steps", index, "task"), message)
        if isinstance(step, Scale) and kinds.get(step.outcome) in ("knowledge", "skill"):
            message = "a scale measures an attitude or help-seeking, never knowledge or skill"
            yield Problem(file, ("steps", index, "outcome"), message)


def _key_problems(step: AnyStep) -> Iterator[tuple[FieldPath, str]]:
    match step:
        case Question(task=Single(options=options, answer=str() as key)):
            yield from _unknown(("task", "answer"), [key], options)
        case Question(task=Multiple(options=options, answer=keys)):
            yield from _unknown(("task", "answer"), keys, options)
        case Question(task=Order(cards=cards, answer=order)):
            if sorted(order) != sorted(card.id for card in cards):
                yield ("task", "answer"), "the answer must name every card once"
            elif list(order) == [card.id for card in cards]:
                yield ("task", "cards"), "the cards are shown in the right order already"
        case Question(task=Match(left=left, right=right, answer=places)):
            yield from _unplaced(places, left, right)
        case Question(task=Sort(cards=cards, boxes=boxes, answer=places)):
            yield from _unplaced(places, cards, boxes)
        case Choice(options=options) if len(options) < 2:
            yield ("options",), "a choice needs two ways at least"
        case Chat(task=Mark(), messages=messages) if not any(m.sign for m in messages):
            yield ("messages",), "none of the messages is a warning sign: give one a `sign`"
        case Settings(controls=controls):
            for place, control in enumerate(controls):
                for field, ids in (("start", [control.start]), ("safe", list(control.safe))):
                    for path, message in _unknown((field,), ids, control.options):
                        yield ("controls", place, *path), message
        case Feed(posts=posts, verdicts=verdicts):
            for place, post in enumerate(posts):
                for path, message in _unknown(("answer",), post.answer, verdicts):
                    yield ("posts", place, *path), message
        case _:
            return


def _unknown(
    field: FieldPath, ids: tuple[str, ...] | list[str], options: tuple[Option, ...]
) -> Iterator[tuple[FieldPath, str]]:
    shown = {option.id for option in options}
    for key in ids:
        if key not in shown:
            yield field, f"there is no `{key}` among {', '.join(sorted(shown))}"


def _unplaced(
    places: dict[str, str], cards: tuple[Option, ...], boxes: tuple[Option, ...]
) -> Iterator[tuple[FieldPath, str]]:
    if set(places) != {card.id for card in cards}:
        yield ("task", "answer"), "the answer must give every card its place"
    yield from _unknown(("task", "answer"), list(places.values()), boxes)


def check_forms(library: Library) -> Iterator[Problem]:
    """Forms show no feedback, hold items enough, share their anchors and cover every outcome."""
    for name, form in library.activities_as_written.items():
        if not isinstance(form, AssessmentForm):
            continue
        file = library.files[name]
        for index, step in enumerate(form.steps):
            if not isinstance(step, FORM_STEPS):
                message = "an assessment form has items and short words only, no story steps"
                yield Problem(file, ("steps", index), message)
        items = [item for step in form.steps for item in items_of(step)]
        if len(items) < FEWEST_FORM_ITEMS:
            message = f"a form needs {FEWEST_FORM_ITEMS} items at least, this has {len(items)}"
            yield Problem(file, ("steps",), message)
        measured = {item.outcome for item in items}
        for outcome in library.sources.outcomes:
            if module_of(outcome.id) == module_of(name) and outcome.id not in measured:
                yield Problem(file, ("steps",), f"no item measures the outcome `{outcome.id}`")
        yield from _anchor_problems(library, form)


def _anchor_problems(library: Library, form: AssessmentForm) -> Iterator[Problem]:
    """Anchor items are word for word the same in the parallel forms."""
    steps = {step.id: step for step in form.steps}
    for place, anchor in enumerate(form.anchors):
        field: FieldPath = ("anchors", place)
        if anchor not in steps:
            yield Problem(library.files[form.id], field, f"there is no item `{anchor}` here")
            continue
        for other in library.forms(module_of(form.id)):
            twin = next((step for step in other.steps if step.id == anchor), None)
            if twin != steps[anchor]:
                message = f"the anchor `{anchor}` is not the same in `{other.id}`"
                yield Problem(library.files[form.id], field, message)
