"""Activities made at random: every step kind and task, every optional field, ways to anywhere.

They are valid by the schema, but go round in circles, stop without an ending and have ids that a
JavaScript object inherits: an engine has to stand all of that.
"""

from random import Random

import msgspec

from curriculum.schema import Activity

IDS = (
    "a", "b", "the-third", "4th", "constructor", "length", "0", "7", "10", "2", "true", "unsure",
    "name", "next",
)  # fmt: skip
ACTIVITIES = ("privacy.9-12.a-test", "together.carers.two-names", "grooming.16-18.form-letters")
FORMS = ("privacy.9-12.form-a", "misinformation.13-15.form-b")
OUTCOMES = ("privacy.9-12.knows", "privacy.9-12.feels", "harassment.13-15.tells")
KINDS = (
    "scene", "say", "tell", "reflect", "end", "scale", "feed", "settings", "profile", "choice",
    "chat", "chat/mark", "chat/reply", "chat/assemble", "chat/act", "question/single",
    "question/multiple", "question/truth", "question/order", "question/match", "question/sort",
)  # fmt: skip
EFFECTS = ("helps", "waits", "harms")


def make_activity(random: Random) -> Activity:
    """Return a lesson or a form of up to nine steps, decoded as a player decodes it."""
    is_form = random.random() < 0.2
    ids = random.sample([*IDS, *(f"step-{place}" for place in range(6))], random.randint(1, 9))
    kinds = random.choices(KINDS, k=len(ids))
    if random.random() < 0.85:
        kinds[-1] = "end"
    document = {
        "type": "form" if is_form else "lesson",
        "id": random.choice(FORMS if is_form else ACTIVITIES),
        "title": "A test",
        "summary": "An activity for tests.",
        "minutes": 8,
        "ungraded": random.sample(OUTCOMES, random.randint(0, 2)),
        "steps": [
            {"id": step_id, "next": some_step(random, ids, 0.15), **make_step(random, kind, ids)}
            for step_id, kind in zip(ids, kinds, strict=True)
        ],
    }
    document |= (
        {"form": "a"}
        if is_form
        else {"protagonist": "suri", "outcomes": [], "threats": [], "rehearses": ["tell"]}
    )
    return msgspec.convert(document, Activity)


def make_step(random: Random, kind: str, ids: list[str]) -> dict[str, object]:
    """Return the fields of a step of this kind, whose ways lead to any of the steps ``ids``."""
    kind, _, task = kind.partition("/")
    asked = {"kind": kind, "app": "App", "prompt": "?"} | item_fields(random)
    marked = {"feedback": some_feedback(random), "next_if_missed": some_step(random, ids, 0.4)}
    match kind:
        case "scene":
            return {"kind": kind, "place": "pier", "caption": "Here", "description": "A pier."}
        case "say":
            return {"kind": kind, "speaker": "noi", "text": text(random)}
        case "reflect":
            return {"kind": kind, "text": text(random)}
        case "end":
            fields = {"ending": "open", "title": "End", "text": text(random)}
            return {"kind": kind, "back_to": some_step(random, ids, 0.5), **fields}
        case "tell":
            adult = {"id": "aunt", "reply": text(random), "helps": True}
            parts = make_parts(random)
            return {
                "kind": kind,
                "prompt": "?",
                "parts": parts,
                "people": [adult],
                "try_again": "…",
            }
        case "scale":
            return {"kind": kind, "statement": text(random), **item_fields(random)}
        case "choice":
            outcome = item_fields(random, has_outcome=random.random() < 0.6)
            return {"kind": kind, "prompt": "?", "options": make_branches(random, ids), **outcome}
        case "profile":
            return {**asked, **marked, "person": "suri", "fields": make_fields(random)}
        case "settings":
            controls = make_controls(random) if random.random() < 0.9 else []
            return {**asked, **marked, "controls": controls}
        case "feed":
            del asked["outcome"]
            return {**asked, "next_if_missed": marked["next_if_missed"], **make_feed(random)}
        case "chat":
            return {**make_chat(random, task, ids), "version": asked["version"]}
        case _:
            del asked["app"]
            return {**asked, **marked, "task": make_task(random, task)}


