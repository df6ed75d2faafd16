"""Guests play too: their attempt lives in the session and nothing of it is recorded."""

from datetime import datetime
from uuid import UUID, uuid4

import msgspec
from django.contrib.sessions.backends.base import SessionBase
from django.http import Http404

from curriculum.engine import attempt as engine
from curriculum.schema import Activity
from lms.lessons.selectors import get_library
from lms.player.moves import Move, make_move
from lms.player.selectors import Play
from lms.player.services import OldPage

KEY = "guest_plays"
MOST = 3
"""A guest's session keeps so many attempts; the oldest one makes room."""


def begin_as_guest(session: SessionBase, activity: Activity, at: datetime) -> Play:
    """Begin an attempt that only this session knows."""
    attempt_id = uuid4()
    attempt, _events = engine.begin(
        activity, attempt_id=str(attempt_id), edition=get_library().edition, at=at
    )
    play = Play(attempt_id, attempt, 0, at, is_guest=True)
    _keep(session, play)
    return play


def get_guest_play(session: SessionBase, attempt_id: UUID) -> Play:
    """Return an attempt of this session. Raises Http404 when it has none of this id."""
    kept = session.get(KEY, {}).get(str(attempt_id))
    if kept is None:
        raise Http404
    attempt = msgspec.json.decode(kept["state"], type=engine.Attempt)
    return Play(attempt_id, attempt, kept["moves"], datetime.fromisoformat(kept["updated"]), True)


def play_guest_move(
    session: SessionBase, play: Play, activity: Activity, position: int, move: Move
) -> Play:
    """Make a move in a guest's attempt. Raises as :func:`lms.player.services.play_move` does."""
    if play.moves != position:
        raise OldPage
    attempt, _events = make_move(activity, play.attempt, move)
    moved = Play(play.id, attempt, play.moves + 1, move.at, is_guest=True)
    _keep(session, moved)
    return moved


def _keep(session: SessionBase, play: Play) -> None:
    plays = session.get(KEY, {})
    plays.pop(str(play.id), None)
    plays[str(play.id)] = {
        "state": msgspec.json.encode(play.attempt).decode(),
        "moves": play.moves,
        "updated": play.updated.isoformat(),
    }
    session[KEY] = dict(list(plays.items())[-MOST:])
