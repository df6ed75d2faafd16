"""The widgets: by keyboard, by mouse, and what they say about themselves."""

import pytest

from game.app import App
from game.config import Options
from game.devices.input import Action, Command
from game.ui import gallery, samples, theme, words
from game.ui.layout import Column, Grid
from game.ui.theme import TARGET, Theme
from game.ui.widgets.banner import Banner
from game.ui.widgets.cards import CardSorter
from game.ui.widgets.choices import CheckList, ChoiceList
from game.ui.widgets.dialogue import DialogueBox
from game.ui.widgets.feed import FeedPost
from game.ui.widgets.field import KeyPad, TextField
from game.ui.widgets.match import Matcher
from game.ui.widgets.order import Orderer
from game.ui.widgets.phone import ChatBubble, PhoneFrame
from game.ui.widgets.picture import Picture, ProgressDots
from game.ui.widgets.pin import PinPad
from game.ui.widgets.setting import SettingRow
from game.ui.widgets.story_card import StoryCard
from tests.assets.test_tokens import contrast
from tests.game.ui.screens import Screen

OPTIONS = [("ask", "Ask first"), ("post", "Post it"), ("wait", "Wait")]
BOXES = [("public", "For all"), ("private", "For me")]


class TestChoices:
    def test_number_key_picks_one(self):
        chosen = []
        choices = ChoiceList(OPTIONS, chosen.append)
        Screen(choices).press_number(2)
        assert choices.answer == ("post",)
        assert chosen == ["post"]

    def test_picking_another_unpicks_the_first(self):
        choices = ChoiceList(OPTIONS, chosen=["ask"])
        Screen(choices).do(Action.DOWN, Action.CONFIRM)
        assert choices.answer == ("post",)

    def test_check_list_keeps_all_that_are_picked_in_shown_order(self):
        checks = CheckList(OPTIONS)
        screen = Screen(checks)
        screen.press_number(3)
        screen.click(checks.options[0])
        assert checks.answer == ("ask", "wait")
        screen.press_number(3)
        assert checks.answer == ("ask",)

    def test_locked_choice_keeps_its_answer(self):
        choices = ChoiceList(OPTIONS, chosen=["ask"])
        screen = Screen(choices)
        choices.lock()
        screen.press_number(2)
        screen.click(choices.options[1])
        assert choices.answer == ("ask",)

    def test_state_is_read_out(self):
        screen = Screen(ChoiceList(OPTIONS[:2], chosen=["ask"], name="What now?"))
        assert screen.view.describe() == (
            "radiogroup 'What now?'\n"
            "  radio 'Ask first' [checked] [focused]\n"
            "  radio 'Post it' [not checked]"
        )


class TestCardSorter:
    def test_card_goes_into_a_box_by_keys_alone(self):
        sorter = CardSorter(OPTIONS, BOXES)
        screen = Screen(sorter)
        screen.do(Action.CONFIRM)
        assert screen.focused == "For all"
        screen.do(Action.RIGHT, Action.CONFIRM)
        assert sorter.answer == ("ask=private",)
        assert screen.focused == "Post it"

    def test_number_key_is_the_box_of_the_picked_card(self):
        sorter = CardSorter(OPTIONS, BOXES)
        screen = Screen(sorter)
        for box in (1, 2, 1):
            screen.do(Action.CONFIRM)
            screen.press_number(box)
        assert sorter.answer == ("ask=public", "post=private", "wait=public")
        assert sorter.is_complete

    def test_escape_puts_the_card_back_and_does_not_leave(self):
        left = []
        sorter = CardSorter(OPTIONS, BOXES)
        screen = Screen(sorter, on_back=lambda: left.append(True))
        screen.do(Action.CONFIRM, Action.BACK)
        assert screen.focused == "Ask first"
        assert not sorter.answer
        assert not left

    def test_card_is_dragged_into_a_box(self):
        sorter = CardSorter(OPTIONS, BOXES)
        screen = Screen(sorter)
        screen.drag(sorter.cards[1], sorter.boxes[0].rect.center)
        assert sorter.answer == ("post=public",)

    def test_card_dropped_beside_stays(self):
        sorter = CardSorter(OPTIONS, BOXES)
        screen = Screen(sorter)
        screen.drag(sorter.cards[1], (5, 715))
        assert sorter.answer == ()

    def test_card_moves_from_box_to_box(self):
        sorter = CardSorter(OPTIONS, BOXES, placed={"ask": "public"})
        screen = Screen(sorter)
        screen.click(sorter.cards[0])
        screen.click(sorter.boxes[1])
        assert sorter.answer == ("ask=private",)

    def test_tree_says_what_lies_where(self):
        screen = Screen(CardSorter(OPTIONS[:2], BOXES, placed={"ask": "public"}))
        lines = screen.view.describe().splitlines()
        assert lines.index("listbox 'For all'") < lines.index("  option 'Ask first'")


