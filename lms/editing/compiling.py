"""Page → lesson, and lesson → page. What is missing in a draft is listed and stood in for."""

from dataclasses import dataclass
from typing import Any

import msgspec

from curriculum.fields import Minutes
from curriculum.framework import Account, Module
from curriculum.library import shipped_library
from curriculum.schema import Activity, AssessmentForm, Lesson
from lms.editing.conversion.names import Names, Raw, name_blocks_of, to_id
from lms.editing.conversion.reading import NO_WORDS, Gap, read_steps
from lms.editing.conversion.writing import identify, write_steps
from lms.editing.models import ActivityPage, FormPage, LessonPage
from lms.pages.models import ModulePage

LESSON_FIELDS = ("protagonist", "outcomes", "threats", "rehearses", "sensitive", "ground_rules")
ACCOUNTS = "accounts"


@dataclass(frozen=True)
class Compiled:
    """A page as a lesson or form: what players get once its gaps are filled."""

    activity: Activity
    names: Names
    gaps: tuple[Gap, ...]


def compile_page(page: ActivityPage, name: str, names: Names) -> Compiled:
    """Return the lesson or form that a page says. ``names`` are the ids that its blocks have."""
    module = name.rpartition(".")[0]
    gaps: list[Gap] = []
    data: dict[str, Any] = {
        "id": name,
        "title": _words(page.title, "title", gaps),
        "summary": _words(page.summary, "summary", gaps),
        "minutes": _minutes(page.minutes, gaps),
    }
    kind: type[Activity] = Lesson if isinstance(page, LessonPage) else AssessmentForm
    if isinstance(page, LessonPage):
        data |= {field: getattr(page, field) for field in LESSON_FIELDS}
        data["ground_rules"] = page.ground_rules or None
        if not page.protagonist:
            gaps.append(Gap(("protagonist",), "say whose story this is"))
            data["protagonist"] = "narrator"
    steps = read_steps(page.raw_steps, names, _stand_ins(module, data.get("protagonist")))
    data["steps"] = steps.data
    if isinstance(page, FormPage):
        data |= {"form": page.form or "a", "anchors": steps.anchors}
    activity = msgspec.convert({"type": _tag(kind), **data}, kind)
    return Compiled(activity, steps.names, (*gaps, *steps.gaps))


def write_page(activity: Activity) -> tuple[dict[str, Any], Names]:
    """Return what the fields of a page hold for a lesson or form, and the ids of its blocks.

    Raises ContentError for what a page could not show.
    """
    steps, names = write_steps(activity)
    fields: dict[str, Any] = {
        "title": activity.title,
        "summary": activity.summary,
        "minutes": activity.minutes,
        "steps": steps,
    }
    if isinstance(activity, Lesson):
        fields |= {field: getattr(activity, field) for field in LESSON_FIELDS}
        fields["ground_rules"] = activity.ground_rules or ""
        fields |= {f: list(fields[f]) for f in ("outcomes", "threats", "rehearses")}
    else:
        fields["form"] = activity.form
    return fields, names


def compile_module(
    page: ModulePage, names: Names, lessons: list[str], booster: str | None, forms: list[str]
) -> tuple[Module, Names]:
    """Return the module that a page and the pages below it say, and the ids of its accounts."""
    topic, _, band = page.module_id.partition(".")
    accounts = page.accounts.get_prep_value() if page.accounts else []
    named = name_blocks_of(ACCOUNTS, accounts, names)
    data = {
        "id": page.module_id,
        "topic": topic,
        "band": band,
        "title": page.title,
        "summary": page.summary or NO_WORDS,
        "sensitive": page.sensitive,
        "lessons": lessons,
        "booster": booster,
        "forms": forms,
        "accounts": [_account(block, named[ACCOUNTS][block["id"]]) for block in accounts],
    }
    return msgspec.convert(data, Module), named


def write_module(module: Module, guide: str, letter: str) -> tuple[dict[str, Any], Names]:
    """Return what the fields of a module's page hold, and the ids of its accounts."""
    blocks = identify(f"{module.id}/{ACCOUNTS}", [account.id for account in module.accounts])
    accounts: list[Raw] = [
        {"type": "account", "id": block, "value": {"name": account.name, "about": account.about}}
        for block, account in zip(blocks, module.accounts, strict=True)
    ]
    fields = {
        "title": module.title,
        "summary": module.summary,
        "sensitive": module.sensitive,
        "accounts": accounts,
        "guide_text": guide,
        "letter_text": letter,
    }
    ids = [account.id for account in module.accounts]
    return fields, {ACCOUNTS: dict(zip(blocks, ids, strict=True))} if ids else {}


def propose_name(page: ActivityPage, module: str, taken: set[str]) -> str:
    """Return the id for a lesson or form that has none yet."""
    if isinstance(page, FormPage):
        return f"{module}.form-{page.form or 'a'}"
    wished = f"{module}.{to_id(page.title, 'lesson').removeprefix('form-') or 'lesson'}"
    name, number = wished, 2
    while name in taken:
        name, number = f"{wished}-{number}", number + 1
    return name


def _words(text: str, field: str, gaps: list[Gap]) -> str:
    if not text:
        gaps.append(Gap((field,), "words are missing here"))
    return text or NO_WORDS


def _minutes(minutes: int | None, gaps: list[Gap]) -> int:
    try:
        return msgspec.convert(minutes, Minutes)
    except msgspec.ValidationError:
        gaps.append(Gap(("minutes",), "write how many minutes it takes, from 1 to 45"))
        return 10


def _account(block: Raw, account_id: str) -> Account:
    value = block["value"]
    name, about = value.get("name") or NO_WORDS, value.get("about") or NO_WORDS
    return Account(id=account_id, name=name, about=about)


def _tag(kind: type[Activity]) -> str:
    return "lesson" if kind is Lesson else "form"


def _stand_ins(module: str, protagonist: str | None) -> dict[str, str]:
    library = shipped_library()
    outcomes = [outcome.id for outcome in library.sources.outcomes]
    own = next((name for name in outcomes if name.startswith(f"{module}.")), outcomes[0])
    return {
        "people": protagonist or "narrator",
        "places": next(iter(library.places), "nowhere"),
        "outcomes": own,
        "languages": library.locale,
    }
