"""Words that a new site starts with, in the reader's language, and marked where they are not."""

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from lms.pages.first_words import is_first_word

register = template.Library()
ENGLISH = SafeString(' lang="en" dir="ltr"')


@register.simple_tag
def say(text: str) -> SafeString:
    """Return a text in the reader's language; first English words without a translation say so.

    What an editor has written stays as it is: the site cannot know its language.
    """
    said = gettext(text) if text else ""
    if is_english(text, said):
        return format_html("<span{}>{}</span>", ENGLISH, said)
    return conditional_escape(said)


@register.simple_tag
def tongue(written: str, shown: str) -> SafeString:
    """Return ``lang`` and ``dir`` for a text of the curriculum that is shown as it was written."""
    return ENGLISH if written == shown and get_language() != "en" else SafeString("")


def is_english(text: str, said: str) -> bool:
    """Return whether one of the first words is shown in English to who reads something else."""
    return said == text and get_language() != "en" and is_first_word(text)
