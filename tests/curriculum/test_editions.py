"""Editions: packed, signed, brought and opened, and refused when they are not as they were."""

from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.editions import download
from curriculum.editions.documents import list_edition_locales, open_library, pack
from curriculum.editions.download import bring_current
from curriculum.editions.manifest import (
    Entry,
    Manifest,
    decode_manifest,
    digest,
    encode_manifest,
    list_entries,
    make_manifest,
)
from curriculum.editions.release import Release, read_release, sign_release
from curriculum.editions.shelf import Shelf
from curriculum.editions.signing import (
    KEYRING,
    Keyring,
    SigningKey,
    accept_keyring,
    fingerprint_of,
    read_signed,
    sign,
)
from curriculum.editions.store import FolderStore
from curriculum.errors import UnreadableEdition, UntrustedEdition
from curriculum.library import shipped_library
from curriculum.messages.catalog import list_locales

LIBRARY = shipped_library()
DOCUMENTS = pack(LIBRARY, list_locales())
LESSON = "privacy.9-12.whose-photo"


class Broken(Exception):
    """The network is gone."""


class SmallSite:
    """A site in memory: what it publishes, and what it was asked for."""

    def __init__(self) -> None:
        self.key, self.spare = SigningKey.make(), SigningKey.make()
        self.keyring = Keyring(number=1, keys={k.id: k.public for k in (self.key, self.spare)})
        self.keys = sign(KEYRING, self.keyring, self.key, self.spare)
        self.objects: dict[str, bytes] = {}
        self.number = 0
        self.asked: list[tuple[str, int]] = []
        self.breaks_after: int | None = None

    def publish(self, documents: dict[str, bytes]) -> Manifest:
        manifest = make_manifest("test", list_entries(documents))
        content = encode_manifest(manifest)
        for each in (content, *documents.values()):
            self.objects[digest(each)] = each
        self.number += 1
        self.say(manifest, number=self.number)
        return manifest

    def say(
        self,
        manifest: Manifest,
        *,
        number: int,
        key: SigningKey | None = None,
        withdrawn: tuple[str, ...] = (),
    ) -> None:
        content = encode_manifest(manifest)
        release = Release(
            keyring=self.keyring.number,
            number=number,
            edition=manifest.edition,
            manifest=digest(content),
            size=len(content),
            withdrawn=withdrawn,
        )
        self.current = sign_release(release, key or self.key)

    def read(self, address: str, most: int) -> bytes:
        content = {download.KEYS: self.keys, download.CURRENT: self.current}[address]
        assert len(content) <= most
        return content

    def stream(self, address: str, start: int) -> Iterable[bytes]:
        sha256 = address.removeprefix(download.OBJECTS).strip("/")
        self.asked.append((sha256, start))
        content = self.objects[sha256]
        for place in range(start, len(content), 1000):
            if self.breaks_after is not None:
                self.breaks_after -= 1
                if self.breaks_after < 0:
                    raise Broken
            yield content[place : place + 1000]


def small_documents(**changes: bytes) -> dict[str, bytes]:
    """The shared files, one module, and one of its lessons."""
    names = ("framework.json", "cast.json", "glossary.json", "helplines.json")
    kept = {name: DOCUMENTS[name] for name in names}
    kept[f"activities/{LESSON}.json"] = DOCUMENTS[f"activities/{LESSON}.json"]
    return kept | {name.replace("__", "/"): content for name, content in changes.items()}


def change_title(title: str) -> dict[str, bytes]:
    lesson = msgspec.structs.replace(LIBRARY.activity(LESSON), title=title)
    return small_documents() | {f"activities/{LESSON}.json": msgspec.json.encode(lesson)}


@pytest.fixture
def site() -> SmallSite:
    return SmallSite()


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


