"""What an editor reads at each field: its label, and where it helps a hint for who writes it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from curriculum import schema, tasks
from lms.editing.blocks.shapes import Class

Words = str | Promise

KINDS: dict[Class, tuple[Words, Words, str, Words]] = {
    schema.Scene: (_("Scene"), _("A place, and who is there."), "image", _("Story")),
    schema.Say: (_("Somebody speaks"), _("A person or the narrator."), "comment", _("Story")),
    schema.Choice: (
        _("Choice"),
        _("A decision in the story; each way leads somewhere."),
        "site",
        _("Story"),
    ),
    schema.Tell: (
        _("Tell an adult"),
        _("A first sentence, and whom to tell. Nothing of it is kept."),
        "group",
        _("Story"),
    ),
    schema.Reflect: (_("A thought to keep"), _("Nothing is asked."), "view", _("Story")),
    schema.Question: (_("Question"), _("A task with cards or options."), "help", _("Questions")),
    schema.Scale: (
        _("Agree or not"),
        _("Four points, never marked."),
        "list-ul",
        _("Questions"),
    ),
    schema.Chat: (
        _("Chat"),
        _("Messages in an invented app, and something to do."),
        "mail",
        _("Invented apps"),
    ),
    schema.Profile: (
        _("Profile"),
        _("Hide what should not be public."),
        "user",
        _("Invented apps"),
    ),
    schema.Settings: (
        _("Settings"),
        _("Put an account right."),
        "cogs",
        _("Invented apps"),
    ),
    schema.Feed: (_("Feed"), _("Posts to judge one by one."), "list-ol", _("Invented apps")),
    schema.End: (
        _("Ending"),
        _("One of the ways that the story ends."),
        "circle-check",
        _("Ending"),
    ),
    tasks.Single: (_("Pick one"), "", "radio-full", ""),
    tasks.Multiple: (_("Pick all that fit"), "", "check", ""),
    tasks.Truth: (_("True or false"), "", "help", ""),
    tasks.Order: (_("Put in order"), "", "list-ol", ""),
    tasks.Match: (_("Match pairs"), "", "link", ""),
    tasks.Sort: (_("Sort into boxes"), "", "folder-open-inverse", ""),
    tasks.Mark: (_("Mark the warning signs"), "", "warning", ""),
    tasks.Reply: (_("Pick a reply"), "", "comment", ""),
    tasks.Assemble: (_("Put a reply together"), "", "edit", ""),
    tasks.Act: (_("Use the buttons of the app"), "", "cog", ""),
}
"""Label, what it is for, icon and group of each kind of step and task."""

NEXT = _("Leave this empty to go on with the step below.")
LABELS: dict[str, tuple[Words, Words]] = {
    "place": (_("Place"), ""),
    "people": (_("Who is there"), ""),
    "person": (_("Whose"), ""),
    "mood": (_("Mood"), ""),
    "caption": (_("Where and when"), _("A few words, such as: Lantern Bay, after the match.")),
    "description": (
        _("What the picture shows"),
        _("For those who don’t see it. One or two short sentences."),
    ),
    "speaker": (_("Who speaks"), ""),
    "feeling": (_("How they feel"), ""),
    "text": (_("Words"), ""),
    "next": (_("Go on with"), NEXT),
    "next_if_missed": (
        _("If something is not right, go on with"),
        _("Leave this empty to go on as usual."),
    ),
    "back_to": (
        _("Offer another way from"),
        _("The learner may go back to this step and choose again."),
    ),
    "prompt": (_("What is asked"), _("One short sentence. Ask about the story, not the child.")),
    "stimulus": (_("What to look at first"), _("Words above the question, where it needs any.")),
    "task": (_("Task"), ""),
    "options": (_("Options"), _("Build them alike, and about equally long.")),
    "outcome": (_("Outcome that this measures"), ""),
    "version": (
        _("Version of the item"),
        _("Raise it by one when you change what is measured: the key, the outcome, the options."),
    ),
    "feedback": (_("What the learner reads then"), _("Never blame. Say what to look at.")),
    "right": (_("When all is right"), ""),
    "partly": (_("When some of it is right"), ""),
    "missed": (_("When it is not right"), _("Say what to look at, not what was wrong.")),
    "effect": (_("What this does to the people of the story"), ""),
    "cards": (_("Cards"), ""),
    "boxes": (_("Boxes"), ""),
    "left": (_("Cards on the left"), ""),
    "answer": (_("Right answer"), ""),
    "continues": (
        _("Continues the chat"),
        _("The messages before are shown above. Leave this empty for a new chat."),
    ),
    "app": (_("Name of the app"), _("Invented, never a real one.")),
    "title": (_("Title"), ""),
    "me": (_("Whose phone it is"), ""),
    "messages": (_("Messages"), ""),
    "sender": (_("Who writes"), ""),
    "sign": (
        _("Why it is a warning sign"),
        _("Only where it is one. The learner reads this afterwards."),
    ),
    "parts": (_("Parts of the sentence"), ""),
    "label": (_("Label"), ""),
    "actions": (_("Buttons"), ""),
    "fields": (_("Lines of the profile"), ""),
    "value": (_("What stands there"), ""),
    "keep": (_("May be public"), ""),
    "why": (_("Why"), _("One sentence that the learner reads afterwards.")),
    "controls": (_("Settings"), ""),
    "verdicts": (_("Verdicts to pick from"), ""),
    "posts": (_("Posts"), ""),
    "author": (_("Who posted it"), ""),
    "picture": (_("Picture"), ""),
    "picture_description": (_("What the picture shows"), _("For those who don’t see it.")),
    "statement": (_("Statement"), _("In the third person, or “I would …”. No private questions.")),
    "reversed": (_("To agree is the less safe answer"), ""),
    "reply": (_("What they answer"), ""),
    "helps": (_("They help"), _("Leave it unticked when the learner has to tell somebody else.")),
    "try_again": (
        _("What the learner reads when the adult did not help"),
        _("That it is right to tell again, and that the silence is not theirs to mend."),
    ),
    "ending": (_("How it ends"), ""),
    "help": (_("Show where to get help"), ""),
    "recordings": (_("Recordings"), _("The words of this step, spoken in a language.")),
    "films": (_("Films in sign language"), ""),
    "locale": (_("Language"), ""),
    "file": (_("File"), ""),
    "captions": (_("Captions"), _("A file in WebVTT.")),
    "transcript": (_("Transcript"), _("What the film says, where the step says it otherwise.")),
}

SPECIAL: dict[tuple[Class, str], tuple[Words, Words]] = {
    (schema.Scene, "picture"): (
        _("Picture"),
        _("Shown instead of the drawn place. The people of the scene stand in front of it."),
    ),
    (schema.Picture, "file"): (
        _("Image"),
        _("It is made small by itself, and says nothing of where or when it was taken."),
    ),
    (schema.Picture, "description"): (
        _("What the picture shows"),
        _("For those who don’t see it. One short sentence."),
    ),
    (schema.Recording, "file"): (_("Recording"), _("Ogg or MP3, 500 kB at most.")),
    (schema.SignFilm, "locale"): (
        _("Language"),
        _("The film is in the sign language of those who read this language."),
    ),
    (schema.SignFilm, "file"): (_("Film"), _("MP4 or WebM, 20 MB at most.")),
    (tasks.Match, "right"): (_("Cards on the right"), ""),
    (tasks.Single, "right"): (_("This is the right answer"), ""),
    (tasks.Multiple, "right"): (_("This belongs to the right answer"), ""),
    (tasks.Order, "place"): (_("Its right place"), _("1 is first. Show the cards mixed.")),
    (tasks.Match, "partner"): (_("Belongs to"), ""),
    (tasks.Sort, "box"): (_("Belongs into"), ""),
    (schema.Control, "at_first"): (_("It stands here at first"), ""),
    (schema.Control, "safe"): (_("This is safe"), ""),
    (schema.Post, "answer"): (_("Verdicts that fit"), ""),
    (schema.Tell, "people"): (_("Adults to tell"), _("Offer several.")),
    (schema.Adult, "person"): (_("Who"), ""),
    (schema.Question, "next_if_missed"): LABELS["next_if_missed"],
    (tasks.Branch, "feedback"): (_("What the learner reads then"), _("What came of it.")),
    (schema.Scene, "people"): (_("Who is there"), ""),
}

ANCHOR = (
    _("This item is an anchor"),
    _("It stands word for word the same in both forms."),
)

WORDS: dict[str, Words] = {
    "calm": _("calm"),
    "happy": _("happy"),
    "warm": _("warm"),
    "tense": _("tense"),
    "worried": _("worried"),
    "neutral": _("neutral"),
    "sad": _("sad"),
    "surprised": _("surprised"),
    "helps": _("It helps"),
    "waits": _("It changes nothing yet"),
    "harms": _("It harms somebody"),
    "true": _("True"),
    "false": _("False"),
    "strong": _("Strong: it went well"),
    "mended": _("Mended: it went wrong and was put right"),
    "open": _("Open: it is not solved yet"),
    "spot": _("spot it"),
    "leave": _("leave"),
    "say": _("say something"),
    "tell": _("tell somebody"),
    "tell-again": _("tell again"),
}
"""The words of closed lists, as an editor reads them."""

SUMMARIES: dict[Class, str] = {
    schema.Scene: "{place}: {caption}",
    schema.Say: "{speaker}: {text}",
    schema.Choice: "{prompt}",
    schema.Question: "{prompt}",
    schema.Chat: "{title}: {messages}",
    schema.Profile: "{person}: {prompt}",
    schema.Settings: "{app}: {prompt}",
    schema.Feed: "{app}: {prompt}",
    schema.Scale: "{statement}",
    schema.Tell: "{prompt}",
    schema.Reflect: "{text}",
    schema.End: "{ending}: {title}",
    tasks.Option: "{text}",
    tasks.Branch: "{text}",
    tasks.Message: "{sender}: {text}",
    tasks.Phrase: "{text}",
    tasks.SentencePart: "{label}",
    schema.ProfileField: "{label}: {value}",
    schema.Control: "{label}",
    schema.Post: "{author}: {text}",
    schema.Adult: "{person}: {reply}",
    schema.Recording: "{locale}",
    schema.SignFilm: "{locale}",
}
"""What a closed block shows of itself."""


def label_of(cls: Class, name: str) -> Words:
    """Return the label of a field. Raises KeyError for one that has none."""
    return _find(cls, name)[0]


def hint_of(cls: Class, name: str) -> Words:
    """Return the hint at a field, or nothing."""
    return _find(cls, name)[1]


def _find(cls: Class, name: str) -> tuple[Words, Words]:
    return SPECIAL.get((cls, name)) or LABELS[name]
