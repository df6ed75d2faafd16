"""What schools, classrooms and enrolments there are, for whom."""

from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from lms.accounts.models import Role, User
from lms.schools.class_codes import tidy_code
from lms.schools.models import Classroom, Enrolment, School


def get_classroom_by_code(code: str) -> Classroom | None:
    """Return the classroom that pupils enter with this code, with its school."""
    return Classroom.objects.select_related("school").filter(code=tidy_code(code)).first()


def list_classrooms(staff: User) -> QuerySet[Classroom]:
    """Return the classrooms that this person may see, with ``learner_count`` and their school.

    A teacher's are those they teach; a school lead's, all of their schools.
    """
    classrooms = Classroom.objects.select_related("school").order_by("school__name", "name")
    if staff.role == Role.SCHOOL_LEAD:
        classrooms = classrooms.filter(school__staff=staff)
    elif staff.role == Role.TEACHER:
        classrooms = classrooms.filter(teachers=staff)
    else:
        classrooms = classrooms.none()
    return classrooms.annotate(
        learner_count=Count("enrolments", filter=Q(enrolments__left=None), distinct=True)
    )


def get_classroom(staff: User, classroom_id: UUID) -> Classroom:
    """Return one of the classrooms that this person may see. Raises Http404 for any other."""
    return get_object_or_404(list_classrooms(staff), pk=classroom_id)


def list_schools(staff: User) -> QuerySet[School]:
    """Return the schools where this person works."""
    return staff.schools.all()


def get_school(staff: User, school_id: UUID) -> School:
    """Return a school where this person works. Raises Http404 for any other."""
    return get_object_or_404(list_schools(staff), pk=school_id)


def find_school(person: User) -> School | None:
    """Return where somebody learns now, or the first school where they work, or None."""
    if person.is_learner:
        now = {"classrooms__enrolments__learner": person, "classrooms__enrolments__left": None}
        return School.objects.filter(**now).first()
    return list_schools(person).first()


def list_enrolments(classroom: Classroom) -> QuerySet[Enrolment]:
    """Return who learns in this classroom now, by name, each with the learner."""
    return (
        classroom.enrolments.filter(left=None)
        .select_related("learner")
        .order_by("learner__name", "id")
    )


def get_enrolment(classroom: Classroom, learner_id: UUID) -> Enrolment:
    """Return the enrolment of a learner in this classroom. Raises Http404 for any other."""
    return get_object_or_404(list_enrolments(classroom), learner_id=learner_id)


def get_current_enrolment(learner: User) -> Enrolment:
    """Return where a learner learns now, with classroom and school. Raises Http404 if nowhere."""
    enrolment = learner.enrolments.filter(left=None).select_related("classroom__school").first()
    if enrolment is None:
        raise Http404
    return enrolment
