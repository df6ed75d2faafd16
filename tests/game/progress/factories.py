"""A lesson of any length, pupils, and a walk through the lesson, made with the real engine."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from curriculum.engine.attempt import Attempt, Response, advance, answer, begin
from curriculum.results.events import AnyEvent
from curriculum.schema import Activity, End, Lesson, Question
from curriculum.tasks import Truth
from game.progress.database import Database
from game.progress.profiles import Profile, remember
from game.progress.wire import Account, Client, Learner, SignedIn

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PIN = ("boat", "mango", "drum")
WRONG_PIN = ("cup", "cup", "cup")


def make_lesson(questions: int = 3, name: str = "whose-photo") -> Activity:
    """Return a lesson of true-or-false questions with one ending."""
    asked = tuple(
        Question(
            id=f"question-{number}",
            prompt=f"Is {number} a secret?",
            task=Truth(answer="false"),
            outcome="privacy.9-12.sorts-personal-data",
        )
        for number in range(questions)
    )
    return Lesson(
        id=f"privacy.9-12.{name}",
        title="Whose photo?",
        summary="About photos.",
        minutes=10,
        protagonist="lina",
        outcomes=("privacy.9-12.sorts-personal-data",),
        threats=("conduct-values",),
        rehearses=("tell",),
        steps=(*asked, End(id="end", ending="strong", title="The end", text="Well done.")),
    )


def walk(
    lesson: Activity, attempt_id: UUID | None = None
) -> Iterator[tuple[Attempt, list[AnyEvent]]]:
    """Yield the attempt after each move, from the beginning to the ending, with its events."""
    at = NOON
    attempt, events = begin(lesson, attempt_id=str(attempt_id or uuid4()), edition="1-test", at=at)
    yield attempt, events
    while attempt.ending is None:
        at += timedelta(seconds=5)
        response = Response(step=attempt.path[-1], answer=("false",), at=at, seconds=5)
        attempt, events = answer(lesson, attempt, response)
        yield attempt, events
        attempt, events = advance(lesson, attempt, at=at)
        yield attempt, events


def make_signed_in(
    name: str = "Mali", site: str = "https://harbour.example", key: str = "", account: str = ""
) -> SignedIn:
    """Return what a site answers to the right PIN."""
    return SignedIn(
        learner=Learner(id=str(uuid4()), name=name, band="9-12"),
        account=Account(home_page=site, name=account or str(uuid4())),
        client=Client(key=key or uuid4().hex, secret=f"secret-{uuid4().hex}"),
    )


def make_profile(
    database: Database,
    signed_in: SignedIn | None = None,
    site: str = "https://harbour.example",
    pin: tuple[str, ...] = PIN,
) -> Profile:
    """Return the profile of a pupil who signed in on this computer."""
    return remember(database, site, "BLUE42", signed_in or make_signed_in(site=site), pin)
