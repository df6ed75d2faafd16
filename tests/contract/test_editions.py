"""Editions between the real site and the game: released, brought, resumed, played, withdrawn."""

import json
import os

import msgspec
import pytest

from curriculum.editions.download import OBJECTS
from curriculum.editions.signing import fingerprint_of
from curriculum.library import shipped_library
from curriculum.results.vocabulary import EDITION
from curriculum.schema import End
from game.progress.editions import Editions
from game.progress.problems import Problem, ProgressError
from game.progress.progress import Progress
from game.progress.site import Site
from game.scenes.play import Play
from tests.content.test_plays import read_plays

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

LESSON = "privacy.9-12.whose-photo"
ACTIVITY = f"activities/{LESSON}.json"
PLAY = read_plays(LESSON)[0]
LIBRARY = shipped_library()
KEPT = ("framework.json", "cast.json", "glossary.json", "helplines.json", "modules/privacy.9-12")


@pytest.fixture(autouse=True)
def sign_with_keys_of_this_test(settings, tmp_path):
    """Make keys for editions where only this test finds them."""
    settings.EDITION_KEY_FILE = str(tmp_path / "edition-key")


class Asked(Site):
    """The game's way to the site; what was asked of it, and when it breaks off."""

    requests: list[tuple[str, int]] = []
    breaks_after: int | None = None

    def read(self, address, most):
        self.requests.append((address, 0))
        return super().read(address, most)

    def stream(self, address, start):
        self.requests.append((address, start))
        for part in super().stream(address, start):
            if Asked.breaks_after is not None:
                Asked.breaks_after -= len(part)
                if Asked.breaks_after < 0:
                    raise ProgressError(Problem.UNREACHABLE, "the network is gone")
            yield part


@pytest.fixture
def site(live_server):
    Asked.requests, Asked.breaks_after = [], None
    return live_server.url


def release(title: str, *, lesson: str = LESSON):
    """Publish one module, of which a lesson has another title."""
    from curriculum.editions.documents import pack
    from lms.lessons import services

    documents = {
        path: content
        for path, content in pack(LIBRARY, ["th"]).items()
        if path.startswith((*KEPT, "activities/privacy.9-12.", "catalogs/th/privacy.9-12."))
    }
    changed = msgspec.structs.replace(LIBRARY.activity(lesson), title=title)
    documents[ACTIVITY] = msgspec.json.encode(changed)
    return services.release_edition(documents, by=None)


def open_game(home, site: str, **named) -> Progress:
    """Open the game's progress on a computer; it looks at the site when it is told to."""
    progress = Progress.open(home, site=site)
    progress._editions = Editions(home, progress._editions._list_played, open_site=Asked, **named)
    return progress


def look(progress: Progress, site: str) -> None:
    Asked.requests.clear()
    progress._editions.ask(site)
    progress._editions.look()


def title_of(progress: Progress, profile=None) -> str | None:
    library = progress.find_library(profile)
    return library.activity(LESSON).title if library else None


def test_the_game_takes_what_the_site_releases_and_then_only_what_changed(tmp_path, site):
    progress = open_game(tmp_path / "pc", site)
    look(progress, site)
    assert title_of(progress) is None
    edition = release("One")
    look(progress, site)
    assert title_of(progress) == "One"
    library = progress.find_library(None)
    assert library.edition == edition.name
    assert library.activity(LESSON) != LIBRARY.activity(LESSON)
    there, here = library.localized("th"), LIBRARY.localized("th")
    assert there.activity(LESSON).steps == here.activity(LESSON).steps
    assert there.module("privacy.9-12") == here.module("privacy.9-12")

    release("Two")
    look(progress, site)
    assert title_of(progress) == "Two"
    assert len(Asked.requests) == 4, "keys, what is current, its list, and one lesson"
    look(progress, site)
    assert len(Asked.requests) == 2
    progress.close()


def test_what_broke_off_is_resumed_after_a_restart(tmp_path, site):
    release("One")
    progress = open_game(tmp_path / "pc", site)
    look(progress, site)
    long = os.urandom(60_000).hex()
    release(long)
    Asked.breaks_after = 60_000
    look(progress, site)
    assert title_of(progress) == "One"
    progress.close()

    Asked.breaks_after = None
    again = open_game(tmp_path / "pc", site)
    look(again, site)
    assert title_of(again) == long
    assert [start for _, start in Asked.requests if start], "it did not begin anew"
    again.close()


