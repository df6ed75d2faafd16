"""The papers of a module: what teachers print, as pages and as PDFs."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.http import Http404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from lms.lessons.selectors import get_library
from lms.pages import printing
from lms.pages.facts import ModuleFacts, describe_module, read_document
from lms.pages.markdown import render_markdown

TITLES = {
    "plan": _("Lesson plan"),
    "guide": _("Teacher’s guide"),
    "cards": _("Cards to print"),
    "family-letter": _("Letter to families"),
}
GROUP_GUIDE = _("Guide for a group")
ICONS = {"plan": "clock", "guide": "journal", "cards": "printer", "family-letter": "heart"}


@dataclass(frozen=True)
class Paper:
    """A paper of a module: where its page is, and its PDF where this machine can make one."""

    name: str
    title: Promise
    page: str
    pdf: str
    is_english: bool

    @property
    def icon(self) -> str:
        """The icon beside it."""
        return ICONS[self.name]


def list_papers(facts: ModuleFacts, address: str) -> list[Paper]:
    """Return the papers of a module whose page has this address."""
    papers = []
    for name in TITLES:
        page = "" if name == "plan" else f"{address}{name}/"
        pdf = printing.is_possible() and reverse(
            "pages:paper", args=[speak(name), facts.module.id, name]
        )
        if has_paper(facts, name) and (page or pdf):
            is_english = speak(name) != get_language()
            papers.append(Paper(name, title_of(name, facts), page, pdf or "", is_english))
    return papers


def has_paper(facts: ModuleFacts, name: str) -> bool:
    """Return whether a module has this paper."""
    match name:
        case "plan":
            return True
        case "cards":
            return bool(facts.card_sets)
        case _:
            return read_document(facts.module.id, name) is not None


def speak(name: str) -> str:
    """Return the language of a paper for this reader: guides, cards and letters are English."""
    return (get_language() or "en") if name == "plan" else "en"


def title_of(name: str, facts: ModuleFacts) -> Promise:
    """Return what a paper is called."""
    return GROUP_GUIDE if name == "guide" and facts.is_course else TITLES[name]


def open_paper(locale: str, module_id: str, name: str) -> Path:
    """Return the file of a PDF, made now if nobody has asked for it before.

    Raises Http404 where the module has no such paper in this language, or this machine cannot make
    PDFs; ``printing.Busy`` while others are being made.
    """
    with override(locale):
        facts = describe_module(module_id)
        if not printing.is_possible() or name not in TITLES or speak(name) != locale:
            raise Http404
        if not has_paper(facts, name):
            raise Http404
        key = (get_library().edition, locale, module_id, name)
        return printing.fetch_pdf(key, lambda: _write_html(facts, name))


def _write_html(facts: ModuleFacts, name: str) -> str:
    context: dict[str, Any] = {
        "facts": facts,
        "title": title_of(name, facts),
        "edition": get_library().edition,
        "picture": facts.picture.removesuffix(".svg") + ".png",
    }
    if name in ("guide", "family-letter"):
        context["document"] = render_markdown(read_document(facts.module.id, name) or "")
    template = "document" if "document" in context else name
    return render_to_string(f"pages/paper/{template}.html", context)