class TestOrderer:
    def test_picked_card_moves_with_the_arrows(self):
        orderer = Orderer(OPTIONS)
        screen = Screen(orderer)
        screen.do(Action.CONFIRM, Action.DOWN, Action.DOWN, Action.DOWN)
        assert orderer.answer == ("post", "wait", "ask")
        screen.do(Action.UP, Action.CONFIRM)
        assert orderer.answer == ("post", "ask", "wait")
        screen.do(Action.UP)
        assert orderer.answer == ("post", "ask", "wait")
        assert screen.focused == "Post it"

    def test_mouse_moves_cards_with_buttons_or_by_dragging(self):
        orderer = Orderer(OPTIONS)
        screen = Screen(orderer)
        screen.click(orderer.children[0].children[3])
        assert orderer.answer == ("post", "ask", "wait")
        target = orderer.cards[0].rect
        screen.drag(orderer.cards[2], (target.centerx, target.top - 10))
        assert orderer.answer == ("wait", "post", "ask")


class TestStoryCard:
    def make_card(self, number, pressed):
        return StoryCard(
            f"Story {number}",
            "modules/privacy",
            ["1 of 3 lessons done"],
            lambda: pressed.append(number),
            "world/bubble-new",
            "New",
            number,
        )

    @pytest.mark.parametrize("way", ["number", "click", "enter"])
    def test_a_card_is_pressed_by_number_click_and_enter(self, way):
        pressed = []
        cards = [self.make_card(number, pressed) for number in (1, 2)]
        screen = Screen(Grid(*cards, columns=2))
        if way == "number":
            screen.press_number(2)
        elif way == "click":
            screen.click(cards[1])
        else:
            screen.do(Action.NEXT, Action.CONFIRM)
        assert pressed == [2]

    def test_what_its_sign_means_is_read_out(self):
        card = self.make_card(1, [])
        assert card.describe() == "button 'Story 1' [New] [1 of 3 lessons done]"

    @pytest.mark.parametrize("text_size", [100, 200])
    def test_its_words_stay_within_it(self, text_size):
        card = self.make_card(1, [])
        screen = Screen(Grid(card, columns=4), text_size=text_size)
        words = card._words(screen.look, card.rect.width)
        cover = card._cover_size(card.rect.width)[1]
        assert cover + sum(text.size[1] for text in words) < card.rect.height
        assert max(text.size[0] for text in words) <= card.rect.width


class TestMatcher:
    def test_pairs_are_made_by_keys_alone(self):
        matcher = Matcher(OPTIONS[:2], BOXES)
        screen = Screen(matcher)
        screen.do(Action.CONFIRM, Action.DOWN, Action.CONFIRM)
        assert matcher.answer == ("ask=private",)
        screen.do(Action.CONFIRM, Action.CONFIRM)
        assert matcher.answer == ("ask=private", "post=public")
        assert matcher.is_complete

    def test_two_cards_may_share_a_partner_as_on_the_site(self):
        matcher = Matcher(OPTIONS[:2], BOXES, paired={"ask": "public"})
        screen = Screen(matcher)
        screen.click(matcher.left[1])
        screen.click(matcher.right[0])
        assert matcher.answer == ("ask=public", "post=public")

    def test_another_partner_takes_the_place_of_the_first(self):
        matcher = Matcher(OPTIONS[:2], BOXES, paired={"ask": "public"})
        screen = Screen(matcher)
        screen.click(matcher.left[0])
        screen.click(matcher.right[1])
        assert matcher.answer == ("ask=private",)

    def test_pairs_are_read_out(self):
        screen = Screen(Matcher(OPTIONS[:2], BOXES, paired={"ask": "private"}))
        assert "pair 'Ask first' with 'For me'" in screen.view.describe()


