import pytest

from game.progress import outbox, profiles
from game.progress.database import Database
from game.progress.problems import Problem, ProgressError
from game.progress.profiles import sign_in_without_site
from game.progress.wire import Classroom, Learner
from tests.game.progress.factories import PIN, WRONG_PIN, make_profile, make_signed_in

NOW = 1_772_452_800.0


@pytest.fixture
def database(tmp_path):
    database = Database(tmp_path / "progress.db")
    yield database
    database.close()


def try_pin(database, learner, pin, now=NOW):
    """Return the problem of a try without network, and the wait; or None when it succeeds."""
    try:
        sign_in_without_site(database, learner, pin, now)
    except ProgressError as error:
        return error.problem, error.wait
    return None


def test_a_pupil_who_signed_in_here_can_do_so_without_a_network(database):
    signed_in = make_signed_in()
    profile = make_profile(database, signed_in)
    assert sign_in_without_site(database, signed_in.learner.id, PIN, NOW) == profile


def test_the_order_of_the_pictures_counts(database):
    signed_in = make_signed_in()
    make_profile(database, signed_in)
    wrong = tuple(reversed(PIN))
    assert try_pin(database, signed_in.learner.id, wrong) == (Problem.WRONG_PIN, None)


def test_a_pupil_who_never_signed_in_here_needs_the_network(database):
    assert try_pin(database, "somebody", PIN) == (Problem.NOT_KNOWN_HERE, None)


def test_wrong_pins_make_the_next_try_wait_longer_each_time_up_to_an_hour(database):
    signed_in = make_signed_in()
    make_profile(database, signed_in)
    learner, now, waits = signed_in.learner.id, NOW, []
    for _ in range(13):
        problem, wait = try_pin(database, learner, WRONG_PIN, now)
        waits.append(wait)
        now += wait or 0
    assert waits == [None] * 4 + [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
    assert problem is Problem.LOCKED


def test_during_a_wait_the_right_pin_does_not_help_and_afterwards_it_does(database):
    signed_in = make_signed_in()
    make_profile(database, signed_in)
    learner = signed_in.learner.id
    for _ in range(5):
        try_pin(database, learner, WRONG_PIN)
    assert try_pin(database, learner, PIN, NOW + 20) == (Problem.LOCKED, 40)
    assert try_pin(database, learner, PIN, NOW + 60) is None
    assert try_pin(database, learner, WRONG_PIN, NOW + 61) == (Problem.WRONG_PIN, None)


def test_closing_the_game_does_not_end_a_wait(database):
    signed_in = make_signed_in()
    make_profile(database, signed_in)
    for _ in range(5):
        try_pin(database, signed_in.learner.id, WRONG_PIN)
    database.close()
    again = Database(database.path)
    assert try_pin(again, signed_in.learner.id, PIN, NOW + 1) == (Problem.LOCKED, 59)
    again.close()


def test_a_clock_that_was_set_back_does_not_lengthen_a_wait(database):
    signed_in = make_signed_in()
    make_profile(database, signed_in)
    for _ in range(5):
        try_pin(database, signed_in.learner.id, WRONG_PIN)
    year = 365 * 24 * 3600
    assert try_pin(database, signed_in.learner.id, PIN, NOW - year) == (Problem.LOCKED, 60)


def test_one_pupils_wrong_pins_do_not_lock_another(database):
    one, other = make_signed_in(), make_signed_in()
    make_profile(database, one)
    make_profile(database, other)
    for _ in range(6):
        try_pin(database, one.learner.id, WRONG_PIN)
    assert try_pin(database, other.learner.id, PIN) is None


def test_signing_in_at_the_site_again_takes_the_new_pin_and_ends_the_wait(database):
    signed_in = make_signed_in()
    profile = make_profile(database, signed_in)
    for _ in range(6):
        try_pin(database, signed_in.learner.id, WRONG_PIN)
    assert make_profile(database, signed_in, pin=WRONG_PIN) == profile
    assert try_pin(database, signed_in.learner.id, WRONG_PIN) is None
    assert try_pin(database, signed_in.learner.id, PIN) == (Problem.WRONG_PIN, None)


def test_signing_in_again_gives_what_the_site_refused_another_try(database):
    signed_in = make_signed_in()
    profile = make_profile(database, signed_in)
    rows = outbox.prepare(profile.id, [{"id": "first"}, {"id": "second"}])
    database.write(lambda file: outbox.queue(file, rows))
    outbox.mark_delivered(database, ["first"])
    outbox.mark_refused(database, "second", "400 of an old version")
    make_profile(database, signed_in)
    assert [waiting.id for waiting in outbox.list_waiting(database, profile.id, 9)] == ["second"]


def test_pictures_are_never_stored(database):
    make_profile(database)
    content = database.path.read_bytes()
    assert not [picture for picture in PIN if picture.encode() in content]


def test_a_class_is_found_again_however_its_code_is_typed(database):
    classroom = Classroom(name="5B", school="Tan Lap", learners=(Learner(id="1", name="Linh"),))
    profiles.keep_classroom(database, "BLUE 42", classroom)
    assert profiles.find_kept_classroom(database, " blue-42 ") == classroom
    assert profiles.find_kept_classroom(database, "RED42") is None


def test_a_delivered_statement_leaves_only_its_id(database):
    profile = make_profile(database)
    rows = outbox.prepare(profile.id, [{"id": "first", "result": {"response": "beach-photo"}}])
    database.write(lambda file: outbox.queue(file, rows))
    assert b"beach-photo" in database.path.read_bytes()
    outbox.mark_delivered(database, ["first"])
    assert b"beach-photo" not in database.path.read_bytes()
    database.write(lambda file: outbox.queue(file, rows))
    assert outbox.list_waiting(database, profile.id, 9) == []


def test_what_is_printed_of_a_pupil_names_nobody(database):
    signed_in = make_signed_in(name="Mali")
    profile = make_profile(database, signed_in)
    login = profiles.find_login(database, profile.id)
    printed = f"{profile} {profile!r} {login} {login!r} {signed_in.client!r}"
    assert "Mali" not in printed
    assert signed_in.client.secret not in printed
