"""Cards of a teacher's guide, to print and cut out: the section “Cards to print” of its Markdown.

In it, each heading is a set; each bullet below is a card; a paragraph that starts with “Answers:”
is for the teacher, and any other for both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from django.utils.safestring import SafeString
from markdown_it.token import Token

from lms.pages.markdown import CARDS, parse_markdown, render_tokens

ANSWERS = "Answers:"


@dataclass
class CardSet:
    """The cards for one task. ``lesson`` is whose task it is, ``purpose`` what they are for."""

    lesson: str
    purpose: str
    cards: list[SafeString] = field(default_factory=list)
    notes: list[SafeString] = field(default_factory=list)
    answers: list[SafeString] = field(default_factory=list)


def list_card_sets(text: str) -> list[CardSet]:
    """Return the sets of cards of a guide, in their order; none when it has no such section."""
    sets: list[CardSet] = []
    for block in _list_blocks(_find_section(parse_markdown(text))):
        match block[0].type:
            case "heading_open":
                lesson, _, purpose = block[1].content.partition(": ")
                sets.append(CardSet(lesson, purpose))
            case "bullet_list_open" if sets:
                sets[-1].cards += [render_tokens(card[1:-1]) for card in _list_blocks(block[1:-1])]
            case "paragraph_open" if sets:
                is_answer = block[1].content.startswith(ANSWERS)
                (sets[-1].answers if is_answer else sets[-1].notes).append(render_tokens(block))
    return [one for one in sets if one.cards]


def _find_section(tokens: Sequence[Token]) -> list[Token]:
    headings = (at for at, token in enumerate(tokens) if token.tag == "h2" and token.nesting == 1)
    start = next((at + 3 for at in headings if tokens[at + 1].content == CARDS), len(tokens))
    return list(takewhile(lambda token: token.tag != "h2", tokens[start:]))


def _list_blocks(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield each outermost block with all that is in it."""
    block: list[Token] = []
    depth = 0
    for token in tokens:
        block.append(token)
        depth += token.nesting
        if depth == 0:
            yield block
            block = []
