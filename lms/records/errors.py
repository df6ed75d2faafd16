"""Why the store refuses a request: a status, a code for programs, a sentence for people."""


class RecordError(Exception):
    """The store refuses, and has changed nothing."""

    status = 400
    code = "bad-request"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class BadStatement(RecordError):
    """A statement, or a batch with one, that is not xAPI."""

    code = "invalid-statement"


class BadQuery(RecordError):
    """A parameter that the standard does not know, or a value that does not fit."""

    code = "invalid-query"


class BadVersion(RecordError):
    """The version header is missing, or names a version that the store does not speak."""

    code = "unsupported-version"


class NoCredentials(RecordError):
    """No client signed in, or with a wrong secret."""

    status = 401
    code = "not-signed-in"


class NotAllowed(RecordError):
    """The client may not do this."""

    status = 403
    code = "not-allowed"


class NotFound(RecordError):
    """There is no such statement, for this client."""

    status = 404
    code = "not-found"


class NoSuchMethod(RecordError):
    """The resource does not do that."""

    status = 405
    code = "method-not-allowed"


class Conflict(RecordError):
    """A statement with this id is stored already, and says something else."""

    status = 409
    code = "conflict"


class TooLarge(RecordError):
    """The request is larger than the store takes."""

    status = 413
    code = "too-large"