def test_a_document_that_is_not_what_was_signed_is_refused(tmp_path, site):
    from lms.lessons.editions import read_manifest
    from lms.lessons.models import EditionObject

    release("One")
    progress = open_game(tmp_path / "pc", site)
    look(progress, site)
    edition = release("Two")
    sha256 = read_manifest(edition.name).find(ACTIVITY).sha256
    kept = EditionObject.objects.get(sha256=sha256)
    right = bytes(kept.compressed)
    first = EditionObject.objects.exclude(sha256=sha256).order_by("-size").first()
    EditionObject.objects.filter(sha256=sha256).update(compressed=bytes(first.compressed))
    look(progress, site)
    assert title_of(progress) == "One"
    EditionObject.objects.filter(sha256=sha256).update(compressed=right)
    look(progress, site)
    assert title_of(progress) == "Two"
    progress.close()


def test_going_back_and_withdrawing_reach_the_game(tmp_path, site):
    from lms.lessons import services

    one = release("One")
    progress = open_game(tmp_path / "pc", site)
    look(progress, site)
    two = release("Two")
    look(progress, site)
    services.go_back_to(one, by=None)
    look(progress, site)
    assert title_of(progress) == "One"
    assert not [path for path, _ in Asked.requests if path.startswith(OBJECTS)], "it is here still"
    services.go_back_to(two, by=None)
    look(progress, site)
    services.withdraw_edition(two, by=None)
    look(progress, site)
    assert title_of(progress) == "One"
    assert progress._editions.open_edition(site, two.name) is None
    progress.close()


def test_new_keys_are_taken_over_and_the_fingerprint_of_the_command_is_the_games(tmp_path, site):
    from lms.lessons import services
    from lms.lessons.keys import find_keyring, replace_key

    release("One")
    right = fingerprint_of(find_keyring())
    careful = open_game(tmp_path / "careful", site, keys=right)
    wrong = open_game(tmp_path / "wrong", site, keys="0" * 64)
    for progress in (careful, wrong):
        look(progress, site)
    assert (title_of(careful), title_of(wrong)) == ("One", None)
    assert wrong.take_notices() == [Problem.EDITION_UNTRUSTED]
    replace_key()
    services.sign_again(by=None)
    release("Two")
    look(careful, site)
    assert title_of(careful) == "Two"
    careful.close()
    wrong.close()


def test_a_site_that_was_restored_from_a_backup_is_followed_again_with_a_new_key(tmp_path, site):
    from lms.lessons import services
    from lms.lessons.keys import replace_key
    from lms.lessons.models import Release

    release("One")
    release("Two")
    release("Three")
    progress = open_game(tmp_path / "pc", site)
    look(progress, site)
    Release.objects.filter(number__gt=1).delete()  # the backup was made before
    look(progress, site)
    assert title_of(progress) == "Three"
    replace_key()
    services.sign_again(by=None)
    look(progress, site)
    assert title_of(progress) == "One"
    progress.close()


def play_to_end(play: Play) -> None:
    for _ in range(100):
        step = play.step
        if isinstance(step, End):
            return
        if step.id in PLAY.answers and play.given is None:
            play.answer(PLAY.answers[step.id])
        else:
            play.go_on()
    raise AssertionError("no ending")


def test_records_name_the_edition_in_which_the_lesson_was_begun(tmp_path, site):
    from lms.records.models import Record
    from tests.contract.django_school import DjangoSchool

    school = DjangoSchool(site)
    one = release("One")
    progress = open_game(tmp_path / "pc", site)
    learner = school.learners[0]
    pupil = progress.sign_in(school.code, learner.id, learner.pin)
    progress._editions.look()
    play = Play(progress, pupil, progress.find_library(pupil), LESSON)
    play.go_on()
    two = release("Two")
    look(progress, site)
    assert title_of(progress, pupil) == "Two"
    play = Play(progress, pupil, progress.find_library(pupil), LESSON)
    assert play.activity.title == "One"
    play_to_end(play)
    progress._delivery.deliver()

    assert named_in(Record) == {one.name}
    play = Play(progress, pupil, progress.find_library(pupil), LESSON)
    play_to_end(play)
    progress._delivery.deliver()
    assert named_in(Record) == {one.name, two.name}
    assert progress.delivery_state(pupil).waiting == 0
    progress.close()


def named_in(records) -> set[str]:
    statements = [json.loads(record.text) for record in records.objects.all()]
    return {statement["context"]["extensions"][EDITION] for statement in statements}
