"""Lessons for property tests: every kind of step and task, any words, references in all ways."""

from typing import Any

from hypothesis import strategies as st

from curriculum import schema, tasks
from curriculum.schema import AnyStep, AssessmentForm, Lesson

OUTCOMES = ("privacy.9-12.sorts-personal-data", "privacy.9-12.respects-each-say")
PEOPLE = ("suri", "lin", "narrator")

ids = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
words = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"), min_size=1, max_size=40
).filter(str.strip)
outcomes = st.sampled_from(OUTCOMES)
people = st.sampled_from(PEOPLE)
maybe_words = st.none() | words


def lists_of(fewest: int, **fields: Any) -> st.SearchStrategy[tuple[dict[str, Any], ...]]:
    """Entries with ids of their own."""
    entry = st.fixed_dictionaries({"id": ids, **fields})
    return st.lists(entry, min_size=fewest, max_size=4, unique_by=lambda e: e["id"]).map(tuple)


def entries(cls: type, fewest: int = 1, **fields: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    return lists_of(fewest, **fields).map(lambda all_: tuple(cls(**each) for each in all_))


options = entries(tasks.Option, text=words)
phrases = entries(tasks.Phrase, text=words, effect=st.sampled_from(["helps", "waits", "harms"]))
parts = entries(tasks.SentencePart, label=words, options=phrases)
feedback = st.none() | st.builds(tasks.Feedback, right=words, partly=maybe_words, missed=words)


def some_of(things: tuple[Any, ...], fewest: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    """Ids of some, in the order in which they stand: the order says nothing."""
    names = [thing.id for thing in things]
    drawn = st.lists(st.sampled_from(names), unique=True, min_size=fewest)
    return drawn.map(lambda found: tuple(name for name in names if name in found))


def names_of(suffix: str) -> st.SearchStrategy[str]:
    """Names of files of lessons."""
    return st.from_regex(rf"[a-z]{{1,5}}-[0-9a-f]{{12}}\.{suffix}", fullmatch=True)


locales = st.sampled_from(["en", "th", "ur"])
pictures = st.builds(schema.Picture, file=names_of("webp"), description=words)
recordings = st.builds(schema.Recording, locale=locales, file=names_of("ogg"))
films = st.builds(
    schema.SignFilm,
    locale=locales,
    file=names_of("webm"),
    captions=names_of("vtt"),
    transcript=maybe_words,
)


@st.composite
def question_tasks(draw: st.DrawFn) -> tasks.Task:
    kind = draw(st.sampled_from(["single", "multiple", "truth", "order", "match", "sort"]))
    left, right = draw(options), draw(options)
    pairs = {card.id: draw(st.sampled_from([box.id for box in right])) for card in left}
    match kind:
        case "single":
            key = draw(st.none() | st.sampled_from([option.id for option in left]))
            return tasks.Single(options=left, answer=key)
        case "multiple":
            return tasks.Multiple(options=left, answer=draw(some_of(left)))
        case "truth":
            return tasks.Truth(answer=draw(st.sampled_from(["true", "false"])))
        case "order":
            order = draw(st.permutations([card.id for card in left]))
            return tasks.Order(cards=left, answer=tuple(order))
        case "match":
            return tasks.Match(left=left, right=right, answer=pairs)
        case _:
            return tasks.Sort(boxes=right, cards=left, answer=pairs)


def branches(steps: list[str]) -> st.SearchStrategy[tuple[tasks.Branch, ...]]:
    return entries(
        tasks.Branch,
        text=words,
        effect=st.sampled_from(["helps", "waits", "harms"]),
        feedback=maybe_words,
        next=targets(steps),
    )


def targets(steps: list[str]) -> st.SearchStrategy[str | None]:
    return st.none() | st.sampled_from(steps)


@st.composite
def chat_tasks(draw: st.DrawFn, steps: list[str]) -> tasks.ChatTask | None:
    prompt, outcome = draw(words), draw(outcomes)
    match draw(st.sampled_from(["none", "mark", "reply", "assemble", "act"])):
        case "mark":
            return tasks.Mark(prompt=prompt, outcome=outcome, feedback=draw(feedback))
        case "reply":
            return tasks.Reply(
                prompt=prompt,
                options=draw(branches(steps)),
                outcome=draw(st.none() | st.just(outcome)),
            )
        case "assemble":
            return tasks.Assemble(
                prompt=prompt, parts=draw(parts), outcome=outcome, feedback=draw(feedback)
            )
        case "act":
            return tasks.Act(
                prompt=prompt, actions=draw(phrases), outcome=outcome, feedback=draw(feedback)
            )
        case _:
            return None


@st.composite
def controls(draw: st.DrawFn) -> schema.Control:
    positions = draw(options)
    return schema.Control(
        id=draw(ids),
        label=draw(words),
        options=positions,
        start=draw(st.sampled_from([position.id for position in positions])),
        safe=draw(some_of(positions)),
        why=draw(words),
    )


@st.composite
def steps_of(draw: st.DrawFn, kind: str, step_id: str, steps: list[str]) -> AnyStep:
    """One step of a kind, that may lead to any of the steps."""
    common = {
        "id": step_id,
        "next": draw(targets(steps)),
        "recordings": tuple(draw(st.lists(recordings, max_size=2))),
        "films": tuple(draw(st.lists(films, max_size=2))),
    }
    item = {"outcome": draw(outcomes), "version": draw(st.integers(1, 9))}
    missed = {"feedback": draw(feedback), "next_if_missed": draw(targets(steps))}
    app = {"app": draw(words), "prompt": draw(words)}
    match kind:
        case "scene":
            return schema.Scene(
                **common,
                place="harbour",
                picture=draw(st.none() | pictures),
                people=tuple(draw(st.lists(people, max_size=3))),
                mood=draw(st.sampled_from(["calm", "tense"])),
                caption=draw(words),
                description=draw(words),
            )
        case "say":
            feeling = draw(st.sampled_from(["neutral", "sad"]))
            return schema.Say(**common, speaker=draw(people), feeling=feeling, text=draw(words))
        case "choice":
            return schema.Choice(
                **common, **item, prompt=draw(words), options=draw(branches(steps))
            )
        case "question":
            return schema.Question(
                **common,
                **item,
                **missed,
                prompt=draw(words),
                stimulus=draw(maybe_words),
                task=draw(question_tasks()),
            )
        case "chat":
            return schema.Chat(
                **common,
                thread=draw(st.sampled_from(["one", "two"])),
                app=draw(words),
                title=draw(words),
                me=draw(people),
                messages=draw(
                    entries(tasks.Message, 0, sender=people, text=words, sign=maybe_words)
                ),
                task=draw(chat_tasks(steps)),
                version=item["version"],
            )
        case "profile":
            lines = entries(
                schema.ProfileField, label=words, value=words, keep=st.booleans(), why=words
            )
            return schema.Profile(
                **common, **item, **missed, **app, person=draw(people), fields=draw(lines)
            )
        case "settings":
            found = draw(st.lists(controls(), min_size=1, max_size=3, unique_by=lambda c: c.id))
            return schema.Settings(**common, **item, **missed, **app, controls=tuple(found))
        case "feed":
            verdicts = draw(options)
            posts = entries(
                schema.Post,
                author=words,
                text=words,
                picture=st.none() | st.just("lantern"),
                picture_description=maybe_words,
                outcome=outcomes,
                answer=some_of(verdicts, 1),
                why=words,
            )
            return schema.Feed(
                **common,
                **app,
                verdicts=verdicts,
                posts=draw(posts),
                next_if_missed=missed["next_if_missed"],
                version=item["version"],
            )
        case "scale":
            is_reversed = draw(st.booleans())
            return schema.Scale(**common, **item, statement=draw(words), reversed=is_reversed)
        case "tell":
            adults = st.builds(schema.Adult, id=people, reply=words, helps=st.booleans())
            return schema.Tell(
                **common,
                prompt=draw(words),
                parts=draw(parts),
                people=tuple(draw(st.lists(adults, max_size=3))),
                try_again=draw(words),
            )
        case "reflect":
            return schema.Reflect(**common, text=draw(words))
        case _:
            return schema.End(
                **common | {"next": None},
                ending=draw(st.sampled_from(["strong", "mended", "open"])),
                title=draw(words),
                text=draw(words),
                help=draw(st.booleans()),
                back_to=draw(targets(steps)),
            )


KINDS = [cls.__struct_config__.tag for cls in AnyStep.__args__]


@st.composite
def lessons(draw: st.DrawFn) -> Lesson:
    """A lesson that the schema allows; the rules may well refuse it."""
    names = draw(st.lists(ids, unique=True, min_size=1, max_size=5))
    steps = [draw(steps_of(draw(st.sampled_from(KINDS)), name, names)) for name in names]
    return Lesson(
        id="privacy.9-12.a-test",
        title=draw(words.map(lambda text: " ".join(text.split()))),
        summary=draw(words),
        minutes=draw(st.integers(1, 45)),
        protagonist=draw(people),
        outcomes=tuple(draw(st.permutations(OUTCOMES))),
        threats=draw(st.sampled_from([(), ("conduct-values", "contact-sexual")])),
        rehearses=draw(st.sampled_from([("tell", "spot"), ("spot", "leave"), ()])),
        sensitive=draw(st.booleans()),
        ground_rules=draw(maybe_words),
        steps=tuple(steps),
    )


@st.composite
def forms(draw: st.DrawFn) -> AssessmentForm:
    """A form that the schema allows."""
    names = draw(st.lists(ids, unique=True, min_size=1, max_size=5))
    kinds = ["question", "profile", "settings", "feed", "chat", "scale", "say", "scene", "end"]
    steps = [draw(steps_of(draw(st.sampled_from(kinds)), name, names)) for name in names]
    return AssessmentForm(
        id="privacy.9-12.form-a",
        form="a",
        title=draw(words.map(lambda text: " ".join(text.split()))),
        summary=draw(words),
        minutes=draw(st.integers(1, 45)),
        anchors=draw(some_of(tuple(steps))),
        steps=tuple(steps),
    )
