"""How the first page of an audience is written: one function for each kind of section."""

from typing import Any, NamedTuple

from lms.pages.audience import Audience

Section = tuple[str, dict[str, Any]]


class FirstAudience(NamedTuple):
    """The page of an audience as it is written at first; ``above`` is the page that it is below."""

    audience: Audience
    slug: str
    title: str
    lead: str
    sections: tuple[Section, ...]
    above: Audience | None = None


def steps(heading: str, *found: tuple[str, str, str]) -> Section:
    """Return a section of things to do: what, how, and where."""
    keys = ("title", "text", "address")
    return "steps", {"heading": heading, "steps": [dict(zip(keys, s, strict=True)) for s in found]}


def doors(heading: str, *found: tuple[str, str, str]) -> Section:
    """Return a section of cards: title, text and where each leads."""
    keys = ("title", "text", "address")
    return "doors", {"heading": heading, "doors": [dict(zip(keys, d, strict=True)) for d in found]}


def points(heading: str, *found: str, is_limit: bool = False) -> Section:
    """Return a section of short sentences."""
    return "points", {"heading": heading, "points": list(found), "is_limit": is_limit}


def questions(heading: str, *found: tuple[str, str]) -> Section:
    """Return a section of questions with their answers."""
    keys = ("question", "answer")
    listed = [dict(zip(keys, q, strict=True)) for q in found]
    return "questions", {"heading": heading, "questions": listed}


def digest(heading: str, what: str) -> Section:
    """Return a section of what the site knows."""
    return "digest", {"heading": heading, "what": what}