def test_an_edition_of_the_shipped_content_is_the_shipped_content() -> None:
    manifest = make_manifest("2026.1", list_entries(DOCUMENTS))
    by_sum = {digest(content): content for content in DOCUMENTS.values()}
    opened = open_library(manifest, by_sum.__getitem__)
    assert opened.activities_as_written == LIBRARY.activities_as_written
    assert opened.modules_as_written == LIBRARY.modules_as_written
    assert opened.shared_as_written == LIBRARY.shared_as_written
    assert opened.documents == LIBRARY.documents
    assert opened.edition == manifest.edition
    assert list_edition_locales(manifest) == list_locales()
    for locale in ("th", "ur"):
        there, here = opened.localized(locale), LIBRARY.localized(locale)
        assert there.activity(LESSON) == here.activity(LESSON)
        assert there.framework == here.framework
        assert there.people == here.people
        assert there.is_draft(LESSON) is here.is_draft(LESSON) is True
        assert there.is_draft("grooming.9-12") is here.is_draft("grooming.9-12")


def test_the_same_content_makes_the_same_bytes_in_any_order() -> None:
    again = pack(LIBRARY, list_locales())
    backwards = dict(reversed(again.items()))
    first = encode_manifest(make_manifest("2026.1", list_entries(DOCUMENTS)))
    assert again == DOCUMENTS
    assert encode_manifest(make_manifest("2026.1", list_entries(backwards))) == first


def test_one_changed_line_changes_one_document_of_the_edition() -> None:
    before = {e.path: e for e in make_manifest("test", list_entries(small_documents())).entries}
    after = {e.path: e for e in make_manifest("test", list_entries(change_title("New"))).entries}
    changed = [path for path in after if after[path] != before[path]]
    assert changed == [f"activities/{LESSON}.json"]


@given(st.binary(max_size=200))
def test_what_is_no_manifest_is_refused(content: bytes) -> None:
    with pytest.raises(UntrustedEdition):
        decode_manifest(content)


@pytest.mark.parametrize(
    "path", ["../keys.json", "/etc/passwd", "a/../b", "a//b", "a\\b", "", "a/", ".hidden"]
)
def test_a_path_that_leads_out_of_the_edition_is_refused(path: str) -> None:
    manifest = make_manifest("test", [Entry(path, "0" * 64, 1)])
    with pytest.raises(UntrustedEdition):
        decode_manifest(encode_manifest(manifest))


def test_a_manifest_that_names_itself_otherwise_is_refused() -> None:
    manifest = make_manifest("test", list_entries(small_documents()))
    renamed = msgspec.structs.replace(manifest, edition="test-000000000000")
    with pytest.raises(UntrustedEdition, match="name"):
        decode_manifest(encode_manifest(renamed))


@pytest.mark.parametrize("name", ["../../evil", "/etc/evil", "..\\evil", "a b", "", "a:b"])
def test_an_edition_whose_name_leads_elsewhere_is_refused(
    site: SmallSite, shelf: Shelf, tmp_path: Path, name: str
) -> None:
    manifest = make_manifest(name, list_entries(small_documents()))
    content = encode_manifest(manifest)
    with pytest.raises(UntrustedEdition):
        decode_manifest(content)
    site.publish(small_documents())
    site.objects[digest(content)] = content
    site.say(manifest, number=2)
    with pytest.raises(UntrustedEdition):
        bring_current(site, shelf)
    assert [path.name for path in tmp_path.iterdir()] == ["shelf"]
    assert shelf.find_manifest(manifest.edition) is None


def test_a_release_whose_list_is_a_file_of_this_computer_takes_nothing_away(
    site: SmallSite, shelf: Shelf, tmp_path: Path
) -> None:
    mine = tmp_path / "homework"
    mine.write_bytes(b"mine")
    manifest = site.publish(small_documents())
    for path in (str(mine), f"{tmp_path}/new/one"):
        release = Release(keyring=1, number=9, edition=manifest.edition, manifest=path, size=4)
        site.current = sign_release(release, site.key)
        site.objects[path] = b"theirs"
        with pytest.raises(UntrustedEdition):
            bring_current(site, shelf)
    assert mine.read_bytes() == b"mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["homework", "shelf"]


