"""Every word of the interface that the player in the browser shows, in the reader's language.

The words of a step's form are those of the templates, so that both ways to play say the same.
``%(name)s`` is filled in by the player. No word stands in a script.
"""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

MOST_ROWS = 12
"""For so many rows the plural is written out; beyond, the last one serves."""


def list_words() -> dict[str, str | list[str]]:
    """Return the words by the names under which the scripts ask for them."""
    return (
        _of_steps()
        | _of_the_way()
        | _of_the_phone()
        | _of_no_network()
        | list_words_of_shared_phones()
    )


def _of_steps() -> dict[str, str | list[str]]:
    return {
        "next": _("Next"),
        "answer": _("That is my answer"),
        "again": _("Try another way"),
        "back": _("Back"),
        "finish": _("Finish"),
        "tell": _("Tell"),
        "hide": _("Hide"),
        "tick": _("Tick the messages in the chat."),
        "listen": _("Listen"),
        "stop": _("Stop"),
        "noSound": _("This cannot be played now. Its words stand on the page."),
        "sign": _("In sign language"),
        "signSame": _("The film says what stands on this page."),
        "captions": _("Captions"),
        "transcript": _("What the film says"),
        "keepFilm": _("Keep this film on this phone (%(size)s MB)"),
        "filmKept": _("This film is on this phone. It plays without a connection, too."),
        "filmNotKept": _("There was no room for this film, or no connection."),
        "several": _("You can pick more than one."),
        "number": _("Give each card its number: 1 comes first."),
        "fits": _("Choose what fits …"),
        "thought": _("A thought to keep"),
        "justThink": _("Just think about it. Nothing is written down."),
        "opinion": _("What do you think? Nobody marks this."),
        "whoHears": _("Who should hear it?"),
        "notKept": _("Nothing of this is kept or sent."),
        "wellSeen": _("Well seen:"),
        "lookAt": _("Look at this:"),
        "happens": _("What happens now"),
        "true": pgettext("answer", "True"),
        "false": pgettext("answer", "False"),
        "unsure": pgettext("answer", "I am not sure"),
        "chooseOne": _("Choose one first."),
        "chooseSome": _("Choose at least one first."),
        "choosePerson": _("Choose somebody to tell."),
        "chooseWords": _("Choose words for each part first."),
        "samePlace": _("Two have the same place. Give each one its own number."),
        "doesNotFit": _("This answer does not fit here. Choose one of those on the page."),
        "open": [
            ngettext(
                "One is still open: “%(first)s”",
                "%(count)s are still open. The first is “%(first)s”",
                count,
            )
            for count in range(1, MOST_ROWS + 1)
        ],
    }


def _of_the_way() -> dict[str, str | list[str]]:
    return {
        "site": _("Safe Harbour"),
        "part": _("Part %(done)s of %(all)s"),
        "past": _("What happened so far"),
        "you": _("You:"),
        "returnHere": _("Go back to here"),
        "start": _("Start"),
        "playOn": _("Play on"),
        "before": _("Before you start"),
        "minutes": [
            ngettext("About %(minutes)s minute", "About %(minutes)s minutes", count)
            for count in range(1, 46)
        ],
        "recorded": _(
            "Your first answers are saved. Your teacher sees how far you are, never what you "
            "think or feel."
        ),
        "guest": _("You play as a guest. Nothing is saved."),
        "further": _("You were already a step further. Here you are."),
        "noDocument": _(
            "The lesson could not be loaded. Check your connection, then press the button again."
        ),
    }


def _of_the_phone() -> dict[str, str | list[str]]:
    return {
        "allSent": _("All your answers have been sent."),
        "onTheWay": _("Your answers are saved and on their way."),
        "later": _(
            "Your answers are saved on this phone. They are sent as soon as there is a connection."
        ),
        "signInAgain": _("Your answers are saved on this phone. Sign in again, and they are sent."),
        "refused": _(
            "The site did not take %(count)s of your answers. Show this to your teacher: %(first)s"
        ),
        "understood": _("My teacher has seen it"),
        "memory": _(
            "This phone cannot save your answers now. You can play on: they are sent while you "
            "have a connection. Keep this page open until you have finished."
        ),
        "notFinished": _(
            "That you have finished could not be saved. Play the last page once more when you "
            "have a connection."
        ),
    }


def _of_no_network() -> dict[str, str | list[str]]:
    return {
        "noConnection": _("There is no connection now"),
        "noConnectionToday": _(
            "There is no connection now. You can play what is on this phone. Your answers are "
            "saved here and sent later."
        ),
        "noConnectionGuest": _(
            "These lessons are on this phone. You play as a guest, and nothing is saved."
        ),
        "needsConnection": _("This page needs a connection. Nothing is lost: try again later."),
        "nothingHere": _("No lesson is on this phone yet. Open one with a connection first."),
        "notHere": _(
            "This lesson is not on this phone. Open it once with a connection, then it works "
            "without one, too."
        ),
        "testsNeedConnection": _(
            "These questions begin with a connection. Once begun, they can be finished without."
        ),
        "whatIsHere": _("What is on this phone"),
        "onThisPhone": [
            ngettext(
                "%(count)s lesson is on this phone: you can play it without a connection.",
                "%(count)s lessons are on this phone: you can play them without a connection.",
                count,
            )
            for count in range(1, MOST_ROWS + 1)
        ],
        "hello": _("Hello, %(name)s!"),
        "isDone": _("Done"),
        "isBegun": _("Begun"),
        "needsNet": _("needs a connection"),
    }


def list_words_of_shared_phones() -> dict[str, str]:
    """Return the words for a phone that goes from hand to hand."""
    return {
        "home": _("To the first page"),
        "signOut": _("Sign out"),
        "sending": _("Your last answers are being sent …"),
        "signedOut": _("You are signed out on this phone."),
        "keptFor": _(
            "%(name)s, your last answers are kept on this phone. They are sent under your name "
            "as soon as there is a connection. Nobody else can see them."
        ),
        "areYou": _("Are you %(name)s?"),
        "whyAsk": _("Nobody has played here for a while."),
        "yes": _("Yes, that is me"),
        "no": _("No, I am somebody else"),
    }
