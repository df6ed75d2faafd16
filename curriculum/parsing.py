"""YAML files become the classes of the schema; every error names file, line and field.

All scalars are read as text and converted to what the schema asks for, so that ``no`` and ``true``
mean what an author wrote and not what YAML 1.1 makes of them.
"""

import difflib
import re
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from curriculum.errors import ContentError
from curriculum.schema import AnyStep

T = TypeVar("T")

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_AT = re.compile(r"^(?P<what>.*?)(?: - at `(?P<where>.*)`)?$", re.DOTALL)
_PART = re.compile(r"\.(?P<name>[^.\[]+)|\[(?P<index>\d+)\]|\[(?P<any>\.\.\.)\]")
_KINDS = sorted(cls.__struct_config__.tag for cls in AnyStep.__args__)

FieldPath = tuple[str | int, ...]
"""Where a value stands in a file: ``("steps", 3, "prompt")``."""


def parse_file(path: Path, kind: type[T], *, name: str | None = None) -> T:
    """Return the file's content as ``kind``.

    ``name`` is what errors call the file. Raises ContentError for what is not YAML, not UTF-8, or
    not of the schema.
    """
    parsed: T = parse_text(_read(path, name or str(path)), kind, name=name or str(path))
    return parsed


def parse_text(text: str, kind: Any, *, name: str) -> Any:
    """Return YAML text as ``kind``; ``name`` is what errors call it. Raises ContentError."""
    try:
        data = yaml.load(text, Loader=_Loader)
        return msgspec.convert(data, kind, strict=False)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        message = f"this is not YAML: {error.problem or error.context}"
        raise ContentError(message, file=name, line=line) from error
    except yaml.YAMLError as error:
        raise ContentError("this is not YAML that can be read", file=name) from error
    except msgspec.ValidationError as error:
        raise _explain(str(error), text, name) from error


def expect_id(found: str, expected: str, path: Path) -> None:
    """Raise ContentError where a file has another id than its path says."""
    if found != expected:
        message = f"the id is {found!r}, but the path says {expected!r}: make them the same"
        raise ContentError(message, file=str(path), field="id")


def find_line(path: Path, field: FieldPath) -> int | None:
    """Return the line (from 1) where the field stands, or where its nearest parent does."""
    return _line_of(path.read_text(encoding="utf-8"), field)


def _line_of(text: str, field: FieldPath) -> int | None:
    node = yaml.compose(text, Loader=_Loader)
    line = node.start_mark.line + 1 if node else None
    for part in field:
        child = _child(node, part)
        if child is None:
            break
        key, node = child
        line = key.start_mark.line + 1
    return line


def find_repeated_key(path: Path) -> tuple[str, int] | None:
    """Return the first key that a mapping has twice, with its line, or None."""
    pending = [yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)]
    while pending:
        node = pending.pop()
        if isinstance(node, yaml.SequenceNode):
            pending.extend(node.value)
        elif isinstance(node, yaml.MappingNode):
            seen: set[str] = set()
            for key, value in node.value:
                if key.value in seen:
                    return key.value, key.start_mark.line + 1
                seen.add(key.value)
                pending.append(value)
    return None


def format_field(field: FieldPath) -> str:
    """Return the path as people write it: ``steps[3].prompt``."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in field)
    return text.removeprefix(".")


def _read(path: Path, name: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ContentError("this file is missing", file=name) from error
    except UnicodeDecodeError as error:
        message = "this file is not UTF-8: save it again with the encoding UTF-8"
        raise ContentError(message, file=name) from error
    except OSError as error:
        raise ContentError(f"this file cannot be read: {error.strerror}", file=name) from error


def _child(node: Any, part: str | int) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part]
    if isinstance(node, yaml.MappingNode):
        return next(((k, v) for k, v in node.value if k.value == part), None)
    return None


def _explain(message: str, text: str, name: str) -> ContentError:
    match = _AT.match(message)
    what, where = (match["what"], match["where"] or "") if match else (message, "")
    field: FieldPath = tuple(
        int(part["index"]) if part["index"] else (part["name"] or "")
        for part in _PART.finditer(where)
        if not part["any"]
    )
    sentence = _sentence(what, field)
    unknown = re.search(r"unknown field `(.+?)`", what)
    if unknown:
        field = (*field, unknown[1])
    return ContentError(sentence, file=name, line=_line_of(text, field), field=format_field(field))


def _sentence(what: str, field: FieldPath) -> str:
    if missing := re.match(r"Object missing required field `(.+)`", what):
        return f"the field `{missing[1]}` is missing"
    if unknown := re.match(r"Object contains unknown field `(.+)`", what):
        return f"there is no field `{unknown[1]}` here: look for a typing slip"
    if (wrong := re.match(r"Invalid value '(.*)'", what)) and field[-1:] == ("kind",):
        near = difflib.get_close_matches(wrong[1], _KINDS, n=1)
        hint = f"did you mean `{near[0]}`? " if near else ""
        return f"there is no step kind `{wrong[1]}`: {hint}the kinds are {', '.join(_KINDS)}"
    if "matching regex" in what and field[-1:] in (("file",), ("captions",)):
        return (
            "a file is named in small letters, with 12 digits of its checksum at the end, "
            "as in pier-at-night-0123456789ab.webp"
        )
    if "matching regex" in what and field[-1:] == ("locale",):
        return "a language is written like th or pt-BR"
    if "matching regex" in what:
        return "an id has small letters, digits and single hyphens only"
    if "of length >= 1" in what and "str" in what:
        return "words are missing here"
    return what[:1].lower() + what[1:]