def test_json_nested_without_end_is_refused_as_nonsense() -> None:
    with pytest.raises(UntrustedEdition):
        decode_manifest(b'{"more":' + b"[" * 100_000)


def test_a_first_edition_is_brought_and_opened(site: SmallSite, shelf: Shelf) -> None:
    manifest = site.publish(small_documents())
    assert bring_current(site, shelf).edition == manifest.edition
    library = shelf.open_edition(manifest.edition)
    assert library is not None
    assert library.activity(LESSON) == LIBRARY.activity(LESSON)


def test_only_what_changed_is_brought_afterwards(site: SmallSite, shelf: Shelf) -> None:
    site.publish(small_documents())
    bring_current(site, shelf)
    site.asked.clear()
    manifest = site.publish(change_title("New"))
    bring_current(site, shelf)
    lesson = manifest.find(f"activities/{LESSON}.json")
    assert lesson is not None
    assert site.asked == [(digest(encode_manifest(manifest)), 0), (lesson.sha256, 0)]
    site.asked.clear()
    bring_current(site, shelf)
    assert site.asked == []


@given(breaks_after=st.integers(0, 40))
def test_what_broke_off_goes_on_where_it_was(
    breaks_after: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site, shelf = SmallSite(), Shelf(tmp_path_factory.mktemp("shelf"))
    first = site.publish(small_documents())
    bring_current(site, shelf)
    second = site.publish(change_title("New " * 2000))
    site.breaks_after = breaks_after
    try:
        bring_current(site, shelf)
    except Broken:
        kept = shelf.find_release()
        assert kept is not None
        assert kept.edition == first.edition
        assert shelf.open_edition(first.edition) is not None
    site.breaks_after = None
    site.asked.clear()
    assert bring_current(site, shelf).edition == second.edition
    assert shelf.open_edition(second.edition) is not None
    brought = sum(len(site.objects[sha256]) - start for sha256, start in site.asked)
    assert breaks_after == 0 or brought < sum(len(site.objects[s]) for s, _ in site.asked) + 1


def test_a_damaged_document_is_refused_and_fetched_again(site: SmallSite, shelf: Shelf) -> None:
    manifest = site.publish(small_documents())
    lesson = manifest.find(f"activities/{LESSON}.json")
    assert lesson is not None
    right = site.objects[lesson.sha256]
    site.objects[lesson.sha256] = right[:-1] + b" "
    with pytest.raises(UntrustedEdition, match="damaged"):
        bring_current(site, shelf)
    assert shelf.find_release() is None
    site.objects[lesson.sha256] = right
    bring_current(site, shelf)
    path = shelf.store.path_of(lesson.sha256)
    path.write_bytes(right[:-1] + b" ")  # the disk has changed it
    assert shelf.open_edition(manifest.edition) is None
    assert not path.exists()


def test_a_document_longer_than_its_size_is_not_read_to_the_end(tmp_path: Path) -> None:
    store, read = FolderStore(tmp_path), []

    def endless() -> Iterable[bytes]:
        while True:
            read.append(1)
            yield b"x" * 1000

    with pytest.raises(UntrustedEdition):
        store.write("0" * 64, endless(), size=5000)
    assert len(read) == 6


def test_an_older_release_sent_again_changes_nothing(site: SmallSite, shelf: Shelf) -> None:
    site.publish(small_documents())
    old = site.current
    new = site.publish(change_title("New"))
    bring_current(site, shelf)
    site.current = old
    assert bring_current(site, shelf).edition == new.edition


def test_a_release_that_nobody_trusted_has_signed_is_refused(site: SmallSite, shelf: Shelf) -> None:
    manifest = site.publish(small_documents())
    site.say(manifest, number=9, key=SigningKey.make())
    with pytest.raises(UntrustedEdition, match="no key"):
        bring_current(site, shelf)


@given(data=st.data())
def test_a_signed_text_with_any_byte_changed_is_refused(data: st.DataObject) -> None:
    key = SigningKey.make()
    keyring = Keyring(number=1, keys={key.id: key.public})
    release = Release(keyring=1, number=1, edition="e", manifest="0" * 64, size=1)
    content = bytearray(sign_release(release, key))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    try:
        read = read_release(bytes(content), keyring)
    except UntrustedEdition:
        return
    assert read == release  # what changed was neither the text nor what makes it valid


def test_what_is_signed_for_one_purpose_counts_for_no_other() -> None:
    key = SigningKey.make()
    keyring = Keyring(number=1, keys={key.id: key.public})
    content = sign(KEYRING, keyring, key)
    with pytest.raises(UntrustedEdition):
        read_signed(content, "release", keyring)
    renamed = content.replace(b'"purpose":"keyring"', b'"purpose":"release"')
    with pytest.raises(UntrustedEdition):
        read_signed(renamed, "release", keyring)


def make_next(site: SmallSite, *signers: SigningKey, revoked: tuple[str, ...] = ()) -> bytes:
    """A keyring with a new key in the place of the old one."""
    new = SigningKey.make()
    keys = {k.id: k.public for k in (new, site.spare)}
    return sign(KEYRING, Keyring(number=2, keys=keys, revoked=revoked), new, *signers)


def test_new_keys_are_trusted_when_the_old_key_or_the_spare_signed_them() -> None:
    for signer in ("key", "spare"):
        site = SmallSite()
        content = make_next(site, getattr(site, signer))
        assert accept_keyring(content, site.keyring).number == 2


def test_new_keys_are_refused_when_nobody_known_signed_them(site: SmallSite) -> None:
    with pytest.raises(UntrustedEdition):
        accept_keyring(make_next(site), site.keyring)
    with pytest.raises(UntrustedEdition):
        accept_keyring(make_next(site, SigningKey.make()), site.keyring)


def test_a_revoked_key_has_no_say_in_the_keys_that_revoke_it(site: SmallSite) -> None:
    revoked = (site.key.id,)
    with pytest.raises(UntrustedEdition):
        accept_keyring(make_next(site, site.key, revoked=revoked), site.keyring)
    keyring = accept_keyring(make_next(site, site.spare, revoked=revoked), site.keyring)
    assert not keyring.trusts(site.key.id)


def test_releases_of_a_stolen_key_come_before_those_of_the_next_keyring(
    site: SmallSite, shelf: Shelf
) -> None:
    manifest = site.publish(small_documents())
    site.say(manifest, number=1_000_000)
    bring_current(site, shelf)
    new = SigningKey.make()
    keys = {k.id: k.public for k in (new, site.spare)}
    site.keyring = Keyring(number=2, keys=keys, revoked=(site.key.id,))
    site.keys = sign(KEYRING, site.keyring, new, site.spare)
    site.key, site.number = new, 1
    mended = site.publish(change_title("Mended"))
    assert bring_current(site, shelf).edition == mended.edition


def test_older_keys_are_refused(site: SmallSite) -> None:
    newer = accept_keyring(make_next(site, site.spare), site.keyring)
    with pytest.raises(UntrustedEdition, match="older"):
        accept_keyring(site.keys, newer)


def test_a_fingerprint_that_was_written_down_decides_about_the_first_keys(
    site: SmallSite, tmp_path: Path
) -> None:
    site.publish(small_documents())
    right = Shelf(tmp_path / "right", fingerprint_of(site.keyring))
    assert bring_current(site, right).number == 1
    with pytest.raises(UntrustedEdition, match="written down"):
        bring_current(site, Shelf(tmp_path / "wrong", "0" * 64))


def test_an_edition_that_this_version_cannot_read_leaves_the_old_one(
    site: SmallSite, shelf: Shelf
) -> None:
    first = site.publish(small_documents())
    bring_current(site, shelf)
    site.publish(small_documents() | {f"activities/{LESSON}.json": b'{"type":"hologram"}'})
    with pytest.raises(UnreadableEdition):
        bring_current(site, shelf)
    kept = shelf.find_release()
    assert kept is not None
    assert kept.edition == first.edition


def test_words_that_this_version_cannot_read_leave_the_old_edition_too(
    site: SmallSite, shelf: Shelf
) -> None:
    site.publish(small_documents() | {f"catalogs/th/{LESSON}.json": b'{"messages":7}'})
    with pytest.raises(UnreadableEdition):
        bring_current(site, shelf)
    assert shelf.find_release() is None


def test_a_document_that_was_damaged_here_is_fetched_again(site: SmallSite, shelf: Shelf) -> None:
    manifest = site.publish(small_documents())
    bring_current(site, shelf)
    lesson = manifest.find(f"activities/{LESSON}.json")
    assert lesson is not None
    path = shelf.store.path_of(lesson.sha256)
    path.write_bytes(b"x" * lesson.size)
    assert shelf.open_edition(manifest.edition) is None
    site.asked.clear()
    bring_current(site, shelf)
    assert (lesson.sha256, 0) in site.asked
    assert shelf.open_edition(manifest.edition) is not None


def test_what_is_withdrawn_is_withdrawn_before_what_follows_it_is_here(
    site: SmallSite, shelf: Shelf
) -> None:
    first = site.publish(small_documents())
    bring_current(site, shelf)
    assert not shelf.is_withdrawn(first.edition)
    second = site.publish(change_title("Mended"))
    site.say(second, number=3, withdrawn=(first.edition,))
    told, site.breaks_after = site.current, 0
    with pytest.raises(Broken):
        bring_current(site, shelf)
    assert shelf.is_withdrawn(first.edition)
    site.say(first, number=2)  # an old release, sent again, does not bring it back
    assert bring_current(site, shelf).number == 1
    assert shelf.is_withdrawn(first.edition)
    site.current, site.breaks_after = told, None
    assert bring_current(site, shelf).edition == second.edition


def test_an_open_edition_needs_its_documents_no_more(site: SmallSite, shelf: Shelf) -> None:
    words = msgspec.json.encode({"is_draft": True, "messages": {f"{LESSON}/title": "รูปของใคร"}})
    manifest = site.publish(small_documents() | {f"catalogs/th/{LESSON}.json": words})
    bring_current(site, shelf)
    library = shelf.open_edition(manifest.edition)
    assert library is not None
    shelf.store.keep_only(())
    assert library.localized("th").activity(LESSON).title == "รูปของใคร"
    assert library.localized("th").is_draft(LESSON)
    assert library.localized("km").activity(LESSON) == library.activity(LESSON)


def test_editions_that_are_still_played_are_kept_and_the_others_go(
    site: SmallSite, shelf: Shelf
) -> None:
    names = []
    for title in ("One", "Two", "Three"):
        names.append(site.publish(change_title(title)).edition)
        bring_current(site, shelf)
    shelf.forget_all_but([names[1]])
    assert shelf.open_edition(names[0]) is None
    assert [shelf.open_edition(name) is not None for name in names[1:]] == [True, True]


def test_a_player_that_wants_no_films_leaves_them(site: SmallSite, shelf: Shelf) -> None:
    manifest = site.publish(small_documents() | {"media/sign.mp4": b"film"})
    bring_current(site, shelf, wants=lambda entry: not entry.path.endswith(".mp4"))
    film = manifest.find("media/sign.mp4")
    assert film is not None
    assert film.sha256 not in [sha256 for sha256, _ in site.asked]
    assert shelf.open_edition(manifest.edition) is not None
