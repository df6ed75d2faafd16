"""The handbooks of the software as pages: what stands in ``docs/``, each for one kind of user."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from lms.pages.markdown import render_markdown

HANDBOOKS = {
    "student": _("How pupils play, in the game and on a phone."),
    "teacher": _("From the class list to the class page."),
    "ministry": _("Translating, adapting, helplines, sensitive modules."),
    "evaluator": _("What the data files hold, and what can be concluded."),
    "editor": _("How lessons and pages are edited on the site."),
    "lessons": _("What a lesson is made of, and the rules of writing."),
    "coverage": _("Every outcome with its lessons and the items of its tests."),
    "operator": _("How the site is set up, backed up and kept safe."),
    "contributor": _("How the software is built and tested."),
}
"""What each is about, in this order, where the file is there. The handbooks are in English."""
LINK = re.compile(r"\]\((?:docs/)?([a-z]+)\.md(#[a-z-]+)?\)")
ELSEWHERE = re.compile(r"\[([^\]]+)\]\((?!https?://|/|#)[^)]+\)")


@dataclass(frozen=True)
class Handbook:
    """A handbook: its name in addresses, its title, what it is about, and its Markdown."""

    name: str
    title: str
    about: Promise
    text: str

    def render(self) -> SafeString:
        """Return the HTML. Links to other handbooks lead to their pages; to code, nowhere."""
        return render_markdown(ELSEWHERE.sub(r"\1", LINK.sub(_lead_to_page, self.text)))


@cache
def list_handbooks() -> tuple[Handbook, ...]:
    """Return the handbooks that this installation has."""
    found = ((name, _find_file(name)) for name in HANDBOOKS)
    return tuple(_read(name, path) for name, path in found if path.is_file())


def find_handbook(name: str) -> Handbook | None:
    """Return the handbook of this name, or None."""
    return next((one for one in list_handbooks() if one.name == name), None)


def _find_file(name: str) -> Path:
    return settings.ROOT / "docs" / f"{name}.md"


def _read(name: str, path: Path) -> Handbook:
    text = path.read_text(encoding="utf-8")
    return Handbook(name, text.partition("\n")[0].removeprefix("# "), HANDBOOKS[name], text)


def _lead_to_page(link: re.Match[str]) -> str:
    if link[1] not in HANDBOOKS or not _find_file(link[1]).is_file():
        return link[0]
    return f"]({reverse('pages:handbook', args=[link[1]])}{link[2] or ''})"
