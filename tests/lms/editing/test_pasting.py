"""What comes along from a word processor is taken out; words are left alone."""

import pytest

from lms.editing.blocks.fields import WordsBlock
from lms.editing.pasting import has_formatting, to_plain_text

WORD = """<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>
<![endif]--><style>p.MsoNormal {margin:0cm}</style><p class=MsoNormal><b>Lin</b> looks
away&nbsp;now.<o:p></o:p></p><p class="MsoListParagraph"><![if !supportLists]>Noi &amp; Biscuit
wait.<![endif]></p><script>alert(1)</script>"""


def test_words_from_a_word_processor_come_without_its_formatting():
    assert has_formatting(WORD)
    assert to_plain_text(WORD) == "Lin looks away now.\nNoi & Biscuit wait."


@pytest.mark.parametrize(
    "text",
    ["3 < 4, and 5 > 2", "I <3 Biscuit", "Tom & Jerry &amp; co", "A <name> here", "ใคร\nตัดสิน"],
)
def test_plain_words_stay_as_they_are(text):
    assert not has_formatting(text)
    assert to_plain_text(text) == text


def test_a_field_of_words_keeps_words_alone():
    assert WordsBlock().clean('<span lang="EN-GB">Hm.</span>\r\nYes.') == "Hm. Yes."
    assert WordsBlock().clean("One.\r\nTwo.") == "One.\nTwo."
