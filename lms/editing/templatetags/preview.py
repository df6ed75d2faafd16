"""The preview of a page, for its template: a page's model knows only the template's name."""

from django import template
from django.contrib.auth.models import AnonymousUser

from lms.accounts.models import User
from lms.editing.models import ActivityPage
from lms.editing.preview import Preview, compose_preview
from lms.help.selectors import Help, describe_help

register = template.Library()


@register.simple_tag
def preview_draft(page: ActivityPage, locale: str) -> Preview:
    """Return the draft as the player gets it."""
    return compose_preview(page, locale)


@register.simple_tag
def help_of(person: User | AnonymousUser) -> Help:
    """Return the help that stands in the player."""
    return describe_help(person)
