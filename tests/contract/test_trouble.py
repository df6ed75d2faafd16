"""Every kind of trouble on the way to the site: one plain sentence, and nothing is lost."""

import socket
import ssl
import threading

import pytest
import trustme

from game.progress import profiles
from game.progress.delivery import ALL_SENT, Delivery
from game.progress.pauses import LONGEST_PAUSE
from game.progress.problems import SENTENCES, Problem, ProgressError
from game.progress.progress import Progress
from game.progress.site import Site
from tests.contract.test_wire import deliver, play, sign_in, stored_ids
from tests.contract.wire_site import XAPI, Answer, WireSite, error, serve
from tests.game.progress.factories import PIN, make_lesson, make_profile

LOGIN_PAGE = Answer(200, b"<html>Welcome to the network of our school</html>")
NESTED = b'{"more":' + b"[" * 100_000
TOMORROW = "Wed, 21 Oct 2099 07:28:00 GMT"


class Clock:
    """A clock that goes on when it is told to."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def pupil(progress, school):
    return sign_in(progress, school)


def problem_of(call) -> Problem:
    with pytest.raises(ProgressError) as caught:
        call()
    assert caught.value.problem.sentence.endswith(".")
    return caught.value.problem


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (Answer(500, b"<h1>Server error</h1>"), Problem.SITE_BROKEN),
        (Answer(502, b""), Problem.SITE_BROKEN),
        (Answer(503, b"", XAPI | {"Retry-After": "5"}), Problem.TOO_BUSY),
        (error(429, "too-many-requests", XAPI | {"Retry-After": "120"}), Problem.TOO_BUSY),
        (error(429, "too-many-requests", XAPI | {"Retry-After": TOMORROW}), Problem.TOO_BUSY),
        (error(429, "too-many-requests", XAPI | {"Retry-After": "soon"}), Problem.TOO_BUSY),
        (error(401, "unauthorized", XAPI), Problem.LOGIN_REFUSED),
        (error(403, "not-allowed", XAPI), Problem.LOGIN_REFUSED),
        (Answer(403, b"Blocked by the filter of the ministry"), Problem.NOT_A_SITE),
        (Answer(404, b"<h1>Not found</h1>"), Problem.NOT_A_SITE),
        (Answer(400, b"<h1>Bad request</h1>"), Problem.NOT_A_SITE),
        (Answer(409, b"something else"), Problem.NOT_A_SITE),
        (Answer(302, b"", {"Location": "http://login.example/"}), Problem.NOT_A_SITE),
        (Answer(404, NESTED), Problem.NOT_A_SITE),
        (LOGIN_PAGE, Problem.NOT_A_SITE),
        (Answer(200, ["00000000-0000-4000-8000-000000000000"], XAPI), Problem.NOT_A_SITE),
        (Answer(200, b"", {"Content-Length": "100"}), Problem.TIMEOUT),
        (Answer(200, b"garbage", {"Content-Encoding": "gzip"}), Problem.UNREACHABLE),
    ],
)
def test_a_troubled_answer_keeps_the_answers_until_it_is_better(
    tmp_path, wire_site, answer, problem
):
    progress = Progress.open(tmp_path, site=wire_site.address)
    [pupil_there, _] = wire_site.pupils
    profile = progress.sign_in(wire_site.code, pupil_there.id, pupil_there.pin)
    ids = play(progress, profile, make_lesson(3))
    delivery = Delivery(progress._database, lambda address: Site(address, read_seconds=0.3))
    wire_site.troubles.append(answer)
    assert delivery.deliver() > 0
    state = delivery.state_of(profile)
    assert (state.problem, state.waiting, state.refused) == (problem, len(ids), 0)
    assert state.sentence == problem.sentence
    assert wire_site.statements == {}

    progress.sign_in(wire_site.code, pupil_there.id, pupil_there.pin)
    delivery.wake()
    delivery.deliver()
    assert list(wire_site.statements) == ids
    assert delivery.state_of(profile).sentence == ALL_SENT
    progress.close()


def test_json_nested_without_end_is_no_answer_of_a_site(wire_site):
    wire_site.troubles.append(Answer(200, NESTED, {"Content-Type": "application/json"}))
    site = Site(wire_site.address)
    assert problem_of(lambda: site.find_classroom("BLUE42")) is Problem.NOT_A_SITE
    site.close()


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("", Problem.NO_ADDRESS),
        ("   ", Problem.NO_ADDRESS),
        ("harbour example", Problem.BAD_ADDRESS),
        ("ftp://harbour.example", Problem.BAD_ADDRESS),
        ("http://harbour.example:port", Problem.BAD_ADDRESS),
        ("http://", Problem.BAD_ADDRESS),
        (f"http://{'a' * 70}.example", Problem.BAD_ADDRESS),
        ("http://harbour.invalid", Problem.UNKNOWN_HOST),
        ("http://127.0.0.1:1", Problem.UNREACHABLE),
    ],
)
def test_a_wrong_address_is_told_as_one(tmp_path, address, problem):
    progress = Progress.open(tmp_path, site=address)
    assert problem_of(lambda: progress.find_classroom("BLUE42")) is problem
    progress.close()


def test_the_address_may_be_typed_without_scheme_and_with_a_slash(school):
    typed = f" {school.address.removeprefix('http://')}/ "
    assert Site(typed).check_health().version == "1"
    assert Site("harbour.example").address == "https://harbour.example"


def test_a_site_that_never_answers_is_given_up(wire_site):
    release = threading.Event()

    def hang() -> Answer:
        release.wait(20)
        return Answer(200, {})

    wire_site.troubles.append(hang)
    site = Site(wire_site.address, read_seconds=0.2)
    assert problem_of(site.check_health) is Problem.TIMEOUT
    release.set()


def test_a_connection_that_breaks_is_told_as_unreachable():
    with socket.create_server(("127.0.0.1", 0)) as server:

        def hang_up() -> None:
            connection, _ = server.accept()
            connection.recv(100)
            connection.close()

        thread = threading.Thread(target=hang_up)
        thread.start()
        site = Site(f"http://127.0.0.1:{server.getsockname()[1]}")
        assert problem_of(site.check_health) is Problem.UNREACHABLE
        thread.join()


def make_secure(site: WireSite, authority: trustme.CA) -> str:
    """Let a site speak TLS with a certificate of this authority; return its address."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    site.socket = context.wrap_socket(site.socket, server_side=True)
    serve(site)
    return site.address.replace("http:", "https:")


