"""What changes the editions of the site, and the record of staff who get ready to teach."""

import gzip
from collections.abc import Iterable, Mapping
from functools import partial

from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from curriculum.editions.manifest import Entry, encode_manifest, list_entries, make_manifest
from curriculum.editions.release import Release as Sentence
from curriculum.editions.release import sign_release
from curriculum.editions.signing import SigningKey
from curriculum.library import shipped_library
from curriculum.media import FOLDER
from lms.accounts.models import User
from lms.lessons.editions import read_manifest
from lms.lessons.keys import find_keyring, get_signing_key
from lms.lessons.media import keep_medium
from lms.lessons.models import (
    Edition,
    EditionObject,
    FinishedLesson,
    MediaFile,
    Release,
    SiteKeyring,
)
from lms.lessons.selectors import get_library, get_module_of, is_course


def finish_lesson(person: User, lesson_id: str) -> None:
    """Keep that somebody of the staff has finished a lesson of a course: the first day of it.

    Of a pupil, and of lessons for pupils, nothing is kept here.
    """
    module = get_module_of(get_library("en").activity(lesson_id))
    if not person.is_learner and is_course(module):
        FinishedLesson.objects.get_or_create(
            person=person, lesson=lesson_id, defaults={"day": timezone.localdate()}
        )


@transaction.atomic
def release_edition(
    documents: Mapping[str, bytes],
    *,
    by: User | None,
    kept: Iterable[Entry] = (),
    what: str = "",
) -> Edition:
    """Make an edition of these documents current, and return it.

    ``documents`` are by path, as ``curriculum.editions.documents.pack`` makes them; ``kept`` are
    entries whose documents the site has already, such as those of the edition before that did not
    change, or media. When it is what is current already, nothing happens. It is all or nothing.
    Raises NoSigningKey.
    """
    key = get_signing_key()
    current = _lock_current()
    entries = {entry.path: entry for entry in kept}
    entries |= {entry.path: entry for entry in list_entries(documents)}
    media = {path: content for path, content in documents.items() if path.startswith(f"{FOLDER}/")}
    for path, content in media.items():
        keep_medium(path.removeprefix(f"{FOLDER}/"), content)
    _store_missing(
        {entries[path].sha256: documents[path] for path in documents.keys() - media.keys()}
    )
    manifest = make_manifest(shipped_library().framework.edition, entries.values())
    edition = Edition.objects.filter(name=manifest.edition).first()
    if edition is None:
        content = encode_manifest(manifest)
        (entry,) = list_entries({"manifest": content})
        _store_missing({entry.sha256: content})
        edition = Edition.objects.create(name=manifest.edition, manifest_id=entry.sha256)
    is_current = current is not None and current.edition_id == edition.id
    if is_current and edition.withdrawn is None:
        return edition
    edition.withdrawn = None
    edition.save(update_fields=["withdrawn"])
    _release(edition, current, by=by, what=what, key=key)
    return edition


@transaction.atomic
def go_back_to(edition: Edition, *, by: User | None, what: str = "") -> Release:
    """Make an earlier edition current again. Raises ValidationError when it was withdrawn."""
    current = _lock_current()
    edition.refresh_from_db()
    if edition.withdrawn is not None:
        raise ValidationError(_("This edition was withdrawn. Choose another one."))
    if current is not None and current.edition_id == edition.id:
        return current
    return _release(edition, current, by=by, what=what, key=get_signing_key())


@transaction.atomic
def withdraw_edition(edition: Edition, *, by: User | None, what: str = "") -> Release:
    """Let nobody play an edition any more; the newest of the others becomes current if this was.

    Raises ValidationError when no other edition is left.
    """
    current = _lock_current()
    edition.withdrawn = timezone.now()
    edition.save(update_fields=["withdrawn"])
    follows = current.edition if current else edition
    if follows.id == edition.id:
        left = Release.objects.filter(edition__withdrawn=None).select_related("edition").first()
        if left is None:
            raise ValidationError(
                _("This is the only edition. Publish a mended one first: it replaces this one.")
            )
        follows = left.edition
    return _release(follows, current, by=by, what=what, key=get_signing_key())


@transaction.atomic
def forget_medium(file: MediaFile) -> None:
    """Delete a picture, recording or film for good: somebody in it takes back that they agreed.

    The records of editions stay; who asks for the file gets none. Raises ValidationError while an
    edition that was not withdrawn has it.
    """
    _lock_current()
    content = file.content
    for edition in Edition.objects.filter(withdrawn=None):
        if any(entry.sha256 == content.sha256 for entry in read_manifest(edition.name).entries):
            said = f"Edition {edition.name} has {file.name}: withdraw the edition first."
            raise ValidationError(said)  # read by an operator, in English
    MediaFile.objects.filter(content=content).delete()
    content.delete()
    if content.file:
        transaction.on_commit(partial(default_storage.delete, content.file.name))


@transaction.atomic
def sign_again(*, by: User | None, what: str = "") -> Release | None:
    """Release the current edition once more, under the keyring that is given out now."""
    current = _lock_current()
    if current is None:
        return None
    return _release(current.edition, current, by=by, what=what, key=get_signing_key())


def _lock_current() -> Release | None:
    """Return the last release; whoever releases at the same time waits for us.

    The keyring's row is what they wait for: it is there before the first release.
    """
    SiteKeyring.objects.select_for_update().first()
    return Release.objects.select_related("edition").first()


def _store_missing(contents: Mapping[str, bytes]) -> None:
    present = set(
        EditionObject.objects.filter(sha256__in=contents).values_list("sha256", flat=True)
    )
    EditionObject.objects.bulk_create(
        EditionObject(sha256=sha256, size=len(content), compressed=gzip.compress(content, mtime=0))
        for sha256, content in contents.items()
        if sha256 not in present
    )


def _release(
    edition: Edition, last: Release | None, *, by: User | None, what: str, key: SigningKey
) -> Release:
    withdrawn = Edition.objects.exclude(withdrawn=None).order_by("name")
    keyring = find_keyring()
    number = last.number + 1 if last else 1
    sentence = Sentence(
        keyring=keyring.number,
        number=number,
        edition=edition.name,
        manifest=edition.manifest_id,
        size=edition.manifest.size,
        withdrawn=tuple(withdrawn.values_list("name", flat=True)),
    )
    signed = sign_release(sentence, key).decode()
    return Release.objects.create(number=number, edition=edition, signed=signed, what=what, by=by)
