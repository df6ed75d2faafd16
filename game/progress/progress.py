"""All that the game remembers and sends, in one object for its scenes.

    progress = Progress.open(home, site="https://harbour.example")
    progress.start_delivery()                            # after the first picture is on the screen
    call = in_background(progress.sign_in, code, learner, pin)   # a Future: never block a frame
    progress.save(profile, attempt, events, locale="en", occasion=None)     # after every step
    attempt = progress.load(profile, activity, occasion)
    progress.delivery_state(profile).sentence
    progress.close()

What fails raises ProgressError; its ``problem.sentence`` is for the player, after translation.
"""

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from curriculum.engine.attempt import Attempt
from curriculum.results.events import AnyEvent
from curriculum.results.statement import Context, Occasion, to_statement
from game.progress import journal, profiles, saves
from game.progress.database import Database
from game.progress.delivery import Delivery, DeliveryState
from game.progress.problems import AWAY, Problem, ProgressError
from game.progress.profiles import Profile
from game.progress.saves import ActivityState
from game.progress.site import Site, normalize_address
from game.progress.wire import Assignment, Classroom, Help

T = TypeVar("T")

FILE = "progress.db"


class FoundClassroom(Struct, frozen=True, kw_only=True):
    """A class and where it was found.

    ``problem`` is None when the site answered; otherwise the roster is the one kept from before,
    and only the learners in ``known_here`` can sign in now.
    """

    classroom: Classroom
    known_here: frozenset[str]
    problem: Problem | None = None


