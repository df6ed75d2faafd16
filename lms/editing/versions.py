"""Whether a changed item still measures the same: else it needs a version of its own."""

from collections.abc import Iterator
from typing import Any, Literal

import msgspec

from curriculum.engine.marking import items_of
from curriculum.messages.ids import list_messages, translate
from curriculum.parsing import FieldPath
from curriculum.schema import Activity, AnyStep

UNMEASURED = {"next", "next_if_missed", "back_to", "feedback", "version", "thread"}
"""Fields that change what follows or what is read afterwards, not what an item measures."""
READ_AFTERWARDS = ("/feedback", "/why", "/sign")


class _Silence:
    """Takes all words away, so that what is left is what is measured."""

    def translate(self, message_id: str, text: str) -> str:
        return ""


def list_version_problems(
    live: Activity, draft: Activity
) -> Iterator[tuple[FieldPath, str, Literal["error", "warning"]]]:
    """Yield the items that measure something else than the published ones and have their version.

    Where only words changed, a warning asks whether the question is still the same.
    """
    before = {step.id: step for step in live.steps}
    for place, step in enumerate(draft.steps):
        old = before.get(step.id)
        if old is None or not items_of(old) or not items_of(step):
            continue
        if step.version > old.version:
            continue
        at: FieldPath = ("steps", place, "version")
        if step.version < old.version:
            yield at, f"version {old.version} is published already: go on from there", "error"
        elif _measures(step) != _measures(old):
            message = (
                "this item measures something else than the published one: raise its version to "
                f"{old.version + 1}, or take the change back"
            )
            yield at, message, "error"
        elif _asks(step) != _asks(old):
            message = (
                "the words of this item changed: if it asks something else now, raise its version "
                f"to {old.version + 1}"
            )
            yield at, message, "warning"


def _measures(step: AnyStep) -> Any:
    return _without(msgspec.to_builtins(translate(step, _Silence(), "")))


def _without(value: Any) -> Any:
    """Leave out what is not measured. Places in a list say nothing, save in a task to order."""
    if isinstance(value, dict):
        kept = {key: _without(each) for key, each in value.items() if key not in UNMEASURED}
        if value.get("type") != "order":
            kept |= {key: sorted(kept[key]) for key in ("answer", "safe") if _is_list(kept, key)}
        return kept
    if isinstance(value, list | tuple):
        found = [_without(each) for each in value]
        has_ids = all(isinstance(each, dict) and "id" in each for each in found)
        return sorted(found, key=lambda each: each["id"]) if has_ids else found
    return value


def _is_list(value: dict[str, Any], key: str) -> bool:
    return isinstance(value.get(key), list | tuple)


def _asks(step: AnyStep) -> list[tuple[str, str]]:
    return [
        (message_id, text)
        for message_id, text, _ in list_messages(step, "")
        if not any(part in message_id for part in READ_AFTERWARDS)
    ]
