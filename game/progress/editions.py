"""The lessons that sites have published: kept on this computer, brought in the background.

    home/editions/<host>-<checksum of the address>/    one shelf (curriculum.editions.shelf) a site

What is on the disk is opened once the first picture is on the screen; then the site is asked, after
signing in once more, and every few minutes. Nothing here ever asks the network on the thread that
calls it but ``look``, which the background thread does. The old edition stays until the new one is
whole; two games on one computer take turns.
"""

import contextlib
import hashlib
import logging
import re
import sqlite3
import threading
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from curriculum.errors import DamagedDocument, UnreadableEdition, UntrustedEdition
from curriculum.library import Library
from curriculum.media import kind_of
from game.progress.pauses import LONGEST_PAUSE, Pauses
from game.progress.problems import Problem, ProgressError
from game.progress.site import Site, normalize_address

if TYPE_CHECKING:
    from curriculum.editions.manifest import Entry
    from curriculum.editions.shelf import Shelf

log = logging.getLogger(__name__)

FOLDER = "editions"
MEDIA = "media/"
KEPT_IN_MEMORY = 4
"""Editions, of some 6 MB each: the current one, and those in which lessons were begun."""


class Editions:
    """The editions of all sites that are played on this computer.

    ``list_played`` names the editions in which somebody is under way; ``keys`` is the fingerprint
    of the first keyring that is trusted, or nothing. Methods may be called on any thread.
    """

    def __init__(
        self,
        home: Path,
        list_played: Callable[[], Collection[str]],
        *,
        keys: str = "",
        open_site: Callable[[str], Site] = Site,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folder = home / FOLDER
        self._list_played = list_played
        self._keys = re.sub(r"[\s:]", "", keys).lower()
        self._open_site = open_site
        self._pauses = Pauses(clock)
        self._sites: dict[str, Site] = {}
        self._asked: dict[str, None] = {}  # addresses, in the order in which they were asked for
        self._current: dict[str, Library] = {}
        self._opened: dict[tuple[str, str], Library] = {}
        self._problems: dict[str, Problem] = {}
        self._notices: list[Problem] = []
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    # What is played

    def find_current(self, address: str) -> Library | None:
        """Return the site's edition, or None when what ships with the game is to be played.

        Never waits: an edition that is being opened or brought shows at one of the next calls.
        """
        return self._current.get(_normalize(address))

    def open_edition(self, address: str, edition: str) -> Library | None:
        """Return an edition that is on the site's shelf as a whole and was not withdrawn."""
        address = _normalize(address)
        shelf = self._shelf_of(address)
        if not address or shelf.is_withdrawn(edition):
            return None
        found = self._opened.get((address, edition)) or shelf.open_edition(edition)
        if found is not None:
            self._opened[address, edition] = found
            for oldest in list(self._opened)[:-KEPT_IN_MEMORY]:
                self._opened.pop(oldest, None)
        return found

    def read_media(self, address: str, edition: str, file: str) -> bytes | None:
        """Return a picture or a sound of an edition, or None when it is not here."""
        shelf = self._shelf_of(_normalize(address))
        manifest = shelf.find_manifest(edition)
        entry = manifest.find(MEDIA + file) if manifest else None
        with contextlib.suppress(DamagedDocument):
            return shelf.store.read(entry.sha256) if entry else None
        return None

    def problem_of(self, address: str) -> Problem | None:
        """Return why the site's new lessons are not played, where a teacher can help."""
        return self._problems.get(_normalize(address))

    def take_notices(self) -> list[Problem]:
        """Return what the player should read once."""
        return [self._notices.pop(0) for _ in range(len(self._notices))]

    # In the background

    def start(self) -> None:
        """Begin to look after the sites that ``ask`` names."""
        if self._thread is None:
            # A daemon: a request under way never keeps the game from closing. It loses nothing.
            self._thread = threading.Thread(target=self._run, name="editions", daemon=True)
            self._thread.start()

    def ask(self, address: str) -> None:
        """Look at a site's edition soon, and from now on every few minutes."""
        address = _normalize(address)
        if address:
            self._asked[address] = None
            self._pauses.skip(address)
            self._wake.set()

    def stop(self) -> None:
        """Stop soon, also in the middle of a request."""
        self._stopping.set()
        self._wake.set()
        for site in list(self._sites.values()):
            site.close()

    def look(self) -> float:
        """Look at every site whose time has come; return the seconds until the next one's."""
        for address in list(self._asked):
            if not self._pauses.is_on(address):
                self._look_at(address)
        return self._pauses.left(LONGEST_PAUSE)

    def _look_at(self, address: str) -> None:
        problem, wait, is_well = None, None, False
        try:
            self._open_current(address)
            try:
                is_well = self._bring(address)
            finally:
                self._open_current(address)
        except UnreadableEdition as error:
            problem = Problem.EDITION_TOO_NEW
            log.warning("this game is too old for the site's edition: %s", error)
        except DamagedDocument as error:
            log.info("no edition taken: %s", error)
        except UntrustedEdition as error:
            problem = Problem.EDITION_UNTRUSTED
            log.warning("the site's edition is refused: %s", error)
        except ProgressError as error:
            problem, wait = self._problems.get(address), error.wait  # it may still be as it was
            log.info("no edition taken: %s", error)
        except (OSError, sqlite3.Error) as error:
            problem = self._problems.get(address)
            log.warning("no edition can be kept: %s", type(error).__name__)
        self._tell(address, problem)
        if is_well:
            self._pauses.rest(address)
        else:
            self._pauses.begin(address, wait)

    def _bring(self, address: str) -> bool:
        """Bring what is new; return False when another game is at it."""
        from curriculum.editions.download import bring_current
        from game.progress.shipped import SiteAndShipped

        shelf = self._shelf_of(address)
        if address not in self._sites:
            self._sites[address] = self._open_site(address)
        with _take_turns(self._folder_of(address)) as is_our_turn:
            if is_our_turn:
                before = shelf.find_release()
                # Of a first edition most ships with the game; of the next ones hardly anything.
                site = self._sites[address] if before else SiteAndShipped(self._sites[address])
                if bring_current(site, shelf, wants=self._wants) != before:
                    log.info("a new edition is here")
                opened = {edition for site, edition in list(self._opened) if site == address}
                shelf.forget_all_but({*self._list_played(), *opened})
        return is_our_turn

    def _open_current(self, address: str) -> None:
        """Open the edition on the shelf, when it is not open yet; forget a withdrawn one."""
        shelf = self._shelf_of(address)
        current, release = self._current.get(address), shelf.find_release()
        is_open = release and current and current.edition == release.edition
        if release and not is_open and (found := self.open_edition(address, release.edition)):
            current = self._current[address] = found
        if current and shelf.is_withdrawn(current.edition):
            del self._current[address]

    def _wants(self, entry: "Entry") -> bool:
        if self._stopping.is_set():
            raise ProgressError(Problem.UNREACHABLE, "the game ends")
        if not entry.path.startswith(MEDIA):
            return True
        return kind_of(entry.path) in ("picture", "recording")  # films are for the site

    def _tell(self, address: str, problem: Problem | None) -> None:
        """Keep what hinders the site's lessons; the player reads it when it is new."""
        if problem is None:
            self._problems.pop(address, None)
        elif self._problems.get(address) is not problem:
            self._problems[address] = problem
            self._notices.append(problem)

    def _shelf_of(self, address: str) -> "Shelf":
        from curriculum.editions.shelf import Shelf  # what checks signatures is not needed at once

        return Shelf(self._folder_of(address), self._keys)

    def _folder_of(self, address: str) -> Path:
        return self._folder / name_folder(address)

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wake.clear()
            try:
                seconds = self.look()
            except Exception:
                if self._stopping.is_set():
                    return
                log.exception("looking for editions failed; it tries again")
                seconds = LONGEST_PAUSE
            self._wake.wait(seconds)


def name_folder(address: str) -> str:
    """Return the name of the folder of a site's editions: its host, for people who look, and a
    checksum of the address.
    """
    host = re.sub(r"[^a-z0-9.-]", "-", (urlsplit(address).hostname or "").lower())[:40]
    return f"{host}-{hashlib.sha256(address.encode()).hexdigest()[:8]}"


@contextlib.contextmanager
def _take_turns(folder: Path) -> Iterator[bool]:
    """Tell whether this is the only game that writes in this folder now.

    A lock of SQLite, as it guards the saved games: it works on every system that schools have, and
    ends with the program that holds it, however that ends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = sqlite3.connect(folder / "turn.db", timeout=0, isolation_level=None)
    with contextlib.closing(lock):
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            yield False
            return
        yield True


def _normalize(address: str) -> str:
    """Return the address as it is compared, or nothing for what is no address."""
    try:
        return normalize_address(address)
    except ProgressError:
        return ""
