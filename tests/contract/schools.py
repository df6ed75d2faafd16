"""What a contract test needs of a site, whichever site it is."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from tests.contract.wire_site import WireSite


@dataclass(frozen=True)
class Learner:
    id: str
    name: str
    pin: tuple[str, ...]


class SchoolOnSite(ABC):
    """One classroom with two learners and one assignment on a running site."""

    address: str
    code: str
    learners: tuple[Learner, Learner]

    @abstractmethod
    def stored(self) -> list[tuple[str, str]]:
        """Return the account name and id of each stored statement, in the order of storing."""

    @abstractmethod
    def plant(self, statement: dict) -> None:
        """Store a statement from elsewhere."""

    @abstractmethod
    def revoke_logins(self) -> None:
        """Take every learner's login away."""


class WireSchool(SchoolOnSite):
    def __init__(self, site: WireSite) -> None:
        self.site = site
        self.address = site.address
        self.code = site.code
        first, second = (Learner(pupil.id, pupil.name, pupil.pin) for pupil in site.pupils)
        self.learners = (first, second)

    def stored(self) -> list[tuple[str, str]]:
        return [
            (statement["actor"]["account"]["name"], id)
            for id, statement in self.site.statements.items()
        ]

    def plant(self, statement: dict) -> None:
        self.site.statements[statement["id"]] = statement

    def revoke_logins(self) -> None:
        self.site.clients.clear()
