"""Help: words for telling somebody, and who can be told. Opening it is never recorded."""

from game.app import App
from game.progress.wire import Help, HelpLine
from game.scenes.page_scene import PageScene
from game.ui.layout import Column
from game.ui.widget import Widget
from game.ui.widgets.button import Panel
from game.ui.widgets.label import Label
from game.ui.widgets.quote import Quote
from game.ui.words import _

_IN_DANGER = {"child-helpline", "emergency", "police"}
_LEFT_TO_RIGHT = "\u200e"


class HelpScene(PageScene):
    """What a pupil can do when something feels wrong: only lines that were confirmed stand here."""

    def __init__(self, app: App):
        super().__init__(app, ground="places/library-corner")

    def title(self) -> str:
        """Return what stands at the top."""
        return _("Where to get help")

    def make_body(self) -> Widget:
        """Return the words of help, with what is known of lines and of the school's contact."""
        found = self.app.find_help()
        return Column(
            Label(_("When something online feels wrong, it is never your fault.")),
            Label(_("Tell somebody you trust"), "label", "heading"),
            Label(
                _(
                    "A parent or grandparent, an older sister or brother, a teacher, a coach,"
                    " a librarian, a neighbour. You choose who."
                )
            ),
            *_list_contact(found),
            *_list_lines(found),
            Label(_("You can start like this"), "label", "heading"),
            Quote(_("Can I tell you something? I need help with something online.")),
            Quote(_("Something happened, and I feel bad about it. Can you listen?")),
            Label(_("If the first person cannot help"), "label", "heading"),
            Label(_("Tell another one. And one more. You are not a bother.")),
            Label(_("If you are in danger now"), "label", "heading"),
            Label(_say_what_to_do_in_danger(found)),
            gap=14,
        )


def _list_contact(found: Help) -> list[Widget]:
    """Return who in the school is there for a child."""
    if not found.contact:
        return []
    words = found.contact.name
    if found.contact.reach:
        words = f"{words}: {found.contact.reach}"
    return [Label(_("At your school"), "label", "heading"), Label(words)]


def _list_lines(found: Help) -> list[Widget]:
    """Return who can be called or written to."""
    if not found.lines:
        return []
    heading = Label(_("Who you can call or write to"), "label", "heading")
    return [heading, *map(_make_line, found.lines)]


def _make_line(line: HelpLine) -> Widget:
    """Return a line: the name and the number, when and how, and its pages."""
    name = f"{line.name}: {keep_order(line.number)}" if line.number else line.name
    about = " · ".join(filter(None, (line.hours, _("free") if line.free else "", line.languages)))
    pages = [keep_order(page) for page in (line.web, line.chat) if page]
    below = [Label(words) for words in (about, *pages) if words]
    words = Column(Label(name, "label", "heading"), *below, gap=2)
    return Panel(words, padding=14, colour="success-ground")


def _say_what_to_do_in_danger(found: Help) -> str:
    if any(line.number and line.service in _IN_DANGER for line in found.lines):
        return _("Go to an adult near you at once, or call a number that stands above.")
    return _(
        "Go to an adult near you at once, or call the emergency number or the"
        " children's helpline of your country. A teacher can show you the numbers."
    )


def keep_order(text: str) -> str:
    """Return a number or an address so that its parts keep their order between Urdu words."""
    return f"{_LEFT_TO_RIGHT}{text}{_LEFT_TO_RIGHT}"
