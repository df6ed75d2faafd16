"""What a site says is current: a signed sentence about one edition.

Its order is a number and no time: a school PC's clock can be years off. Going back to an earlier
edition is a new release of it, so that a machine can refuse an old release sent a second time.
"""

from msgspec import Struct

from curriculum.editions.manifest import decode
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
    """Return a release that a key of this keyring has signed. Raises UntrustedEdition."""
    text = read_signed(content, RELEASE, keyring)
    release: Release = decode(text, Release, "a release")
    if release.keyring > keyring.number:
        raise UntrustedEdition("this release was signed under newer keys")
    return release
