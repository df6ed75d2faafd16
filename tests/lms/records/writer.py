"""A process of its own that stores batches; ``test_concurrency`` starts several at once.

``python -m tests.lms.records.writer SEED`` waits for a line on its standard input, then stores the
same statements as every other writer, in an order of its own, and some that nobody else has.
"""

import random
import sys
from uuid import UUID

import django

SHARED, OWN, BATCH = 120, 40, 10


def list_shared() -> list[dict]:
    from tests.lms.records.statements import make_statement

    return [make_statement(id=str(UUID(int=number))) for number in range(1, SHARED + 1)]


def main(seed: int) -> None:
    django.setup()
    from lms.records.services import store_statements
    from tests.lms.records.statements import make_statement

    statements = list_shared() + [make_statement() for _ in range(OWN)]
    random.Random(seed).shuffle(statements)
    print("ready", flush=True)
    sys.stdin.readline()
    for start in range(0, len(statements), BATCH):
        store_statements(statements[start : start + BATCH])


if __name__ == "__main__":
    main(int(sys.argv[1]))
