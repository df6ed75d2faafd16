"""Lessons and modules as documents that can be compared byte by byte."""

import msgspec

from curriculum.editions.documents import ModuleDocument, pack_activity
from curriculum.framework import Module
from curriculum.schema import Activity


def encode_activity(activity: Activity) -> bytes:
    """Return a lesson or form as written: what the library works out of it is left out."""
    return pack_activity(msgspec.structs.replace(activity, ungraded=()))


def decode_document(document: bytes) -> Activity | ModuleDocument:
    """Return what a document says: a lesson, a form, or a module."""
    kind = Activity if b'"steps":' in document else ModuleDocument
    return msgspec.json.decode(document, type=kind)


def encode_module(module: Module, guide: str, letter: str) -> bytes:
    """Return a module as its page has it: what stands in pages of their own is left out."""
    alone = msgspec.structs.replace(module, lessons=(), booster=None, forms=())
    texts = {"guide": guide, "family-letter": letter}
    document = ModuleDocument(module=alone, documents={k: v for k, v in texts.items() if v})
    return msgspec.json.encode(document, order="deterministic")
