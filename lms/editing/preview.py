"""The draft as the player gets it: a page as it stands in the editor, in any language of the site.

What is missing is stood in for, what is not translated is shown in English, and both are said. The
player is the real one, but nothing that is done in a preview is kept or sent.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec
from django.utils.translation import get_language, get_language_info, override
from django.utils.translation import gettext as _

from curriculum.library import Library, assemble
from curriculum.media import list_names
from curriculum.results.statement import module_of
from curriculum.schema import Activity
from lms.editing.compiling import Compiled
from lms.editing.conversion.reading import NO_WORDS
from lms.editing.lesson_map import LessonMap, draw_map
from lms.editing.models import ActivityPage
from lms.editing.selectors import compile_draft
from lms.editing.translations import SiteTranslations
from lms.lessons.media import list_media
from lms.lessons.selectors import get_library
from lms.player.documents import compose_document
from lms.player.handover import hand_over_words
from lms.ui.bands import BANDS
from lms.ui.languages import list_offered_languages

SHARED = ("cast", "framework")
EDITION = "draft"


@dataclass(frozen=True)
class Preview:
    """What the page of a preview shows. Without ``handover`` there is a ``problem`` instead."""

    locale: str
    direction: str
    language: str
    """What the editor reads the words around the player in."""
    band: str
    problem: str = ""
    map: LessonMap = field(default_factory=lambda: LessonMap(()))
    handover: Mapping[str, Any] | None = None
    texts: int = 0
    untranslated: int = 0

    @property
    def bands(self) -> list[str]:
        """The looks to choose from."""
        return list(BANDS)


class WatchedTranslations(SiteTranslations):
    """The texts of one language, which remember what of a draft they did not know."""

    def __init__(self, locale: str, activity: Activity, library: Library) -> None:
        super().__init__(locale, [activity.id, *SHARED, *library.modules_as_written])
        self.own = f"{activity.id}/"
        self.asked: set[str] = set()
        self.missing: dict[str, str] = {}

    def translate(self, message_id: str, text: str) -> str:
        """Return the translation of this very text, or ``text``, which is remembered."""
        if message_id.startswith(self.own) and text != NO_WORDS:
            self.asked.add(message_id)
            if (message_id, text) not in self._texts:
                self.missing[message_id] = text
        return super().translate(message_id, text)


def compose_preview(page: ActivityPage, locale: str) -> Preview:
    """Return the preview of a page as it stands, saved or not."""
    locale = locale if locale in list_offered_languages() else "en"
    preview = {
        "locale": locale,
        "direction": "rtl" if get_language_info(locale)["bidi"] else "ltr",
        "language": get_language() or "en",
        "band": "",
    }
    try:
        compiled = compile_draft(page)
    except msgspec.ValidationError as error:
        problem = _("This page cannot be played yet: %s. Mend it, and it plays here.") % error
        return Preview(**preview, problem=problem)
    band = module_of(compiled.activity.id).partition(".")[2]
    preview["band"] = band if band in BANDS else ""
    if not compiled.activity.steps:
        problem = _("There is no step to play yet. Add the first one, and it plays here.")
        return Preview(**preview, problem=problem)
    try:
        return _compose(page, compiled, preview)
    except KeyError as error:
        problem = _("This page names “%s”, which the curriculum has no more. Pick another one.")
        return Preview(**preview, problem=problem % error.args[0])


def _compose(page: ActivityPage, compiled: Compiled, preview: dict[str, str]) -> Preview:
    locale, live = preview["locale"], get_library("en")
    watched = WatchedTranslations(locale, compiled.activity, live)
    library = assemble(
        framework=live.sources,
        cast=live.cast_as_written,
        glossary=live.glossary_as_written,
        helplines=live.helplines_as_written,
        modules=live.modules_as_written.values(),
        activities=[compiled.activity],
        documents={},
        media=list_media(list_names(compiled.activity)),
        edition=EDITION,
        find_translations=lambda code: None if code == "en" else watched,
    ).localized(locale)
    document = compose_document(library, library.activity(compiled.activity.id))
    blocks = [block["id"] for block in page.raw_steps]
    drawn = draw_map(compiled.activity, blocks, compiled.gaps)
    with override(locale):
        handover = hand_over_words("preview")
    handover["lesson"] = msgspec.to_builtins(document)
    handover["steps"] = [
        {
            "id": box.step,
            "block": box.block,
            "said": [*(words for mark, words in box.badges if mark != "start"), *box.lacks],
        }
        for box in drawn.boxes
    ]
    handover["untranslated"] = sorted(set(watched.missing.values()))
    handover["editor"] = _list_words()
    return Preview(
        **preview,
        map=drawn,
        handover=handover,
        texts=len(watched.asked),
        untranslated=len(watched.missing),
    )


def _list_words() -> dict[str, str]:
    """Return what the editor reads in the preview, by the names under which its script asks."""
    return {
        "stuck": _("Nothing follows this step. Add an ending, or say where it goes on."),
        "link": _("Links lead nowhere in the preview."),
        "untranslated": _("not translated"),
    }
