"""What a page of the player shows: the step, the scene behind it, the thread so far, the fields."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from curriculum.engine.attempt import Attempt, current_step, expects_answer, is_answered
from curriculum.engine.branching import next_step_ids
from curriculum.engine.feedback import FeedbackLine, list_feedback
from curriculum.library import Library
from curriculum.schema import (
    Activity,
    AnyStep,
    AssessmentForm,
    Chat,
    Choice,
    End,
    Feed,
    Profile,
    Question,
    Reflect,
    Say,
    Scene,
    Settings,
    Tell,
)
from curriculum.tasks import Mark
from lms.player.fields import Chosen, Fields, Pick, Row, Rows, choose_again, fields_of
from lms.player.media import StepMedia, media_of
from lms.player.scenery import Bubble, Stage, stage_of, thread_of

DOTS = 10


@dataclass(frozen=True)
class ShownPick:
    """A pick with what was chosen and what is said about it. ``part`` is its piece of the step."""

    id: str
    text: str
    is_chosen: bool
    note: FeedbackLine | None = None
    part: object | None = None


@dataclass(frozen=True)
class ShownRow:
    """A row with its picks, what is said about it, and its piece of the step."""

    name: str
    text: str
    picks: tuple[ShownPick, ...]
    note: FeedbackLine | None
    part: object | None

    @property
    def chosen(self) -> str:
        """The text of the pick that is chosen, or an empty one."""
        return next((pick.text for pick in self.picks if pick.is_chosen), "")


@dataclass(frozen=True)
class StepPage:
    """Everything that the template of a step needs."""

    activity: Activity
    step: AnyStep
    kind: str
    task: str
    heading: str
    is_test: bool
    is_answered: bool
    expects_answer: bool
    can_go_back: bool
    can_try_again: bool
    stage: Stage | None
    media: StepMedia
    speaker: str
    bubbles: tuple[Bubble, ...]
    picks: tuple[ShownPick, ...]
    rows: tuple[ShownRow, ...]
    lines: tuple[FeedbackLine, ...]
    dots: tuple[bool, ...]
    is_draft: bool

    @property
    def template(self) -> str:
        """The template of this kind of step."""
        return f"player/steps/{self.kind}.html"

    @property
    def dots_done(self) -> int:
        """How many dots are full."""
        return sum(self.dots)


def show_step(
    library: Library, activity: Activity, attempt: Attempt, chosen: Chosen | None = None
) -> StepPage:
    """Return the page of the current step.

    ``chosen`` is what a form that could not be taken had chosen; without it, what the attempt
    knows is shown.
    """
    step = current_step(activity, attempt)
    answer = attempt.answers.get(step.id)
    is_test = isinstance(activity, AssessmentForm)
    lines = list_feedback(activity, step, answer) if answer is not None else ()
    notes = {line.about: line for line in lines if line.about}
    fields = fields_of(step, library.framework.agreement)
    if chosen is None:
        chosen = _start_of(fields) if answer is None else choose_again(fields, answer)
    task = getattr(step, "task", None)
    return StepPage(
        activity=activity,
        step=step,
        kind=step.__struct_config__.tag,
        task=task.__struct_config__.tag if task else "",
        heading=_heading_of(library, step),
        is_test=is_test,
        is_answered=is_answered(attempt),
        expects_answer=expects_answer(step),
        can_go_back=len(attempt.path) > 1 and not (is_test and attempt.ending),
        can_try_again=answer is not None and not is_test,
        stage=stage_of(library, activity, attempt),
        media=media_of(library, step),
        speaker=library.people[step.speaker].name if isinstance(step, Say) else "",
        bubbles=tuple(thread_of(library, activity, attempt, chosen, notes)),
        picks=_show_picks(fields, step, chosen, notes),
        rows=_show_rows(fields, step, chosen, notes),
        lines=tuple(line for line in lines if not line.about),
        dots=_dots_of(activity, attempt),
        is_draft=library.is_draft(activity.id),
    )


def _start_of(fields: Fields | None) -> Chosen:
    """Return what is picked before anybody picks: the settings as they stand."""
    if not isinstance(fields, Rows):
        return {}
    return {row.name: (row.start,) for row in fields.rows if row.start}


def _show_picks(
    fields: Fields | None, step: AnyStep, chosen: Chosen, notes: Mapping[str, FeedbackLine]
) -> tuple[ShownPick, ...]:
    if fields is None or isinstance(fields, Rows):
        return ()
    parts = {field.id: field for field in step.fields} if isinstance(step, Profile) else {}
    picked = chosen.get("answer", ())
    return tuple(
        ShownPick(pick.id, pick.text, pick.id in picked, notes.get(pick.id), parts.get(pick.id))
        for pick in fields.picks
    )


def _show_rows(
    fields: Fields | None, step: AnyStep, chosen: Chosen, notes: Mapping[str, FeedbackLine]
) -> tuple[ShownRow, ...]:
    if not isinstance(fields, Rows):
        return ()
    parts = {post.id: post for post in step.posts} if isinstance(step, Feed) else {}
    return tuple(_show_row(row, chosen, notes, parts.get(row.id)) for row in fields.rows)


def _show_row(
    row: Row, chosen: Chosen, notes: Mapping[str, FeedbackLine], part: object | None
) -> ShownRow:
    picked = chosen.get(row.name, ())

    def show(pick: Pick) -> ShownPick:
        return ShownPick(pick.id, pick.text, pick.id in picked)

    return ShownRow(row.name, row.text, tuple(map(show, row.picks)), notes.get(row.id), part)


def _heading_of(library: Library, step: AnyStep) -> str:
    match step:
        case Scene(caption=caption):
            return caption
        case Say(speaker=speaker):
            return library.people[speaker].name
        case Choice(prompt=text) | Question(prompt=text) | Profile(prompt=text):
            return text
        case Settings(prompt=text) | Feed(prompt=text) | Tell(prompt=text):
            return text
        case Chat(task=Mark(prompt=text)):
            return text
        case Chat(title=title):
            return title
        case End(title=title):
            return title
        case Reflect():
            return _("A thought to keep")
        case _:
            return step.statement


def _dots_of(activity: Activity, attempt: Attempt) -> tuple[bool, ...]:
    """Return the dots of progress: how far the shortest way from here to an ending is gone."""
    step = current_step(activity, attempt)
    if isinstance(step, End):
        return (True,) * DOTS
    gone, ahead = len(attempt.path), _steps_to_end(activity, step)
    full = max(1, gone * DOTS // (gone + ahead))
    return tuple(dot < full for dot in range(DOTS))


def _steps_to_end(activity: Activity, step: AnyStep) -> int:
    """Return how many steps the nearest ending is away, whatever is answered."""
    steps = {each.id: each for each in activity.steps}
    distance, here, seen = 0, {step.id}, {step.id}
    while here and not any(isinstance(steps[each], End) for each in here):
        here = {target for each in here for target in next_step_ids(activity, steps[each])} - seen
        seen |= here
        distance += 1
    return distance
