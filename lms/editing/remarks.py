"""What the rules say of a page, in an editor's words, and at which block.

The rules are ``curriculum.checks``'s. They run on the page's module alone, with the page as it
stands now in its place among the live ones.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.utils.text import capfirst
from wagtail.models import Page

from curriculum.checks import check_library
from curriculum.checks.problem import Problem
from curriculum.library import Library
from curriculum.parsing import FieldPath
from curriculum.schema import Activity
from lms.editing.compiling import Compiled
from lms.editing.models import ActivityPage, FormPage, Manuscript
from lms.editing.selectors import (
    LiveModule,
    assemble_module,
    assemble_site,
    compile_draft,
    decode_activity,
    get_manuscript,
    get_module_page,
    put_draft,
)
from lms.editing.translated import list_translated_problems
from lms.editing.versions import list_version_problems
from lms.editing.wording import Wording
from lms.pages.models import ModulePage

SOFT = frozenset({"reading-level", "long-sentence", "best-first", "best-longest", "terminology"})
"""Rules whose problems are shown and stop nobody."""

MANY_STEPS = 150


@dataclass(frozen=True)
class Remark:
    """One thing to mend, or to look at. ``path`` is where it stands, as the schema counts."""

    path: FieldPath
    message: str
    severity: Literal["error", "warning"] = "error"
    rule: str = ""


def list_remarks(page: ActivityPage, parent: Page | None = None) -> list[Remark]:
    """Return everything that is wrong with a lesson or form as it stands, errors first.

    What is wrong with the module as a whole counts only where this page makes it worse: else no
    new module could ever begin.
    """
    compiled = compile_draft(page, parent)
    module_page = get_module_page(page, parent)
    activity = compiled.activity
    module = assemble_module(module_page)
    live = assemble_site([module])
    put_draft(module, page, activity)
    if isinstance(page, FormPage):
        _put_parallel_drafts(module, page, module_page)
    library = assemble_site([module])
    problems = check_library(library)
    wording = Wording(activity)
    remarks = [Remark(gap.path, capfirst(gap.message)) for gap in compiled.gaps]
    remarks += _own_remarks(problems, activity, compiled, wording)
    after = [p for p in problems if p.file.name == module_page.module_id]
    before = _check_module(live, module_page.module_id) if after else []
    remarks += [_about_module(problem, before, wording) for problem in after]
    remarks += _version_remarks(page, activity)
    remarks += [
        Remark(path, message, "warning", "terminology")
        for path, message in list_translated_problems(activity, library)
    ]
    if len(activity.steps) > MANY_STEPS:
        message = f"{len(activity.steps)} steps are more than a class can play, or you can survey"
        remarks.append(Remark(("steps",), message, "warning"))
    others = Manuscript.objects.filter(name=activity.id).exclude(page=None)
    if others.exclude(page_id=page.pk).exists():
        remarks.append(Remark(("form",), "The module has this form already: choose the other one"))
    unique = list(dict.fromkeys(remarks))
    return sorted(unique, key=lambda remark: remark.severity != "error")


def list_module_remarks(page: ModulePage) -> list[Remark]:
    """Return what is wrong with a module's own words, as its page stands."""
    module = assemble_module(page)
    own = [
        Remark((field,), "Words are missing here")
        for field in ("title", "summary")
        if not getattr(page, field)
    ]
    problems = _check_module(assemble_site([module]), page.module_id)
    return own + [
        Remark(p.field, capfirst(p.message), "warning" if is_soft(p) else p.severity, p.rule or "")
        for p in problems
    ]


def has_errors(remarks: Iterable[Remark]) -> bool:
    """Return whether any of the remarks keeps a page from being published."""
    return any(remark.severity == "error" for remark in remarks)


def is_soft(problem: Problem) -> bool:
    """Return whether a problem is shown and stops nobody."""
    return problem.severity == "warning" or problem.rule in SOFT


def _check_module(library: Library, module_id: str) -> list[Problem]:
    return [problem for problem in check_library(library) if problem.file.name == module_id]


def _own_remarks(
    problems: list[Problem], activity: Activity, compiled: Compiled, wording: Wording
) -> Iterable[Remark]:
    """Yield the problems of this lesson; where a step has gaps, they come first."""
    with_gaps = {gap.path[:2] for gap in compiled.gaps}
    unreached = {p.field for p in problems if _is_unreached(p, activity)}
    at_gaps = {gap.path for gap in compiled.gaps}
    for problem in problems:
        if problem.file.name != activity.id or _follows_unreached(problem, unreached):
            continue
        path = problem.field or wording.place(problem.message)
        is_key = path[:2] in with_gaps and path[2:4] == ("task", "answer")
        if path in at_gaps or is_key:
            continue
        severity = "warning" if is_soft(problem) else problem.severity
        yield Remark(path, wording.say(problem.message, path), severity, problem.rule or "")


def _is_unreached(problem: Problem, activity: Activity) -> bool:
    return problem.file.name == activity.id and problem.message.startswith("no way leads")


def _follows_unreached(problem: Problem, unreached: set[FieldPath]) -> bool:
    """Return whether the step before cannot be reached either: to say so once is enough."""
    if problem.field not in unreached:
        return False
    return ("steps", int(problem.field[1]) - 1) in unreached


def _about_module(problem: Problem, before: list[Problem], wording: Wording) -> Remark:
    was_there = any(_gist(old) == _gist(problem) for old in before)
    severity = "warning" if was_there or is_soft(problem) else problem.severity
    message = wording.say(problem.message, ())
    return Remark((), f"The module as a whole: {message}", severity, problem.rule or "")


def _gist(problem: Problem) -> tuple[str | None, FieldPath, str]:
    """Return what a problem is about, however often: two lessons too few are like three."""
    return problem.rule, problem.field, re.sub(r"\d+", "", problem.message)


def _put_parallel_drafts(module: LiveModule, page: FormPage, module_page: ModulePage) -> None:
    """Hold a form against the other one as it is being changed: anchors change in both."""
    others = FormPage.objects.child_of(module_page).filter(has_unpublished_changes=True)
    for other in others.exclude(pk=page.pk):
        draft = other.get_latest_revision_as_object()
        put_draft(module, draft, compile_draft(draft, module_page).activity)


def _version_remarks(page: ActivityPage, activity: Activity) -> Iterable[Remark]:
    manuscript = get_manuscript(page)
    if manuscript and manuscript.document:
        live = decode_activity(bytes(manuscript.document))
        for path, message, severity in list_version_problems(live, activity):
            yield Remark(path, capfirst(message), severity)
