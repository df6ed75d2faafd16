"""Help: words for telling somebody, and who can be told. Opening it is never recorded."""

from game.app import App
from game.scenes.page_scene import PageScene
from game.ui.layout import Column
from game.ui.widget import Widget
from game.ui.widgets.label import Label
from game.ui.widgets.quote import Quote
from game.ui.words import _


class HelpScene(PageScene):
    """What a pupil can do when something feels wrong."""

    def __init__(self, app: App):
        super().__init__(app, ground="places/library-corner")

    def title(self) -> str:
        """Return what stands at the top."""
        return _("Where to get help")

    def make_body(self) -> Widget:
        """Return the words of help."""
        return Column(
            Label(_("When something online feels wrong, it is never your fault.")),
            Label(_("Tell somebody you trust"), "label", "heading"),
            Label(
                _(
                    "A parent or grandparent, an older sister or brother, a teacher, a coach,"
                    " a librarian, a neighbour. You choose who."
                )
            ),
            Label(_("You can start like this"), "label", "heading"),
            Quote(_("Can I tell you something? I need help with something online.")),
            Quote(_("Something happened, and I feel bad about it. Can you listen?")),
            Label(_("If the first person cannot help"), "label", "heading"),
            Label(_("Tell another one. And one more. You are not a bother.")),
            Label(_("If you are in danger now"), "label", "heading"),
            Label(
                _(
                    "Go to an adult near you at once, or call the emergency number or the"
                    " children's helpline of your country. A teacher can show you the numbers."
                )
            ),
            gap=14,
        )
