"""The simulated study: simulated learners, taken in and exported as real ones are."""

import csv
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import msgspec
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils.translation import gettext as _

from curriculum.library import Library
from curriculum.simulation.learners import (
    SimulatedClassroom,
    SimulatedLearner,
    make_classroom,
    make_learner,
)
from curriculum.simulation.model import item_parameters
from curriculum.simulation.parameters import Parameters, gain_of
from curriculum.simulation.play import iter_statements
from curriculum.simulation.schedule import plan_sittings
from lms.accounts.models import Role, User
from lms.accounts.services import create_staff
from lms.assignments.services import assign_module
from lms.demo.people import PASSWORD
from lms.demo.safety import give_help
from lms.evaluation.items import list_items
from lms.evaluation.pseudonyms import Pseudonyms
from lms.lessons.selectors import get_library
from lms.records.services import store_statements
from lms.schools.models import School
from lms.schools.services import NewLearner, create_classroom, create_school, enrol_learners

BATCH = 500
CLASSROOMS_A_SCHOOL = 2
"""One that has its lessons first and one that waits, so that schools are alike in both arms."""

Say = Callable[[str], None]


def run_study(parameters: Parameters, folder: Path, say: Say) -> int:
    """Simulate the study on this site and write its data into ``folder``; return the statements.

    The folder gets ``<module>/outcomes.csv`` and ``codebook.md`` as an evaluator downloads them,
    ``learners.csv`` (true ability and arm by pseudonym) and ``truth.json`` (everything planted).
    Raises ValidationError when the site has learners already.
    """
    if School.objects.exists() or User.objects.filter(role=Role.LEARNER).exists():
        raise ValidationError(
            _("This site has schools already. Give the study a database of its own.")
        )
    library = get_library("en")
    teacher = create_staff(
        username="study-teacher", name="Study teacher", role=Role.TEACHER, password=PASSWORD
    )
    learners: list[SimulatedLearner] = []
    count = 0
    for classroom in _list_classrooms(parameters, library):
        members = _enrol(parameters, library, classroom, teacher)
        count += _store(_statements(parameters, library, members))
        learners += members
        say(f"{classroom.name}: {len(members)} learners, {count} statements so far")
    for module in library.modules:
        call_command("export_outcomes", module.id, folder / module.id, stdout=StringIO())
    _write_learners(folder / "learners.csv", learners)
    truth = msgspec.json.format(msgspec.json.encode(_tell_truth(parameters, library)), indent=1)
    (folder / "truth.json").write_bytes(truth + b"\n")
    return count


def _list_classrooms(parameters: Parameters, library: Library) -> Iterator[SimulatedClassroom]:
    bands = dict.fromkeys(module.band for module in library.modules)
    for band in bands:
        for number in range(parameters.classrooms_a_band):
            yield make_classroom(parameters, band, number)


def _enrol(
    parameters: Parameters, library: Library, planned: SimulatedClassroom, teacher: User
) -> list[SimulatedLearner]:
    """Make the classroom by the services that a school's staff use, and who learns in it."""
    number = int(planned.name.rpartition(" ")[2]) - 1
    name = f"Study school {planned.band} {number // CLASSROOMS_A_SCHOOL + 1:02}"
    school = School.objects.filter(name=name).first() or create_school(name=name, staff=[])
    give_help(school)
    classroom = create_classroom(
        school=school, name=planned.name, band=planned.band, teachers=[teacher]
    )
    names = [f"{planned.name} {place:02}" for place in range(parameters.learners_a_classroom)]
    cards = enrol_learners(classroom=classroom, learners=[NewLearner(name) for name in names])
    for module in library.modules:
        if module.band == planned.band:
            assign_module(
                classroom=classroom,
                module=module.id,
                teacher=teacher,
                with_last_test=planned.has_last_test,
            )
    return [
        make_learner(
            parameters,
            planned,
            card.enrolment.learner.name,
            account=card.enrolment.learner.username,
            form_order=card.enrolment.form_order,
        )
        for card in cards
    ]


def _statements(
    parameters: Parameters, library: Library, learners: list[SimulatedLearner]
) -> Iterator[dict[str, Any]]:
    for learner in learners:
        sittings = plan_sittings(parameters, library, learner)
        yield from iter_statements(parameters, library, learner, sittings, settings.SITE_URL)


def _store(statements: Iterator[dict[str, Any]]) -> int:
    count, batch = 0, []
    for statement in statements:
        batch.append(statement)
        if len(batch) == BATCH:
            count += len(store_statements(batch))
            batch = []
    return count + (len(store_statements(batch)) if batch else 0)


def _write_learners(path: Path, learners: list[SimulatedLearner]) -> None:
    pseudonyms = Pseudonyms()
    ids = dict(User.objects.filter(role=Role.LEARNER).values_list("username", "id"))
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["learner", "classroom", "arm", "ability", "platform", "is_careless"])
        for one in learners:
            rows.writerow(
                [
                    pseudonyms.learner(ids[one.account]),
                    one.classroom.name,
                    one.classroom.arm,
                    f"{one.ability:.4f}",
                    one.platform,
                    int(one.is_careless),
                ]
            )


def _tell_truth(parameters: Parameters, library: Library) -> dict[str, Any]:
    kinds = {outcome.id: outcome.kind for outcome in library.outcomes.values()}
    modules = {}
    for module in library.modules:
        items = {
            entry.id: item_parameters(parameters, module.id, entry.id)
            for form in library.forms(module.id)
            for entry in list_items(form, library.framework.agreement)
        }
        modules[module.id] = {
            "gain": {kind: gain_of(parameters, module.id, kind) for kind in parameters.gains},
            "outcomes": {o: kind for o, kind in kinds.items() if o.startswith(f"{module.id}.")},
            "items": items,
        }
    return {"edition": library.edition, "parameters": parameters, "modules": modules}
