"""What a lesson is: frozen, typed classes for every step kind.

The classes decode from YAML and JSON, and emit the JSON Schema in ``docs/``. The kinds are those of
the learning design: scene, say, choice, question, chat, profile, settings, feed, scale, tell,
reflect and end. There is no kind that takes free text from a child, and there must not be one.
"""

from typing import Literal

from curriculum.fields import (
    Closed,
    Feeling,
    Id,
    Locale,
    MediaFile,
    Minutes,
    Mood,
    Path,
    Rehearsal,
    Text,
    Threat,
    Version,
)
from curriculum.tasks import Branch, ChatTask, Feedback, Message, Option, SentencePart, Task


class Picture(Closed, frozen=True, kw_only=True):
    """A picture, with what it shows for those who don't see it."""

    file: MediaFile
    description: Text


class Recording(Closed, frozen=True, kw_only=True):
    """The words of a step, spoken in one language."""

    locale: Locale
    file: MediaFile


class SignFilm(Closed, frozen=True, kw_only=True):
    """A step in the sign language of those who read ``locale``.

    ``transcript`` is what the film says where that is not in the step's own words.
    """

    locale: Locale
    file: MediaFile
    captions: MediaFile
    transcript: Text | None = None


class Step(Closed, tag_field="kind", frozen=True, kw_only=True):
    """One step of a lesson. Without ``next``, the step that follows in the file comes next."""

    id: Id
    next: Id | None = None
    recordings: tuple[Recording, ...] = ()
    films: tuple[SignFilm, ...] = ()


class Scene(Step, tag="scene", frozen=True, kw_only=True):
    """Where we are and who is there. A ``picture`` is shown instead of the drawn place."""

    place: Id
    picture: Picture | None = None
    people: tuple[Id, ...] = ()
    mood: Mood = "calm"
    caption: Text
    description: Text


class Say(Step, tag="say", frozen=True, kw_only=True):
    """One person, or the narrator, says something."""

    speaker: Id
    feeling: Feeling = "neutral"
    text: Text


class Choice(Step, tag="choice", frozen=True, kw_only=True):
    """A decision in the story. It is an item when it has an outcome."""

    prompt: Text
    options: tuple[Branch, ...]
    outcome: Path | None = None
    version: Version = 1


class Question(Step, tag="question", frozen=True, kw_only=True):
    """A task with a right answer, or, for attitudes and help-seeking, without one."""

    prompt: Text
    stimulus: Text | None = None
    task: Task
    outcome: Path
    feedback: Feedback | None = None
    next_if_missed: Id | None = None
    version: Version = 1


class Chat(Step, tag="chat", frozen=True, kw_only=True):
    """Messages in an invented app. Chat steps with the same ``thread`` continue each other."""

    thread: Id
    app: Text
    title: Text
    me: Id
    messages: tuple[Message, ...]
    task: ChatTask | None = None
    version: Version = 1


class ProfileField(Closed, frozen=True, kw_only=True):
    """One line of a profile: shown to all, or better hidden, and why."""

    id: Id
    label: Text
    value: Text
    keep: bool
    why: Text


class Profile(Step, tag="profile", frozen=True, kw_only=True):
    """A simulated profile: the learner hides what should not be public."""

    app: Text
    prompt: Text
    person: Id
    fields: tuple[ProfileField, ...]
    outcome: Path
    feedback: Feedback | None = None
    next_if_missed: Id | None = None
    version: Version = 1


class Control(Closed, frozen=True, kw_only=True):
    """One setting: how it stands at first, which positions are safe, and why."""

    id: Id
    label: Text
    options: tuple[Option, ...]
    start: Id
    safe: tuple[Id, ...]
    why: Text


class Settings(Step, tag="settings", frozen=True, kw_only=True):
    """A simulated account: the learner puts its settings right."""

    app: Text
    prompt: Text
    controls: tuple[Control, ...]
    outcome: Path
    feedback: Feedback | None = None
    next_if_missed: Id | None = None
    version: Version = 1


class Post(Closed, frozen=True, kw_only=True):
    """One post of a feed; each is an item. ``answer`` names the verdicts that fit."""

    id: Id
    author: Text
    text: Text
    picture: Id | None = None
    picture_description: Text | None = None
    outcome: Path
    answer: tuple[Id, ...]
    why: Text


class Feed(Step, tag="feed", frozen=True, kw_only=True):
    """Posts of an invented app; the learner gives each a verdict."""

    app: Text
    prompt: Text
    verdicts: tuple[Option, ...]
    posts: tuple[Post, ...]
    next_if_missed: Id | None = None
    version: Version = 1


class Scale(Step, tag="scale", frozen=True, kw_only=True):
    """Four points of agreement with a statement. Never scored right or wrong."""

    statement: Text
    outcome: Path
    reversed: bool = False
    version: Version = 1


class Adult(Closed, frozen=True, kw_only=True):
    """Somebody to tell, and how they answer. One who does not help is a reason to tell again."""

    id: Id
    reply: Text
    helps: bool


class Tell(Step, tag="tell", frozen=True, kw_only=True):
    """A first sentence to an adult. Nothing of it is stored, in no program and no record."""

    prompt: Text
    parts: tuple[SentencePart, ...]
    people: tuple[Adult, ...]
    try_again: Text


class Reflect(Step, tag="reflect", frozen=True, kw_only=True):
    """A thought to keep. Shown, never collected."""

    text: Text


class End(Step, tag="end", frozen=True, kw_only=True):
    """One of the endings. ``back_to`` offers another way; ``help`` shows where to get help."""

    ending: Literal["strong", "mended", "open"]
    title: Text
    text: Text
    help: bool = True
    back_to: Id | None = None


AnyStep = (
    Scene
    | Say
    | Choice
    | Question
    | Chat
    | Profile
    | Settings
    | Feed
    | Scale
    | Tell
    | Reflect
    | End
)


class Lesson(Closed, tag_field="type", tag="lesson", frozen=True, kw_only=True):
    """One lesson of 8 to 12 minutes: a story in steps.

    ``ungraded`` is filled in when the library compiles the lesson: its attitude and help-seeking
    outcomes, whose items never get a score.
    """

    id: Path
    title: Text
    summary: Text
    minutes: Minutes
    protagonist: Id
    outcomes: tuple[Path, ...]
    threats: tuple[Threat, ...]
    rehearses: tuple[Rehearsal, ...]
    sensitive: bool = False
    ground_rules: Text | None = None
    ungraded: tuple[Path, ...] = ()
    steps: tuple[AnyStep, ...]


class AssessmentForm(Closed, tag_field="type", tag="form", frozen=True, kw_only=True):
    """One of the parallel forms of a pre-, post- or follow-up test. It shows no feedback."""

    id: Path
    form: Literal["a", "b"]
    title: Text
    summary: Text
    minutes: Minutes
    anchors: tuple[Id, ...] = ()
    ungraded: tuple[Path, ...] = ()
    steps: tuple[AnyStep, ...]


Activity = Lesson | AssessmentForm
"""What a learner can play: both are one sequence of steps, played by one engine."""
