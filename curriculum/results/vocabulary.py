"""Every IRI of the project's xAPI statements lives here, and nowhere else.

Verbs and activity types are those of the ADL vocabulary; what has no term there stands under the
project's own base, which need not resolve (xAPI 1.0.3, Data, 3.1: IRIs are identifiers).
"""

BASE = "https://safe-harbour.example/xapi/"
XAPI_VERSION = "1.0.3"

INITIALIZED = "http://adlnet.gov/expapi/verbs/initialized"
ANSWERED = "http://adlnet.gov/expapi/verbs/answered"
COMPLETED = "http://adlnet.gov/expapi/verbs/completed"
VOIDED = "http://adlnet.gov/expapi/verbs/voided"

VERB_NAMES = {INITIALIZED: "initialized", ANSWERED: "answered", COMPLETED: "completed"}

LESSON_TYPE = "http://adlnet.gov/expapi/activities/lesson"
FORM_TYPE = "http://adlnet.gov/expapi/activities/assessment"
MODULE_TYPE = "http://adlnet.gov/expapi/activities/module"
INTERACTION_TYPE = "http://adlnet.gov/expapi/activities/cmi.interaction"
PROFILE_TYPE = "http://adlnet.gov/expapi/activities/profile"

PROFILE = BASE + "profile/1"
"""Category of every statement made from a lesson: says how to read its extensions."""

_ACTIVITIES = BASE + "activities/"
_EXTENSIONS = BASE + "extensions/"

EDITION = _EXTENSIONS + "edition"
OUTCOME = _EXTENSIONS + "outcome"
OCCASION = _EXTENSIONS + "occasion"
FORM = _EXTENSIONS + "form"
ITEM_VERSION = _EXTENSIONS + "item-version"
ENDING = _EXTENSIONS + "ending"

PLATFORMS = {"game": "Safe Harbour game", "web": "Safe Harbour web"}


def activity_iri(activity: str, item: str | None = None) -> str:
    """Return the IRI of a module, a lesson, a form or, with ``item``, one of their items."""
    return _ACTIVITIES + (f"{activity}/{item}" if item else activity)


def split_activity_iri(iri: str) -> tuple[str, str | None] | None:
    """Return (activity, item) of one of our IRIs, or None where it is somebody else's."""
    if not iri.startswith(_ACTIVITIES):
        return None
    activity, _, item = iri.removeprefix(_ACTIVITIES).partition("/")
    return activity, item or None
