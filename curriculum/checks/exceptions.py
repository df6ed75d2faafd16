"""Exceptions from the rules of writing: each names the rule, the place and the reason."""

from collections.abc import Iterable, Iterator

from curriculum.checks.problem import Problem
from curriculum.fields import Closed
from curriculum.library import CONTENT, Library
from curriculum.parsing import parse_file


class Exemption(Closed, frozen=True, kw_only=True):
    """Why a rule does not hold in one place: a message id, or the id of what is checked."""

    rule: str
    subject: str
    reason: str


class Exemptions(Closed, frozen=True, kw_only=True):
    """The file ``exceptions.yaml``."""

    exceptions: tuple[Exemption, ...]


def apply_exceptions(library: Library, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems that nobody has excused, and the excuses that nothing needs.

    What is excused where the content ships is excused on a site too, which may have only a part of
    it: there no excuse is too many.
    """
    file = (library.root or CONTENT) / "exceptions.yaml"
    written = parse_file(file, Exemptions).exceptions if file.exists() else ()
    needed: set[tuple[str, str]] = set()
    excused = {(entry.rule, entry.subject) for entry in written}
    for problem in problems:
        key = (problem.rule or "", problem.subject or "")
        if key in excused:
            needed.add(key)
        else:
            yield problem
    for place, entry in enumerate(written if library.root else ()):
        if (entry.rule, entry.subject) not in needed:
            message = f"nothing breaks the rule `{entry.rule}` at `{entry.subject}`: take it out"
            yield Problem(file, ("exceptions", place), message)