class TestSettingRow:
    def test_position_is_changed_by_keys_and_click(self):
        changes = []
        row = SettingRow("Who sees it", BOXES, "public", changes.append)
        screen = Screen(Column(row))
        screen.do(Action.RIGHT, Action.CONFIRM)
        screen.click(row.segments[0])
        assert changes == ["private", "public"]
        assert row.value == "public"

    def test_positions_stand_below_when_there_is_no_room_beside(self):
        row = SettingRow("Who sees what you post here " * 2, BOXES, "public")
        Screen(Column(row), text_size=200)
        assert row.segments[0].rect.top >= row.label.rect.bottom


class TestPhone:
    def test_message_is_marked_and_unmarked(self):
        marks = []
        bubble = ChatBubble("Suri", "Send it!", on_mark=lambda: marks.append(bubble.marked))
        screen = Screen(PhoneFrame("Shellchat", "Team", bubble))
        screen.do(Action.CONFIRM, Action.CONFIRM)
        assert marks == [True, False]

    def test_messages_stand_on_their_senders_side(self):
        theirs, mine = ChatBubble("Suri", "Hello"), ChatBubble("", "Hi", mine=True)
        phone = PhoneFrame("Shellchat", "Team", theirs, mine)
        Screen(phone)
        assert theirs.rect.left < phone.rect.centerx < mine.rect.right
        assert theirs.rect.centerx < mine.rect.centerx

    def test_newest_message_is_in_sight(self):
        messages = [ChatBubble("Suri", f"message {n} " * 9) for n in range(12)]
        phone = PhoneFrame("Shellchat", "Team", *messages, follows=messages[-1])
        Screen(phone)
        assert phone.rect.contains(messages[-1].rect)

    def test_a_thread_that_goes_on_begins_with_what_is_new(self):
        messages = [ChatBubble("Suri", f"message {n} " * 9) for n in range(12)]
        phone = PhoneFrame("Shellchat", "Team", *messages, follows=messages[5])
        Screen(phone)
        assert messages[5].rect.top == phone.scroll.rect.top
        phone.scroll.scroll(-40)
        assert phone.scroll.follows is None


class TestFeedPost:
    def test_verdict_is_given(self):
        post = FeedPost("Tavi", "Free phones!", [("trust", "True"), ("check", "Check")])
        screen = Screen(post)
        screen.do(Action.RIGHT, Action.CONFIRM)
        assert post.verdict == "check"


class TestDialogue:
    def test_going_on_first_shows_words_that_were_not_seen(self):
        went = []
        box = DialogueBox("Suri", "a long story " * 120, lambda: went.append(True))
        screen = Screen(box, text_size=200)
        screen.do(Action.CONFIRM)
        assert box.words.offset > 0
        assert not went
        for _ in range(30):
            screen.do(Action.CONFIRM)
        assert went

    def test_short_words_go_on_at_once(self):
        went = []
        screen = Screen(DialogueBox("Suri", "Hello!", lambda: went.append(True)))
        screen.do(Action.CONFIRM)
        assert went == [True]


class TestPinPad:
    def test_three_pictures_make_a_pin(self):
        pins = []
        pad = PinPad(pins.append)
        screen = Screen(pad)
        for name in ("kite", "boat", "kite"):
            screen.click(screen.find(name))
        assert pins == [("kite", "boat", "kite")]
        assert pad.pin == ()

    def test_backspace_takes_the_last_one_back(self):
        pins = []
        pad = PinPad(pins.append)
        screen = Screen(pad)
        screen.click(screen.find("kite"))
        screen.do(Action.ERASE)
        assert pad.pin == ()

    def test_dots_tell_how_many_and_never_which(self):
        pad = PinPad(lambda pin: None)
        screen = Screen(pad)
        screen.click(screen.find("kite"))
        assert "status '1 picture pressed'" in screen.view.describe()


