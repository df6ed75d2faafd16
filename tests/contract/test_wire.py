"""What holds between the game and every site that speaks the wire of ARCHITECTURE.md."""

import json

import pytest

from game.progress import profiles
from game.progress.problems import Problem, ProgressError
from game.progress.site import Site
from tests.contract.schools import SchoolOnSite, WireSchool
from tests.game.progress.factories import make_lesson, walk


@pytest.fixture(
    params=[
        "wire",
        pytest.param(
            "django", marks=pytest.mark.django_db(transaction=True, serialized_rollback=True)
        ),
    ]
)
def school(request: pytest.FixtureRequest) -> SchoolOnSite:
    """The small site of the tests, then the real one."""
    if request.param == "wire":
        return WireSchool(request.getfixturevalue("wire_site"))
    address = request.getfixturevalue("live_server").url
    from tests.contract.django_school import DjangoSchool

    return DjangoSchool(address)


def sign_in(progress, school, which=0):
    learner = school.learners[which]
    return progress.sign_in(school.code, learner.id, learner.pin)


def play(progress, profile, lesson) -> list[str]:
    """Play a lesson to its end and return the ids of its statements."""
    ids = []
    for attempt, events in walk(lesson):
        progress.save(profile, attempt, events, locale="en")
        ids += [event.id for event in events]
    return ids


def deliver(progress) -> float:
    return progress._delivery.deliver()


def stored_ids(school) -> list[str]:
    return [id for _, id in school.stored()]


def test_the_site_says_what_it_is(school):
    health = Site(school.address).check_health()
    assert health.version
    assert health.edition


def test_a_class_code_gives_the_names_to_pick_from(progress, school):
    found = progress.find_classroom(f" {school.code[:3].lower()}-{school.code[3:]} ")
    assert found.problem is None
    assert {(learner.id, learner.name) for learner in found.classroom.learners} == {
        (learner.id, learner.name) for learner in school.learners
    }
    assert found.classroom.name
    assert found.classroom.school


@pytest.mark.parametrize("code", ["NOSUCH", "a/b", "ก", "x y", "?", " "])
def test_an_unknown_code_is_told_as_one(progress, code):
    with pytest.raises(ProgressError) as caught:
        progress.find_classroom(code)
    assert caught.value.problem is Problem.UNKNOWN_CODE


def test_the_right_pictures_let_a_pupil_in(progress, school):
    profile = sign_in(progress, school)
    assert profile.name == school.learners[0].name
    assert profile.band == "9-12"
    assert profile.account.name
    assert not profile.is_guest


def test_wrong_pictures_do_not_and_too_many_lock(progress, school):
    learner = school.learners[0]
    problems = []
    for _ in range(15):
        with pytest.raises(ProgressError) as caught:
            progress.sign_in(school.code, learner.id, ("cup", "cup", "cup"))
        problems.append(caught.value.problem)
    assert problems[0] is Problem.WRONG_PIN
    assert problems[-1] is Problem.LOCKED
    with pytest.raises(ProgressError) as caught:
        sign_in(progress, school)
    assert caught.value.problem is Problem.LOCKED
    assert sign_in(progress, school, which=1).name == school.learners[1].name


def test_what_the_teacher_set_is_known_from_signing_in_on(progress, school):
    profile = sign_in(progress, school)
    assert progress.list_kept_assignments(profile) == progress.list_assignments(profile) != []


def test_what_the_teacher_set_is_listed(progress, school):
    profile = sign_in(progress, school)
    assignments = progress.list_assignments(profile)
    assert "privacy.9-12.whose-photo" in [assignment.activity for assignment in assignments]
    assert {assignment.module for assignment in assignments} == {"privacy.9-12"}
    assert progress.list_kept_assignments(profile) == assignments


def test_a_played_lesson_arrives_in_order(progress, school):
    profile = sign_in(progress, school)
    ids = play(progress, profile, make_lesson(8))
    assert progress.delivery_state(profile).waiting == len(ids)
    deliver(progress)
    assert school.stored() == [(profile.account.name, id) for id in ids]
    assert progress.delivery_state(profile).waiting == 0


def test_more_than_one_batch_arrives_in_order(progress, school):
    profile = sign_in(progress, school)
    ids = play(progress, profile, make_lesson(118))
    deliver(progress)
    assert stored_ids(school) == ids


