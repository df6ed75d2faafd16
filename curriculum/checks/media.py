"""Pictures, recordings, films and captions are there, and are what they are said to be."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from curriculum.checks.problem import Problem, each_step
from curriculum.errors import UntrustedEdition
from curriculum.library import Library
from curriculum.media import (
    FOLDER,
    InLanguage,
    MediaKind,
    Use,
    digits_of,
    explain_misfit,
    explain_size,
    kind_of,
    list_uses,
)


def check_media(library: Library) -> Iterator[Problem]:
    """Every file that a step names is there, of its kind, and small; one for each language."""
    used: set[str] = set()
    known: dict[tuple[str, MediaKind], str | None] = {}
    for activity, index, step in each_step(library):
        file = library.files[activity.id]
        for use in list_uses(step):
            used.add(use.name)
            key = use.name, use.kind
            if key not in known:
                known[key] = _explain(library, use)
            if message := known[key]:
                yield Problem(file, ("steps", index, *use.field), f"`{use.name}`: {message}")
        lists: tuple[tuple[str, Sequence[InLanguage]], ...] = (
            ("recordings", step.recordings),
            ("films", step.films),
        )
        for field, offered in lists:
            counts = Counter(each.locale for each in offered)
            for place, each in enumerate(offered):
                if counts[each.locale] > 1:
                    message = f"`{each.locale}` stands here twice: one for each language"
                    yield Problem(file, ("steps", index, field, place, "locale"), message)
    for name in sorted(library.media.keys() - used):
        message = "no lesson uses this file: take it out, or name it in a step"
        yield Problem((library.root or Path()) / FOLDER / name, (), message, severity="warning")


def _explain(library: Library, use: Use) -> str | None:
    """Return what is wrong with a file, or None."""
    if kind_of(use.name) != use.kind:
        return f"this is no {use.kind}"
    medium = library.media.get(use.name)
    if medium is None:
        return f"there is no such file in the folder {FOLDER}"
    if medium.is_checked:
        return None
    if message := explain_size(use.kind, medium.size):
        return message
    try:
        content = medium.read()
    except (OSError, UntrustedEdition) as error:
        return f"this file cannot be read: {error}"
    if message := explain_misfit(use.kind, content):
        return message
    stem, _, _suffix = use.name.rpartition(".")
    if not stem.endswith(f"-{digits_of(content)}"):
        return f"its name has to end with -{digits_of(content)}: the file is another one"
    return None
