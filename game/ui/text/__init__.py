"""The one text layer: every word that the game draws goes through ``layout_text``.

    style = TextStyle(size=26, colour="#1c2733", bold=False)
    paragraph = layout_text("Whose photo is it?", style, width=600, direction="ltr")
    paragraph.size                        # (width, height) in pixels
    paragraph.draw(surface, (40, 40))     # start-aligned; width= and align= place it in a box

Text is split into runs by bidi level, script and font coverage, shaped run by run and put in visual
order. Lines break only at spaces and at U+200B, which the build bakes into the catalogs.
"""

from game.ui.text.fonts import close_fonts
from game.ui.text.paragraph import Align, Paragraph, TextStyle, clear_cache, layout_text

__all__ = ["Align", "Paragraph", "TextStyle", "clear_cache", "close_fonts", "layout_text"]
