"""What a page of the player shows: the step, the scene behind it, the thread so far, the fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from curriculum.engine.attempt import Attempt, current_step, expects_answer, history, is_answered
from curriculum.engine.branching import picked_branch
from curriculum.engine.feedback import FeedbackLine, list_feedback
from curriculum.engine.marking import Answer, to_pairs
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
from curriculum.tasks import Assemble, Mark, SentencePart
from lms.player.fields import Chosen, Fields, Pick, Row, Rows, choose_again, fields_of

DOTS = 10
_FEELINGS = {"happy": "happy", "warm": "happy", "tense": "worried", "worried": "worried"}


@dataclass(frozen=True)
class Stage:
    """The scene behind a step: the place, and who is to be seen."""

    place: str
    people: tuple[str, ...]
    description: str


@dataclass(frozen=True)
class Bubble:
    """One message of a thread. ``note`` is what is said about it after the answer."""

    id: str
    sender: str
    text: str
    is_mine: bool
    is_markable: bool = False
    is_chosen: bool = False
    note: FeedbackLine | None = None


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
        stage=_stage_of(library, activity, attempt),
        speaker=library.people[step.speaker].name if isinstance(step, Say) else "",
        bubbles=tuple(_thread_of(library, activity, attempt, chosen, notes)),
        picks=_show_picks(fields, step, chosen, notes),
        rows=_show_rows(fields, step, chosen, notes),
        lines=tuple(line for line in lines if not line.about),
        dots=_dots_of(activity, step),
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
        case Chat(task=None, title=title):
            return title
        case Chat(task=task):
            return task.prompt
        case End(title=title):
            return title
        case Reflect():
            return _("A thought to keep")
        case _:
            return step.statement


def _stage_of(library: Library, activity: Activity, attempt: Attempt) -> Stage | None:
    """Return the last scene on the way here, with the one who speaks now in front."""
    step = current_step(activity, attempt)
    if not isinstance(step, Scene | Say | Choice | Reflect | Tell | End):
        return None
    scenes = (past for past, _answer in reversed(history(activity, attempt)))
    scene = next((past for past in scenes if isinstance(past, Scene)), None)
    if scene is None:
        return None
    place = f"pictures/places/{scene.place}.svg"
    if isinstance(step, Say):
        people: tuple[str, ...] = (f"pictures/people/{step.speaker}-{step.feeling}.svg",)
    elif step is scene or isinstance(step, Choice):
        feeling = _FEELINGS.get(scene.mood, "neutral")
        people = tuple(f"pictures/people/{person}-{feeling}.svg" for person in scene.people)
    else:
        people = ()
    description = scene.description if step is scene else ""
    return Stage(place, people, description)


def _thread_of(
    library: Library,
    activity: Activity,
    attempt: Attempt,
    chosen: Chosen,
    notes: Mapping[str, FeedbackLine],
) -> Iterator[Bubble]:
    """Yield the messages of the thread up to here, with what the protagonist answered."""
    step = current_step(activity, attempt)
    if not isinstance(step, Chat):
        return
    for past, answer in history(activity, attempt):
        if not isinstance(past, Chat) or past.thread != step.thread:
            continue
        is_markable = past is step and isinstance(past.task, Mark)
        for message in past.messages:
            yield Bubble(
                id=message.id,
                sender=library.people[message.sender].name,
                text=message.text,
                is_mine=message.sender == past.me,
                is_markable=is_markable,
                is_chosen=is_markable and message.id in chosen.get("answer", ()),
                note=notes.get(message.id) if past is step else None,
            )
        if words := _words_of(past, answer):
            yield Bubble(f"{past.id}-reply", library.people[past.me].name, words, is_mine=True)


def _words_of(chat: Chat, answer: Answer | None) -> str:
    """Return what the protagonist wrote with this answer, if it was something to write."""
    if answer is None:
        return ""
    if isinstance(chat.task, Assemble):
        return say_sentence(chat.task.parts, to_pairs(answer))
    branch = picked_branch(chat, answer)
    return branch.text if branch else ""


def say_sentence(parts: tuple[SentencePart, ...], picked: Mapping[str, str]) -> str:
    """Return the sentence that these phrases make, or an empty one when a part is missing."""
    words = [
        phrase.text for part in parts for phrase in part.options if picked.get(part.id) == phrase.id
    ]
    return " ".join(words) if len(words) == len(parts) else ""


def _dots_of(activity: Activity, step: AnyStep) -> tuple[bool, ...]:
    """Return the dots of progress: full ones for the part of the lesson that lies behind."""
    if isinstance(step, End):
        return (True,) * DOTS
    place = activity.steps.index(step)
    full = max(1, place * DOTS // len(activity.steps))
    return tuple(dot < full for dot in range(DOTS))