class Progress:
    """Pupils, saves and delivery on this computer. Its methods may be called from any thread."""

    def __init__(self, database: Database, site: str) -> None:
        self._database = database
        self._delivery = Delivery(database)
        self.address = site

    @classmethod
    def open(cls, home: Path, *, site: str = "") -> "Progress":
        """Open or create the file in ``home``. It always succeeds: see ``take_notices``.

        ``site`` is the address of the site as the options hold it, empty where none was entered;
        setting ``progress.address`` changes it.
        """
        return cls(Database(home / FILE), site)

    @property
    def is_saving(self) -> bool:
        """Return False while the disk takes nothing; show ``Problem.CANNOT_SAVE.sentence`` then."""
        return self._database.is_saving

    def take_notices(self) -> list[Problem]:
        """Return what the player should read once, such as that damaged saves were rescued."""
        notices, self._database.notices = self._database.notices, []
        return notices

    # Signing in

    def find_classroom(self, code: str) -> FoundClassroom:
        """Return the class with this code, from the site, or as it was kept on this computer.

        Asks the network: call it ``in_background``. Raises ProgressError.
        """
        known_here = profiles.list_learners_known_here(self._database)
        try:
            classroom = Site(self.address).find_classroom(code)
        except ProgressError as error:
            kept = profiles.find_kept_classroom(self._database, code)
            if error.problem not in AWAY or kept is None:
                raise
            return FoundClassroom(classroom=kept, known_here=known_here, problem=error.problem)
        profiles.keep_classroom(self._database, code, classroom)
        return FoundClassroom(classroom=classroom, known_here=known_here)

    def sign_in(self, code: str, learner: str, pin: Sequence[str]) -> Profile:
        """Return the profile of a pupil who picked the right pictures.

        The site decides; where it cannot be reached, those who signed in here before still can.
        Asks the network: call it ``in_background``. Raises ProgressError; its ``wait`` says for
        how many seconds no further try is taken.
        """
        try:
            signed_in = Site(self.address).sign_in(code, learner, pin)
        except ProgressError as error:
            if error.problem not in AWAY:
                raise
            return profiles.sign_in_without_site(self._database, learner, pin, time.time())
        address = normalize_address(self.address)
        profile = profiles.remember(self._database, address, code, signed_in, pin)
        self._delivery.wake()
        self.list_assignments(profile)  # so that it is known from the first picture on
        return profile

    def has_guest_played(self) -> bool:
        """Return whether there is a guest's game to carry on with."""
        return profiles.has_guest_played(self._database)

    def play_as_guest(self, band: str, *, carry_on: bool = False) -> Profile:
        """Return the guest's profile; nothing of it is ever sent.

        Without ``carry_on`` the game starts anew and what an earlier guest did is erased.
        """
        return profiles.open_guest(self._database, band, carry_on=carry_on)

    def play_as_grown_up(self) -> Profile:
        """Return the profile of adults who take a course here; nothing of it is ever sent."""
        return profiles.open_guest(self._database, "", carry_on=True, guest=profiles.GROWN_UP)

    def list_assignments(self, profile: Profile) -> list[Assignment]:
        """Return what the teacher set: from the site, or as it was when the site last answered.

        What the site tells of help is kept with it. Asks the network: call it ``in_background``.
        """
        login = profiles.find_login(self._database, profile.id)
        if login is None:
            return []
        try:
            told = Site(login.site).find_assignments(login.client)
        except ProgressError as error:
            if error.problem is Problem.LOGIN_REFUSED:
                profiles.refuse_login(self._database, profile.id, login.client)
            return self.list_kept_assignments(profile)
        profiles.keep_assignments(self._database, profile.id, told)
        return told.activities

    def list_kept_assignments(self, profile: Profile) -> list[Assignment]:
        """Return what the teacher had set when the site last answered."""
        return profiles.find_kept_assignments(self._database, profile.id).activities

    def find_help(self, profile: Profile | None) -> Help:
        """Return the confirmed lines and the contact that this pupil was told of and that hold.

        A guest, or None for nobody yet, sees those of the pupils who signed in here.
        """
        today = datetime.now().astimezone().date()
        if profile is None or profile.is_guest:
            return profiles.find_any_kept_help(self._database, today)
        return profiles.find_kept_assignments(self._database, profile.id).help.on(today)

    # Saves

    def save(
        self,
        profile: Profile,
        attempt: Attempt,
        events: Sequence[AnyEvent],
        *,
        locale: str,
        occasion: Occasion | None = None,
    ) -> None:
        """Save an attempt and queue what there is to record. Call it after every step.

        Never raises for a full or missing disk: the game goes on in memory, ``is_saving`` is False,
        and delivery, the next retry or ``close`` writes it when that is possible.
        """
        statements = []
        if profile.account is not None:
            context = Context(
                home_page=profile.account.home_page,
                account=profile.account.name,
                platform="game",
                locale=locale,
                occasion=occasion,
            )
            statements = [to_statement(event, context) for event in events]
        saves.save_attempt(
            self._database,
            profile.id,
            attempt,
            statements,
            occasion=occasion,
            at=datetime.now(UTC),
        )
        if statements:
            self._delivery.notice()

    def load(
        self, profile: Profile, activity: str, occasion: Occasion | None = None
    ) -> Attempt | None:
        """Return how far the pupil came, or None to begin anew."""
        return saves.load_attempt(self._database, profile.id, activity, occasion)

    def list_states(self, profile: Profile) -> list[ActivityState]:
        """Return what this pupil began or finished on this computer, the latest first."""
        return saves.list_states(self._database, profile.id)

    # The journal

    def note_ending(self, profile: Profile, activity: str, step: str) -> None:
        """Keep for the journal that an ending was found. It is not sent."""
        journal.note_ending(self._database, profile.id, activity, step)

    def list_endings(self, profile: Profile, activity: str) -> frozenset[str]:
        """Return the endings of an activity that this pupil found on this computer."""
        return journal.list_endings(self._database, profile.id, activity)

    def choose_avatar(self, profile: Profile, avatar: str) -> None:
        """Keep as whom a pupil walks through the village."""
        journal.choose_avatar(self._database, profile.id, avatar)

    def find_avatar(self, profile: Profile) -> str | None:
        """Return as whom the pupil walked before, or None."""
        return journal.find_avatar(self._database, profile.id)

    # Delivery

    def start_delivery(self) -> None:
        """Begin to send in the background, and to write again what a full disk did not take."""
        self._delivery.start()

    def delivery_state(self, profile: Profile) -> DeliveryState:
        """Return how this pupil's answers stand; ``.sentence`` tells them."""
        return self._delivery.state_of(profile)

    def wake(self) -> None:
        """Try to send now, without waiting for the end of a pause."""
        self._delivery.wake()

    def close(self) -> None:
        """Stop sending, within a second, and let go of the file."""
        self._delivery.stop()
        self._database.close()


def in_background(call: Callable[..., T], *arguments: object, **named: object) -> "Future[T]":
    """Run a call in a thread of its own and return its Future: ask ``done()`` in each update."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(call(*arguments, **named))
        except BaseException as error:
            future.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return future
