"""What ships with the game need not be fetched.

A site's first edition is for the most part what its editors found there: the same documents, byte
for byte, with the same checksums. Over the line of a school comes only what they changed.
"""

from collections.abc import Iterable
from functools import cached_property

from curriculum.editions.documents import pack
from curriculum.editions.download import OBJECTS
from curriculum.editions.manifest import digest
from curriculum.library import shipped_library
from curriculum.messages.catalog import list_locales
from game.progress.site import Site


class SiteAndShipped:
    """A site that is asked only for what did not ship."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def read(self, address: str, most: int) -> bytes:
        """Return what the site says."""
        return self._site.read(address, most)

    def stream(self, address: str, start: int) -> Iterable[bytes]:
        """Yield a document from byte ``start`` on."""
        shipped = self._shipped.get(address.removeprefix(OBJECTS).strip("/"))
        return [shipped[start:]] if shipped else self._site.stream(address, start)

    @cached_property
    def _shipped(self) -> dict[str, bytes]:
        """The documents that ship, by their checksums."""
        packed = pack(shipped_library(), list_locales())
        return {digest(content): content for content in packed.values()}
