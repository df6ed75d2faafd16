"""Markdown of the curriculum's guides and letters as HTML."""

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

# HTML inside the Markdown is shown as text, so that the result is safe as it is.
RENDERER = MarkdownIt("commonmark", {"html": False}).enable("table")


def render_markdown(text: str) -> SafeString:
    """Return the HTML of CommonMark with tables."""
    return mark_safe(RENDERER.render(text))
