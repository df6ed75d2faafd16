"""The guidelines' words in other languages: what the translations of a lesson should not say."""

from collections.abc import Iterator

from django.utils.translation import get_language_info

from curriculum.checks.words import Terms, band_of, say_replaced
from curriculum.library import Library
from curriculum.messages.ids import list_messages
from curriculum.parsing import FieldPath
from curriculum.schema import Activity
from lms.editing.models import Translation


def list_translated_problems(
    activity: Activity, library: Library
) -> Iterator[tuple[FieldPath, str]]:
    """Yield where a translation of a lesson has words that the guidelines replace, and a sentence.

    A translation of words that have changed since is no longer shown, and not looked at.
    """
    paths = {(m, text): field for m, text, field in list_messages(activity, activity.id)}
    terms: dict[str, Terms] = {}
    for entry in Translation.objects.filter(name=activity.id).order_by("locale", "message_id"):
        path = paths.get((entry.message_id, entry.english))
        if path is None:
            continue
        language = entry.locale.partition("-")[0]
        if language not in terms:
            terms[language] = Terms(library, language, band_of(activity.id))
        for sentence in say_replaced(entry.text, terms[language]):
            yield path, f"{get_language_info(language)['name']}: {sentence}"
