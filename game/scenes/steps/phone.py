"""Steps on an invented phone: a profile and settings to put right, a feed to judge."""

from typing import cast

from curriculum.engine.marking import Answer, to_pairs
from curriculum.schema import Feed, Profile, Settings
from game.scenes.focus import first_of
from game.scenes.steps.page import Page, Shown, hand_in
from game.ui.layout import Column, Row
from game.ui.widget import Widget
from game.ui.widgets.feed import FeedPost
from game.ui.widgets.label import Label
from game.ui.widgets.phone import PhoneFrame
from game.ui.widgets.setting import SettingRow
from game.ui.widgets.sheet import Sheet
from game.ui.words import _, pgettext

SHOWN, HIDDEN = "shown", "hidden"


class _Rows:
    """What is answered on the phone: a position for each row."""

    def __init__(self, rows: dict[str, SettingRow | FeedPost]):
        self.rows = rows

    @property
    def answer(self) -> Answer:
        """``"row=position"`` for each row."""
        return tuple(f"{id_}={_position(row)}" for id_, row in self.rows.items())

    @property
    def is_complete(self) -> bool:
        """Whether every row has its position."""
        return all(_position(row) for row in self.rows.values())


class _HiddenRows(_Rows):
    @property
    def answer(self) -> Answer:
        """The ids of the rows that are hidden."""
        return tuple(id_ for id_, row in self.rows.items() if _position(row) == HIDDEN)


def show_profile(page: Page) -> Shown:
    """Show a profile; each line is shown to all or hidden."""
    profile = cast(Profile, page.step)
    positions = (
        (SHOWN, pgettext("line of a profile", "Shown")),
        (HIDDEN, pgettext("line of a profile", "Hidden")),
    )
    hidden = page.play.given or ()
    rows = {
        field.id: SettingRow(
            f"{field.label}: {field.value}", positions, HIDDEN if field.id in hidden else SHOWN
        )
        for field in profile.fields
    }
    missing = _("Show or hide every line first.")
    title = page.name_of(profile.person)
    return _show(page, profile.app, title, profile.prompt, _HiddenRows(dict(rows)), missing)


def show_settings(page: Page) -> Shown:
    """Show an account's settings as they stand, to put them right."""
    settings = cast(Settings, page.step)
    given = to_pairs(page.play.given or ())
    rows = {
        control.id: SettingRow(
            control.label,
            [(option.id, option.text) for option in control.options],
            given.get(control.id, control.start),
        )
        for control in settings.controls
    }
    missing = _("Give every setting a position first.")
    title = pgettext("title of an app's page", "Settings")
    return _show(page, settings.app, title, settings.prompt, _Rows(dict(rows)), missing)


def show_feed(page: Page) -> Shown:
    """Show the posts; each gets a verdict."""
    feed = cast(Feed, page.step)
    given = to_pairs(page.play.given or ())
    verdicts = [(verdict.id, verdict.text) for verdict in feed.verdicts]
    rows = {
        post.id: FeedPost(
            post.author,
            post.text,
            verdicts,
            picture=f"props/{post.picture}" if post.picture else None,
            description=post.picture_description or "",
            verdict=given.get(post.id, ""),
            id_=post.id,
        )
        for post in feed.posts
    }
    missing = _("Look at every post first.")
    title = pgettext("title of an app's page", "Posts")
    return _show(page, feed.app, title, feed.prompt, _Rows(dict(rows)), missing)


def _show(page: Page, app: str, title: str, prompt: str, rows: _Rows, missing: str) -> Shown:
    """Return the phone, and beside it what is asked."""
    widgets: list[Widget] = list(rows.rows.values())
    phone = PhoneFrame(app, title, *widgets, width=760, grow=5)
    ask = Sheet(Column(Label(prompt, "heading", "heading")), hand_in(page, rows, missing), grow=3)
    first = first_of(widgets[0])
    return Shown(Row(phone, ask, gap=24, align="stretch"), first)


def _position(row: SettingRow | FeedPost) -> str:
    return row.verdict if isinstance(row, FeedPost) else row.value
