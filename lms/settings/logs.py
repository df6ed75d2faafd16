"""Log lines that point to no child: no addresses of pages, and no values in the causes of errors.

An address has class codes and accounts in it, and a database names the value that it refuses. What
is left, the pattern of the address and the lines of the program, is enough to find the fault.
"""

import logging
from traceback import StackSummary, walk_tb
from types import TracebackType

ExceptionInfo = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


class DiscreetFormatter(logging.Formatter):
    """A line, and for an error where it came from, each cause by its class alone."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line. Of a request, the pattern of its address stands for the address."""
        request = getattr(record, "request", None)
        if request is not None:
            match = getattr(request, "resolver_match", None)
            route = match.route if match else "an unknown address"
            record = logging.makeLogRecord(
                vars(record)
                | {"msg": "%s %s: %s", "args": (_status(record), request.method, route)}
            )
        return super().format(record)

    def formatException(self, ei: ExceptionInfo) -> str:
        """Return the frames and the classes of an error and of what led to it, oldest first."""
        error, parts, seen = ei[1], [], set()
        while error is not None and id(error) not in seen:
            seen.add(id(error))
            frames = "".join(StackSummary.extract(walk_tb(error.__traceback__)).format())
            parts.append(f"{frames}{type(error).__module__}.{type(error).__qualname__}")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\nwhich led to\n".join(reversed(parts))


def _status(record: logging.LogRecord) -> object:
    return getattr(record, "status_code", record.levelname)
