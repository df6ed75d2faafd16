import json

import pytest

from lms.records.models import Scope
from lms.records.services import create_client
from tests.lms.records.statements import basic


class Store:
    """A client of the store that speaks to it over HTTP."""

    def __init__(self, web, record_client, secret):
        self.web = web
        self.record_client = record_client
        self.headers = basic(record_client.key, secret)

    def post(self, body, **headers):
        return self._send(self.web.post, "/xapi/statements", body, headers)

    def put(self, statement_id, body, **headers):
        address = f"/xapi/statements?statementId={statement_id}"
        return self._send(self.web.put, address, body, headers)

    def get(self, address="", headers=None, **parameters):
        if not address:
            encoded = {
                name: json.dumps(value) if isinstance(value, dict | bool) else value
                for name, value in parameters.items()
            }
            return self.web.get("/xapi/statements", encoded, headers=self.headers | (headers or {}))
        return self.web.get(address, headers=self.headers)

    def ids(self, **parameters):
        """Return the ids of the statements that a query finds, over all pages."""
        answer = self.get(**parameters).json()
        found = [statement["id"] for statement in answer["statements"]]
        while answer["more"]:
            answer = self.get(answer["more"]).json()
            found += [statement["id"] for statement in answer["statements"]]
        return found

    def _send(self, method, address, body, headers):
        if not isinstance(body, str | bytes):
            body = json.dumps(body)
        return method(
            address, body, content_type="application/json", headers=self.headers | headers
        )


@pytest.fixture
def make_store(client, db):
    def make(*scopes, account=None):
        return Store(client, *create_client("test", scopes or [Scope.ALL], account=account))

    return make


@pytest.fixture
def store(make_store):
    return make_store()
