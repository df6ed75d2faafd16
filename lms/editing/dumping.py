"""Pages → content files, laid out as those that ship."""

import shutil
from pathlib import Path
from typing import Any

import msgspec
import yaml
from msgspec import Struct

from curriculum.editions.documents import list_used_media
from curriculum.library import CONTENT, DOCUMENTS, SHARED_FILES, Library
from curriculum.media import FOLDER
from curriculum.schema import Lesson
from lms.editing.selectors import assemble_site, list_live_modules
from lms.editing.translations import dump_translations

WIDTH = 100
BESIDE = ("retired.yaml", "exceptions.yaml")
"""What stands beside the modules and is no page."""


class _Writer(yaml.SafeDumper):
    """Writes YAML as people do: entries of a list below their key, long words folded."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> Any:
        return super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def dump_pages(folder: Path) -> int:
    """Write all live modules with their lessons and forms below ``folder``; return how many.

    Raises FileExistsError for a folder that has something in it.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty: name a new folder")
    library = assemble_site(list_live_modules())
    content = folder / "content"
    content.mkdir(parents=True)
    for name in (*(f"{shared}.yaml" for shared in SHARED_FILES), *BESIDE):
        if (CONTENT / name).exists():
            shutil.copyfile(CONTENT / name, content / name)
    for name in list_used_media(library):
        if name in library.media:
            (content / FOLDER).mkdir(exist_ok=True)
            (content / FOLDER / name).write_bytes(library.media[name].read())
    for module_id in library.modules_as_written:
        _dump_module(library, module_id, content / "modules" / Path(*module_id.split(".")))
    dump_translations(folder / "locales")
    return len(library.activities_as_written)


def _dump_module(library: Library, module_id: str, folder: Path) -> None:
    folder.mkdir(parents=True)
    _write(folder / "module.yaml", library.modules_as_written[module_id])
    for name in DOCUMENTS:
        if text := library.documents.get(f"{module_id}/{name}"):
            (folder / f"{name}.md").write_text(text, encoding="utf-8")
    for name, activity in library.activities_as_written.items():
        module, _, own_name = name.rpartition(".")
        if module == module_id and isinstance(activity, Lesson):
            (folder / own_name).mkdir()
            _write(folder / own_name / "lesson.yaml", activity)
        elif module == module_id:
            _write(folder / f"{own_name}.yaml", activity)


def _write(path: Path, written: Struct) -> None:
    data = _plain(written)
    data.pop("ungraded", None)
    text = yaml.dump(data, Dumper=_Writer, sort_keys=False, allow_unicode=True, width=WIDTH)
    path.write_text(text, encoding="utf-8")


def _plain(thing: Any) -> Any:
    """Return a struct without what is left at its default, as somebody would write it."""
    if isinstance(thing, Struct):
        tag = thing.__struct_config__
        data: dict[str, Any] = {tag.tag_field: tag.tag} if tag.tag_field else {}
        for field in msgspec.structs.fields(thing):
            value = getattr(thing, field.name)
            if field.default is msgspec.NODEFAULT or value != field.default:
                data[field.encode_name] = _plain(value)
        return data
    if isinstance(thing, tuple):
        return [_plain(each) for each in thing]
    return thing
