"""What can go wrong with content and with answers, each said in one sentence."""


class ContentError(Exception):
    """Content that breaks a rule: where it stands, and what to do about it."""

    def __init__(
        self, message: str, *, file: str, line: int | None = None, field: str = ""
    ) -> None:
        self.message = message
        self.file = file
        self.line = line
        self.field = field
        super().__init__(str(self))

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return (
            f"{place}: {self.field}: {self.message}" if self.field else f"{place}: {self.message}"
        )


class UnknownId(LookupError):
    """There is no module, lesson or form with this id in the edition."""


class InvalidResponse(ValueError):
    """An answer that this step cannot have; nothing of the attempt has changed."""


class InvalidMove(ValueError):
    """A move that the attempt does not allow now; nothing of it has changed."""


class UntrustedEdition(ValueError):
    """An edition, or a part of it, that is damaged or that nobody whom we trust has signed."""


class DamagedDocument(UntrustedEdition):
    """A document of an edition that is not here as it should be: it can be fetched again."""


class UnreadableEdition(UntrustedEdition):
    """An edition, rightly signed, that is more than this version can read."""
