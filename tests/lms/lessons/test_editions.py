"""Releasing editions, going back, withdrawing, and the library that the site plays."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import msgspec
import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import connection

from curriculum.editions.documents import pack
from curriculum.editions.release import read_release
from curriculum.editions.signing import SigningKey
from curriculum.library import shipped_library
from curriculum.results.events import Answered
from curriculum.results.statement import Context, to_statement
from curriculum.tasks import Single
from lms.lessons import services
from lms.lessons.editions import hold_edition, read_manifest
from lms.lessons.keys import NoSigningKey, find_keyring, spare_file
from lms.lessons.models import Edition, EditionObject, Release
from lms.lessons.selectors import get_library, read_marked_result

pytestmark = pytest.mark.django_db

LESSON = "privacy.9-12.whose-photo"
SHIPPED = pack(shipped_library(), ["th"])


def make_documents(title: str = "Whose photo?") -> dict[str, bytes]:
    lesson = msgspec.structs.replace(shipped_library().activity(LESSON), title=title)
    return SHIPPED | {f"activities/{LESSON}.json": msgspec.json.encode(lesson)}


def release(title: str = "Whose photo?") -> Edition:
    return services.release_edition(make_documents(title), by=None)


def test_what_ships_is_played_until_something_is_published() -> None:
    assert get_library() is shipped_library()


def test_what_is_published_is_played_at_once() -> None:
    edition = release("Who took it?")
    assert get_library("en").edition == edition.name
    assert get_library("en").activity(LESSON).title == "Who took it?"
    step = get_library("th").activity(LESSON).steps[0]
    assert step == shipped_library().localized("th").activity(LESSON).steps[0]


def test_publishing_the_same_again_changes_nothing() -> None:
    assert release() == release()
    assert Release.objects.count() == 1


def test_a_changed_lesson_adds_its_document_and_the_list_alone() -> None:
    release()
    before = EditionObject.objects.count()
    release("Who took it?")
    assert EditionObject.objects.count() == before + 2


def test_entries_of_the_edition_before_need_not_be_sent_again() -> None:
    whole = release("Who took it?")
    services.go_back_to(release(), by=None)
    name = f"activities/{LESSON}.json"
    kept = [entry for entry in read_manifest(get_library().edition).entries if entry.path != name]
    changed = {name: make_documents("Who took it?")[name]}
    assert services.release_edition(changed, kept=kept, by=None) == whole


def test_a_request_sees_one_edition_from_beginning_to_end() -> None:
    first = release()
    with hold_edition():
        assert get_library("en").edition == first.name
        release("Who took it?")
        assert get_library("en").edition == first.name
    assert get_library("en").edition != first.name


def test_an_interrupted_release_leaves_nothing_behind(monkeypatch) -> None:
    first = release()
    objects = EditionObject.objects.count()
    monkeypatch.setattr(services, "sign_release", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        release("Who took it?")
    assert EditionObject.objects.count() == objects
    assert get_library("en").edition == first.name


@pytest.mark.skipif(
    connection.vendor == "sqlite", reason="threads share one SQLite database in memory here"
)
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_who_publish_at_the_same_time_make_two_editions() -> None:
    release()
    titles = [f"Title {number}" for number in range(4)]

    def publish(title: str) -> str:
        try:
            return release(title).name
        finally:
            connection.close()

    with ThreadPoolExecutor(len(titles)) as threads:
        names = set(threads.map(publish, titles))
    assert len(names) == len(titles)
    assert sorted(Release.objects.values_list("number", flat=True)) == [1, 2, 3, 4, 5]


def test_a_key_that_was_replaced_when_the_machine_stopped_is_found(settings, tmp_path) -> None:
    release()
    call_command("edition_keys", "--replace")
    (tmp_path / "edition-key").rename(tmp_path / "edition-key-next")
    release("Who took it?")
    assert (tmp_path / "edition-key").exists()


def test_an_earlier_edition_can_be_made_current_again() -> None:
    first, second = release(), release("Who took it?")
    services.go_back_to(first, by=None)
    assert get_library("en").edition == first.name
    assert [r.edition for r in Release.objects.order_by("number")] == [first, second, first]


def test_a_withdrawn_edition_makes_room_for_the_newest_of_the_others() -> None:
    first, second = release(), release("Who took it?")
    last = services.withdraw_edition(second, by=None)
    said = read_release(last.signed.encode(), find_keyring())
    assert get_library("en").edition == said.edition == first.name
    assert said.withdrawn == (second.name,)
    with pytest.raises(ValidationError):
        services.go_back_to(second, by=None)


def test_who_goes_back_while_somebody_withdraws_is_told() -> None:
    first = release()
    release("Who took it?")
    seen_before = Edition.objects.get(pk=first.pk)
    services.withdraw_edition(first, by=None)
    with pytest.raises(ValidationError):
        services.go_back_to(seen_before, by=None)


def test_the_only_edition_cannot_be_withdrawn() -> None:
    only = release()
    with pytest.raises(ValidationError, match="only edition"):
        services.withdraw_edition(only, by=None)
    only.refresh_from_db()
    assert only.withdrawn is None
    assert get_library("en").edition == only.name


def test_publishing_what_was_withdrawn_makes_it_current_again() -> None:
    release()
    second = release("Who took it?")
    services.withdraw_edition(second, by=None)
    assert release("Who took it?").withdrawn is None
    assert get_library("en").edition == second.name


def make_answer(edition: str, score: float) -> dict:
    event = Answered(
        attempt="6f1f7a52-55a3-4a5c-9e4e-0d6f0d0f4a11",
        activity="privacy.9-12.form-a",
        edition=edition,
        at=datetime(2026, 5, 4, 12, tzinfo=UTC),
        item=ITEM.id,
        version=ITEM.version,
        outcome=ITEM.outcome,
        interaction="choice",
        answer=(ITEM.task.answer,),
        score=score,
        seconds=3.0,
    )
    context = Context(home_page="http://x", account="a", platform="web", locale="en")
    return to_statement(event, context)


FORM = shipped_library().activity("privacy.9-12.form-a")
ITEM = next(s for s in FORM.steps if isinstance(getattr(s, "task", None), Single) and s.task.answer)


def test_an_answer_is_marked_by_the_edition_that_it_was_given_in() -> None:
    first = release()
    other = next(o.id for o in ITEM.task.options if o.id != ITEM.task.answer)
    task = msgspec.structs.replace(ITEM.task, answer=other)
    steps = [msgspec.structs.replace(ITEM, task=task) if s is ITEM else s for s in FORM.steps]
    changed = msgspec.structs.replace(FORM, steps=tuple(steps))
    documents = SHIPPED | {"activities/privacy.9-12.form-a.json": msgspec.json.encode(changed)}
    second = services.release_edition(documents, by=None)
    marks = [read_marked_result(make_answer(e.name, 0.5)).score for e in (first, second)]
    assert marks == [1.0, 0.0]
    unknown = read_marked_result(make_answer("2020.1-0123456789ab", 0.5))
    assert unknown.score == 0.0  # by the current one


def test_a_new_key_signs_what_is_current_once_more(capsys) -> None:
    edition = release()
    old = find_keyring()
    call_command("edition_keys", "--replace")
    new = find_keyring()
    last = Release.objects.first()
    assert new.number == old.number + 1
    assert last.edition == edition
    assert read_release(last.signed.encode(), new).keyring == new.number
    assert "take" in capsys.readouterr().out


def test_a_stolen_key_is_revoked_with_the_spare_and_by_nothing_else(settings, tmp_path) -> None:
    release()
    with open(settings.EDITION_KEY_FILE) as file:
        stolen = SigningKey.read(file.read())
    with pytest.raises(CommandError, match="--spare"):
        call_command("edition_keys", "--revoke", stolen.id)
    safe = spare_file().rename(tmp_path / "safe")
    call_command("edition_keys", "--revoke", stolen.id, "--spare", str(safe))
    keyring = find_keyring()
    assert stolen.id in keyring.revoked
    assert not keyring.trusts(stolen.id)
    assert read_release(Release.objects.first().signed.encode(), keyring).number == 2


def test_a_lost_key_stops_publishing_with_a_sentence_until_the_spare_makes_another(
    settings, tmp_path
) -> None:
    release()
    (tmp_path / "edition-key").unlink()
    with pytest.raises(NoSigningKey, match="backup"):
        release("Who took it?")
    assert Release.objects.count() == 1
    call_command("edition_keys", "--replace", "--spare", str(spare_file()))
    release("Who took it?")
    assert Release.objects.count() == 3


def test_keys_can_be_read_by_nobody_else(settings, tmp_path) -> None:
    release()
    assert (tmp_path / "edition-key").stat().st_mode & 0o077 == 0
    assert spare_file().stat().st_mode & 0o077 == 0
