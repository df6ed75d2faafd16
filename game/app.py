"""The app: the window, the options, the stack of scenes and the loop.

    app = App(home, options, window_size=(1280, 720))
    app.run(TitleScene(app))

What scenes use: ``app.look`` (theme, direction, pictures, sounds), ``app.options``,
``app.change_options(text_size=150)``, ``app.push(scene)``, ``app.pop()``, ``app.replace(scene)``,
``app.say("One sentence.", "danger")``, ``app.quit()``. ``app.before_closing`` holds what must be
saved when the game ends or a scene fails; ``app.each_frame`` what is looked at every frame;
``app.at_close`` what is shut down when the game ends; ``app.leave_now`` what F4 does;
``app.find_help`` what is known of helplines and of who is there in the school.
"""

import logging
import traceback
from collections.abc import Callable
from pathlib import Path

import msgspec
import pygame

from game.config import Options, save_options
from game.devices.clock import FrameClock, resident_mb, seconds_since_start
from game.devices.input import Action, Command, Input
from game.devices.pictures import Pictures
from game.devices.sound import Sounds
from game.devices.window import CANVAS, Window
from game.progress.wire import Help
from game.ui import words
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.text import clear_cache, close_fonts
from game.ui.theme import Theme
from game.ui.tree import TreeFile
from game.ui.widgets.banner import Banner, Tone
from game.ui.words import _

log = logging.getLogger("game")


