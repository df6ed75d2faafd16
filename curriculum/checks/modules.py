"""What a module must hold before a class gets it (learning design, sections 1 and 5)."""

import re
from collections.abc import Iterator
from typing import get_args

from curriculum.checks.problem import Problem
from curriculum.coverage import trace_outcomes
from curriculum.engine.marking import items_of
from curriculum.fields import OutcomeKind
from curriculum.framework import Module
from curriculum.library import DOCUMENTS, Library
from curriculum.results.statement import module_of
from curriculum.schema import Chat, End, Feed, Lesson, Profile, Settings
from curriculum.timing import estimate_ways

LESSONS = range(3, 5)
FEWEST_KINDS = 6
FEWEST_ENDINGS = 3
FEWEST_ANCHORS = 4
FEWEST_LESSONS_AN_OUTCOME = 2
FEWEST_ITEMS_AN_OUTCOME = 4
GUIDE_PARTS = (
    "Aims and outcomes",
    "The story",
    "Before you start",
    "Ground rules",
    "Keeping a distance",
    "Timing",
    "Misconceptions",
    "If a pupil tells you something",
    "For every pupil",
    "Without devices",
    "Cards to print",
    "What the family letter says",
)


def check_modules(library: Library) -> Iterator[Problem]:
    """A module has its lessons, its booster, both forms, guide, letter and cards."""
    for module in (*library.modules, *library.courses):
        file = library.files[module.id]
        for message in _lacks(library, module):
            yield Problem(file, (), message, rule="module", subject=module.id)
        for lesson in library.lessons(module.id):
            endings = sum(isinstance(step, End) for step in lesson.steps)
            if endings < FEWEST_ENDINGS:
                message = f"a lesson has {FEWEST_ENDINGS} endings at least, this has {endings}"
                yield _about(library, lesson.id, "endings", message)
        booster = library.booster(module.id)
        for lesson in (*library.lessons(module.id), *([booster] if booster else [])):
            if module.sensitive and not lesson.sensitive:
                message = "the module is sensitive, and so is each of its lessons: say so"
                yield _about(library, lesson.id, "sensitive", message)


def _about(library: Library, subject: str, rule: str, message: str) -> Problem:
    return Problem(library.files[subject], (), message, rule=rule, subject=subject)


def _lacks(library: Library, module: Module) -> Iterator[str]:
    lessons = library.lessons(module.id)
    if len(lessons) not in LESSONS:
        yield f"a module has three or four lessons, this has {len(lessons)}"
    steps = [step for lesson in lessons for step in lesson.steps]
    kinds = {type(step) for step in steps}
    if len(kinds) < FEWEST_KINDS:
        yield f"a module uses {FEWEST_KINDS} kinds of steps at least, this uses {len(kinds)}"
    skills = {o.id for o in library.sources.outcomes if o.kind == "skill"}
    apps = [step for step in steps if isinstance(step, Chat | Profile | Settings | Feed)]
    if not any(item.outcome in skills for step in apps for item in items_of(step)):
        yield "no simulated app asks for a skill: add a chat, profile, settings or feed that does"
    if module not in library.modules:
        return
    if module.booster is None:
        yield "a booster for week six is missing"
    forms = library.forms(module.id)
    if [form.form for form in forms] != ["a", "b"]:
        yield "a module has the forms a and b"
    elif len(set(forms[0].anchors) & set(forms[1].anchors)) < FEWEST_ANCHORS:
        yield f"the forms share {FEWEST_ANCHORS} anchor items at least"
    for name in DOCUMENTS:
        text = library.documents.get(f"{module.id}/{name}")
        if text is None:
            yield f"the document {name}.md is missing"
        elif name == "guide":
            headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
            for part in GUIDE_PARTS:
                if not any(heading.startswith(part) for heading in headings):
                    yield f"the guide has no part “{part}”"


def check_coverage(library: Library) -> Iterator[Problem]:
    """Outcomes of each kind in each cell; each practised in two lessons, measured four times."""
    traces = {trace.outcome.id: trace for trace in trace_outcomes(library)}
    for module in (*library.modules, *library.courses):
        own = [trace for name, trace in traces.items() if module_of(name) == module.id]
        kinds = {trace.outcome.kind for trace in own}
        for kind in get_args(OutcomeKind):
            if kind != "wellbeing" and kind not in kinds:
                message = f"the cell `{module.id}` has no outcome of the kind {kind}"
                yield _about(library, module.id, "coverage", message)
        for trace in own:
            name, lessons, items = trace.outcome.id, len(trace.lessons), len(trace.items)
            if lessons < FEWEST_LESSONS_AN_OUTCOME:
                message = f"`{name}` is practised in {lessons} lessons, and needs two"
                yield _about(library, module.id, "coverage", message)
            if module.forms and items < FEWEST_ITEMS_AN_OUTCOME:
                message = f"`{name}` is measured by {items} items over both forms, and needs four"
                yield _about(library, module.id, "coverage", message)


def check_references(library: Library) -> Iterator[Problem]:
    """Outcomes name course aims and regional activities that exist."""
    aims = {aim.id for aim in library.sources.aims}
    activities = {activity.id for activity in library.sources.activities}
    for place, outcome in enumerate(library.sources.outcomes):
        for field, named, known in (
            ("aims", outcome.aims, aims),
            ("activities", outcome.activities, activities),
        ):
            for name in sorted(set(named) - known):
                message = f"there is no `{name}` among the {field} of the framework"
                yield Problem(library.files["framework"], ("outcomes", place, field), message)


BOUNDS = {"lesson": (7.0, 13.0), "booster": (3.5, 6.5), "form": (9.0, 15.5)}
"""Minutes that the ways to a good ending may take (judgment around the design's 8 to 12, 5, and 10
to 15); an open ending may come sooner."""
SHORTEST_OPEN = 4.0


def check_time(library: Library) -> Iterator[Problem]:
    """Every way to a good ending takes about as long as a lesson, booster or form should."""
    for module in (*library.modules, *library.courses):
        booster = library.booster(module.id)
        for activity in (*library.lessons(module.id), booster, *library.forms(module.id)):
            if activity is None:
                continue
            kind = "lesson" if isinstance(activity, Lesson) else "form"
            low, high = BOUNDS["booster" if activity is booster else kind]
            for way in estimate_ways(activity):
                least = low if way.end.ending != "open" else min(low, SHORTEST_OPEN)
                if way.shortest < least or way.longest > high:
                    message = (
                        f"the ways to `{way.end.id}` take {way.shortest:.1f} to {way.longest:.1f} "
                        f"minutes: make them {least:g} to {high:g}"
                    )
                    yield _about(library, activity.id, "time", message)
            longest = max((way.longest for way in estimate_ways(activity)), default=0)
            if not longest - 5 <= activity.minutes <= longest + 1.5:
                message = f"`minutes` says {activity.minutes}, the longest way takes {longest:.1f}"
                yield _about(library, activity.id, "time", message)
