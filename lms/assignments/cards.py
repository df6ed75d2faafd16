"""What a pupil reads of each activity on their start page, with the network and without."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from curriculum.schema import Activity, Scene
from lms.accounts.models import User
from lms.assignments.schedule import Work
from lms.lessons.permits import sign_permit
from lms.lessons.selectors import get_library


@dataclass(frozen=True)
class Card:
    """One activity on a pupil's page. ``permit`` lets a test begin; a lesson needs none."""

    work: Work
    title: str
    summary: str
    minutes: int
    picture: str
    permit: str


def make_card(learner: User, work: Work) -> Card:
    """Return what a pupil reads of one activity."""
    library = get_library()
    activity, topic = library.activity(work.activity), library.module(work.module).topic
    return Card(
        work=work,
        title=_name_occasion(work.occasion) if work.occasion else activity.title,
        summary=activity.summary,
        minutes=activity.minutes,
        picture=_find_picture(activity) or f"pictures/modules/{topic}.svg",
        permit=sign_permit(learner.id, work.activity, work.occasion),
    )


def _find_picture(activity: Activity) -> str | None:
    """Return the picture of the place where a lesson begins."""
    places = (step.place for step in activity.steps if isinstance(step, Scene))
    return next((f"pictures/places/{place}.svg" for place in places), None)


def _name_occasion(occasion: str) -> str:
    return {
        "T0": _("Before you start: some questions"),
        "T1": _("After the lessons: some questions"),
        "T2": _("Some weeks later: some questions"),
        "T3": _("Half a year later: some questions"),
    }[occasion]
