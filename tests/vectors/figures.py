"""Numbers, names and events in which two languages are apt to differ."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random
from typing import Any
from uuid import UUID, uuid5

from curriculum.results.events import Answered, AnyEvent, Completed
from curriculum.results.statement import Context, to_statement

LEARNER = Context(home_page="https://school.example", account="7", platform="web", locale="ur")


def list_figures(seed: str, count: int) -> Iterator[dict[str, Any]]:
    """Yield lines on rounding, digests, ids and statements, ``count`` of each."""
    random = Random(f"{seed}/figures")
    numbers = [some_number(random) for _ in range(count)]
    yield {"rounding": [[x, round(x, 1), round(x, 4), f"{x:.2f}"] for x in numbers]}
    messages = [random.randbytes(length) for length in range(200)]
    yield {"digests": [[list(m), hashlib.sha1(m).hexdigest()] for m in (b"abc", *messages)]}
    yield {"names": [name_something(random) for _ in range(count // 10)]}
    events = [some_event(random) for _ in range(count // 10)]
    yield {
        "context": LEARNER,
        "recorded": [[event, to_statement(event, LEARNER)] for event in events],
    }


def some_number(random: Random) -> float:
    """Return a number from 0 on: any, a decimal, or just in the middle between two decimals."""
    return random.choice(
        (
            random.uniform(0, 1),
            random.uniform(0, 300),
            random.randrange(10**5) / 32,
            random.randrange(10**4) / 8,
            random.randrange(10**4) / 4,
            random.randrange(10**6) / 1000,
            random.randrange(10**6) / 10**5,
            random.randrange(100) / random.randint(1, 99),
            10.0 ** random.randint(-320, 9),
        )
    )


def name_something(random: Random) -> list[str]:
    namespace, name = UUID(int=random.getrandbits(128)), f"answered/ข้อ-{'é' * random.randrange(80)}"
    return [str(namespace).upper(), name, str(uuid5(namespace, name))]


def some_event(random: Random) -> AnyEvent:
    """Return an event with a time, a score and an answer that no walk comes to."""
    source = {
        "attempt": str(UUID(int=random.getrandbits(128))),
        "activity": random.choice(("a.b.form-a", "a.b.form-", "a.b.c", "form-b", "lesson")),
        "edition": "2026.1",
        "at": datetime.fromtimestamp(random.randrange(2**32), UTC),
    }
    if random.random() < 0.5:
        return Completed(**source, ending="end", seconds=some_number(random))
    return Answered(
        **source,
        item="feed/post",
        version=1,
        outcome="a.b.knows",
        interaction="choice",
        answer=tuple("".join(random.choices("a=,[.]", k=6)) for _ in range(random.randrange(4))),
        score=random.choice((0.0, 1.0, 0.99999, random.random(), random.randrange(33) / 32)),
        seconds=some_number(random),
    )
