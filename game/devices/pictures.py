"""Pictures: PNG files made from ``assets/pictures`` by the build, in the display's own format.

    pictures = Pictures()
    pictures.get("people/suri-happy", height=400)      # scaled, in proportion
    pictures.get("people/suri-happy", mirrored=True)   # looks the other way
    pictures.get("places/village-square")              # None when there is no such picture
    pictures.portrait("people/suri-happy", 64)         # head and shoulders in a disc

What an edition brings is called ``media/<file>``; ``find_media`` reads it. It fills the canvas.
At most 28 MB stay in memory; those not drawn for longest go first.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pygame

ROOT = Path(__file__).parents[2] / "build" / "pictures"
KEPT_BYTES = 28_000_000
MEDIA = "media/"
GROUND = (1280, 720)
"""What is behind everything is as large as the canvas."""
_Key = tuple[str, int | None, int | None, bool]


class Pictures:
    """Loads, converts, scales and mirrors pictures, and keeps what was drawn last."""

    def __init__(self, root: Path = ROOT, kept_bytes: int = KEPT_BYTES):
        self.root = root
        self._kept_bytes = kept_bytes
        self._kept: OrderedDict[_Key, pygame.Surface | None] = OrderedDict()
        self._bytes = 0
        self._ready: dict[str, pygame.Surface] = {}
        self._reader = ThreadPoolExecutor(1)
        self.find_media: Callable[[str], bytes | None] = lambda file: None

    def prepare(self, names: Iterable[str]) -> None:
        """Read files in the background for what is drawn next; what was not drawn is dropped."""
        self._ready = ready = dict[str, pygame.Surface]()
        kept = {key[0] for key in self._kept}
        missing = [name for name in names if name not in kept]
        if missing:
            # Always the same thread: each new one would hold on to memory of its own.
            self._reader.submit(self._read_ahead, missing, ready)

    def _read_ahead(self, names: list[str], ready: dict[str, pygame.Surface]) -> None:
        for name in names:
            # What can't be read is tried again, and passed over, when it is to be drawn.
            with suppress(OSError, pygame.error):
                ready[name] = self._read(name)

    def get(
        self,
        name: str,
        *,
        width: int | None = None,
        height: int | None = None,
        mirrored: bool = False,
    ) -> pygame.Surface | None:
        """Return a picture by its path below the root without ``.png``; None when there is none.

        With a width, a height or both it is scaled, in proportion, to fit inside.
        """
        key = (name, width, height, mirrored)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if mirrored:
            found = self.get(name, width=width, height=height)
            picture = pygame.transform.flip(found, True, False) if found else None
        elif width or height:
            # The whole picture is not kept: what is drawn in one size is seldom drawn in another.
            found = self._kept.get((name, None, None, False)) or self._load(name)
            picture = _fit(found, width, height) if found else None
        else:
            picture = self._load(name)
        self._keep(key, picture)
        return picture

    def portrait(self, name: str, size: int) -> pygame.Surface | None:
        """Return head and shoulders of a picture of a person, cut to a disc; None when missing."""
        key = (f"{name}@portrait", size, size, False)
        if key not in self._kept:
            person = self._kept.get((name, None, None, False)) or self._load(name)
            self._keep(key, _cut_head(person, size) if person else None)
        self._kept.move_to_end(key)
        return self._kept[key]

    def _load(self, name: str) -> pygame.Surface | None:
        try:
            picture = self._ready.pop(name, None) or self._read(name)
        except (OSError, pygame.error):  # missing or damaged: the game can be played without it
            return None
        # A place fills its rectangle: without alpha it is drawn four times as fast.
        is_ground = name.startswith(("places/", MEDIA))
        return picture.convert() if is_ground else picture.convert_alpha()

    def _read(self, name: str) -> pygame.Surface:
        if not name.startswith(MEDIA):
            return pygame.image.load(self.root / f"{name}.png")
        content = self.find_media(name.removeprefix(MEDIA))
        if content is None:
            raise FileNotFoundError(name)
        return _cover(pygame.image.load(BytesIO(content)))

    def _keep(self, key: _Key, picture: pygame.Surface | None) -> None:
        self._kept[key] = picture
        self._bytes += _size(picture)
        while self._bytes > self._kept_bytes and len(self._kept) > 1:
            self._bytes -= _size(self._kept.popitem(last=False)[1])


def _fit(picture: pygame.Surface, width: int | None, height: int | None) -> pygame.Surface:
    wide, high = picture.get_size()
    scale = min(width / wide if width else 1e9, height / high if height else 1e9)
    if scale == 1:
        return picture
    return pygame.transform.smoothscale(
        picture, (max(round(wide * scale), 1), max(round(high * scale), 1))
    )


def _cover(picture: pygame.Surface) -> pygame.Surface:
    """Return the middle of a picture, scaled so that it fills the canvas."""
    wide, high = picture.get_size()
    scale = max(GROUND[0] / wide, GROUND[1] / high)
    size = max(round(wide * scale), GROUND[0]), max(round(high * scale), GROUND[1])
    # What is scaled smoothly has 24 or 32 bits; a picture of few colours has 8.
    whole = picture if picture.get_bitsize() >= 24 else picture.convert(32, 0)
    scaled = pygame.transform.smoothscale(whole, size)
    place = (size[0] - GROUND[0]) // 2, (size[1] - GROUND[1]) // 2
    return scaled.subsurface(pygame.Rect(place, GROUND)).copy()


def _cut_head(person: pygame.Surface, size: int) -> pygame.Surface:
    # People are drawn on 400 by 600, the face in the middle, the hair at different heights.
    side = round(person.get_width() * 0.62)
    top = max(person.get_bounding_rect().top - side // 20, 0)
    square = pygame.Rect((person.get_width() - side) // 2, top, side, side)
    head = pygame.Surface(square.size, pygame.SRCALPHA)
    head.blit(person, (0, 0), square)
    disc = pygame.Surface((side * 2, side * 2), pygame.SRCALPHA)
    disc.fill((255, 255, 255, 0))
    pygame.draw.circle(disc, "white", (side, side), side)
    head.blit(pygame.transform.smoothscale(disc, square.size), (0, 0), None, pygame.BLEND_RGBA_MULT)
    return pygame.transform.smoothscale(head, (size, size))


def _size(picture: pygame.Surface | None) -> int:
    return picture.get_width() * picture.get_height() * 4 if picture else 0
