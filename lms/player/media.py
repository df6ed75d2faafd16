"""What a step brings along: a recording of its words, a film in sign language."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from curriculum.library import Library
from curriculum.media import pick_language
from curriculum.schema import Activity, AnyStep, Scene


@dataclass(frozen=True)
class Film:
    """A film in sign language, its captions, and what it says where that is not on the page."""

    address: str
    captions: str
    locale: str
    transcript: str


@dataclass(frozen=True)
class StepMedia:
    """The recording and the film of a step, in the language that is read, or else in English."""

    recording: str = ""
    film: Film | None = None


def find_address(library: Library, name: str) -> str:
    """Return where a file of an edition is, or nothing where the edition does not have it."""
    return reverse("lessons:medium", args=[name]) if name in library.media else ""


def media_of(library: Library, step: AnyStep) -> StepMedia:
    """Return what a step brings along in the library's language."""
    recording = pick_language(step.recordings, library.locale)
    film = pick_language(step.films, library.locale)
    shown = film and find_address(library, film.file)
    return StepMedia(
        recording=find_address(library, recording.file) if recording else "",
        film=Film(shown, find_address(library, film.captions), film.locale, film.transcript or "")
        if film and shown
        else None,
    )


def find_picture(library: Library, scene: Scene | None) -> str:
    """Return where the picture is that is shown instead of a place, or nothing."""
    return find_address(library, scene.picture.file) if scene and scene.picture else ""


def describe_scene(scene: Scene) -> str:
    """Return what there is to see in a scene, for those who don't see it."""
    picture = f"{scene.picture.description} " if scene.picture else ""
    return f"{picture}{scene.description}"


def list_media(library: Library, activity: Activity) -> dict[str, dict[str, Any]]:
    """Return address and size of the files that an activity shows in the library's language."""
    names: set[str] = set()
    for step in activity.steps:
        recording = pick_language(step.recordings, library.locale)
        film = pick_language(step.films, library.locale)
        names |= {step.picture.file} if isinstance(step, Scene) and step.picture else set()
        names |= {recording.file} if recording else set()
        names |= {film.file, film.captions} if film else set()
    return {
        name: {"address": address, "size": library.media[name].size}
        for name in sorted(names)
        if (address := find_address(library, name))
    }
