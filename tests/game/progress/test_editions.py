"""Lessons from a site, over real HTTP: brought, checked, resumed, refused, kept and forgotten."""

import os
import shutil
import sqlite3
import threading
import time
from pathlib import Path

import msgspec
import pytest

from curriculum.editions.manifest import digest
from curriculum.editions.signing import SigningKey, fingerprint_of
from game.progress.editions import KEPT_IN_MEMORY, Editions, name_folder
from game.progress.pauses import LONGEST_PAUSE
from game.progress.problems import Problem
from tests.contract.edition_site import EditionSite
from tests.contract.wire_site import serve
from tests.curriculum.test_editions import DOCUMENTS, LESSON, LIBRARY, change_title, small_documents

TITLE = LIBRARY.activity(LESSON).title
ACTIVITY = f"activities/{LESSON}.json"


class Clock:
    """A clock that goes on when it is told to."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def site():
    site = EditionSite()
    thread = serve(site)
    yield site
    site.shutdown()
    site.server_close()
    thread.join()


class Computer:
    """A computer on which the game looks for editions when it is told to."""

    def __init__(self, home: Path, site: EditionSite, played: tuple[str, ...] = (), **named):
        self.clock = Clock()
        self.played = list(played)
        self.address = site.address
        self.editions = Editions(home, lambda: self.played, clock=self.clock, **named)

    def look(self) -> None:
        self.clock.now += 20 * LONGEST_PAUSE
        self.editions.ask(self.address)
        self.editions.look()

    @property
    def title(self) -> str | None:
        """The title of the lesson as it is played, or None for the one that ships."""
        library = self.editions.find_current(self.address)
        return library.activity(LESSON).title if library else None


@pytest.fixture
def computer(tmp_path, site):
    return Computer(tmp_path, site)


def shelf_of(home: Path, site: EditionSite) -> Path:
    return home / "editions" / name_folder(site.address)


def object_of(home: Path, site: EditionSite, sha256: str) -> Path:
    return shelf_of(home, site) / "objects" / sha256[:2] / sha256


def test_what_a_site_publishes_is_played(site, computer):
    computer.look()
    assert computer.title is None
    site.publish(change_title("From the site"))
    computer.look()
    assert computer.title == "From the site"
    assert computer.editions.problem_of(computer.address) is None
    assert computer.editions.take_notices() == []


def test_the_next_edition_brings_only_what_changed(site, computer):
    site.publish(small_documents())
    computer.look()
    site.asked.clear()
    manifest = site.publish(change_title("New"))
    computer.look()
    assert computer.title == "New"
    changed = manifest.find(ACTIVITY).sha256
    assert [sha256 for sha256, _ in site.list_objects()][1:] == [changed]
    assert len(site.asked) == 4, "keys, what is current, its list, and one lesson"
    site.asked.clear()
    computer.look()
    assert len(site.asked) == 2, "where nothing is new, keys and what is current"


def test_what_ships_with_the_game_is_not_fetched(site, computer):
    manifest = site.publish(DOCUMENTS | {ACTIVITY: change_title("New")[ACTIVITY]})
    computer.look()
    assert computer.title == "New"
    changed = manifest.find(ACTIVITY).sha256
    assert [sha256 for sha256, _ in site.list_objects()][1:] == [changed]
    library = computer.editions.find_current(site.address)
    assert library.modules == LIBRARY.modules


def test_documents_come_compressed(tmp_path, site):
    site.publish(change_title("New " * 1000))
    sent = []
    for site.packs in (True, False):
        computer = Computer(tmp_path / str(site.packs), site)
        site.sent = 0
        computer.look()
        assert computer.title == "New " * 1000
        sent.append(site.sent)
    assert sent[0] < sent[1] / 3


@pytest.mark.parametrize("is_packed", [True, False])
@pytest.mark.parametrize("is_old", [True, False])
def test_what_broke_off_goes_on_after_a_restart(tmp_path, site, is_packed, is_old):
    site.publish(small_documents())
    computer = Computer(tmp_path, site)
    computer.look()
    site.packs, site.is_old = is_packed, is_old
    long = os.urandom(100_000).hex()
    changed = site.publish(change_title(long)).find(ACTIVITY)
    site.cut = 60_000
    computer.look()
    assert computer.title == TITLE
    part = object_of(tmp_path, site, f"{changed.sha256}").with_suffix(".part")
    begun = part.stat().st_size
    assert 40_000 < begun < changed.size

    site.asked.clear()
    again = Computer(tmp_path, site)
    again.look()
    assert again.title == long
    assert (changed.sha256, 0 if is_old else begun) in site.list_objects()
    assert not part.exists()


def test_a_damaged_document_is_refused_and_the_old_edition_stays(site, computer):
    site.publish(small_documents())
    computer.look()
    changed = site.publish(change_title("New")).find(ACTIVITY)
    right = site.editions.objects[changed.sha256]
    site.editions.objects[changed.sha256] = right.replace(b"New", b"Old")
    computer.look()
    assert computer.title == TITLE
    assert computer.editions.take_notices() == [], "nobody can do anything about it"
    site.editions.objects[changed.sha256] = right
    computer.look()
    assert computer.title == "New"


def test_an_edition_that_somebody_else_signed_is_refused_and_told_once(site, computer):
    site.publish(small_documents())
    computer.look()
    site.editions.say(site.publish(change_title("Evil")), number=99, key=SigningKey.make())
    for _ in range(3):
        computer.look()
    assert computer.title == TITLE
    assert computer.editions.problem_of(computer.address) is Problem.EDITION_UNTRUSTED
    assert computer.editions.take_notices() == [Problem.EDITION_UNTRUSTED]
    site.publish(change_title("Mended"))
    computer.look()
    assert computer.title == "Mended"
    assert computer.editions.problem_of(computer.address) is None


def test_the_fingerprint_of_the_options_decides_about_the_first_keys(tmp_path, site):
    site.publish(small_documents())
    right = fingerprint_of(site.editions.keyring).upper()
    written = " ".join(right[place : place + 4] for place in range(0, len(right), 4))
    computer = Computer(tmp_path / "right", site, keys=f" {written}\n")
    computer.look()
    assert computer.title == TITLE
    for keys in ("0" * 64, "nonsense"):
        other = Computer(tmp_path / keys, site, keys=keys)
        other.look()
        assert other.title is None
        assert other.editions.take_notices() == [Problem.EDITION_UNTRUSTED]


def test_an_edition_that_needs_a_newer_game_leaves_the_old_one(site, computer):
    site.publish(small_documents())
    computer.look()
    site.publish(small_documents() | {ACTIVITY: b'{"type":"hologram"}'})
    computer.look()
    assert computer.title == TITLE
    assert computer.editions.take_notices() == [Problem.EDITION_TOO_NEW]


def test_an_older_release_sent_again_changes_nothing(site, computer):
    site.publish(small_documents())
    old = site.editions.current
    site.publish(change_title("New"))
    computer.look()
    site.editions.current = old
    computer.look()
    assert computer.title == "New"


@pytest.mark.parametrize("year", [1990, 2099])
def test_a_wrong_date_changes_nothing(monkeypatch, site, computer, year):
    wrong = (year - 1970) * 365.25 * 86400
    monkeypatch.setattr(time, "time", lambda: wrong)
    site.publish(small_documents())
    computer.look()
    assert computer.title == TITLE
    site.publish(change_title("New"))
    computer.look()
    assert computer.title == "New"


def test_a_full_disk_leaves_the_old_edition_until_there_is_room(
    tmp_path, site, computer, full_after
):
    site.publish(small_documents())
    computer.look()
    changed = site.publish(change_title(os.urandom(30_000).hex())).find(ACTIVITY)
    full_after(20_000)
    computer.look()
    assert computer.title == TITLE
    assert not object_of(tmp_path, site, changed.sha256).exists()
    full_after(None)
    computer.look()
    assert len(computer.title) == 60_000


def test_a_disk_that_was_full_from_the_start_leaves_the_shipped_lessons(site, computer, full_after):
    site.publish(small_documents())
    full_after(0)
    computer.look()
    assert computer.title is None
    full_after(None)
    computer.look()
    assert computer.title == TITLE


@pytest.mark.parametrize("what", ["objects", "editions", "current.json", "keys.json", "heard.json"])
@pytest.mark.parametrize("damage", [b"", b"\xff\x00 no JSON"])
def test_whatever_is_damaged_on_the_disk_is_brought_again(tmp_path, site, what, damage):
    site.publish(change_title("From the site"))
    Computer(tmp_path, site).look()
    shelf = shelf_of(tmp_path, site)
    files = [path for path in [shelf / what, *(shelf / what).glob("**/*")] if path.is_file()]
    assert files
    for path in files:
        path.write_bytes(damage)
    again = Computer(tmp_path, site)
    again.look()
    again.look()
    assert again.title == "From the site"


def test_without_a_network_the_edition_of_the_last_time_is_played(tmp_path):
    site = EditionSite()
    serve(site)
    site.publish(change_title("From the site"))
    Computer(tmp_path, site).look()
    site.shutdown()
    site.server_close()
    again = Computer(tmp_path, site)
    again.look()
    assert again.title == "From the site"
    assert again.editions.take_notices() == []


def test_the_folder_can_be_copied_to_a_computer_that_never_sees_the_network(tmp_path):
    site = EditionSite()
    serve(site)
    site.publish(change_title("From a stick"))
    Computer(tmp_path / "here", site).look()
    site.shutdown()
    site.server_close()
    shutil.copytree(tmp_path / "here" / "editions", tmp_path / "there" / "editions")
    there = Computer(tmp_path / "there", site)
    there.look()
    assert there.title == "From a stick"


def test_the_page_of_a_schools_network_is_no_edition(site, computer):
    site.publish(small_documents())
    site.kind = "text/html"
    computer.look()
    assert computer.title is None
    assert computer.editions.take_notices() == []
    site.kind = "application/json"
    computer.look()
    assert computer.title == TITLE


def test_editions_of_two_sites_do_not_mix(tmp_path, site, computer):
    other = EditionSite()
    serve(other)
    site.publish(change_title("Here"))
    other.publish(change_title("There"))
    computer.look()
    computer.editions.ask(other.address)
    computer.editions.look()
    found = [computer.editions.find_current(each.address) for each in (site, other)]
    assert [library.activity(LESSON).title for library in found] == ["Here", "There"]
    assert computer.editions.find_current("") is None
    assert computer.editions.find_current("no address") is None
    other.shutdown()
    other.server_close()


def test_editions_that_are_still_played_are_kept_and_the_others_go(tmp_path, site, computer):
    names = []
    for title in ("One", "Two", "Three"):
        names.append(site.publish(change_title(title)).edition)
        computer.look()
    # A game that is opened later: somebody is in the middle of a lesson of the second.
    again = Computer(tmp_path, site, played=(names[1],))
    again.look()
    opened = [again.editions.open_edition(site.address, name) for name in names]
    assert [library and library.activity(LESSON).title for library in opened] == [
        None,
        "Two",
        "Three",
    ]


def test_few_editions_are_held_in_memory_and_the_current_one_always(site, computer):
    names = []
    for number in range(7):
        names.append(site.publish(change_title(f"Number {number}")).edition)
        computer.played = names
        computer.look()
    opened = [computer.editions.open_edition(site.address, name) for name in names]
    assert [library.activity(LESSON).title[-1] for library in opened] == list("0123456")
    assert len(computer.editions._opened) == KEPT_IN_MEMORY
    assert computer.title == "Number 6"


def test_a_withdrawn_edition_is_not_opened_any_more(tmp_path, site, computer):
    first = site.publish(small_documents())
    computer.look()
    second = site.publish(change_title("Mended"))
    site.editions.say(second, number=9, withdrawn=(first.edition,))
    computer.played = [first.edition]
    computer.look()
    assert computer.title == "Mended"
    assert computer.editions.open_edition(site.address, first.edition) is None


def test_a_withdrawn_edition_is_not_played_even_before_the_next_is_here(tmp_path, site, computer):
    first = site.publish(small_documents())
    computer.look()
    long = site.publish(change_title(os.urandom(50_000).hex()))
    site.editions.say(long, number=9, withdrawn=(first.edition,))
    site.editions.objects.pop(long.find(ACTIVITY).sha256)
    computer.look()
    assert computer.title is None, "what ships with the game is played"
    again = Computer(tmp_path, site)
    again.look()
    assert again.title is None


def test_pictures_and_recordings_come_and_films_stay_on_the_site(tmp_path, site, computer):
    media = {"boat.png": b"picture", "sea.ogg": b"waves", "sign.mp4": b"film"}
    documents = {f"media/{name}": content for name, content in media.items()}
    manifest = site.publish(small_documents() | documents)
    computer.look()

    def read(name: str) -> bytes | None:
        return computer.editions.read_media(site.address, manifest.edition, name)

    assert [read(name) for name in media] == [b"picture", b"waves", None]
    assert read("none.png") is None
    assert digest(b"film") not in [sha256 for sha256, _ in site.list_objects()]
    object_of(tmp_path, site, digest(b"picture")).write_bytes(b"damaged")
    assert read("boat.png") is None
    computer.look()
    assert read("boat.png") == b"picture"


def test_the_languages_of_an_edition_are_those_of_its_catalogs(site, computer):
    words = msgspec.json.encode({"is_draft": True, "messages": {f"{LESSON}/title": "รูปของใคร"}})
    site.publish(small_documents() | {f"catalogs/th/{LESSON}.json": words})
    computer.look()
    library = computer.editions.find_current(site.address)
    assert library.localized("th").activity(LESSON).title == "รูปของใคร"
    assert library.localized("ur").activity(LESSON) == LIBRARY.activity(LESSON)


def test_while_another_game_brings_an_edition_this_one_waits_and_takes_it_afterwards(
    tmp_path, site, computer
):
    site.publish(change_title("From the site"))
    folder = shelf_of(tmp_path, site)
    folder.mkdir(parents=True)
    other = sqlite3.connect(folder / "turn.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    computer.look()
    assert computer.title is None
    assert site.asked == []
    other.close()
    computer.look()
    assert computer.title == "From the site"


def test_two_games_at_one_time_do_each_other_no_harm(tmp_path, site):
    site.publish(change_title(os.urandom(100_000).hex()))
    games = [Computer(tmp_path, site) for _ in range(2)]
    threads = [threading.Thread(target=game.look) for game in games]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for game in games:
        game.look()
    assert len(games[0].title) == len(games[1].title) == 200_000
    assert len(site.list_objects()) == len({sha256 for sha256, _ in site.list_objects()})


def test_the_thread_brings_what_is_asked_for_and_ends_when_the_game_does(site, computer):
    arrived = threading.Event()
    site.publish(small_documents())
    looked = computer.editions.look

    def look() -> float:
        pause = looked()
        if computer.title:
            arrived.set()
        return pause

    computer.editions.look = look
    computer.editions.start()
    computer.editions.ask(site.address)
    assert arrived.wait(20)
    computer.editions.stop()
    computer.editions._thread.join(20)
    assert not computer.editions._thread.is_alive()


def test_a_site_is_asked_again_after_some_minutes_and_never_at_the_same_moment(site, tmp_path):
    site.publish(small_documents())
    pauses = set()
    for number in range(5):
        computer = Computer(tmp_path / str(number), site)
        computer.look()
        pauses.add(computer.editions.look())
    assert len(pauses) == 5
    assert all(0.75 * LONGEST_PAUSE <= pause <= LONGEST_PAUSE for pause in pauses)