def test_a_certificate_of_nobody_is_refused_and_one_of_the_computers_own_list_is_taken(
    tmp_path, monkeypatch
):
    site = WireSite()
    authority = trustme.CA()
    address = make_secure(site, authority)
    assert problem_of(Site(address).check_health) is Problem.INSECURE
    assert site.requests == []

    ministry = tmp_path / "ministry.pem"
    authority.cert_pem.write_to_path(ministry)
    monkeypatch.setenv("SSL_CERT_FILE", str(ministry))
    assert Site(address).check_health().edition == "1-test"
    site.shutdown()
    site.server_close()


def test_a_site_without_tls_at_a_secure_address_is_told_as_insecure(school):
    address = school.address.replace("http:", "https:")
    assert problem_of(Site(address).check_health) is Problem.INSECURE


def test_the_computers_proxy_is_used(wire_site, monkeypatch):
    monkeypatch.setenv("http_proxy", wire_site.address)
    wire_site.home_page = "http://harbour.example"
    wire_site.troubles.append(
        Answer(200, {"version": "by proxy", "edition": "1", "database": "ok"})
    )
    assert Site("http://harbour.example").check_health().version == "by proxy"
    assert wire_site.requests == ["GET http://harbour.example/health/"]


def test_a_batch_that_is_too_large_is_sent_in_parts(progress, school, wire_site, pupil):
    ids = play(progress, pupil, make_lesson(38))
    wire_site.largest_body = 6000
    deliver(progress)
    assert stored_ids(school) == ids
    assert max(wire_site.batches) < 10


def test_a_conflict_is_delivered_where_the_site_shows_that_it_has_the_statement(
    progress, school, wire_site, pupil
):
    ids = play(progress, pupil, make_lesson(1))
    school.plant({"id": ids[1], "actor": {"account": {"name": pupil.account.name}}})
    deliver(progress)
    assert f"GET /xapi/statements?statementId={ids[1]}" in wire_site.requests
    assert progress.delivery_state(pupil).sentence == ALL_SENT


def test_a_conflict_is_kept_with_its_reason_where_the_site_does_not_show_it(
    progress, wire_site, pupil
):
    ids = play(progress, pupil, make_lesson(1))
    wire_site.troubles += [
        error(409, "conflict", XAPI),  # the batch of three
        error(409, "conflict", XAPI),  # the first one alone
        error(403, "not-allowed", XAPI),  # is it there?
    ]
    deliver(progress)
    state = progress.delivery_state(pupil)
    assert (state.waiting, state.refused) == (0, 1)
    assert list(wire_site.statements) == ids[1:]
    [row] = progress._database.read("SELECT id, reason FROM statements WHERE state = 'refused'")
    assert row["id"] == ids[0]
    assert "conflict" in row["reason"]


def test_a_refused_login_is_not_tried_again_before_the_pupil_signs_in(progress, wire_site, pupil):
    play(progress, pupil, make_lesson(1))
    wire_site.clients.clear()
    deliver(progress)
    asked = len(wire_site.requests)
    deliver(progress)
    assert len(wire_site.requests) == asked


