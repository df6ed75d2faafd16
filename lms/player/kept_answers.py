"""An answer that was posted after the session had ended, kept until its pupil is back.

It waits in the new, anonymous session on the server: in no address, no log and no cookie. Signing
in keeps that session's content; the next page of the attempt takes the answer out.
"""

from uuid import UUID

from django.contrib.sessions.backends.base import SessionBase
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

KEY = "kept_answer"
MOST_FIELDS = 40
LONGEST = 4000
"""Characters of a whole answer. Anybody can post here: what is longer, no page of ours has sent."""


def keep_answer(session: SessionBase, attempt_id: UUID, posted: QueryDict) -> None:
    """Keep what a form had chosen at a position of an attempt."""
    fields = {
        name: posted.getlist(name)[:MOST_FIELDS]
        for name in list(posted)[:MOST_FIELDS]
        if name == "answer" or name.startswith("row-")
    }
    position = posted.get("position", "")
    sizes = (len(text) for name, values in fields.items() for text in (name, *values))
    if len(position) + sum(sizes) <= LONGEST:
        session[KEY] = {"attempt": str(attempt_id), "position": position, "fields": fields}


def is_kept(session: SessionBase, attempt_id: UUID) -> bool:
    """Return whether an answer to this attempt waits in the session."""
    return session.get(KEY, {}).get("attempt") == str(attempt_id)


def take_answer(session: SessionBase, attempt_id: UUID, position: int) -> MultiValueDict | None:
    """Take the kept answer out; return it when it fits this position of this attempt."""
    kept = session.pop(KEY, None)
    if kept is None or kept["attempt"] != str(attempt_id) or kept["position"] != str(position):
        return None
    return MultiValueDict(kept["fields"])
