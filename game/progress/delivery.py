"""Bring what waits in the outbox to the site, in the background, whenever the site can be reached.

Statements are marked as delivered only after the record store has said that it has them. What it
refuses is narrowed down to the single statement, which is set aside; everything else goes on. When
the site does not answer, the next try comes after a pause that doubles up to five minutes, a little
different on each computer, so that a whole school does not knock at the same moment.
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence

import msgspec
from msgspec import Struct

from game.progress import outbox, profiles
from game.progress.database import Database
from game.progress.outbox import Waiting
from game.progress.pauses import Pauses
from game.progress.problems import N_, Problem, ProgressError
from game.progress.profiles import Login, Profile
from game.progress.site import Site, judge, reason_of

log = logging.getLogger(__name__)

BATCH = 50
QUIET = 30.0
"""Seconds between two looks at the outbox when nothing is wrong and nobody wakes it."""

NOT_TOGETHER = frozenset({400, 409, 413, 422})
"""Answers that say something about what was sent, not about the site or the login."""

ALL_SENT = N_("All your answers have been sent.")
TO_BE_SENT = N_("Your answers are saved and on their way.")
NOT_SENT = N_("You are playing as a guest: your answers stay on this computer.")


class DeliveryState(Struct, frozen=True, kw_only=True):
    """How one profile's answers stand: what hinders them, how many wait, how many were refused."""

    is_guest: bool = False
    problem: Problem | None = None
    waiting: int = 0
    refused: int = 0

    @property
    def sentence(self) -> str:
        """One sentence for the player, untranslated."""
        if self.is_guest:
            return NOT_SENT
        if self.problem and self.waiting:
            return self.problem.sentence
        if self.refused:
            return Problem.REFUSED.sentence
        return TO_BE_SENT if self.waiting else ALL_SENT


class Delivery:
    """The background thread. ``open_site`` makes the client of an address."""

    def __init__(
        self,
        database: Database,
        open_site: Callable[[str], Site] = Site,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._open_site = open_site
        self._sites: dict[str, Site] = {}
        self._problems: dict[str, Problem] = {}
        self._pauses = Pauses(clock)
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to deliver in the background."""
        if self._thread is None:
            # A daemon: a request under way never keeps the game from closing. It loses nothing.
            self._thread = threading.Thread(target=self._run, name="delivery", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Stop within a second, also in the middle of a request."""
        self._stopping.set()
        self._wake.set()
        if self._thread is not None:
            self._thread.join(0.9)
        for site in list(self._sites.values()):
            site.close()

    def notice(self) -> None:
        """Look at the outbox soon; a site that needs a pause still gets it."""
        self._wake.set()

    def wake(self) -> None:
        """Try every site at once: somebody signed in, or asked for it."""
        self._pauses.skip()
        self._wake.set()

    def state_of(self, profile: Profile) -> DeliveryState:
        """Return how this profile's answers stand."""
        if profile.is_guest:
            return DeliveryState(is_guest=True)
        counts = outbox.count(self._database, profile.id)
        if profiles.is_login_refused(self._database, profile.id):
            problem: Problem | None = Problem.LOGIN_REFUSED
        else:
            problem = self._problems.get(profile.site or "")
        return DeliveryState(problem=problem, waiting=counts.waiting, refused=counts.refused)

    def deliver(self) -> float:
        """Send all that can be sent now; return the seconds until it makes sense to look again."""
        self._database.retry()
        for profile in outbox.list_senders(self._database):
            login = profiles.find_login(self._database, profile)
            if login and not self._pauses.is_on(login.site):
                self._deliver_profile(profile, login)
        return self._pauses.left(QUIET)

    def _deliver_profile(self, profile: str, login: Login) -> None:
        try:
            if login.site not in self._sites:
                self._sites[login.site] = self._open_site(login.site)
            while not self._stopping.is_set():
                batch = outbox.list_waiting(self._database, profile, BATCH)
                if not batch:
                    break
                self._send(self._sites[login.site], login, batch)
        except ProgressError as error:
            log.info("not delivered: %s", error)
            if error.problem is Problem.LOGIN_REFUSED:
                profiles.refuse_login(self._database, profile, login.client)
            else:
                self._problems[login.site] = error.problem
                self._pauses.begin(login.site, error.wait)
            return
        self._problems.pop(login.site, None)
        self._pauses.end(login.site)

    def _send(self, site: Site, login: Login, batch: Sequence[Waiting]) -> None:
        """Send a batch; where the store refuses it, its halves, down to the single statement."""
        answer = site.post_statements(login.client, [waiting.body for waiting in batch])
        ids = [waiting.id for waiting in batch]
        is_about_content = answer.status in NOT_TOGETHER and (
            answer.is_from_record_store or answer.status == 413
        )
        if not is_about_content:
            judge(answer)
            _check_receipt(answer.content, ids, is_from_store=answer.is_from_record_store)
            outbox.mark_delivered(self._database, ids)
        elif len(batch) > 1:
            middle = len(batch) // 2
            self._send(site, login, batch[:middle])
            self._send(site, login, batch[middle:])
        elif answer.status == 409 and site.has_statement(login.client, ids[0]):
            outbox.mark_delivered(self._database, ids)
        else:
            log.warning("a statement was refused with status %s", answer.status)
            outbox.mark_refused(self._database, ids[0], reason_of(answer))

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wake.clear()
            try:
                seconds = self.deliver()
            except Exception:
                if self._stopping.is_set():
                    return
                log.exception("delivery failed; it tries again")
                seconds = QUIET
            self._wake.wait(seconds)


def _check_receipt(content: bytes, ids: list[str], *, is_from_store: bool) -> None:
    """Raise ProgressError unless the record store names the statements that it was handed.

    The log-in page of a school's network answers 200 to everything, too.
    """
    try:
        receipt = msgspec.json.decode(content, type=list[str])
    except ValueError:
        receipt = []
    if not is_from_store or receipt != ids:
        raise ProgressError(Problem.NOT_A_SITE, "no receipt")
