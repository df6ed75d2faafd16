"""The pupils whom this computer knows. Several share it; nobody sees or sends another's work.

A pupil who signed in here before can do so again without a network: the computer keeps a verifier
of the three pictures (scrypt with a salt), never the pictures. With twelve pictures there are 1,728
ways, so the verifier only keeps classmates out; what guards the file is that only its owner in the
operating system can read it. Wrong tries make the next one wait, longer each time, also after the
game was closed.
"""

import hashlib
import hmac
import os
from collections.abc import Sequence
from datetime import date
from sqlite3 import Connection, Row
from uuid import NAMESPACE_URL, uuid5

import msgspec
from msgspec import Struct

from game.progress.database import Database
from game.progress.problems import Problem, ProgressError
from game.progress.site import tidy_code
from game.progress.wire import (
    Account,
    Assignment,
    Assignments,
    Classroom,
    Client,
    Help,
    SignedIn,
)

FREE_TRIES = 5
FIRST_WAIT = 60.0
LONGEST_WAIT = 3600.0
"""Seconds to wait after the last free try; each further wrong one doubles it, up to the longest."""

GUEST = "guest"
GROWN_UP = "grown-up"
"""Profiles of whom nothing is ever sent: a child's, and that of adults who take a course."""


class Profile(Struct, frozen=True, kw_only=True):
    """One pupil, or the guest, on this computer. ``id`` means nothing elsewhere."""

    id: str
    name: str
    band: str
    site: str | None = None
    account: Account | None = None

    @property
    def is_guest(self) -> bool:
        """Return whether nothing of this profile is ever sent."""
        return self.account is None

    def __repr__(self) -> str:
        """Leave names out: what is printed ends up in logs."""
        return f"Profile({self.id!r})"


class Login(Struct, frozen=True, kw_only=True):
    """Where and as whom one profile's statements are sent."""

    site: str
    client: Client

    def __repr__(self) -> str:
        """Leave the secret out."""
        return f"Login({self.site!r})"


def keep_classroom(database: Database, code: str, classroom: Classroom) -> None:
    """Keep a roster, so that its pupils find their names when there is no network."""
    row = (tidy_code(code), msgspec.json.encode(classroom).decode())
    database.write(
        lambda file: file.execute(
            "INSERT OR REPLACE INTO classrooms (code, roster) VALUES (?, ?)", row
        )
    )


def find_kept_classroom(database: Database, code: str) -> Classroom | None:
    """Return the roster that was kept when this class code was entered before."""
    rows = database.read("SELECT roster FROM classrooms WHERE code = ?", (tidy_code(code),))
    return msgspec.json.decode(rows[0]["roster"], type=Classroom) if rows else None


def list_learners_known_here(database: Database) -> frozenset[str]:
    """Return the ids of the learners who can sign in on this computer without a network."""
    rows = database.read("SELECT learner FROM profiles WHERE learner IS NOT NULL")
    return frozenset(row["learner"] for row in rows)


def remember(
    database: Database, site: str, code: str, signed_in: SignedIn, pin: Sequence[str]
) -> Profile:
    """Keep a pupil whom the site has just let in, with the login that sends their answers.

    Signing in again renews login and PIN verifier; what the site refused gets another try. The
    profile's id follows from the account, so that answers find their pupil after a rescue, too.
    """
    salt = os.urandom(16)
    learner, account, client = signed_in.learner, signed_in.account, signed_in.client
    values = {
        "id": str(uuid5(NAMESPACE_URL, f"{account.home_page}#{account.name}")),
        "name": learner.name,
        "band": learner.band,
        "code": tidy_code(code),
        "learner": learner.id,
        "site": site,
        "home_page": account.home_page,
        "account": account.name,
        "client_key": client.key,
        "client_secret": client.secret,
        "pin_salt": salt,
        "pin_hash": _hash(pin, salt),
    }
    renewed = ", ".join(f"{name} = excluded.{name}" for name in values if name != "id")

    def work(file: Connection) -> Row:
        file.execute(
            f"INSERT INTO profiles ({', '.join(values)})"
            f" VALUES ({', '.join(':' + name for name in values)})"
            f" ON CONFLICT (home_page, account) DO UPDATE SET {renewed},"
            " wrong_pins = 0, wait_until = 0, login_refused = 0",
            values,
        )
        row: Row = file.execute(
            "SELECT * FROM profiles WHERE home_page = ? AND account = ?",
            (account.home_page, account.name),
        ).fetchone()
        file.execute(
            "UPDATE statements SET state = 'waiting', reason = NULL"
            " WHERE profile = ? AND state = 'refused'",
            (row["id"],),
        )
        return row

    return _profile(database.write(work))