def make_task(random: Random, kind: str) -> dict[str, object]:
    """Return a question's task."""
    options = make_options(random, most=random.choice((5, len(IDS))))
    others = make_options(random)
    names, other_names = ids_of(options), ids_of(others)
    match kind:
        case "single":
            return {"type": kind, "options": options, "answer": random.choice([*names, None])}
        case "multiple":
            answer = random.sample(names, random.randint(0, len(names)))
            return {"type": kind, "options": options, "answer": answer}
        case "truth":
            return {"type": kind, "answer": random.choice(["true", "false"])}
        case "order":
            return {
                "type": kind,
                "cards": options,
                "answer": random.sample(names, len(names)),
            }
        case _:
            answer = {name: random.choice(other_names) for name in names}
            sides = ("left", "right") if kind == "match" else ("cards", "boxes")
            return {"type": kind, sides[0]: options, sides[1]: others, "answer": answer}


def make_chat(random: Random, task: str, ids: list[str]) -> dict[str, object]:
    messages = [
        {**option, "sender": "noi", "sign": text(random) if random.random() < 0.5 else None}
        for option in make_options(random)
    ]
    chat = {"kind": "chat", "thread": "t", "app": "App", "title": "Noi", "me": "suri"}
    chat["messages"] = messages
    fields = {"type": task, "prompt": "?", "outcome": random.choice(OUTCOMES)}
    feedback = {"feedback": some_feedback(random)}
    match task:
        case "":
            return chat
        case "mark":
            return {**chat, "task": fields | feedback}
        case "reply":
            fields["outcome"] = random.choice([*OUTCOMES, None])
            return {**chat, "task": {**fields, "options": make_branches(random, ids)}}
        case "assemble":
            return {**chat, "task": {**fields, **feedback, "parts": make_parts(random)}}
        case _:
            return {**chat, "task": {**fields, **feedback, "actions": make_phrases(random)}}


def make_feed(random: Random) -> dict[str, object]:
    verdicts = make_options(random)
    names = ids_of(verdicts)
    posts = [
        {
            **option,
            "author": "A",
            "outcome": random.choice(OUTCOMES),
            "answer": random.sample(names, random.randint(0, 2)),
            "why": text(random),
        }
        for option in make_options(random)
    ]
    return {"verdicts": verdicts, "posts": posts}


def make_controls(random: Random) -> list[dict[str, object]]:
    controls = []
    for option in make_options(random):
        positions = make_options(random)
        names = ids_of(positions)
        control = {"id": option["id"], "label": option["text"], "options": positions}
        control |= {"start": random.choice(names), "why": text(random)}
        controls.append(control | {"safe": random.sample(names, random.randint(1, 2))})
    return controls


def make_fields(random: Random) -> list[dict[str, object]]:
    return [
        {
            "id": option["id"],
            "label": option["text"],
            "value": "…",
            "keep": random.random() < 0.5,
            "why": text(random),
        }
        for option in make_options(random)
    ]


def make_parts(random: Random) -> list[dict[str, object]]:
    return [
        {"id": option["id"], "label": option["text"], "options": make_phrases(random)}
        for option in make_options(random)
    ]


def make_phrases(random: Random) -> list[dict[str, object]]:
    return [option | {"effect": random.choice(EFFECTS)} for option in make_options(random)]


def make_branches(random: Random, ids: list[str]) -> list[dict[str, object]]:
    return [
        phrase
        | {
            "feedback": text(random) if random.random() < 0.7 else None,
            "next": some_step(random, ids, 0.5),
        }
        for phrase in make_phrases(random)
    ]


def make_options(random: Random, most: int = 5) -> list[dict[str, object]]:
    names = random.sample(IDS, random.randint(2, most))
    return [{"id": name, "text": text(random)} for name in names]


def ids_of(things: list[dict[str, object]]) -> list[str]:
    return [str(thing["id"]) for thing in things]


def item_fields(random: Random, *, has_outcome: bool = True) -> dict[str, object]:
    outcome = random.choice(OUTCOMES) if has_outcome else None
    return {"outcome": outcome, "version": random.randint(1, 4)}


def some_feedback(random: Random) -> dict[str, object] | None:
    if random.random() < 0.2:
        return None
    partly = text(random) if random.random() < 0.6 else None
    return {"right": text(random), "partly": partly, "missed": text(random)}


def some_step(random: Random, ids: list[str], chance: float) -> str | None:
    return random.choice(ids) if random.random() < chance else None


def text(random: Random) -> str:
    """Return a text that no other place has."""
    return f"Text {random.getrandbits(40)} ข้อความ 😀"
