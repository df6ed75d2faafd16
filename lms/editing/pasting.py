"""What comes along when text is pasted from a word processor or a page: taken out again."""

import re
from html.parser import HTMLParser

_FORMATTING = re.compile(
    r"<!--|<!\[|</?(?:p|span|div|br|b|i|u|em|strong|font|ul|ol|li|table|tbody|thead|tr|td|th|a|"
    r"h[1-6]|o:p|w:[a-z]+|m:[a-z]+|st1:[a-z]+|style|meta|link|xml|html|head|body|img|script|"
    r"iframe|object|svg|sup|sub|s|del|ins|center|hr)\b[^<>]*>",
    re.IGNORECASE,
)
_BLOCKS = {"p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"}
_UNREAD = {"style", "script", "xml", "head", "object", "iframe", "svg"}


def has_formatting(text: str) -> bool:
    """Return whether the text carries tags, as what is copied from Word does."""
    return bool(_FORMATTING.search(text))


def to_plain_text(text: str) -> str:
    """Return the words alone, with a line break where a paragraph ended.

    A text without tags comes back as it is, save for its line ends: “a < b” stays.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not has_formatting(text):
        return text
    reader = _WordsOnly()
    reader.feed(text)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.words).split("\n"))
    return "\n".join(line for line in lines if line)


class _WordsOnly(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._unread += tag in _UNREAD
        if tag in _BLOCKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unread = max(0, self._unread - (tag in _UNREAD))
        if tag in _BLOCKS:
            self.words.append("\n")

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        if tag in _BLOCKS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.words.append(data.replace("\n", " "))

    def unknown_decl(self, data: str) -> None:
        """Word writes ``<![if !supportLists]>``: nothing to read there."""
