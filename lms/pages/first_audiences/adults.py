"""The pages of teachers, families and ministries."""

from django.utils.translation import gettext_noop as _

from lms.pages.audience import Audience
from lms.pages.first_audiences.writing import (
    FirstAudience,
    digest,
    doors,
    points,
    questions,
    steps,
)

TEACHERS = FirstAudience(
    Audience.TEACHERS,
    "teachers",
    _("For teachers"),
    _("Five minutes to begin, and a guide with every module."),
    (
        steps(
            _("Begin in five minutes"),
            (
                _("Sign in"),
                _("With the username from your school. Whoever runs this site makes one for you."),
                "/sign-in/staff/",
            ),
            (
                _("Make the class list"),
                _(
                    "A file with one column is enough: nicknames or numbers. You see every row "
                    "first."
                ),
                "/classrooms/",
            ),
            (
                _("Assign a module"),
                _("Choose the module and the last day, and whether the tests are part of it."),
                "/teaching/",
            ),
            (
                _("Print the sign-in cards"),
                _("Each has the class code, a name and three pictures. Then your pupils can play."),
                "/classrooms/",
            ),
        ),
        doors(
            _("Before you teach"),
            (
                _("Ready to teach"),
                _("A course for you in three short stories, to play alone or with colleagues."),
                "/course/educators/",
            ),
            (
                _("Your first lesson with a class"),
                _("What to do before, during and after a lesson."),
                "/articles/your-first-lesson/",
            ),
            (
                _("Words for adults"),
                _("What not to say, what to say instead, and why."),
                "/words/adults/",
            ),
        ),
        points(
            _("When a child tells you something"),
            _("Listen calmly. Say: “Thank you for telling me. It is not your fault.”"),
            _("Do not ask “why?”, do not investigate, do not look at pictures."),
            _("Do not promise to keep it secret. Say whom you will tell, and why."),
            _("Write down the child’s own words, and pass them on the same day."),
        ),
        doors(
            _("Read this before the first lesson"),
            (
                _("When a child tells you something"),
                _("How to listen, what not to ask, and what to do on the same day."),
                "/articles/when-a-child-tells-you/",
            ),
        ),
        digest(_("Guides, cards and letters"), "guides"),
        questions(
            _("What teachers ask"),
            (
                _("Do pupils need an e-mail address or a phone?"),
                _(
                    "No. A card with three pictures is all that they need. Every guide has a way "
                    "to teach without devices, too."
                ),
            ),
            (
                _("What do I see of a pupil?"),
                _(
                    "Which lessons are begun and finished, and how many questions about knowledge "
                    "and skills were right at the first try. Opinions, and whom a pupil would ask "
                    "for help, you never see of one pupil."
                ),
            ),
            (
                _("What if there is no network?"),
                _("The game plays for days without it and sends the answers later."),
            ),
            (
                _("May I teach the modules on grooming and sexual harassment?"),
                _(
                    "When your school has named somebody whom a child can go to, and a helpline "
                    "for children is confirmed. Until then the site says what is missing."
                ),
            ),
        ),
    ),
)
FAMILIES = FirstAudience(
    Audience.FAMILIES,
    "families",
    _("For families"),
    _("Small talks, often, and somebody to turn to when something goes wrong."),
    (
        doors(
            _("Together with your child"),
            (
                _("Together at home"),
                _("Three short stories for a child and a grown-up on one screen."),
                "/course/carers/",
            ),
            (
                _("At home: talking about what happens online"),
                _("Small talks, often, without fear."),
                "/articles/at-home/",
            ),
        ),
        points(
            _("How a talk can begin"),
            _("“Show me a game that you like. Can you teach me?”"),
            _("“What would you tell the girl in the story?”"),
            _("“If something strange happens online, I will not be angry. I want to help.”"),
            _("“Shall we look at the settings together?”"),
        ),
        points(
            _("When something has gone wrong"),
            _("Thank your child for telling you. Whoever did harm is responsible, not your child."),
            _("Keep what has been sent, block and report together, and tell the school."),
            _("Leave the phone with your child: next time, you want to be told again."),
        ),
        digest(_("Who helps"), "help"),
        digest(_("Letters about each module"), "letters"),
        doors(
            _("Good to know"),
            (
                _("What happens to the answers"),
                _("Which data are kept about pupils, and who sees what."),
                "/articles/what-happens-to-the-answers/",
            ),
            (_("Words for adults"), _("What the words of the field mean."), "/words/adults/"),
        ),
    ),
)
MINISTRIES = FirstAudience(
    Audience.MINISTRIES,
    "ministries",
    _("For ministries"),
    _("One curriculum that is played, taught and measured, and that a country makes its own."),
    (
        digest(_("What it teaches, and what it measures"), "coverage"),
        digest(_("How it serves the regional plan of action"), "plan"),
        steps(
            _("How a country makes it its own"),
            (
                _("Have it reviewed"),
                _(
                    "By experts on child protection, by teachers and by children. No outside "
                    "expert has reviewed it yet."
                ),
                "",
            ),
            (
                _("Translate it"),
                _(
                    "Every text is in a catalog for translation tools. What nobody has reviewed "
                    "is marked as a draft on the screen."
                ),
                "/handbook/ministry/",
            ),
            (
                _("Adapt it"),
                _(
                    "Names, places, words and stories can change. Checks tell what breaks a rule "
                    "before children see it."
                ),
                "/handbook/lessons/",
            ),
            (
                _("Confirm helplines"),
                _("No number is shown to a child until somebody of yours has called it."),
                "/handbook/ministry/",
            ),
            (
                _("Try it with some schools, and measure"),
                _("Classes that wait for the course are compared with classes that have had it."),
                "/handbook/evaluator/",
            ),
        ),
        points(
            _("What the data can show"),
            _(
                "Whether knowledge and skills have changed: a short test before, after, and six "
                "to eight weeks later."
            ),
            _("Whether pupils mean to get help sooner: by groups, never for one pupil."),
            _("How much was taught and played, and where."),
        ),
        points(
            _("What the data cannot show"),
            _("That children are safer. Nobody should say so."),
            _("What has happened to a child: nobody is asked."),
            _("Anything about groups of fewer than ten: such numbers are not published."),
            is_limit=True,
        ),
        points(
            _("Children’s data"),
            _(
                "A nickname or a number, a class, three pictures, and answers. No e-mail, no "
                "birthday, no place."
            ),
            _("No adverts, no tracking, nothing sent to anybody else. It runs on your own server."),
            _("Asking for help and leaving a lesson are never recorded."),
            _("Evaluators get pseudonyms, and what is kept of a pupil can be erased."),
        ),
        digest(_("Handbooks"), "handbook"),
    ),
)
ADULTS = (TEACHERS, FAMILIES, MINISTRIES)
