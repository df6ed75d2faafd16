"""The keys with which this site signs its editions: made at the first release, changed by command.

The signing key lies in ``EDITION_KEY_FILE``, a spare beside it until somebody takes it away to a
safe place. What players know of them is the keyring: see ``curriculum.editions.signing``.
"""

import os
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from curriculum.editions.signing import (
    KEYRING,
    Keyring,
    SigningKey,
    accept_keyring,
    open_keyring,
    sign,
)
from lms.lessons.models import SiteKeyring


class NoSigningKey(Exception):
    """The site's keyring stands in the database, and the key itself is not on this machine."""


def find_keyring() -> Keyring | None:
    """Return the keyring that is given out, or None before the first release."""
    kept = SiteKeyring.objects.first()
    return open_keyring(kept.signed.encode()) if kept else None


def get_signing_key() -> SigningKey:
    """Return the key that signs now; at the first call of a site, it is made. Raises NoSigningKey.

    The database has the last word: a key that its keyring does not trust signs nothing.
    """
    keyring = find_keyring()
    if keyring is None:
        return _set_up()
    file = Path(settings.EDITION_KEY_FILE)
    if (key := _read(file)) and keyring.trusts(key.id):
        return key
    if (key := _read(_next_file(file))) and keyring.trusts(key.id):
        os.replace(_next_file(file), file)  # it was replaced, and the machine stopped just then
        return key
    raise NoSigningKey(
        f"The key that signs editions is missing: bring back {settings.EDITION_KEY_FILE} from "
        "a backup, or make another with the spare: manage.py edition_keys --replace."
    )


def spare_file() -> Path:
    """Return where the spare lies until it is taken to a safe place."""
    return Path(f"{settings.EDITION_KEY_FILE}-spare")


def replace_key(spare: SigningKey | None = None, *, revoke: str = "") -> Keyring:
    """Make a new signing key and a keyring with it; return the keyring.

    It is signed by the key that signed until now, or by the spare when that one is lost or, with
    ``revoke``, not to be trusted any more. Raises UntrustedEdition when the signer may not, and
    NoSigningKey when there is nobody to sign.
    """
    known = find_keyring()
    if known is None:
        get_signing_key()
        known = find_keyring()
    file = Path(settings.EDITION_KEY_FILE)
    old, new = _read(file), SigningKey.make()
    signers = [key for key in (old, spare) if key and known.trusts(key.id) and key.id != revoke]
    if not signers:
        raise NoSigningKey("Name the file of the spare key with --spare: nobody else may sign.")
    revoked = (*known.revoked, revoke) if revoke else known.revoked
    kept = {
        name: public
        for name, public in known.keys.items()
        if name not in revoked and not (old and name == old.id)
    }
    keyring = Keyring(
        number=known.number + 1, keys={**kept, new.id: new.public}, revoked=tuple(revoked)
    )
    signed = sign(KEYRING, keyring, new, *signers)
    accept_keyring(signed, known)
    _write(_next_file(file), new)  # so that there is never a keyring whose key was lost
    SiteKeyring.objects.create(number=keyring.number, signed=signed.decode())
    os.replace(_next_file(file), file)
    return keyring


@transaction.atomic
def _set_up() -> SigningKey:
    file = Path(settings.EDITION_KEY_FILE)
    known = _read(file)
    key, spare = known or SigningKey.make(), _read(spare_file()) or SigningKey.make()
    # A site that was set up anew with its old key counts its releases from 1 again. Machines that
    # know the key take them, because this keyring comes after every one that they have heard of.
    number = int(timezone.now().timestamp()) if known else 1
    keyring = Keyring(number=number, keys={key.id: key.public, spare.id: spare.public})
    signed = sign(KEYRING, keyring, key, spare).decode()
    SiteKeyring.objects.create(number=number, signed=signed)
    _write(file, key)
    _write(spare_file(), spare)
    return key


def _next_file(file: Path) -> Path:
    return Path(f"{file}-next")


def _read(file: Path) -> SigningKey | None:
    try:
        return SigningKey.read(file.read_text(encoding="ascii").strip())
    except FileNotFoundError:
        return None


def _write(file: Path, key: SigningKey) -> None:
    """Write a key, for nobody else to read, as a whole or not at all."""
    draft = file.with_name(f"{file.name}.new")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    with draft.open("w", encoding="ascii") as stream:
        stream.write(key.write())
        stream.flush()
        os.fsync(stream.fileno())
    os.replace(draft, file)
