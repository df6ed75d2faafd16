"""A site that publishes editions over real HTTP, and breaks off, tampers and forgets ranges."""

import gzip
import re

from curriculum.editions.download import CURRENT, KEYS, OBJECTS
from curriculum.editions.manifest import Manifest
from tests.contract.wire_site import Handler, WireSite
from tests.curriculum.test_editions import SmallSite

JSON = "application/json"


class EditionSite(WireSite):
    """``asked`` lists path and first byte of every request for editions.

    ``cut`` is after how many bytes the connection breaks, once; ``is_old`` sites know no ranges;
    ``sent`` counts bytes.
    """

    def __init__(self, port: int = 0) -> None:
        super().__init__(port)
        self.RequestHandlerClass = EditionHandler
        self.editions = SmallSite()
        self.asked: list[tuple[str, int]] = []
        self.cut: int | None = None
        self.is_old = False
        self.packs = True
        self.kind = JSON
        self.sent = 0

    def publish(self, documents: dict[str, bytes]) -> Manifest:
        return self.editions.publish(documents)

    def list_objects(self) -> list[tuple[str, int]]:
        """Return the checksums of the documents that were asked for, and from where on."""
        found = [(path, start) for path, start in self.asked if path.startswith(OBJECTS)]
        return [(path.removeprefix(OBJECTS).strip("/"), start) for path, start in found]

    def find(self, path: str) -> bytes | None:
        if path in (KEYS, CURRENT) and self.editions.number:
            return self.editions.read(path, 10**6)
        return self.editions.objects.get(path.removeprefix(OBJECTS).strip("/"))


class EditionHandler(Handler):
    server: EditionSite

    def do_GET(self) -> None:
        if not self.path.startswith(("/api/editions/", OBJECTS)):
            self.reply()
            return
        site = self.server
        asked = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        start = int(asked[1]) if asked and not site.is_old else 0
        site.asked.append((self.path, start))
        content = site.find(self.path)
        if content is None:
            self.send_error(404)
            return
        headers = {"Content-Type": site.kind}
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
            content = content[start:]
        elif site.packs and "gzip" in self.headers.get("Accept-Encoding", ""):
            headers["Content-Encoding"] = "gzip"
            content = gzip.compress(content)
        self.send_response(206 if start else 200)
        for name, value in (headers | {"Content-Length": str(len(content))}).items():
            self.send_header(name, value)
        self.end_headers()
        if site.cut is not None and len(content) > site.cut:
            content, site.cut = content[: site.cut], None
            self.close_connection = True
        site.sent += len(content)
        self.wfile.write(content)
