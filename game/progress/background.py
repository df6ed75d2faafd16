"""Calls that ask the network run beside the game, so that they never block a frame."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")


def in_background(call: Callable[..., T], *arguments: object, **named: object) -> "Future[T]":
    """Run a call in a thread of its own and return its Future: ask ``done()`` in each update."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(call(*arguments, **named))
        except BaseException as error:
            future.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return future
