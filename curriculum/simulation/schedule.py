"""Who plays what, when: tests T0 to T3, lessons first or later, absences and those who leave."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from curriculum.library import Library
from curriculum.results.statement import Occasion
from curriculum.simulation.learners import SimulatedLearner
from curriculum.simulation.model import draw_uniform
from curriculum.simulation.parameters import Parameters
from curriculum.simulation.play import Sitting

BETWEEN_MODULES = 21
T1_DAY, T2_DAY, T3_DAY = 18, 64, 200
"""Days after T0: within a week of the last lesson; six to eight weeks and six months after T1."""
FIRST_LESSON = 7
BETWEEN_LESSONS = 3
BOOSTER_DAY = T2_DAY + 4
WAITED_UNTIL = T2_DAY + 7
FIRST_BELL = time(8, 30, tzinfo=UTC)
OCCASIONS: tuple[Occasion, ...] = ("T0", "T1", "T2", "T3")


def plan_sittings(
    parameters: Parameters, library: Library, learner: SimulatedLearner
) -> list[Sitting]:
    """Return what the learner plays of all modules of their band, in the order of the days."""
    modules = [m.id for m in library.modules if m.band == learner.classroom.band]
    sittings = [
        sitting
        for number, module in enumerate(modules)
        for sitting in _plan_module(parameters, library, learner, module, number)
    ]
    return sorted(sittings, key=lambda sitting: sitting.at)


def _plan_module(
    parameters: Parameters, library: Library, learner: SimulatedLearner, module: str, number: int
) -> Iterator[Sitting]:
    offset = number * BETWEEN_MODULES
    tests = (("T0", 0), ("T1", T1_DAY), ("T2", T2_DAY), ("T3", T3_DAY))
    lessons = [lesson.id for lesson in library.lessons(module)]
    is_first = learner.classroom.arm == "lessons-first"
    lessons_from = FIRST_LESSON if is_first else WAITED_UNTIL
    forms: dict[str, str] = {form.form: form.id for form in library.forms(module)}
    first, second = (forms[letter] for letter in learner.form_order)
    left_on = _day_of_leaving(parameters, learner)

    def is_there(what: str, day: int) -> bool:
        absent = draw_uniform(parameters.seed, "absent", learner.name, what) < parameters.absent
        return not absent and day + offset < left_on

    played = []
    for place, lesson in enumerate(lessons):
        day = lessons_from + BETWEEN_LESSONS * place
        if is_there(lesson, day):
            played.append(day)
            dose = (len(played) - 1) / len(lessons)
            yield Sitting(lesson, _moment(parameters, learner, offset + day), dose=dose)
    booster = library.booster(module)
    is_refreshed = False
    if booster and is_first and played and is_there(booster.id, BOOSTER_DAY):
        is_refreshed = True
        dose = len(played) / len(lessons)
        at = _moment(parameters, learner, offset + BOOSTER_DAY)
        kept = 1 - parameters.forgotten["T2"]
        yield Sitting(booster.id, at, dose=dose, kept=kept)
    taken = 0
    for occasion, day in tests:
        if occasion == "T3" and not learner.classroom.has_last_test:
            continue
        form = first if occasion in ("T0", "T2") else second
        if not is_there(f"{form} {occasion}", day):
            continue
        dose = sum(lesson_day < day for lesson_day in played) / len(lessons)
        forgotten = parameters.forgotten[occasion]
        if is_refreshed and day > BOOSTER_DAY:
            forgotten *= 1 - parameters.refreshed
        yield Sitting(
            form,
            _moment(parameters, learner, offset + day),
            occasion=occasion,  # type: ignore[arg-type]
            dose=dose,
            kept=1 - forgotten,
            tests_taken=taken,
        )
        taken += 1


def _day_of_leaving(parameters: Parameters, learner: SimulatedLearner) -> float:
    """Return the day of the study on which the learner moves away; most never do."""
    for place, day in enumerate((T1_DAY, T2_DAY, T3_DAY)):
        if draw_uniform(parameters.seed, "leaves", learner.name, place) < parameters.leaving:
            return day
    return float("inf")


def _moment(parameters: Parameters, learner: SimulatedLearner, day: int) -> datetime:
    """Return when the learner begins on a day: the class together, each some seconds apart."""
    apart = 240 * draw_uniform(parameters.seed, "begins", learner.name, day)
    morning = datetime.combine(parameters.start, FIRST_BELL)
    return morning + timedelta(days=day, seconds=round(apart))
