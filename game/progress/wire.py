"""What travels between game and site, as ARCHITECTURE.md describes it."""

from msgspec import Struct, field


class Learner(Struct, frozen=True, kw_only=True):
    """A pupil, as the site knows them. ``band`` is known after signing in."""

    id: str
    name: str
    band: str = ""


class Classroom(Struct, frozen=True, kw_only=True):
    """A class and the names to pick from."""

    name: str
    school: str
    learners: tuple[Learner, ...]


class Account(Struct, frozen=True, kw_only=True):
    """A learner's pseudonym on a site: what stands in statements instead of a name."""

    home_page: str = field(name="homePage")
    name: str


class Client(Struct, frozen=True, kw_only=True):
    """The key and secret with which one learner's statements are sent."""

    key: str
    secret: str

    def __repr__(self) -> str:
        """Leave the secret out."""
        return f"Client({self.key!r})"


class SignedIn(Struct, frozen=True, kw_only=True):
    """What the site answers to the right three pictures."""

    learner: Learner
    account: Account
    client: Client


class Assignment(Struct, frozen=True, kw_only=True):
    """Something the teacher set. ``state`` is open, begun, done or later."""

    activity: str
    occasion: str | None
    module: str
    due: str | None
    opens: str | None
    state: str


class Health(Struct, frozen=True, kw_only=True):
    """What the site says about itself."""

    version: str
    edition: str
    database: str


class ClassroomName(Struct, frozen=True):
    """How a class is called, and whose it is."""

    name: str
    school: str


class Roster(Struct, frozen=True):
    """The answer to a class code."""

    classroom: ClassroomName
    learners: tuple[Learner, ...]


class Assignments(Struct, frozen=True):
    """What is set for one learner."""

    activities: list[Assignment]


class Error(Struct, frozen=True):
    """What went wrong, as a code and as a sentence."""

    code: str
    message: str = ""


class Refusal(Struct, frozen=True):
    """Every error of the site."""

    error: Error


class Answer(Struct, frozen=True, kw_only=True):
    """A status, the content, and whether a record store gave it."""

    status: int
    content: bytes
    is_from_record_store: bool
    wait: float | None
