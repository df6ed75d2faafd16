"""The voice: a step's recording, heard when the player asks for it, and never by itself."""

from collections.abc import Callable

from curriculum.media import pick_language
from curriculum.schema import Recording
from game.app import App
from game.scenes.play import Play
from game.ui.widgets.button import Button
from game.ui.words import _

LISTEN_KEY = "F2"


class Voice:
    """What is spoken at the step of a play. Films in sign language are for the browser."""

    def __init__(self, app: App, play: Play):
        self._app, self._play = app, play
        self._button: Button | None = None
        self._refresh: Callable[[], object] = lambda: None
        self._is_speaking = False

    @property
    def recording(self) -> Recording | None:
        """The step's recording in the language that is spoken, or else in English."""
        return pick_language(self._play.step.recordings, self._play.library.locale)

    def make_buttons(self, refresh: Callable[[], object]) -> list[Button]:
        """Return the button that begins and ends the recording; none where there is none.

        ``refresh`` lays out the view when the button's words have changed.
        """
        self._refresh = refresh
        self._button = None
        if self.recording:
            self._button = Button("", self.toggle, key=LISTEN_KEY)
            self._name_button()
        return [self._button] if self._button else []

    def toggle(self) -> None:
        """Begin the recording, or end it; say it in a sentence where it cannot be heard."""
        if self._is_speaking:
            self.stop()
        elif self.recording:
            self._begin(self.recording)
        self._refresh()

    def stop(self) -> None:
        """End the recording."""
        if self._is_speaking:
            self._app.look.sounds.hush()
            self._is_speaking = False
            self._name_button()

    def is_over(self) -> bool:
        """Say whether the recording has just come to its end."""
        if not self._is_speaking or self._app.look.sounds.is_speaking:
            return False
        self.stop()
        return True

    def _begin(self, recording: Recording) -> None:
        sounds = self._app.look.sounds
        content = self._play.read_media(recording.file)
        if not sounds.on:
            self._app.say(_("Sound is switched off. You can switch it on in the options."))
        elif content is None or not sounds.speak(content):
            self._app.say(_("The recording cannot be played on this computer now."), "notice")
        else:
            self._is_speaking = True
            self._name_button()

    def _name_button(self) -> None:
        if self._button:
            self._button.name = _("Stop") if self._is_speaking else _("Listen")
            self._button.icon = "sound-off" if self._is_speaking else "sound-on"
