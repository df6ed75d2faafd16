"""What a site says is current: a signed sentence about one edition.

Its order is a number and no time: a school PC's clock can be years off. Going back to an earlier
edition is a new release of it, so that a machine can refuse an old release sent a second time.
"""

from msgspec import Struct

from curriculum.editions.manifest import decode, is_checksum, is_edition_name
from curriculum.editions.signing import Keyring, SigningKey, read_signed, sign
from curriculum.errors import UntrustedEdition

RELEASE = "release"


class Release(Struct, frozen=True, kw_only=True):
    """An edition, the SHA-256 and size of its manifest, and which editions are not to be played.

    ``keyring`` is the number of the keyring under which it was signed: releases of a stolen key,
    however high they count, come before those of the next keyring.
    """

    keyring: int
    number: int
    edition: str
    manifest: str
    size: int
    withdrawn: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[int, int]:
        """What of two releases says which is the later one."""
        return (self.keyring, self.number)


def sign_release(release: Release, key: SigningKey) -> bytes:
    """Return the release as sites give it out."""
    return sign(RELEASE, release, key)


def read_release(content: bytes, keyring: Keyring) -> Release:
    """Return a release that a key of this keyring has signed. Raises UntrustedEdition.

    Who holds a key says what is played, and nothing about the files of this computer: the names
    of the edition and of its list lead nowhere else.
    """
    text = read_signed(content, RELEASE, keyring)
    release: Release = decode(text, Release, "a release")
    if release.keyring > keyring.number:
        raise UntrustedEdition("this release was signed under newer keys")
    if not (is_edition_name(release.edition) and is_checksum(release.manifest)):
        raise UntrustedEdition("this release names what is not an edition")
    return release
