"""What travels between game and site, as ARCHITECTURE.md describes it."""

from datetime import date

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


class HelpLine(Struct, frozen=True, kw_only=True):
    """A line that somebody named has called and confirmed. From the day ``expires`` on it is not.

    ``service`` is one of ``curriculum.helplines.Service``.
    """

    id: str
    name: str
    service: str
    expires: date
    number: str | None = None
    free: bool | None = None
    hours: str | None = None
    languages: str = ""
    web: str | None = None
    chat: str | None = None


class Contact(Struct, frozen=True, kw_only=True):
    """Who in the school is there for a child who needs help, and how to reach them."""

    name: str
    reach: str = ""


class Help(Struct, frozen=True, kw_only=True):
    """Where a child finds help, as the site has it confirmed."""

    lines: tuple[HelpLine, ...] = ()
    contact: Contact | None = None

    def on(self, today: date) -> "Help":
        """Return the help that still holds on a day."""
        kept = tuple(line for line in self.lines if today < line.expires)
        return Help(lines=kept, contact=self.contact)

    @property
    def is_at_hand(self) -> bool:
        """Return whether there is a children's helpline to call and somebody in the school."""
        has_line = any(line.service == "child-helpline" for line in self.lines)
        return has_line and self.contact is not None


class Assignments(Struct, frozen=True):
    """What is set for one learner, and where they find help."""

    activities: list[Assignment]
    help: Help = Help()


class Error(Struct, frozen=True):
    """What went wrong, as a code and as a sentence."""

    code: str
    message: str = ""


class Refusal(Struct, frozen=True):
    """Every error of the site."""

    error: Error


class Answer(Struct, frozen=True, kw_only=True):
    """A status, the content, and whether it is JSON and a record store gave it."""

    status: int
    content: bytes
    is_json: bool
    is_from_record_store: bool
    wait: float | None
