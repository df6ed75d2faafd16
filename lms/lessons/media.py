"""Pictures, recordings, films and captions of this site: kept by name, for as long as editions.

What is kept is a file of its own: an editor who replaces or deletes the image or document that it
came from changes nothing that was published.
"""

from collections.abc import Iterable

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from curriculum.editions.documents import path_of_medium
from curriculum.editions.manifest import Entry, digest
from curriculum.library import shipped_library
from curriculum.media import DIGITS, Medium
from lms.lessons.models import EditionObject, MediaFile

KEPT_IN = "editions"


@transaction.atomic
def keep_medium(name: str, content: bytes) -> MediaFile:
    """Keep a file under its name, which says the first digits of its checksum.

    Keeping the same again changes nothing. Raises ValueError for a name with other digits.
    """
    sha256 = digest(content)
    if not name.rpartition(".")[0].endswith(f"-{sha256[:DIGITS]}"):
        raise ValueError(f"{name} is not the name of this file")
    found, _made = MediaFile.objects.get_or_create(
        name=name, defaults={"content": keep_file(sha256, content)}
    )
    return found


def keep_file(sha256: str, content: bytes) -> EditionObject:
    """Keep a document that is too large for the database as a file, by its checksum."""
    found = EditionObject.objects.filter(sha256=sha256).first()
    if found is not None:
        return found
    path = f"{KEPT_IN}/{sha256}"
    if not default_storage.exists(path) or default_storage.size(path) != len(content):
        # What stands there broke off: it is written anew, not beside it under another name.
        default_storage.delete(path)
        default_storage.save(path, ContentFile(content))
    made = {"size": len(content), "file": path}
    return EditionObject.objects.get_or_create(sha256=sha256, defaults=made)[0]


def find_medium(name: str) -> MediaFile | None:
    """Return what is kept under a name, or None. What ships is kept when it is first asked for."""
    found = MediaFile.objects.select_related("content").filter(name=name).first()
    if found is None and name in shipped_library().media:
        return keep_medium(name, shipped_library().media[name].read())
    return found


def list_media(names: Iterable[str]) -> dict[str, Medium]:
    """Return those of these files that are here, in one query: kept ones, and what ships."""
    wanted = set(names)
    found = {
        name: shipped_library().media[name] for name in wanted & shipped_library().media.keys()
    }
    if wanted:
        kept = MediaFile.objects.select_related("content").filter(name__in=wanted)
        found |= {
            each.name: Medium(each.content.size, each.content.read, is_checked=True)
            for each in kept
        }
    return found


def list_media_entries(names: Iterable[str]) -> list[Entry]:
    """Return the entries of an edition for those of these files that are here."""
    wanted = sorted(set(names))
    kept = MediaFile.objects.select_related("content").in_bulk(wanted)
    found = [each for name in wanted if (each := kept.get(name) or find_medium(name))]
    return [Entry(path_of_medium(each.name), each.content_id, each.content.size) for each in found]
