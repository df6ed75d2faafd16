"""The words of the field: for each age band, for adults, and what to say instead of what harms."""

from msgspec import field

from curriculum.fields import Band, Closed, Id, Text, Topic


class Definitions(Closed, frozen=True, kw_only=True):
    """One meaning in the words of each reader."""

    young: Text = field(name="9-12")
    middle: Text = field(name="13-15")
    older: Text = field(name="16-18")
    adults: Text

    def of(self, band: str) -> str:
        """Return the definition for an age band; adults' for anybody else."""
        by_band = {"9-12": self.young, "13-15": self.middle, "16-18": self.older}
        return by_band.get(band, self.adults)


class Avoided(Closed, frozen=True, kw_only=True):
    """Words not to use, in one language, what to say instead, and why.

    ``phrase`` is matched as whole words, in any case; ``*`` stands for any ending of a word. With
    ``bands``, it is right for adults and other ages, and not in what these read. ``is_draft``: no
    speaker of the language has reviewed it yet.
    """

    language: str = "en"
    phrase: str
    instead: str
    why: str
    bands: tuple[Band, ...] = ()
    is_draft: bool = False


class Term(Closed, frozen=True, kw_only=True):
    """A term of the field (``adult``) beside the pupils' word for it (``pupil``).

    ``source`` names the guideline or document that the term and what to avoid rest on.
    """

    id: Id
    adult: Text
    pupil: Text
    topics: tuple[Topic, ...]
    definitions: Definitions
    avoid: tuple[Avoided, ...] = ()
    source: str


class Glossary(Closed, frozen=True, kw_only=True):
    """All terms, in the order of the adults' words."""

    terms: tuple[Term, ...] = ()
