"""Who may say what is published: Ed25519 keys, the keyring of a site, signatures.

A site has a keyring that lists its keys. At least one of them is a spare, kept off the server:
with it a new keyring can be signed when the other is lost or stolen. A new keyring counts only when
a key of the old one, not revoked since, has signed it; the first one is trusted as it comes, or by
its fingerprint where somebody has written that down (RFC 8032 for the signatures).
"""

import base64
import hashlib

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import Struct

from curriculum.editions.manifest import decode
from curriculum.errors import UntrustedEdition

MOST_BYTES = 100_000
"""Of a keyring or a release, signatures included."""


class Signed(Struct, frozen=True, kw_only=True):
    """A text and who signed it: key id → signature in base64. The text is JSON of ``purpose``."""

    purpose: str
    text: str
    signatures: dict[str, str]


class Keyring(Struct, frozen=True, kw_only=True):
    """Key id → public key in base64. ``number`` grows with every change."""

    number: int
    keys: dict[str, str]
    revoked: tuple[str, ...] = ()

    def trusts(self, key_id: str) -> bool:
        """Return whether what this key signs counts."""
        return key_id in self.keys and key_id not in self.revoked


KEYRING = "keyring"


class SigningKey:
    """A private key. ``id`` is the beginning of its public key's SHA-256."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        raw = private.public_key().public_bytes_raw()
        self.public = base64.b64encode(raw).decode()
        self.id = key_id_of(raw)

    @classmethod
    def make(cls) -> "SigningKey":
        """Return a new key."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def read(cls, text: str) -> "SigningKey":
        """Return the key that ``write`` wrote. Raises ValueError when it is none."""
        return cls(Ed25519PrivateKey.from_private_bytes(base64.b64decode(text, validate=True)))

    def write(self) -> str:
        """Return the private key as text, to be kept where nobody else reads it."""
        return base64.b64encode(self._private.private_bytes_raw()).decode()

    def sign(self, text: bytes) -> str:
        """Return the signature of this text in base64: the same text always has the same one."""
        return base64.b64encode(self._private.sign(text)).decode()


def key_id_of(public: bytes) -> str:
    """Return the id of a public key: 16 hexadecimal digits."""
    return hashlib.sha256(public).hexdigest()[:16]


def fingerprint_of(keyring: Keyring) -> str:
    """Return what can be written down of a first keyring, to be compared with what a site sends."""
    return hashlib.sha256(msgspec.json.encode(sorted(keyring.keys.items()))).hexdigest()


def sign(purpose: str, content: Struct, *keys: SigningKey) -> bytes:
    """Return the content, signed by these keys. The purpose is signed with it."""
    text = msgspec.json.encode(content, order="deterministic")
    signatures = {key.id: key.sign(_to_sign(purpose, text)) for key in keys}
    signed = Signed(purpose=purpose, text=text.decode(), signatures=signatures)
    return msgspec.json.encode(signed, order="deterministic")


def read_signed(content: bytes, purpose: str, keyring: Keyring) -> bytes:
    """Return the text of what a key of this keyring has signed. Raises UntrustedEdition."""
    signed = _open(content, purpose)
    text = signed.text.encode()
    for key_id, signature in signed.signatures.items():
        if keyring.trusts(key_id) and _is_by(keyring.keys[key_id], signature, purpose, text):
            return text
    raise UntrustedEdition(f"no key that is trusted here has signed this {purpose}")


def accept_keyring(content: bytes, known: Keyring | None, fingerprint: str = "") -> Keyring:
    """Return the keyring that a site sends, if it may follow the known one.

    Without a known one it has to be signed by a key of its own, and to have the fingerprint, if
    there is one. An older keyring than the known one is refused. Raises UntrustedEdition.
    """
    sent = open_keyring(content)
    if known is None:
        if fingerprint and fingerprint_of(sent) != fingerprint:
            raise UntrustedEdition("the site's keys are not those that were written down for it")
        read_signed(content, KEYRING, sent)
        return sent
    if sent.number < known.number:
        raise UntrustedEdition("the site sends older keys than it had before")
    if sent.number == known.number and sent != known:
        raise UntrustedEdition("the site sends other keys under the same number")
    # Whom the new one revokes cannot have a say in it, though the old one still trusts them.
    trusted = Keyring(number=known.number, keys=known.keys, revoked=(*known.revoked, *sent.revoked))
    read_signed(content, KEYRING, trusted)
    return sent


def open_keyring(content: bytes) -> Keyring:
    """Return a keyring as it stands, whoever signed it. Raises UntrustedEdition for nonsense."""
    keyring: Keyring = decode(_open(content, KEYRING).text, Keyring, "a list of keys")
    for key_id, public in keyring.keys.items():
        if key_id_of(_decode_base64(public)) != key_id:
            raise UntrustedEdition(f"{key_id} is not the id of its key")
    return keyring


def _open(content: bytes, purpose: str) -> Signed:
    signed: Signed = decode(content, Signed, f"a signed {purpose}")
    if signed.purpose != purpose:
        raise UntrustedEdition(f"this was not signed as a {purpose}")
    return signed


def _is_by(public: str, signature: str, purpose: str, text: bytes) -> bool:
    try:
        key = Ed25519PublicKey.from_public_bytes(_decode_base64(public))
        key.verify(_decode_base64(signature), _to_sign(purpose, text))
    except (InvalidSignature, ValueError):
        return False
    return True


def _to_sign(purpose: str, text: bytes) -> bytes:
    return f"Safe Harbour {purpose} 1\n".encode() + text


def _decode_base64(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError as error:
        raise UntrustedEdition("this is not a key or a signature") from error
