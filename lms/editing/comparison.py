"""What differs between two revisions of a lesson: the steps that are new, gone or changed."""

from typing import Any

from django.utils.safestring import SafeString
from wagtail.admin.compare import (
    BlockComparison,
    StreamBlockComparison,
    StreamFieldComparison,
)


class ChangedSteps(StreamBlockComparison):
    """Leaves out the steps that are the same; where only their order differs, shows them all."""

    def get_block_comparisons(self) -> list[BlockComparison]:
        """Return the comparisons to show, in their order."""
        found: list[BlockComparison] = super().get_block_comparisons()
        return [one for one in found if _has_changed(one)] or found


class StepsComparison(StreamFieldComparison):
    """Compares what an editor wrote: lists that Wagtail has read twice are never equal to it."""

    def has_changed(self) -> bool:
        """Return whether a step or the order of the steps differs."""
        block = self.field.stream_block
        first, second = (_write(block, value) for value in (self.val_a, self.val_b))
        return bool(first != second)

    def htmldiff(self) -> SafeString:
        """Return the steps that differ."""
        block = self.field.stream_block
        return ChangedSteps(block, True, True, self.val_a, self.val_b).htmldiff()


def _has_changed(one: BlockComparison) -> bool:
    if one.is_new() or one.is_deleted():
        return True
    return bool(_write(one.block, one.val_a) != _write(one.block, one.val_b))


def _write(block: Any, value: Any) -> Any:
    return _without_ids(block.get_prep_value(value))


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_ids(part) for name, part in value.items() if name != "id"}
    return [_without_ids(part) for part in value] if isinstance(value, list) else value
