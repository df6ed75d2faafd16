"""What changes the record of staff who get ready to teach."""

from django.utils import timezone

from lms.accounts.models import User
from lms.lessons.models import FinishedLesson
from lms.lessons.selectors import get_library, get_module_of, is_course


def finish_lesson(person: User, lesson_id: str) -> None:
    """Keep that somebody of the staff has finished a lesson of a course: the first day of it.

    Of a pupil, and of lessons for pupils, nothing is kept here.
    """
    module = get_module_of(get_library("en").activity(lesson_id))
    if not person.is_learner and is_course(module):
        FinishedLesson.objects.get_or_create(
            person=person, lesson=lesson_id, defaults={"day": timezone.localdate()}
        )