def sign_in_without_site(
    database: Database, learner: str, pin: Sequence[str], now: float
) -> Profile:
    """Return the profile of a pupil who signed in here before and picked the same pictures.

    ``now`` is the time in seconds since 1970. Raises ProgressError: not known here, wrong PIN,
    or locked, with the seconds to wait.
    """
    rows = database.read("SELECT * FROM profiles WHERE learner = ?", (learner,))
    if not rows:
        raise ProgressError(Problem.NOT_KNOWN_HERE)
    row = rows[0]
    # A clock that was set back must not make the wait longer than it ever was.
    wait = min(row["wait_until"] - now, _wait_after(row["wrong_pins"]))
    if wait > 0:
        raise ProgressError(Problem.LOCKED, wait=wait)
    is_right = hmac.compare_digest(_hash(pin, row["pin_salt"]), row["pin_hash"])
    wrong_pins = 0 if is_right else row["wrong_pins"] + 1
    wait = _wait_after(wrong_pins)
    change = (wrong_pins, now + wait if wait else 0, row["id"])
    database.write(
        lambda file: file.execute(
            "UPDATE profiles SET wrong_pins = ?, wait_until = ? WHERE id = ?", change
        )
    )
    if not is_right:
        raise ProgressError(Problem.LOCKED if wait else Problem.WRONG_PIN, wait=wait or None)
    return _profile(row)


def open_guest(database: Database, band: str, *, carry_on: bool, guest: str = GUEST) -> Profile:
    """Return a guest's profile. Unless they carry on, what an earlier guest did is erased."""

    def work(file: Connection) -> None:
        if not carry_on:
            for table in ("saves", "unreadable_saves", "endings", "avatars"):
                file.execute(f"DELETE FROM {table} WHERE profile = ?", (guest,))
        file.execute(
            "INSERT INTO profiles (id, name, band) VALUES (?, '', ?)"
            " ON CONFLICT (id) DO UPDATE SET band = excluded.band",
            (guest, band),
        )

    database.write(work)
    return Profile(id=guest, name="", band=band)


def has_guest_played(database: Database) -> bool:
    """Return whether an earlier guest left something to carry on with."""
    return bool(database.read("SELECT 1 FROM saves WHERE profile = ? LIMIT 1", (GUEST,)))


def find_login(database: Database, profile: str) -> Login | None:
    """Return where and as whom this profile's statements go; None for the guest."""
    rows = database.read(
        "SELECT site, client_key, client_secret FROM profiles"
        " WHERE id = ? AND client_key IS NOT NULL",
        (profile,),
    )
    if not rows:
        return None
    row = rows[0]
    return Login(
        site=row["site"], client=Client(key=row["client_key"], secret=row["client_secret"])
    )


def refuse_login(database: Database, profile: str, client: Client) -> None:
    """Note that the site no longer takes this login: its pupil has to sign in again."""
    database.write(
        lambda file: file.execute(
            "UPDATE profiles SET login_refused = 1 WHERE id = ? AND client_key = ?",
            (profile, client.key),
        )
    )


def is_login_refused(database: Database, profile: str) -> bool:
    """Return whether the pupil has to sign in again before anything can be sent."""
    return bool(
        database.read("SELECT 1 FROM profiles WHERE id = ? AND login_refused = 1", (profile,))
    )


def keep_assignments(database: Database, profile: str, assignments: Assignments) -> None:
    """Keep what the teacher set and where help is, to show it when there is no network."""
    text = msgspec.json.encode(assignments).decode()
    database.write(
        lambda file: file.execute(
            "UPDATE profiles SET assignments = ? WHERE id = ?", (text, profile)
        )
    )


def find_kept_assignments(database: Database, profile: str) -> Assignments:
    """Return what the teacher had set, and where help was, when the site was last asked."""
    rows = database.read(
        "SELECT assignments FROM profiles WHERE id = ? AND assignments IS NOT NULL", (profile,)
    )
    return _read_kept(rows[0]["assignments"]) if rows else Assignments([])


def find_any_kept_help(database: Database, today: date) -> Help:
    """Return the help that a pupil of this computer was told of and that holds: for a guest."""
    rows = database.read("SELECT assignments FROM profiles WHERE assignments IS NOT NULL")
    told = (_read_kept(row["assignments"]).help.on(today) for row in rows)
    return max(told, key=lambda help: (len(help.lines), help.contact is not None), default=Help())


def _read_kept(text: str) -> Assignments:
    """Return what was kept; an earlier game kept a list. What is unreadable is asked for anew."""
    try:
        kept = msgspec.json.decode(text, type=Assignments | list[Assignment])
    except ValueError:
        return Assignments([])
    return kept if isinstance(kept, Assignments) else Assignments(kept)


def _profile(row: Row) -> Profile:
    account = Account(home_page=row["home_page"], name=row["account"])
    return Profile(
        id=row["id"], name=row["name"], band=row["band"], site=row["site"], account=account
    )


def _hash(pin: Sequence[str], salt: bytes) -> bytes:
    return hashlib.scrypt("/".join(pin).encode(), salt=salt, n=2**14, r=8, p=1, dklen=32)


def _wait_after(wrong_pins: int) -> float:
    if wrong_pins < FREE_TRIES:
        return 0.0
    return min(FIRST_WAIT * 2.0 ** (wrong_pins - FREE_TRIES), LONGEST_WAIT)
