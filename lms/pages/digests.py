"""What the site knows today, for the sections of a page that no editor has to keep up to date."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.http import HttpRequest

from curriculum.coverage import trace_outcomes
from lms.help.selectors import describe_help
from lms.lessons.selectors import get_library
from lms.pages import facts
from lms.pages.handbook import list_handbooks


def describe(what: str, band: str, request: HttpRequest | None) -> dict[str, Any]:
    """Return the template of a digest and what it shows, for an age band or for everybody."""
    return {"digest": f"pages/digests/{what}.html"} | DIGESTS[what](band, request)


def _list_modules(band: str, request: HttpRequest | None) -> dict[str, Any]:
    found = [one for one in _list_bands() if not one.is_adult and band in ("", one.id)]
    return {"bands": found, "is_one_band": bool(band)}


def _find_help(band: str, request: HttpRequest | None) -> dict[str, Any]:
    return {"help": describe_help(request.user) if request else None}


def _list_papers(band: str, request: HttpRequest | None) -> dict[str, Any]:
    return {"bands": _list_bands()}


def _list_courses(band: str, request: HttpRequest | None) -> dict[str, Any]:
    return {"cards": [card for one in _list_bands() if one.is_adult for card in one.cards]}


def _cover_outcomes(band: str, request: HttpRequest | None) -> dict[str, Any]:
    library = get_library()
    traces = trace_outcomes(library)
    modules = []
    for module in library.modules:
        own = [trace for trace in traces if trace.outcome.id.startswith(f"{module.id}.")]
        modules.append(
            {
                "title": module.title,
                "topic": next(t.name for t in library.framework.topics if t.id == module.topic),
                "band": next(b.name for b in library.framework.bands if b.id == module.band),
                "traces": own,
                "lessons": len(module.lessons) + bool(module.booster),
                "items": sum(len(trace.items) for trace in own),
            }
        )
    return {
        "modules": modules,
        "outcomes": sum(len(module["traces"]) for module in modules),
        "lessons": sum(module["lessons"] for module in modules),
        "items": sum(module["items"] for module in modules),
    }


def _list_activities(band: str, request: HttpRequest | None) -> dict[str, Any]:
    return {"activities": get_library().framework.activities}


def _list_handbooks(band: str, request: HttpRequest | None) -> dict[str, Any]:
    return {"handbooks": list_handbooks()}


def _list_bands() -> list[facts.BandCards]:
    return facts.list_bands(apps.get_model("pages", "ModulePage").objects.live())


DIGESTS: dict[str, Callable[[str, HttpRequest | None], dict[str, Any]]] = {
    "modules": _list_modules,
    "help": _find_help,
    "guides": _list_papers,
    "letters": _list_papers,
    "courses": _list_courses,
    "coverage": _cover_outcomes,
    "plan": _list_activities,
    "handbook": _list_handbooks,
}
"""How each of ``blocks.SiteDigest`` is made."""