class App:
    """The running game. ``home`` is the folder of options, saves and the log."""

    def __init__(
        self,
        home: Path,
        options: Options,
        window_size: tuple[int, int] = CANVAS,
        screenshots: Path | None = None,
    ):
        self.home = home
        self.options = options
        self.window = Window(window_size)
        self.input = Input(self.window.to_canvas)
        self.clock = FrameClock(options.fps)
        self.look = Look(pictures=Pictures(), sounds=Sounds(options.sound))
        self.before_closing: list[Callable[[], object]] = []
        self.each_frame: list[Callable[[], object]] = []
        self.at_close: list[Callable[[], object]] = []
        self.leave_now: Callable[[], object] = lambda: None
        self.find_help: Callable[[], Help] = Help
        self.first_frame: float | None = None
        self.gave_up = False  # the game ended because its last scene kept failing
        self._screenshots = screenshots or home / "screenshots"
        self._scenes: list[Scene] = []
        self._banner: Banner | None = None
        self._running = True
        self._redraw = True
        self._failed_at: Scene | None = None
        self._tree = TreeFile.from_environment()
        self._restyle()

    @property
    def scene(self) -> Scene | None:
        """The scene that is played now."""
        return self._scenes[-1] if self._scenes else None

    def push(self, scene: Scene) -> None:
        """Play a scene over this one, which goes on when it is popped."""
        if self.scene:
            self.scene.leave()
        self._scenes.append(scene)
        self._arrive()

    def pop(self) -> None:
        """Leave the scene; without another one below, the game ends."""
        if self._scenes:
            self._scenes.pop().leave()
        if self._scenes:
            self._arrive()
        else:
            self._running = False

    def replace(self, scene: Scene) -> None:
        """Play a scene instead of this one."""
        if self._scenes:
            self._scenes.pop().leave()
        self._scenes.append(scene)
        self._arrive()

    def say(self, sentence: str, tone: Tone = "information") -> None:
        """Show one sentence above the scene until it has been read or is dismissed."""
        self._banner = Banner(sentence, tone)
        self._redraw = True

    def hush(self) -> None:
        """Take the sentence away: what it spoke of is over."""
        self._banner, self._redraw = None, True

    def quit(self) -> None:
        """End the game after this frame."""
        self._running = False

    def change_options(self, **changes: object) -> None:
        """Set options, use them at once, and keep them."""
        self.options = msgspec.structs.replace(self.options, **changes)
        self._restyle()
        for scene in self._scenes:
            scene.restyle()
        try:
            save_options(self.home, self.options)
        except OSError:
            self.say(_("Your options could not be saved: the disk is full or locked."), "danger")

    def run(self, scene: Scene, seconds: float | None = None) -> None:
        """Play until the game ends; or measure for so many seconds, drawing every frame anew."""
        self.push(scene)
        ends = None if seconds is None else seconds_since_start() + seconds
        try:
            while self._running and (ends is None or seconds_since_start() < ends):
                self._redraw = self._redraw or ends is not None
                self.play_frame()
                self.clock.finish()
        finally:
            self._close()

    def play_frame(self) -> None:
        """Take in what the player did, let time pass, draw when something changed."""
        dt = self.clock.begin()
        try:
            for command in self.input.read():
                self.handle(command)
            for look_after in self.each_frame:
                look_after()
            if self.scene:
                self.scene.update(dt)
            self._update_banner(dt)
            self._draw()
        except Exception as error:
            self._mend(error)

    def handle(self, command: Command) -> None:
        """Do what the player asks: what is the app's own, or the scene's."""
        match command.action:
            case Action.QUIT:
                self.quit()
            case Action.FULLSCREEN if command.pressed:
                self.window.toggle_fullscreen()
                self._redraw = True
            case Action.SCREENSHOT if command.pressed:
                self._save_screenshot()
            case Action.LEAVE:
                if command.pressed and not command.repeat:
                    self.leave_now()
            case _ if self._banner and self._banner.dismisses(command):
                self._banner, self._redraw = None, True
            case _ if self.scene:
                self.scene.handle(command)

    def measure(self) -> dict[str, float | int | None]:
        """Return what the bench prints."""
        return {
            "first_frame_s": self.first_frame,
            "frames": len(self.clock.work),
            "frame_ms_median": round(self.clock.measure_ms(0.5), 2),
            "frame_ms_p99": round(self.clock.measure_ms(0.99), 2),
            "rss_mb": resident_mb(),
        }

    def redraw(self) -> None:
        """Draw again, whether or not the scene says that it changed."""
        self._redraw = True

    def _arrive(self) -> None:
        self._redraw = True
        if self.scene:
            self.scene.enter()

    def _draw(self) -> None:
        scene = self.scene
        self._redraw = self.window.refit() or self._redraw
        if not scene or not (self._redraw or scene.is_changed()):
            return
        scene.changed, self._redraw = False, False
        canvas = self.window.canvas
        scene.draw(canvas)
        if self._banner:
            self._banner.lay_out(self.look)
            self._banner.draw(self.look, canvas)
        self.window.show()
        if self._tree:
            alert = self._banner.name if self._banner else None
            self._tree.write(type(scene).__name__, scene.view, alert, self.window.to_window)
        if self.first_frame is None:
            self.first_frame = round(seconds_since_start(), 3)
            # What takes time and is not seen waits until something is seen.
            self.input.open_gamepads()

    def _update_banner(self, dt: float) -> None:
        if self._banner and self._banner.is_over(dt):
            self._banner, self._redraw = None, True

    def _restyle(self) -> None:
        options, look = self.options, self.look
        words.set_language(options.language)
        look.theme = Theme(options.high_contrast, options.text_size)
        look.direction = words.direction()
        look.reduced_motion = options.reduced_motion
        look.sounds.on = options.sound
        self.clock.fps = options.fps
        clear_cache()
        self._redraw = True

    def _save_screenshot(self) -> None:
        number = len(list(self._screenshots.glob("safe-harbour-*.png"))) + 1
        try:
            self.window.save(self._screenshots / f"safe-harbour-{number:03}.png")
        except (OSError, pygame.error):
            self.say(_("The picture could not be saved: the disk is full or locked."), "danger")

    def _mend(self, error: Exception) -> None:
        """Save, note where it happened, and go on: in the scene below when this one fails again."""
        self._note(error)
        self._do_all(self.before_closing)
        if self._failed_at is self.scene:
            self.gave_up = len(self._scenes) < 2
            self.pop()
        self._failed_at = self.scene
        self.say(_("Something went wrong. Nothing is lost: you can go on."), "danger")

    def _note(self, error: Exception) -> None:
        """Log the kind of error and the places in the code; a message can hold what a child did."""
        places = "".join(traceback.format_tb(error.__traceback__))
        log.error("%s\n%s", type(error).__name__, places)

    def _do_all(self, duties: list[Callable[[], object]]) -> None:
        """Do each of these, even when another one fails."""
        for duty in duties:
            try:
                duty()
            except Exception as error:
                self._note(error)

    def _close(self) -> None:
        self._do_all(self.before_closing)
        self._do_all(self.at_close)
        close_fonts()
        pygame.quit()
