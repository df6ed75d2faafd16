"""Play: one attempt under way. Every move is saved, with its records, before it is shown."""

from datetime import UTC, datetime
from functools import cached_property
from uuid import uuid4

from curriculum.engine import attempt as engine
from curriculum.engine.attempt import Attempt, Response
from curriculum.engine.branching import next_step_ids
from curriculum.engine.feedback import FeedbackLine, list_feedback
from curriculum.engine.marking import Answer, check_answer, expects_answer
from curriculum.errors import InvalidResponse, UntrustedEdition
from curriculum.library import Library
from curriculum.results.events import AnyEvent
from curriculum.results.statement import Occasion
from curriculum.schema import Activity, AnyStep, AssessmentForm, End
from game.progress.profiles import Profile
from game.progress.progress import Progress


class Play:
    """A pupil's way through one lesson or form, in the edition in which it was begun.

    ``library`` is the edition to begin in; afterwards it is the one that is played. It may be
    changed for another language.
    """

    def __init__(
        self,
        progress: Progress,
        profile: Profile,
        library: Library,
        activity: str,
        occasion: Occasion | None = None,
    ):
        self.library = library
        self._progress, self._profile = progress, profile
        self._id, self._occasion = activity, occasion
        self._seconds = 0.0
        saved = progress.load(profile, activity, occasion)
        begun_in = progress.find_edition(profile, saved.edition) if saved else None
        for edition in (begun_in, library):
            if saved and edition and _fits(edition, saved):
                self.library, self.attempt = edition.localized(library.locale), saved
                return
        self.attempt, events = engine.begin(
            self.activity, attempt_id=str(uuid4()), edition=library.edition, at=_now()
        )
        self._save(events)

    @cached_property
    def _ahead(self) -> dict[str, int]:
        return count_ahead(self.activity)

    @property
    def activity(self) -> Activity:
        """The lesson or form, in the language that is spoken now."""
        return self.library.activity(self._id)

    def read_media(self, file: str) -> bytes | None:
        """Return a picture or a recording of this edition, or None when it is not here."""
        medium = self.library.media.get(file)
        try:
            return medium.read() if medium else None
        except (OSError, UntrustedEdition):  # damaged: what it shows is said in words, too
            return None

    @property
    def step(self) -> AnyStep:
        """The step where the pupil stands."""
        return engine.current_step(self.activity, self.attempt)

    @property
    def given(self) -> Answer | None:
        """The answer that stands at this step, or None."""
        return self.attempt.answers.get(self.step.id)

    @property
    def feedback(self) -> tuple[FeedbackLine, ...]:
        """What there is to read about the given answer; nothing in a form."""
        if self.given is None:
            return ()
        return list_feedback(self.activity, self.step, self.given)

    @property
    def is_form(self) -> bool:
        """Whether this is a test: no feedback, no way back."""
        return isinstance(self.activity, AssessmentForm)

    @property
    def is_at_start(self) -> bool:
        """Whether there is nothing to go back to."""
        return len(self.attempt.path) < 2

    def tick(self, seconds: float) -> None:
        """Let time pass at this step; it is counted as active time."""
        self._seconds += seconds

    def answer(self, answer: Answer) -> None:
        """Give an answer. Without feedback to read, the next step comes at once.

        Raises InvalidResponse when something is missing in it.
        """
        response = Response(
            step=self.step.id, answer=answer, at=_now(), seconds=self._take_seconds()
        )
        self.attempt, events = engine.answer(self.activity, self.attempt, response)
        if not self.feedback:
            self.attempt, more = engine.advance(self.activity, self.attempt, at=_now())
            events += more
        self._save(events)

    def go_on(self) -> None:
        """Go to the next step."""
        self.attempt, events = engine.advance(
            self.activity, self.attempt, at=_now(), seconds=self._take_seconds()
        )
        self._save(events)

    def go_back(self, to: str | None = None) -> None:
        """Go one step back, or back to a step on the way here, to try another way."""
        self._take_seconds()
        self.attempt = engine.go_back(self.activity, self.attempt, to=to)
        self._save([])

    def try_again(self) -> None:
        """Forget the answer given here, to give another. The record keeps the first."""
        self.attempt = engine.try_again(self.activity, self.attempt)
        self._save([])

    def history(self) -> list[tuple[AnyStep, Answer | None]]:
        """Return the steps on the way here with their answers, this one last."""
        return engine.history(self.activity, self.attempt)

    def progress(self) -> float:
        """Return how much of the way lies behind: 0 at the start, 1 at an ending."""
        behind, ahead = len(self.attempt.path) - 1, self._ahead[self.step.id]
        return behind / (behind + ahead) if behind + ahead else 1.0

    def _take_seconds(self) -> float:
        seconds, self._seconds = self._seconds, 0.0
        return seconds

    def _save(self, events: list[AnyEvent]) -> None:
        self._progress.save(
            self._profile,
            self.attempt,
            events,
            locale=self.library.locale,
            occasion=self._occasion,
        )


def _fits(library: Library, attempt: Attempt) -> bool:
    known = attempt.activity in library.activities_as_written
    return known and can_go_on(library.activity(attempt.activity), attempt)


def can_go_on(activity: Activity, attempt: Attempt) -> bool:
    """Return whether a saved attempt fits the lesson as it is now, and has not come to its end."""
    steps = {step.id: step for step in activity.steps}
    if not attempt.path or not set(attempt.path) <= set(steps):
        return False
    for here, there in zip(attempt.path, attempt.path[1:], strict=False):
        if there not in next_step_ids(activity, steps[here]):
            return False
        if expects_answer(steps[here]) and here not in attempt.answers:
            return False
    for step, given in attempt.answers.items():
        try:
            check_answer(steps[step], given)
        except (InvalidResponse, KeyError):
            return False
    return not isinstance(steps[attempt.path[-1]], End)


def count_ahead(activity: Activity) -> dict[str, int]:
    """Return for each step how many steps the longest way from there to an ending has.

    The longest, so that whichever way is taken the share that lies behind only grows.
    """
    steps = {step.id: step for step in activity.steps}
    known: dict[str, int] = {}

    def walk(id_: str) -> int:
        if id_ not in known:
            known[id_] = 0  # a way that comes back here ends here
            targets = next_step_ids(activity, steps[id_])
            known[id_] = max((1 + walk(target) for target in targets), default=0)
        return known[id_]

    for id_ in steps:
        walk(id_)
    return known


def _now() -> datetime:
    return datetime.now(UTC)
