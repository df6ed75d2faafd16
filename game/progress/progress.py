"""All that the game remembers and sends, in one object for its scenes.

    progress = Progress.open(home, site="https://harbour.example")
    progress.start()                                     # after the first picture is on the screen
    call = in_background(progress.sign_in, code, learner, pin)   # a Future: never block a frame
    progress.save(profile, attempt, events, locale="en", occasion=None)     # after every step
    attempt = progress.load(profile, activity, occasion)
    progress.delivery_state(profile).sentence
    progress.find_library(profile)                       # the site's lessons; None: those that ship
    progress.close()

What fails raises ProgressError; its ``problem.sentence`` is for the player, after translation.
"""

import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from curriculum.engine.attempt import Attempt
from curriculum.library import Library, shipped_library
from curriculum.results.events import AnyEvent
from curriculum.results.statement import Context, Occasion, to_statement
from game.progress import journal, profiles, saves
from game.progress.database import Database
from game.progress.delivery import Delivery, DeliveryState
from game.progress.editions import Editions
from game.progress.problems import AWAY, Problem, ProgressError
from game.progress.profiles import Profile
from game.progress.saves import ActivityState
from game.progress.site import Site, normalize_address
from game.progress.wire import Assignment, Classroom, Help

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

    def __init__(self, database: Database, site: str, editions: Editions) -> None:
        self._database = database
        self._delivery = Delivery(database)
        self._editions = editions
        self.address = site

    @classmethod
    def open(cls, home: Path, *, site: str = "", edition_keys: str = "") -> "Progress":
        """Open or create the file in ``home``. It always succeeds: see ``take_notices``.

        ``site`` is the address of the site as the options hold it, empty where none was entered;
        setting ``progress.address`` changes it. ``edition_keys`` is the fingerprint of the keys
        that sign its editions, empty where none was written down.
        """
        database = Database(home / FILE)
        editions = Editions(home, lambda: saves.list_editions(database), keys=edition_keys)
        return cls(database, site, editions)

    @property
    def is_saving(self) -> bool:
        """Return False while the disk takes nothing; show ``Problem.CANNOT_SAVE.sentence`` then."""
        return self._database.is_saving

    def take_notices(self) -> list[Problem]:
        """Return what the player should read once, such as that damaged saves were rescued."""
        notices, self._database.notices = self._database.notices, []
        return notices + self._editions.take_notices()

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
            profile = profiles.sign_in_without_site(self._database, learner, pin, time.time())
            self._editions.ask(self.find_site(profile))
            return profile
        address = normalize_address(self.address)
        profile = profiles.remember(self._database, address, code, signed_in, pin)
        self._delivery.wake()
        self._editions.ask(address)
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

    # Editions: what is played

    def find_site(self, profile: Profile | None) -> str:
        """Return the address of the site whose lessons somebody plays: the pupil's own."""
        return (profile.site if profile else None) or self.address

    def find_library(self, profile: Profile | None) -> Library | None:
        """Return the current edition of the site, or None where the shipped one is played.

        Never waits: what is being opened or brought shows at one of the next calls.
        """
        return self._editions.find_current(self.find_site(profile))

    def find_edition(self, profile: Profile, edition: str) -> Library | None:
        """Return the edition in which an attempt was begun; None if it is gone or withdrawn."""
        found = self._editions.open_edition(self.find_site(profile), edition)
        if found is None and edition == shipped_library().edition:
            return shipped_library()
        return found

    def read_media(self, profile: Profile | None, edition: str, file: str) -> bytes | None:
        """Return ``media/<file>`` of an edition, or None when it is not on this computer."""
        return self._editions.read_media(self.find_site(profile), edition, file)

    def find_edition_problem(self, profile: Profile | None) -> Problem | None:
        """Return why the site's new lessons are not played, where a teacher can help."""
        return self._editions.problem_of(self.find_site(profile))

    # In the background

    def start(self) -> None:
        """Begin to send, to write again what a full disk did not take, and to look for editions."""
        self.start_delivery()
        self._editions.ask(self.address)
        self._editions.start()

    def change_site(self, address: str) -> None:
        """Use another site from now on, and try at once."""
        self.address = address
        self._delivery.wake()
        self._editions.ask(address)

    def start_delivery(self) -> None:
        """Begin to send in the background."""
        self._delivery.start()

    def delivery_state(self, profile: Profile) -> DeliveryState:
        """Return how this pupil's answers stand; ``.sentence`` tells them."""
        return self._delivery.state_of(profile)

    def wake(self) -> None:
        """Try to send now, without waiting for the end of a pause."""
        self._delivery.wake()

    def close(self) -> None:
        """Stop sending, within a second, and let go of the file."""
        self._editions.stop()
        self._delivery.stop()
        self._database.close()
