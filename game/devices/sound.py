"""Sound: short effects, one loop, one voice; off when the player says so, silent where none is."""

from io import BytesIO
from pathlib import Path

import pygame

ROOT = Path(__file__).parents[2] / "assets" / "sounds"


class Sounds:
    """Plays ``assets/sounds/<name>.ogg``. What can't be played is passed over in silence."""

    def __init__(self, on: bool = True, root: Path = ROOT, volume: float = 0.6):
        self.root = root
        self.volume = volume
        self._on = on
        self._held = False
        self._works: bool | None = None
        self._loaded: dict[str, pygame.mixer.Sound | None] = {}
        self._loop: str | None = None
        self._spoken: BytesIO | None = None  # read from while it plays

    @property
    def on(self) -> bool:
        """Whether the player wants sound."""
        return self._on

    @on.setter
    def on(self, wanted: bool) -> None:
        self._on = wanted
        if not wanted and self._works:
            pygame.mixer.stop()
            self.hush()
        elif wanted and self._loop:
            self.loop(self._loop)

    def hold(self) -> None:
        """Play nothing from now on, whatever is asked for."""
        self._held = True
        if self._works:
            pygame.mixer.stop()
            self.hush()

    def go_on(self) -> None:
        """Play again, and go on with the loop."""
        self._held = False
        self.loop(self._loop)

    def open(self) -> bool:
        """Open the sound device and say whether there is one. Called after the first frame."""
        if self._works is None:
            try:
                pygame.mixer.init(44_100, -16, 2, 1024)
                self._works = True
            except pygame.error:
                self._works = False
        return self._works

    def play(self, name: str) -> bool:
        """Play an effect once; say whether it sounds."""
        sound = self._ready(name)
        return bool(sound and sound.play())

    def speak(self, content: bytes) -> bool:
        """Play a recording (Ogg or MP3) from its beginning, instead of another; say whether it
        sounds.
        """
        if not self._on or self._held or not self.open():
            return False
        self.hush()
        self._spoken = BytesIO(content)
        try:
            pygame.mixer.music.load(self._spoken)
            pygame.mixer.music.play()
        except pygame.error:  # damaged: its words stand on the screen
            return False
        return True

    def hush(self) -> None:
        """Stop the recording."""
        if self._spoken is not None:
            pygame.mixer.music.stop()
            pygame.mixer.music.unload()
            self._spoken = None

    @property
    def is_speaking(self) -> bool:
        """Whether a recording can be heard now."""
        return self._spoken is not None and pygame.mixer.music.get_busy()

    def loop(self, name: str | None) -> None:
        """Play this over and over from now on, quietly; None stops it."""
        if self._loop and self._loop != name and (old := self._loaded.get(self._loop)):
            old.fadeout(400)
        self._loop = name
        if name and (sound := self._ready(name)) and not sound.get_num_channels():
            sound.set_volume(self.volume * 0.4)
            sound.play(loops=-1, fade_ms=800)

    def _ready(self, name: str) -> pygame.mixer.Sound | None:
        if not self._on or self._held or not self.open():
            return None
        if name not in self._loaded:
            self._loaded[name] = self._load(name)
        return self._loaded[name]

    def _load(self, name: str) -> pygame.mixer.Sound | None:
        try:
            sound = pygame.mixer.Sound(self.root / f"{name}.ogg")
        except (pygame.error, FileNotFoundError):
            return None
        sound.set_volume(self.volume)
        return sound
