"""What the game is told of help: the same shape by the site of the tests and by the real one."""

import json
from base64 import b64encode
from datetime import date
from urllib.request import Request, urlopen

import pytest

from game.progress.progress import Progress
from game.progress.site import Site
from game.progress.wire import Help
from tests.contract.schools import SchoolOnSite, WireSchool


def ask_for_help(school: SchoolOnSite) -> dict:
    learner = school.learners[0]
    client = Site(school.address).sign_in(school.code, learner.id, learner.pin).client
    login = b64encode(f"{client.key}:{client.secret}".encode()).decode()
    request = Request(
        f"{school.address}/api/activities/", headers={"Authorization": f"Basic {login}"}
    )
    with urlopen(request, timeout=20) as answer:
        return json.load(answer)["help"]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_both_sites_tell_help_in_the_same_shape(wire_site, live_server):
    from lms.schools.models import School
    from tests.contract.django_school import DjangoSchool
    from tests.lms.classes import give_help

    real = DjangoSchool(live_server.url)
    assert ask_for_help(real) == {"lines": [], "contact": None}
    give_help(School.objects.get())
    told, wired = ask_for_help(real), ask_for_help(WireSchool(wire_site))
    assert set(told) == set(wired)
    assert set(told["contact"]) == set(wired["contact"])
    for line in (*told["lines"], *wired["lines"]):
        assert set(line) == set(wired["lines"][0])
        assert date.fromisoformat(line["expires"])
        assert isinstance(line["languages"], str)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_game_keeps_the_help_that_the_real_site_tells(tmp_path, live_server):
    from lms.schools.models import School
    from tests.contract.django_school import DjangoSchool
    from tests.lms.classes import give_help

    real = DjangoSchool(live_server.url)
    give_help(School.objects.get())
    progress = Progress.open(tmp_path, site=real.address)
    learner = real.learners[0]
    assert progress.find_help(None) == Help()
    pupil = progress.sign_in(real.code, learner.id, learner.pin)
    found, told = progress.find_help(pupil), ask_for_help(real)
    assert found.is_at_hand
    assert [line.number for line in found.lines] == [line["number"] for line in told["lines"]]
    assert found.contact.name == told["contact"]["name"]
    assert progress.find_help(None) == found
    progress.close()