class TestTextField:
    def test_typing_takes_only_what_is_allowed(self):
        field = TextField("Class code", allowed="ABC123-", longest=5, upper=True)
        screen = Screen(field)
        screen.type("a!b c-12")
        assert field.value == "ABC-1"
        screen.do(Action.ERASE)
        assert field.value == "ABC-"

    def test_walking_and_number_keys_type_here(self):
        field = TextField("Address")
        screen = Screen(field)
        screen.view.handle(Command(Action.UP, text="w"))
        screen.view.handle(Command(Action.NUMBER, number=7, text="7"))
        assert field.value == "w7"

    def test_enter_hands_in(self):
        handed = []
        screen = Screen(TextField("Code", "AB", on_submit=handed.append))
        screen.do(Action.CONFIRM)
        assert handed == ["AB"]

    def test_keys_on_the_screen_type_too(self):
        field = TextField("Code")
        screen = Screen(Column(field, KeyPad(field, "AB")))
        screen.click(screen.find("B"))
        screen.click(screen.find("A"))
        screen.click(screen.find("Delete"))
        assert field.value == "B"


class TestBanner:
    def test_longer_sentences_stay_longer(self):
        short, long = Banner("Saved."), Banner("Your answers are kept and sent later. " * 2)
        assert short.is_over(7)
        assert not long.is_over(7)

    def test_escape_hides_it(self):
        assert Banner("Saved.").dismisses(Command(Action.BACK))


class TestPictures:
    def test_missing_picture_shows_its_description(self):
        screen = Screen(Column(Picture("props/no-such-picture", "A boat", 200)))
        assert "image 'A boat'" in screen.view.describe()

    def test_progress_is_read_out(self):
        screen = Screen(Column(ProgressDots(3, 8)))
        assert screen.view.describe() == "progressbar [3 of 8]"


@pytest.mark.parametrize("locale", samples.SAMPLES)
@pytest.mark.parametrize("size", [100, 200])
def test_every_target_is_large_enough_for_a_finger(locale, size, tmp_path, monkeypatch):
    monkeypatch.setattr(words, "languages", lambda: tuple(samples.SAMPLES))
    app = App(tmp_path, Options(language=locale, text_size=size, sound=False))
    for page in range(len(gallery._PAGES)):
        app.replace(gallery.Gallery(app, page))
        app.play_frame()
        targets = [widget for widget in app.scene.view.root.walk() if widget.focusable]
        assert targets
        for widget in targets:
            assert min(widget.rect.size) >= 44, widget.describe()
            assert widget.rect.left >= 0, widget.describe()
            assert widget.rect.right <= 1280, widget.describe()


@pytest.mark.parametrize("high_contrast", [False, True])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("button-text", "button"),
        ("button-text", "button-hover"),
        ("text", "button-hover"),
        ("text-soft", "panel"),
        ("text", "chosen"),
        ("text", "box"),
        ("text-soft", "box"),
        ("heading", "box"),
        ("heading", "panel"),
        ("bar-text", "bar"),
        ("text", "bubble-mine"),
        ("text-soft", "bubble-mine"),
        ("text", "bubble-theirs"),
        ("name-plate-text", "name-plate"),
        ("badge-text", "badge"),
        ("focus", "halo"),
    ],
)
def test_words_can_be_read_on_their_ground(text, ground, high_contrast):
    look = Theme(high_contrast)
    assert contrast(look.colour(text), look.colour(ground)) >= 4.5


def test_text_size_doubles_and_titles_grow_half_as_much():
    assert Theme(text_size=200).style("body").size == 2 * Theme().style("body").size
    assert Theme(text_size=200).style("title").size == 1.5 * Theme().style("title").size


def test_targets_are_larger_than_44_pixels():
    assert TARGET >= 44
    assert theme.RING >= 3
