"""What stands around a step: the scene behind it, and the thread of messages so far."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from curriculum.engine.attempt import Attempt, current_step, history
from curriculum.engine.branching import picked_branch
from curriculum.engine.feedback import FeedbackLine
from curriculum.engine.marking import Answer, to_pairs
from curriculum.library import Library
from curriculum.schema import Activity, Chat, Choice, End, Lesson, Reflect, Say, Scene, Tell
from curriculum.tasks import Assemble, Mark, SentencePart
from lms.player.fields import Chosen
from lms.player.media import describe_scene, find_picture

HARBOUR = "lantern-bay"
"""Where one speaks who speaks in no scene, as in a test."""
_FEELINGS = {"happy": "happy", "warm": "happy", "tense": "worried", "worried": "worried"}


@dataclass(frozen=True)
class Stage:
    """The scene behind a step: the place, and who is to be seen.

    ``picture`` is the address of what is shown instead of the place, where there is something.
    """

    place: str
    people: tuple[str, ...]
    description: str
    picture: str = ""


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


def stage_of(library: Library, activity: Activity, attempt: Attempt) -> Stage | None:
    """Return the last scene on the way here, or the harbour, with who speaks now in front."""
    step = current_step(activity, attempt)
    if not isinstance(step, Scene | Say | Choice | Reflect | Tell | End):
        return None
    scenes = (past for past, _answer in reversed(history(activity, attempt)))
    scene = next((past for past in scenes if isinstance(past, Scene)), None)
    place = f"pictures/places/{scene.place if scene else HARBOUR}.svg"
    if isinstance(step, Say):
        people: tuple[str, ...] = (f"pictures/people/{step.speaker}-{step.feeling}.svg",)
    elif scene and (step is scene or isinstance(step, Choice)):
        feeling = feeling_of(scene.mood)
        people = tuple(f"pictures/people/{person}-{feeling}.svg" for person in scene.people)
    else:
        people = ()
    description = describe_scene(scene) if scene and step is scene else ""
    return Stage(place, people, description, find_picture(library, scene))


def feeling_of(mood: str) -> str:
    """Return which picture of everybody fits the mood of a scene."""
    return _FEELINGS.get(mood, "neutral")


def show_entrance(library: Library, activity: Activity) -> Stage | None:
    """Return the first place of an activity with its protagonist: the page before it begins."""
    scene = next((step for step in activity.steps if isinstance(step, Scene)), None)
    if scene is None:
        return None
    people = ()
    if isinstance(activity, Lesson):
        people = (f"pictures/people/{activity.protagonist}-happy.svg",)
    picture = find_picture(library, scene)
    return Stage(f"pictures/places/{scene.place}.svg", people, "", picture)


def thread_of(
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
