"""Lessons for tests: small ones made by hand, and generated ones for property tests."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from curriculum.schema import (
    AnyStep,
    Chat,
    Choice,
    Control,
    End,
    Feed,
    Lesson,
    Post,
    Profile,
    ProfileField,
    Question,
    Say,
    Scale,
    Settings,
)
from curriculum.tasks import (
    Act,
    Assemble,
    Branch,
    Mark,
    Match,
    Message,
    Multiple,
    Option,
    Order,
    Phrase,
    Reply,
    SentencePart,
    Single,
    Sort,
    Truth,
)

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
ATTEMPT_ID = "6f1f7a52-55a3-4a5c-9e4e-0d6f0d0f4a11"
KNOWS = "privacy.9-12.sorts-personal-data"
FEELS = "privacy.9-12.respects-each-say"


def make_options(*names: str) -> tuple[Option, ...]:
    return tuple(Option(id=name, text=name) for name in names)


def make_branches(**effects: str) -> tuple[Branch, ...]:
    return tuple(
        Branch(id=name, text=name, effect=effect, feedback=f"So it went: {name}.")
        for name, effect in effects.items()
    )


def make_lesson(*steps: AnyStep, **changes: object) -> Lesson:
    fields: dict[str, object] = {
        "id": "privacy.9-12.a-test",
        "title": "A test",
        "summary": "A lesson for tests.",
        "minutes": 8,
        "protagonist": "suri",
        "outcomes": (),
        "threats": (),
        "rehearses": ("tell",),
        "steps": steps,
    }
    return Lesson(**(fields | changes))  # type: ignore[arg-type]


def make_end(step_id: str = "the-end", **changes: object) -> End:
    return End(**({"id": step_id, "ending": "strong", "title": "End", "text": "Done."} | changes))  # type: ignore[arg-type]


def make_single(step_id: str, answer: str | None = "b", outcome: str = KNOWS) -> Question:
    task = Single(options=make_options("a", "b", "c"), answer=answer)
    return Question(id=step_id, prompt="Which?", task=task, outcome=outcome)


def every_task(step_id: str) -> dict[str, AnyStep]:
    """One step of every kind that takes an answer, by a name for it."""
    phrases = (Phrase(id="kind", text="k"), Phrase(id="rude", text="r", effect="harms"))
    messages = (
        Message(id="m1", sender="noi", text="hi"),
        Message(id="m2", sender="noi", text="pssst", sign="It asks for a secret."),
    )
    chat = {"thread": "t", "app": "App", "title": "Noi", "me": "suri", "messages": messages}

    def question(task: object) -> Question:
        return Question(id=step_id, prompt="?", task=task, outcome=KNOWS)  # type: ignore[arg-type]

    def in_chat(task: object) -> Chat:
        return Chat(id=step_id, task=task, **chat)  # type: ignore[arg-type]

    cards, boxes = make_options("x", "y", "z"), make_options("left", "right")
    part = SentencePart(id="opener", label="Start", options=phrases)
    return {
        "choice": Choice(
            id=step_id, prompt="?", options=make_branches(a="helps", b="harms"), outcome=KNOWS
        ),
        "single": make_single(step_id),
        "multiple": question(Multiple(options=cards, answer=("x", "y"))),
        "truth": question(Truth(answer="false")),
        "order": question(Order(cards=cards, answer=("z", "y", "x"))),
        "match": question(Match(left=cards, right=cards, answer={"x": "y", "y": "z", "z": "x"})),
        "sort": question(
            Sort(boxes=boxes, cards=cards, answer={"x": "left", "y": "left", "z": "right"})
        ),
        "mark": in_chat(Mark(prompt="?", outcome=KNOWS)),
        "reply": in_chat(
            Reply(prompt="?", options=make_branches(a="waits", b="helps"), outcome=KNOWS)
        ),
        "assemble": in_chat(Assemble(prompt="?", parts=(part,), outcome=KNOWS)),
        "act": in_chat(Act(prompt="?", actions=phrases, outcome=KNOWS)),
        "profile": Profile(
            id=step_id,
            app="App",
            prompt="?",
            person="suri",
            fields=(
                ProfileField(id="nick", label="Name", value="Star", keep=True, why="A nickname."),
                ProfileField(id="home", label="Home", value="Pier 4", keep=False, why="A place."),
            ),
            outcome=KNOWS,
        ),
        "settings": Settings(
            id=step_id,
            app="App",
            prompt="?",
            controls=(
                Control(
                    id="who", label="Who", options=boxes, start="left", safe=("right",), why="So."
                ),
                Control(
                    id="what", label="What", options=boxes, start="left", safe=("left",), why="So."
                ),
            ),
            outcome=KNOWS,
        ),
        "feed": Feed(
            id=step_id,
            app="App",
            prompt="?",
            verdicts=boxes,
            posts=tuple(
                Post(id=name, author="A", text="t", outcome=KNOWS, answer=("left",), why="So.")
                for name in ("p1", "p2")
            ),
        ),
        "scale": Scale(id=step_id, statement="I agree.", outcome=FEELS),
    }


def possible_answers(step: AnyStep) -> st.SearchStrategy[tuple[str, ...]]:
    """Answers of every form that a step takes."""

    def ids(things: tuple[object, ...]) -> list[str]:
        return [thing.id for thing in things]  # type: ignore[attr-defined]

    def pairs(places: dict[str, list[str]]) -> st.SearchStrategy[tuple[str, ...]]:
        drawn = st.fixed_dictionaries({k: st.sampled_from(v) for k, v in places.items()})
        return drawn.map(lambda chosen: tuple(f"{k}={v}" for k, v in chosen.items()))

    def one(names: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
        return st.sampled_from(names).map(lambda name: (name,))

    def some(names: list[str], fewest: int) -> st.SearchStrategy[tuple[str, ...]]:
        return st.lists(st.sampled_from(names), unique=True, min_size=fewest).map(tuple)

    match step:
        case Choice(options=options) | Chat(task=Reply(options=options)):
            return one(ids(options))
        case Question(task=Single(options=options)):
            return one(ids(options))
        case Question(task=Truth()):
            return one(["true", "false", "unsure"])
        case Scale():
            return one(["1", "2", "3", "4"])
        case Question(task=Multiple(options=options)):
            return some(ids(options), 1)
        case Question(task=Order(cards=cards)):
            return st.permutations(ids(cards)).map(tuple)
        case Question(task=Match(left=left, right=right)):
            return pairs({card.id: ids(right) for card in left})
        case Question(task=Sort(cards=cards, boxes=boxes)):
            return pairs({card.id: ids(boxes) for card in cards})
        case Chat(task=Mark(), messages=messages):
            return some(ids(messages), 1)
        case Chat(task=Act(actions=actions)):
            return some(ids(actions), 1)
        case Chat(task=Assemble(parts=parts)):
            return pairs({part.id: ids(part.options) for part in parts})
        case Profile(fields=fields):
            return some(ids(fields), 0)
        case Settings(controls=controls):
            return pairs({control.id: ids(control.options) for control in controls})
        case Feed(posts=posts, verdicts=verdicts):
            return pairs({post.id: ids(verdicts) for post in posts})
        case _:
            raise AssertionError(f"{type(step).__name__} takes no answer")


@st.composite
def generated_lessons(draw: st.DrawFn) -> Lesson:
    """A lesson of up to eight steps of all kinds, with branches that lead forward."""
    kinds = draw(st.lists(st.sampled_from(["say", *every_task("s")]), min_size=1, max_size=8))
    steps: list[AnyStep] = []
    for place, kind in enumerate(kinds):
        step_id = f"step-{place}"
        step = (
            Say(id=step_id, speaker="noi", text="Hm.")
            if kind == "say"
            else every_task(step_id)[kind]
        )
        steps.append(step)
    return make_lesson(*steps, make_end(), ungraded=(FEELS,))
