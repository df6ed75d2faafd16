"""Stories: a pupil picks the module that is played."""

from functools import partial

from game.app import App
from game.scenes.page_scene import PageScene
from game.scenes.visit import Visit
from game.ui.layout import Column, Grid
from game.ui.widget import Widget
from game.ui.widgets.badge import DraftMark
from game.ui.widgets.story_card import StoryCard
from game.ui.words import _, ngettext
from game.world.quests import Story, next_quest

_LARGE = 150


class StoryScene(PageScene):
    """One card for each story. It lies over the place, which shows when one is picked."""

    width = 1250

    def __init__(self, app: App, visit: Visit):
        self._visit = visit
        super().__init__(app, f"places/{visit.place.setting}")

    def title(self) -> str:
        """Return what stands at the top."""
        return _("Which story do you want to play?")

    def make_body(self) -> Widget:
        """Return the cards."""
        stories = self._visit.stories
        self._cards = [self._card(story, number) for number, story in enumerate(stories, start=1)]
        columns = 2 if self.app.options.text_size >= _LARGE else 3 if len(stories) < 4 else 4
        drafts = [DraftMark()] if self._is_draft() else []
        return Column(*drafts, Grid(*self._cards, columns=columns, gap=18), gap=12, align="start")

    def first_focus(self) -> Widget:
        """Return the story that is played, or what is under way, or what is new."""
        stories = self._visit.stories
        for wanted in (
            lambda story: story == self._visit.story,
            lambda story: story.marker == "talk",
            lambda story: story.marker == "new",
        ):
            for story, card in zip(stories, self._cards, strict=True):
                if wanted(story):
                    return card
        return self._cards[0]

    def update(self, dt: float) -> None:
        """Take in what the site has answered: what the teacher set can be one story."""
        if self._visit.has_news():
            if self._visit.has_to_pick:
                self.restyle()
            else:
                self.app.pop()

    def _card(self, story: Story, number: int) -> StoryCard:
        module = self._visit.module_of(story)
        count = ngettext(
            "{done} of {all} lesson done", "{done} of {all} lessons done", story.lessons
        )
        lines = [count.format(done=story.done, all=story.lessons)]
        if quest := next_quest(story.quests):
            activity = self._visit.harbour.library.activity(quest.activity)
            lines.append(_("Next: {title}").format(title=activity.title))
        words = {"talk": _("Begun"), "new": _("New"), "done": _("Done")}
        return StoryCard(
            module.title,
            f"modules/{module.topic}",
            lines,
            partial(self._pick, story),
            sign=f"world/bubble-{story.marker}" if story.marker else "",
            news=words[story.marker] if story.marker else "",
            number=number,
        )

    def _pick(self, story: Story) -> None:
        self._visit.pick(story)
        self.app.pop()

    def _is_draft(self) -> bool:
        harbour = self._visit.harbour
        ids = [story.module for story in self._visit.stories]
        return harbour.is_draft or any(harbour.library.is_draft(id_) for id_ in ids)
