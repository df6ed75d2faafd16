"""Remarks put at the blocks that they are about, as Wagtail's forms show them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError
from wagtail.blocks.list_block import ListBlockValidationError

from curriculum.parsing import FieldPath
from lms.editing.blocks.shapes import Class, Input, Shape, name_of, shapes_of
from lms.editing.conversion.names import STEP_CLASSES, Raw

Said = list[tuple[FieldPath, str]]
"""Where, seen from here, and what."""


def nest_errors(blocks: list[Raw], said: Said) -> StreamBlockValidationError:
    """Return one error for the whole stream, with each sentence at its block and field.

    Paths are those of the schema from the step's place on: ``(3, "task", "options", 0, "text")``.
    """
    own, inside = _part(said)
    errors = {
        int(place): _struct(STEP_CLASSES[blocks[int(place)]["type"]], blocks[int(place)], rest)
        for place, rest in inside.items()
    }
    return StreamBlockValidationError(errors, _list(own))


def _struct(
    cls: Class, block: Raw, said: Said, extras: tuple[Shape, ...] = ()
) -> StructBlockValidationError:
    own, inside = _part(said)
    errors = {}
    shapes = {shape.field: shape for shape in shapes_of(cls)} | {e.name: e for e in extras}
    for field, rest in inside.items():
        shape = shapes.get(str(field))
        if shape is None:
            own += [message for _path, message in rest]
        else:
            errors[shape.name] = _field(shape, block["value"].get(shape.name), rest)
    return StructBlockValidationError(errors, _list(own))


def _field(shape: Shape, value: Any, said: Said) -> ValidationError:
    own, inside = _part(said)
    match shape.input:
        case Input.LIST:
            errors = {
                int(place): _struct(shape.of[0], value[int(place)], rest, shape.extras)
                for place, rest in inside.items()
            }
            return ListBlockValidationError(errors, _list(own))
        case Input.ONE_OF if value:
            kinds = {name_of(cls): cls for cls in shape.of}
            return StreamBlockValidationError({0: _struct(kinds[value[0]["type"]], value[0], said)})
        case Input.ONE_OF:
            return StreamBlockValidationError(non_block_errors=_list(_all(said)))
        case Input.PART:
            return _struct(shape.of[0], {"value": value or {}}, said)
        case Input.PICKS:
            return ListBlockValidationError(non_block_errors=_list(_all(said)))
        case _:
            return ValidationError(_all(said))


def _part(said: Said) -> tuple[list[str], dict[Any, Said]]:
    """Return what is said here, and what is said further in, by the next part of the path."""
    own: list[str] = []
    inside: dict[Any, Said] = defaultdict(list)
    for path, message in said:
        if path:
            inside[path[0]].append((path[1:], message))
        else:
            own.append(message)
    return own, inside


def _all(said: Iterable[tuple[FieldPath, str]]) -> list[str]:
    return [message for _path, message in said]


def _list(messages: list[str]) -> list[ValidationError]:
    return [ValidationError(message) for message in messages]
