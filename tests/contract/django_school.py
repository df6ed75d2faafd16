"""The real site with real data, made by the services that users' clicks call."""

import json

from django.core.cache import cache

from lms.accounts.models import Role
from lms.accounts.services import create_staff
from lms.assignments.services import assign_module
from lms.records.models import Record
from lms.records.services import revoke_learner_clients, store_statements
from lms.schools.models import Enrolment
from lms.schools.services import NewLearner, create_classroom, create_school, enrol_learners
from tests.contract.schools import Learner, SchoolOnSite


class DjangoSchool(SchoolOnSite):
    def __init__(self, address: str) -> None:
        self.address = address
        cache.clear()  # where the site counts wrong codes and PINs
        teacher = create_staff(
            username="linh", name="Linh", role=Role.TEACHER, password="nine-green-boats-42"
        )
        classroom = create_classroom(
            school=create_school(name="Tan Lap"), name="5B", band="9-12", teachers=[teacher]
        )
        rows = [
            NewLearner(name="Mali", pin=("boat", "mango", "drum")),
            NewLearner(name="Sonam", pin=("cup", "fish", "star")),
        ]
        first, second = (
            Learner(str(card.enrolment.learner_id), card.enrolment.learner.name, card.pin)
            for card in enrol_learners(classroom=classroom, learners=rows)
        )
        assign_module(classroom=classroom, module="privacy.9-12", teacher=teacher)
        self.code = classroom.code
        self.learners = (first, second)

    def stored(self) -> list[tuple[str, str]]:
        statements = [json.loads(record.text) for record in Record.objects.order_by("stored")]
        return [(entry["actor"]["account"]["name"], entry["id"]) for entry in statements]

    def plant(self, statement: dict) -> None:
        store_statements([statement])

    def revoke_logins(self) -> None:
        for enrolment in Enrolment.objects.select_related("learner"):
            revoke_learner_clients(enrolment.learner)
