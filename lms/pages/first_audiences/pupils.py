"""The pages of pupils, one for each age, and the one above them."""

from django.utils.translation import gettext_noop as _

from lms.pages.audience import Audience
from lms.pages.first_audiences.writing import FirstAudience, digest, doors, points, steps

BEGIN = steps(
    _("How to begin"),
    (
        _("Sign in with the class code"),
        _("It is on the card from the teacher. Type it, pick your name, press three pictures."),
        "/sign-in/",
    ),
    (
        _("Play a story"),
        _("Read, decide, and see what happens. You can go back and try another way."),
        "",
    ),
    (
        _("Talk about it"),
        _("What would you say to the people in the story? Talk with the class, or at home."),
        "",
    ),
)
GOOD_TO_KNOW = points(
    _("Good to know"),
    _("Nobody loses. Whatever goes wrong in a story can be mended."),
    _("The stories are about other people. Nobody asks what has happened to you."),
    _("“Leave” takes you away from a story at once, whenever you like."),
    _("What you practise to tell an adult is not kept anywhere."),
)
MORE = _("More for you")
SEEN = (
    _("What your teacher can see"),
    _("And what nobody can see."),
    "/what-is-kept/",
)
HELP = digest(_("Help is always there"), "help")


def for_age(audience: Audience, title: str, lead: str, stories: str) -> FirstAudience:
    """Return the page of an age band, below that of all pupils."""
    words = (_("Words"), _("What do these words mean?"), f"/words/{audience}/")
    sections = (BEGIN, digest(stories, "modules"), GOOD_TO_KNOW, HELP, doors(MORE, words, SEEN))
    return FirstAudience(audience, str(audience), title, lead, sections, Audience.PUPILS)


PUPILS = (
    FirstAudience(
        Audience.PUPILS,
        "pupils",
        _("For pupils"),
        _("Stories to play. There is a place for every age."),
        (BEGIN, HELP),
    ),
    for_age(
        Audience.YOUNG,
        _("9 to 12 years"),
        _("Welcome to Lantern Bay! A festival, a crab, a whale, and friends who need good ideas."),
        _("Stories from Lantern Bay"),
    ),
    for_age(
        Audience.MIDDLE,
        _("13 to 15 years"),
        _("Coral Point has a stage, a ferry and far too many messages. Decide what comes next."),
        _("Stories from Coral Point"),
    ),
    for_age(
        Audience.OLDER,
        _("16 to 18 years"),
        _("Awan City: work, study, friends and love, and decisions without an easy answer."),
        _("Stories from Awan City"),
    ),
)
