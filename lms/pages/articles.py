"""The articles that a new site starts with. Editors change them in the page editor."""

from typing import NamedTuple

from django.utils.translation import gettext_noop as _


class FirstArticle(NamedTuple):
    """An article as it is written at first."""

    slug: str
    title: str
    summary: str
    body: str


FIRST_ARTICLES = (
    FirstArticle(
        "your-first-lesson",
        _("Your first lesson with a class"),
        _("What to do before, during and after a lesson. It fits in one class period."),
        """
<h2>A week before</h2>
<ul>
<li>Read the teacher’s guide of the module, and play the lesson once yourself.</li>
<li>Make your classroom, add your pupils by nickname or number, and print the sign-in cards.</li>
<li>Tell the person in charge of safeguarding at your school which lesson you will teach and when.
Ask to whom a worried child can go on that day.</li>
<li>Send the letter to families.</li>
</ul>
<h2>In the lesson</h2>
<ul>
<li>Begin with the ground rules: nobody has to tell anything of their own, nobody laughs at an
answer, and everybody may stop at any time with “Leave”.</li>
<li>Let the pupils play for eight to twelve minutes. They may go back and try another way as often
as they like: that is how they learn, and only the first answer counts in your overview.</li>
<li>Talk together about the story and the people in it. Stay with the story: do not ask pupils
what has happened to them.</li>
</ul>
<h2>Afterwards</h2>
<ul>
<li>Name the adults that a pupil can turn to, more than one of them outside the school too.</li>
<li>Be easy to find for ten minutes. A child who wants to say something often waits until the
others have gone.</li>
</ul>
""",
    ),
    FirstArticle(
        "when-a-child-tells-you",
        _("When a child tells you something"),
        _("How to listen, what not to ask, and what to do on the same day."),
        """
<p>A lesson may be the moment when a child says that something has happened. You do not have to
find out what is true. You have to listen, and to pass it on.</p>
<h2>Listen</h2>
<ul>
<li>Stay calm and give the child time. Say: “Thank you for telling me. You have done the right
thing. It is not your fault.”</li>
<li>Do not ask “why?”. Do not press for details: telling it once is hard enough.</li>
<li>Do not promise to keep it a secret. Say that you will tell only those who can help, and who
they are.</li>
</ul>
<h2>Do not investigate</h2>
<ul>
<li>Do not look at pictures or messages, do not copy them and do not forward them.</li>
<li>Do not take the device away: the child may need it, and may not tell anybody again.</li>
<li>Do not speak to the person who is said to have done it.</li>
</ul>
<h2>The same day</h2>
<ul>
<li>Write down the child’s own words, the date and the time.</li>
<li>Pass it to the safeguarding lead of your school today. When a child is in danger now, call the
emergency number of your country.</li>
<li>Look after yourself too: talk to a colleague about how you are, not about the child.</li>
</ul>
""",
    ),
    FirstArticle(
        "at-home",
        _("At home: talking about what happens online"),
        _("For parents and carers: small talks, often, without fear."),
        """
<p>Children learn, play and meet friends online, and they have a right to. They are safer with
an adult who knows what they like there, and whom they can tell when something feels wrong.</p>
<h2>Small talks, often</h2>
<ul>
<li>Ask your child to show you a game or an app that they like. Let them be the teacher.</li>
<li>Talk about the people in the lessons: “What would you do? Whom would you tell?”</li>
<li>Look at the settings of an account together, once every few months.</li>
</ul>
<h2>When something has gone wrong</h2>
<ul>
<li>Thank your child for telling you. Whoever did harm is responsible, not your child.</li>
<li>Do not punish by taking the phone away: next time you might not be told.</li>
<li>Keep what has been sent, block and report together, and tell the school.</li>
</ul>
""",
    ),
    FirstArticle(
        "what-happens-to-the-answers",
        _("What happens to the answers"),
        _("Which data Safe Harbour keeps about pupils, who sees what, and what it can show."),
        """
<h2>What is kept</h2>
<p>A nickname or a number, the class, a PIN of three pictures in a form that nobody can read, and
the answers in lessons and tests. No e-mail address, no birthday, no place, no advertising. Help,
“Leave” and what a pupil practises to tell an adult are never recorded.</p>
<h2>Who sees what</h2>
<ul>
<li>A teacher sees which lessons a pupil of theirs has begun and finished, and how many questions
about knowledge and skills were right at the first try. Opinions and the question whom a pupil
would ask for help are never shown for one pupil.</li>
<li>An evaluator gets answers under pseudonyms, without names.</li>
</ul>
<h2>What it can show</h2>
<p>Pupils answer a short test before the module, after it, and six to eight weeks later. So it can
show whether knowledge, skills and intentions have changed. It cannot show that children are
safer, and nobody should say so.</p>
""",
    ),
)


def is_as_first_written(slug: str, body: str) -> bool:
    """Return whether an article still has the English text that a new site starts with."""
    return any(first.slug == slug and first.body.strip() == body for first in FIRST_ARTICLES)
