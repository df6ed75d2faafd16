from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, connections, transaction

from lms.accounts import tries
from lms.accounts.models import Role, User
from lms.accounts.pins import PICTURES_BY_ID, draw_pin, is_pin
from lms.accounts.selectors import list_locked
from lms.accounts.services import (
    Locked,
    WrongPin,
    change_pin,
    create_staff,
    explain_lock,
    sign_in_learner,
    unlock,
)
from tests.lms.classes import PIN, make_class, make_staff

pytestmark = pytest.mark.django_db
WRONG = ("cup", "cup", "cup")
BURST = 12


@pytest.fixture
def learner():
    return make_class(pupils=1).learners[0]


@pytest.fixture
def visit(rf):
    """A request such as the API and the pages hand to the service."""
    return lambda: rf.post("/api/sign-in/")


def fail(visit, learner, times):
    for _ in range(times):
        with pytest.raises((WrongPin, Locked)):
            sign_in_learner(visit(), learner, WRONG)


def test_a_drawn_pin_is_three_different_pictures():
    assert all(len(set(draw_pin())) == 3 for _ in range(50))
    assert all(is_pin(draw_pin()) for _ in range(50))


def test_every_picture_has_a_file(settings):
    for picture in PICTURES_BY_ID.values():
        assert (settings.ROOT / "assets" / picture.image).exists()


def test_the_right_pictures_sign_in(visit, learner):
    assert sign_in_learner(visit(), learner, PIN) == learner


@pytest.mark.parametrize(
    "pin", [WRONG, tuple(reversed(PIN)), PIN[:2], (*PIN, "cup"), (), ("cat", "dog", "cow")]
)
def test_other_pictures_do_not(visit, learner, pin):
    with pytest.raises(WrongPin):
        sign_in_learner(visit(), learner, pin)


def test_the_fifth_wrong_try_locks_even_the_right_pictures(visit, learner):
    fail(visit, learner, 4)
    with pytest.raises(Locked):
        sign_in_learner(visit(), learner, WRONG)
    with pytest.raises(Locked):
        sign_in_learner(visit(), learner, PIN)
    assert list_locked([learner]) == {learner.pk}


def test_ten_wrong_tries_lock_nobody_else(visit):
    first, second = make_class(pupils=2).learners
    fail(visit, first, 10)
    assert sign_in_learner(visit(), second, PIN) == second
    assert list_locked([first, second]) == {first.pk}


def test_a_right_try_forgets_the_wrong_ones_before_it(visit, learner):
    fail(visit, learner, 4)
    sign_in_learner(visit(), learner, PIN)
    fail(visit, learner, 4)
    assert sign_in_learner(visit(), learner, PIN) == learner


def test_new_pictures_unlock_and_the_old_ones_stop(visit, learner):
    fail(visit, learner, 5)
    change_pin(learner, ("star", "bell", "drum"))
    with pytest.raises(WrongPin):
        sign_in_learner(visit(), learner, PIN)
    assert sign_in_learner(visit(), learner, ("star", "bell", "drum")) == learner


def test_a_teacher_can_unlock(visit, learner):
    fail(visit, learner, 5)
    unlock(learner)
    assert sign_in_learner(visit(), learner, PIN) == learner


def test_wrong_tries_leave_no_address_and_no_browser(visit, learner, caplog):
    fail(visit, learner, 6)
    assert not AccessAttempt.objects.exists()
    assert not AccessFailureLog.objects.exists()
    assert not AccessLog.objects.exists()
    assert learner.name not in caplog.text
    assert learner.username not in caplog.text


def test_a_learner_who_has_left_cannot_sign_in(visit, learner):
    User.objects.filter(pk=learner.pk).update(is_active=False)
    with pytest.raises(WrongPin):
        sign_in_learner(visit(), learner, PIN)


def test_the_pin_is_stored_as_a_hash_with_a_salt():
    first, second = make_class(pupils=2).learners
    assert first.password != second.password
    assert not any(picture in first.password for picture in PIN)


@pytest.mark.parametrize(
    "more",
    [
        {"email": "a@example.org"},
        {"first_name": "A"},
        {"last_name": "B"},
        {"is_staff": True},
        {"is_superuser": True},
    ],
)
def test_the_database_refuses_more_than_a_nickname_on_a_learner(learner, more):
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.filter(pk=learner.pk).update(**more)


def test_the_database_refuses_an_unknown_role(learner):
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.filter(pk=learner.pk).update(role="wizard")


def test_a_learner_gets_no_password():
    with pytest.raises(ValidationError):
        create_staff(username="x", name="X", role=Role.LEARNER, password="Quiet-Lantern-7")


def test_only_staff_have_a_time_of_sign_in(client, visit):
    room = make_class(pupils=1)
    client.force_login(room.learners[0], backend="lms.accounts.backends.LearnerBackend")
    client.force_login(room.teacher, backend="lms.accounts.backends.StaffBackend")
    room.learners[0].refresh_from_db()
    room.teacher.refresh_from_db()
    assert room.learners[0].last_login is None
    assert room.teacher.last_login is not None


def test_staff_are_not_let_in_by_pictures(visit):
    with pytest.raises(WrongPin):
        sign_in_learner(visit(), make_staff(), PIN)


def wait_five_minutes(learner):
    """Forget the tries that lock for five minutes, as the cache does after them."""
    AxesProxyHandler.reset_attempts(username=learner.username)


def fail_all_day(visit, learner):
    for _ in range(tries.LIMIT):
        fail(visit, learner, 1)
        wait_five_minutes(learner)


def test_a_day_of_wrong_tries_locks_until_the_teacher_helps(visit, learner):
    fail_all_day(visit, learner)
    with pytest.raises(Locked):
        sign_in_learner(visit(), learner, PIN)
    assert "Ask your teacher" in explain_lock(learner)
    assert "five minutes" not in explain_lock(learner)
    assert list_locked([learner]) == {learner.pk}
    unlock(learner)
    assert sign_in_learner(visit(), learner, PIN) == learner


def test_a_day_of_wrong_tries_locks_nobody_else(visit):
    first, second = make_class(pupils=2).learners
    fail_all_day(visit, first)
    assert sign_in_learner(visit(), second, PIN) == second


def test_the_wrong_tries_of_many_accounts_do_not_forget_each_other(visit, learner):
    fail(visit, learner, 5)
    for number in range(400):
        cache.set(f"somebody-else-{number}", 1)
    with pytest.raises(Locked):
        sign_in_learner(visit(), learner, PIN)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_burst_of_tries_is_no_more_than_tries_one_by_one(visit):
    if connection.vendor == "sqlite":
        pytest.skip("In a test, SQLite lives in memory, where threads cannot wait for each other.")
    learner = make_class(pupils=1).learners[0]
    start = Barrier(BURST)

    def attempt(_number):
        start.wait()
        try:
            sign_in_learner(visit(), learner, WRONG)
        except (WrongPin, Locked) as refusal:
            return type(refusal)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(BURST) as pool:
        refusals = list(pool.map(attempt, range(BURST)))
    assert refusals.count(WrongPin) == settings.AXES_FAILURE_LIMIT - 1
    assert refusals.count(Locked) == BURST - refusals.count(WrongPin)