def test_pauses_grow_up_to_five_minutes_and_end_when_the_site_is_back(progress, wire_site, pupil):
    clock = Clock()
    delivery = Delivery(progress._database, clock=clock)
    ids = play(progress, pupil, make_lesson(1))
    wire_site.troubles += [Answer(500, b"")] * 12
    pauses = []
    for _ in range(12):
        clock.now += 1000
        delivery.deliver()
        pauses.append(delivery._pauses.ends[pupil.site] - clock.now)
    for number, pause in enumerate(pauses):
        longest = min(2.0 * 2**number, LONGEST_PAUSE)
        assert 0.75 * longest <= pause <= longest
    before = len(wire_site.requests)
    delivery.notice()
    delivery.deliver()
    assert len(wire_site.requests) == before, "a pause is kept when something new was saved"
    clock.now += LONGEST_PAUSE
    delivery.deliver()
    assert list(wire_site.statements) == ids
    assert delivery._pauses.ends == {}


@pytest.mark.parametrize(("asked", "least", "most"), [("120", 120, 120), ("99999", 300, 3600)])
def test_the_site_may_ask_for_a_longer_pause(progress, wire_site, pupil, asked, least, most):
    clock = Clock()
    delivery = Delivery(progress._database, clock=clock)
    play(progress, pupil, make_lesson(1))
    wire_site.troubles.append(error(429, "too-many-requests", XAPI | {"Retry-After": asked}))
    delivery.deliver()
    assert least <= delivery._pauses.ends[pupil.site] - clock.now <= most


def test_pupils_of_another_site_are_not_held_up(tmp_path, progress, school, wire_site):
    away = make_profile(progress._database, site="http://127.0.0.1:1")
    play(progress, away, make_lesson(1))
    profile = sign_in(progress, school)
    ids = play(progress, profile, make_lesson(1))
    deliver(progress)
    assert stored_ids(school) == ids
    assert progress.delivery_state(away).problem is Problem.UNREACHABLE
    assert progress.delivery_state(profile).problem is None


def test_the_thread_delivers_what_is_saved_while_it_runs(progress, school, wire_site, pupil):
    progress.start_delivery()
    ids = play(progress, pupil, make_lesson(30))
    assert wire_site.wait_for_statements(len(ids))
    assert stored_ids(school) == ids


def test_the_game_closes_while_the_site_keeps_it_waiting(tmp_path, progress, wire_site, pupil):
    asked, release = threading.Event(), threading.Event()

    def hang() -> Answer:
        asked.set()
        release.wait(20)
        return Answer(503, b"")

    ids = play(progress, pupil, make_lesson(1))
    wire_site.troubles.append(hang)
    progress.start_delivery()
    assert asked.wait(20)
    progress.close()
    assert progress._delivery._thread.is_alive(), "the game waited for the site"
    release.set()
    again = Progress.open(tmp_path, site=wire_site.address)
    deliver(again)
    assert list(wire_site.statements) == ids
    again.close()


def test_without_a_network_pupils_of_this_computer_sign_in_and_their_answers_arrive_later(
    tmp_path,
):
    site = WireSite()
    serve(site)
    [here, elsewhere] = site.pupils
    progress = Progress.open(tmp_path, site=site.address)
    progress.find_classroom(site.code)
    profile = progress.sign_in(site.code, here.id, here.pin)
    assignments = progress.list_assignments(profile)
    site.shutdown()
    site.server_close()

    found = progress.find_classroom(site.code)
    assert found.problem is Problem.UNREACHABLE
    assert [learner.name for learner in found.classroom.learners] == [here.name, elsewhere.name]
    assert found.known_here == {here.id}
    assert progress.sign_in(site.code, here.id, here.pin) == profile
    assert progress.list_assignments(profile) == assignments
    assert problem_of(lambda: progress.sign_in(site.code, here.id, PIN[::-1])) is Problem.WRONG_PIN
    unknown = problem_of(lambda: progress.sign_in(site.code, elsewhere.id, elsewhere.pin))
    assert unknown is Problem.NOT_KNOWN_HERE
    ids = play(progress, profile, make_lesson(2))
    deliver(progress)
    assert progress.delivery_state(profile).sentence == Problem.UNREACHABLE.sentence

    back = WireSite(site.server_port)
    back.clients, back.pupils = site.clients, site.pupils
    serve(back)
    progress.wake()
    deliver(progress)
    assert list(back.statements) == ids
    assert progress.delivery_state(profile).sentence == ALL_SENT
    progress.close()
    back.shutdown()
    back.server_close()


def test_the_sites_no_is_not_overruled_by_what_the_computer_remembers(progress, school, wire_site):
    learner = school.learners[0]
    sign_in(progress, school)
    wire_site.pupils[0].pin = ("fish", "fish", "fish")
    assert problem_of(lambda: sign_in(progress, school)) is Problem.WRONG_PIN
    assert profiles.list_learners_known_here(progress._database) == {learner.id}


def test_every_problem_has_a_sentence():
    assert set(SENTENCES) == set(Problem)
