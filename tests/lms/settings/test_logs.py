"""What the site logs when something breaks in the hands of a child."""

import logging
import logging.config
from io import StringIO

import pytest
from django.conf import settings
from django.db import IntegrityError
from django.test import Client

from lms.schools.views import sign_in
from tests.lms.classes import PIN, make_class

pytestmark = pytest.mark.django_db


@pytest.fixture
def log():
    """What the site's own handler writes, with its own formatter."""
    options = settings.LOGGING["formatters"]["line"]
    formatter = logging.config.DictConfigurator({}).configure_formatter(dict(options))
    handler = logging.StreamHandler(StringIO())
    handler.setFormatter(formatter)
    logger = logging.getLogger("django.request")
    logger.addHandler(handler)
    yield handler.stream
    logger.removeHandler(handler)


def test_an_error_is_logged_without_address_name_code_or_value(log, monkeypatch):
    found = make_class()
    learner = found.learners[0]

    def break_down(*args):
        try:
            raise IntegrityError(f"Key (name)=({learner.name}) already exists.")
        except IntegrityError as error:
            raise RuntimeError(f"{learner.pk} {found.classroom.code}") from error

    monkeypatch.setattr(sign_in, "sign_in_learner", break_down)
    page = f"/sign-in/{found.classroom.code}/{learner.pk}/"
    response = Client(raise_request_exception=False).post(page, {"tap": PIN})
    assert response.status_code == 500
    written = log.getvalue()
    for secret in (learner.name, str(learner.pk), found.classroom.code, *PIN, "127.0.0.1"):
        assert secret not in written
        assert secret not in response.content.decode()
    assert "500 POST: sign-in/<slug:code>/<uuid:learner_id>/" in written
    assert written.index("django.db.utils.IntegrityError") < written.index("builtins.RuntimeError")
    assert "in break_down" in written


def test_an_address_that_does_not_exist_is_logged_as_such(log):
    request = Client().get("/sign-in/BCDFGH/somebody/").wsgi_request
    logging.getLogger("django.request").error("%s", request.path, extra={"request": request})
    assert "BCDFGH" not in log.getvalue()


def test_other_lines_stay_as_they_are(log):
    logging.getLogger("django.request").error("The disk is full: %s", "var")
    assert log.getvalue().endswith("ERROR django.request: The disk is full: var\n")
