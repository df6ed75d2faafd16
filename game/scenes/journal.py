"""The journal: what was played, which endings were found, and what a teacher can see."""

from curriculum.schema import Activity, End
from game.app import App
from game.scenes.glossary import GlossaryScene
from game.scenes.help import HelpScene
from game.scenes.page_scene import PageScene
from game.scenes.visit import Visit
from game.ui.layout import Column, Row, Spacer
from game.ui.widget import Widget
from game.ui.widgets.badge import Badge
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.words import _
from game.world.quests import Quest, Story


class JournalScene(PageScene):
    """One entry for each lesson or test, then the delivery and what others see."""

    def __init__(self, app: App, visit: Visit):
        self._visit = visit
        super().__init__(app, "places/library-corner")

    def title(self) -> str:
        """Return what stands at the top."""
        return _("Journal")

    def make_body(self) -> Widget:
        """Return the entries."""
        visit = self._visit
        story = [Label(self._name_story(visit.story))] if visit.story else []
        entries = [self._entry(quest) for quest in visit.quests]
        if not entries:
            entries = [Label(_("There is nothing to play for you yet. Ask your teacher."))]
        sentence = visit.harbour.progress.delivery_state(visit.profile).sentence
        return Column(
            *story,
            *entries,
            Label(_("Words of help"), "label", "heading"),
            Label(_("Can I tell you something? I need help with something online.")),
            Label(_("What your teacher can see"), "label", "heading"),
            *_list_seen(visit.profile.is_guest),
            Label(_(sentence), "small", "text-soft"),
            gap=16,
        )

    def make_buttons(self) -> tuple[Widget, ...]:
        """Return the ways to the words and to more help."""
        return (
            Button(_("Words"), self._open_words, icon="search"),
            Button(_("Where to get help"), lambda: self.app.push(HelpScene(self.app)), icon="help"),
        )

    def _name_story(self, story: Story) -> str:
        return _("Story: {title}").format(title=self._visit.module_of(story).title)

    def _open_words(self) -> None:
        self.app.push(GlossaryScene(self.app, self._visit))

    def _entry(self, quest: Quest) -> Widget:
        activity = self._visit.harbour.library.activity(quest.activity)
        words = {"open": _("New"), "begun": _("Begun"), "done": _("Done")}
        tones = {"open": "information", "begun": "notice", "done": "success"}
        badge = Badge(words[quest.state], tones[quest.state])
        head = Row(Label(activity.title, "label", "heading", grow=1), Spacer(width=8), badge)
        endings = self._endings(activity)
        return Column(head, *([Label(endings, "small", "text-soft")] if endings else []), gap=6)

    def _endings(self, activity: Activity) -> str:
        """Return which endings were found, of how many; nothing for one that has only one."""
        ends = [step for step in activity.steps if isinstance(step, End)]
        progress, profile = self._visit.harbour.progress, self._visit.profile
        known = progress.list_endings(profile, activity.id)
        found = [end.title for end in ends if end.id in known]
        if len(ends) < 2 or not found:
            return ""
        return _("Endings found, {found} of {all}: {titles}").format(
            found=len(found), all=len(ends), titles=", ".join(found)
        )


def _list_seen(is_guest: bool) -> list[Label]:
    """Return what the site's page for pupils promises, in the same words."""
    if is_guest:
        return [Label(_("Nothing. You are a guest, and what you do stays on this computer."))]
    return [
        Label(_("Which lessons you have started and finished, and how long you played.")),
        Label(
            _(
                "In lessons: how much of the knowledge questions you got right at first,"
                " all together."
            )
        ),
        Label(_("What your teacher cannot see:"), "label", "heading"),
        Label(
            _(
                "what you think or feel, when you open Help or leave, and what you choose when you"
                " practise telling an adult."
            )
        ),
    ]
