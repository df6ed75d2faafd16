"""Markdown of the curriculum's guides and letters as HTML."""

from collections.abc import Sequence
from itertools import pairwise

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

# HTML inside the Markdown is shown as text, so that the result is safe as it is.
RENDERER = MarkdownIt("commonmark", {"html": False}).enable("table")
CARDS = "Cards to print"
"""The heading of a guide's section of cards."""


def render_markdown(text: str) -> SafeString:
    """Return the HTML of CommonMark with tables.

    A table stands in a frame that scrolls by keyboard too, named by the heading above it; a head
    of nothing but empty cells, which Markdown asks for, is left out.
    """
    tokens = _drop_empty_heads(parse_markdown(text))
    return render_tokens(_show_cards(_frame_tables(tokens)))


def parse_markdown(text: str) -> list[Token]:
    """Return the tokens of CommonMark with tables."""
    return RENDERER.parse(text)


def render_tokens(tokens: Sequence[Token]) -> SafeString:
    """Return the HTML of tokens."""
    return mark_safe(RENDERER.renderer.render(tokens, RENDERER.options, {}))


def _show_cards(tokens: list[Token]) -> list[Token]:
    """Let the lists under “Cards to print” look like the cards that they are."""
    is_about_cards = False
    for token, following in pairwise(tokens):
        if token.type == "heading_open" and token.tag == "h2":
            is_about_cards = following.content == CARDS
        if is_about_cards and token.type == "bullet_list_open":
            token.attrSet("class", "guide-cards")
    return tokens


def _drop_empty_heads(tokens: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    for token in tokens:
        kept.append(token)
        if token.type == "thead_close":
            start = max(i for i, earlier in enumerate(kept) if earlier.type == "thead_open")
            if not any(part.content for part in kept[start:]):
                del kept[start:]
    return kept


def _frame_tables(tokens: Sequence[Token]) -> list[Token]:
    framed: list[Token] = []
    heading: Token | None = None
    for number, token in enumerate(tokens):
        if token.type == "heading_open":
            heading = token
        if token.type == "table_open":
            frame = Token("frame_open", "div", 1, block=True)
            frame.attrs = {"class": "table-scroll", "tabindex": "0", "role": "group"}
            if heading is not None:
                name = str(heading.attrGet("id") or f"part-{number}")
                heading.attrSet("id", name)
                frame.attrSet("aria-labelledby", name)
            framed.append(frame)
        framed.append(token)
        if token.type == "table_close":
            framed.append(Token("frame_close", "div", -1, block=True))
    return framed
