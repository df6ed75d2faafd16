"""PDFs: made of a page's HTML once, kept in the data folder, at most one at a time.

WeasyPrint draws them. It needs the system's Pango; where that is missing, nothing offers a PDF, and
pages print from the browser. Nothing is fetched from anywhere but the project's fonts and pictures.
"""

import hashlib
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from django.conf import settings
from django.core.files import locks
from django.template.loader import get_template

FONTS = {
    "NotoSans-Regular": ("Harbour", "400"),
    "NotoSans-Bold": ("Harbour", "700"),
    "NotoSansThai-Regular": ("Harbour Thai", "400"),
    "NotoSansThai-Bold": ("Harbour Thai", "700"),
    "NotoNastaliqUrdu-Regular": ("Harbour Urdu", "400"),
    "NotoSansKhmer-Regular": ("Harbour Khmer", "400"),
    "NotoSansLao-Regular": ("Harbour Lao", "400"),
    "NotoSansMyanmar-Regular": ("Harbour Burmese", "400"),
    "NotoSansMongolian-Regular": ("Harbour Mongolian", "400"),
    "NotoSerifTibetan-Regular": ("Harbour Tibetan", "400"),
}
STYLE = "pages/paper/paper.css"
OURS = re.compile(r"harbour:(fonts/[\w-]+\.ttf|pictures/(?:[\w-]+/)*[\w-]+\.png)")
WAITING = BoundedSemaphore(3)
"""Who may wait in this process for a PDF that is being made, the one who makes it included."""
PATIENCE = 20.0


class Busy(Exception):
    """Other PDFs are being made: ask again in a moment."""


@cache
def is_possible() -> bool:
    """Return whether this machine can make PDFs: the library and the system's Pango are there."""
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError):
        return False
    return True


def fetch_pdf(key: tuple[str, ...], write_html: Callable[[], str]) -> Path:
    """Return the file of a PDF under this key, whose first part is the edition.

    It is made where it is missing. Raises Busy where others are being made for too long.
    """
    folder = settings.DATA / "papers" / key[0]
    name = hashlib.sha256("\n".join((*key, _fingerprint_of_style())).encode()).hexdigest()[:32]
    path = folder / f"{name}.pdf"
    if path.exists():
        return path
    if not WAITING.acquire(blocking=False):
        raise Busy
    try:
        with _alone(settings.DATA / "papers"):
            if not path.exists():
                _make_room(folder)
                unfinished = path.with_suffix(".part")
                unfinished.write_bytes(draw(write_html()))
                unfinished.replace(path)
    finally:
        WAITING.release()
    return path


def draw(html: str) -> bytes:
    """Return the PDF of HTML whose addresses all begin with ``harbour:``."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    fetcher = _make_fetcher()
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; '
        f'src: url("harbour:fonts/{file}.ttf"); }}\n'
        for file, (family, weight) in FONTS.items()
    )
    sheets = [
        CSS(string=text, font_config=fonts, url_fetcher=fetcher, base_url="harbour:")
        for text in (faces, _read_style())
    ]
    page = HTML(string=html, url_fetcher=fetcher, base_url="harbour:")
    return page.write_pdf(stylesheets=sheets, font_config=fonts, pdf_tags=True)


def _make_fetcher() -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OurFiles(URLFetcher):
        """Reads the project's fonts and pictures, and refuses everything else."""

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
            found = OURS.fullmatch(url)
            if not found:
                raise ValueError(f"a paper may not fetch {url}")
            folder = settings.ROOT / ("assets" if found[1].startswith("fonts/") else "build")
            return URLFetcherResponse(url, (folder / found[1]).read_bytes())

    return OurFiles()


def _make_room(folder: Path) -> None:
    """Make the folder of an edition; nobody asks for those of earlier editions any more."""
    if not folder.exists():
        for earlier in (one for one in folder.parent.iterdir() if one.is_dir()):
            shutil.rmtree(earlier, ignore_errors=True)
        folder.mkdir()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the one lock that whoever makes a PDF has, in whichever process. Raises Busy."""
    folder.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + PATIENCE
    with (folder / "making.lock").open("w") as file:
        while not locks.lock(file, locks.LOCK_EX | locks.LOCK_NB):
            if time.monotonic() > deadline:
                raise Busy
            time.sleep(0.1)
        try:
            yield
        finally:
            locks.unlock(file)


@cache
def _read_style() -> str:
    return str(get_template(STYLE).template.source)


@cache
def _fingerprint_of_style() -> str:
    """Return what changes when papers come to look different: then they are made again."""
    folder = Path(str(get_template(STYLE).origin.name)).parent
    files = sorted(file for file in folder.iterdir() if file.suffix in (".css", ".html"))
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()