def test_what_was_sent_before_is_stored_once(progress, school):
    profile = sign_in(progress, school)
    lesson = make_lesson(3)
    played = list(walk(lesson))
    for attempt, events in played:
        progress.save(profile, attempt, events, locale="en")
    deliver(progress)
    once = school.stored()
    # As if the game had been killed between the site's receipt and its own mark.
    progress._database.write(lambda file: file.execute("DELETE FROM statements"))
    for attempt, events in played:
        progress.save(profile, attempt, events, locale="en")
    deliver(progress)
    assert school.stored() == once
    assert progress.delivery_state(profile).waiting == 0


def test_one_bad_statement_is_set_aside_and_the_others_arrive(progress, school):
    profile = sign_in(progress, school)
    ids = play(progress, profile, make_lesson(10))
    bad = ids[4]
    progress._database.write(
        lambda file: file.execute("UPDATE statements SET body = ? WHERE id = ?", ('{"id": 7}', bad))
    )
    deliver(progress)
    assert stored_ids(school) == [id for id in ids if id != bad]
    state = progress.delivery_state(profile)
    assert (state.waiting, state.refused) == (0, 1)
    assert state.sentence == Problem.REFUSED.sentence
    [row] = progress._database.read("SELECT id, body, reason FROM statements WHERE body NOT NULL")
    assert (row["id"], row["body"]) == (bad, '{"id": 7}')
    assert row["reason"].startswith("400 ")


def test_an_id_that_the_site_has_with_other_content_holds_up_nothing(progress, school):
    profile = sign_in(progress, school)
    ids = play(progress, profile, make_lesson(10))
    [row] = progress._database.read("SELECT body FROM statements WHERE id = ?", (ids[6],))
    other = json.loads(row["body"])
    other["result"]["success"] = not other["result"]["success"]
    school.plant(other)
    deliver(progress)
    assert sorted(stored_ids(school)) == sorted(ids)
    assert progress.delivery_state(profile).waiting == 0


def test_a_login_that_was_taken_away_loses_nothing(progress, school):
    profile = sign_in(progress, school)
    ids = play(progress, profile, make_lesson(5))
    school.revoke_logins()
    deliver(progress)
    state = progress.delivery_state(profile)
    assert (state.problem, state.waiting) == (Problem.LOGIN_REFUSED, len(ids))
    assert state.sentence == Problem.LOGIN_REFUSED.sentence
    assert school.stored() == []
    assert progress.list_assignments(profile) == progress.list_kept_assignments(profile) != []

    assert sign_in(progress, school) == profile
    deliver(progress)
    assert stored_ids(school) == ids
    assert progress.delivery_state(profile).problem is None


def test_one_pupils_refused_login_does_not_hold_up_another(progress, school):
    one = sign_in(progress, school)
    play(progress, one, make_lesson(2))
    school.revoke_logins()
    other = sign_in(progress, school, which=1)
    ids = play(progress, other, make_lesson(2))
    deliver(progress)
    assert school.stored() == [(other.account.name, id) for id in ids]


def test_pupils_who_share_a_computer_are_told_apart(progress, school):
    one, other = sign_in(progress, school), sign_in(progress, school, which=1)
    by_one = play(progress, one, make_lesson(2))
    by_other = play(progress, other, make_lesson(2))
    play(progress, progress.play_as_guest("9-12"), make_lesson(2))
    deliver(progress)
    assert school.stored() == [
        *((one.account.name, id) for id in by_one),
        *((other.account.name, id) for id in by_other),
    ]


def test_a_login_cannot_write_about_another_pupil(progress, school):
    one, other = sign_in(progress, school), sign_in(progress, school, which=1)
    play(progress, one, make_lesson(2))
    bodies = [row["body"] for row in progress._database.read("SELECT body FROM statements")]
    login = profiles.find_login(progress._database, other.id)
    answer = Site(school.address).post_statements(login.client, bodies)
    assert answer.status == 403
    assert school.stored() == []


def test_nobody_is_named_in_the_log(progress, school, caplog):
    caplog.set_level("DEBUG")
    learner = school.learners[0]
    profile = sign_in(progress, school)
    play(progress, profile, make_lesson(3))
    school.revoke_logins()
    deliver(progress)
    with pytest.raises(ProgressError):
        progress.sign_in(school.code, learner.id, ("cup", "cup", "cup"))
    login = profiles.find_login(progress._database, profile.id)
    game = [record.getMessage() for record in caplog.records if "django" not in record.name]
    assert game
    for secret in (learner.name, login.client.secret, "mango", profile.account.name):
        assert secret not in " ".join(game)
