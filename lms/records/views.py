"""The resources of the store: statements, and about (xAPI 1.0.3, Communication, section 2)."""

import logging
import re
from hashlib import blake2b
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.decorators import method_decorator
from django.utils.http import http_date
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from curriculum.results.vocabulary import XAPI_VERSION
from lms.records import formats, intake, queries, rendering, selectors, services
from lms.records.authentication import sign_in_client
from lms.records.errors import (
    BadQuery,
    BadStatement,
    BadVersion,
    NoCredentials,
    NoSuchMethod,
    NotFound,
    RecordError,
    TooLarge,
)
from lms.records.models import Record, RecordClient

MAX_BYTES = 2 * 1024 * 1024
"""Largest request body. 500 of our own statements take 0.8 MB."""

logger = logging.getLogger(__name__)


@method_decorator(csrf_exempt, name="dispatch")
class Resource(View):
    """What all resources do: the version header, and errors as JSON with one sentence."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer, and turn a refusal into its status."""
        try:
            response = super().dispatch(request, *args, **kwargs)
        except RecordError as error:
            response = _write_error(error.status, error.code, error.message)
            if isinstance(error, NoCredentials):
                response["WWW-Authenticate"] = 'Basic realm="xAPI", charset="UTF-8"'
            if isinstance(error, NoSuchMethod):
                response["Allow"] = ", ".join(self._allowed_methods())
        except OperationalError:
            # The error's text can quote a value, so the log gets its kind alone.
            logger.error("The database did not answer in time; the client was asked to try again.")
            response = _write_error(503, "busy", "The store is busy. Send it again in a moment.")
            response["Retry-After"] = "5"
        response["X-Experience-API-Version"] = XAPI_VERSION
        return response

    def http_method_not_allowed(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Say so in the store's own words."""
        raise NoSuchMethod(f"This resource has no method {request.method}.")


@method_decorator(csrf_exempt, name="dispatch")  # a dispatch of its own doesn't inherit it
class Statements(Resource):
    """Statements: write one or a batch, read one or many."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Add until when a reader can be sure to have seen everything."""
        through = selectors.get_consistent_through()
        response = super().dispatch(request, *args, **kwargs)
        response["X-Experience-API-Consistent-Through"] = formats.write_timestamp(through)
        return response

    def get(self, request: HttpRequest) -> HttpResponse:
        """Return one statement, or a page of those that fit the query."""
        client = _sign_in(request)
        query = queries.read_query(request.GET.dict(), settings.SITE_URL)
        languages = request.headers.get("Accept-Language", "")
        if isinstance(query, queries.OneStatement):
            record = selectors.get_record(query, client)
            text = rendering.write_statement(record, query.format, languages)
            return _write_json(request, text, record)
        records, has_more = selectors.find_records(query, client)
        more = ""
        if has_more:
            rest = queries.write_more(request.GET.dict(), records[-1].stored)
            more = f"{reverse('records:statements')}?{rest}"
        text = rendering.write_page(records, more, query.format, languages)
        newest = max(records, key=lambda record: record.stored, default=None)
        return _write_json(request, text, newest)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Store one statement or a batch, and return the ids."""
        client = _sign_in(request)
        if request.GET:
            raise BadQuery(f"{min(request.GET)}: POST takes no parameters.")
        ids = services.store_batch(intake.read_batch(_read_body(request)), client=client)
        return JsonResponse([str(one) for one in ids], safe=False)

    def put(self, request: HttpRequest) -> HttpResponse:
        """Store one statement under the id that the address names."""
        client = _sign_in(request)
        if set(request.GET) != {"statementId"}:
            raise BadQuery("statementId: PUT takes this parameter and no other.")
        if not re.match(formats.UUID, request.GET["statementId"]):
            raise BadQuery(f"statementId: Must be {formats.NAMES[formats.UUID]}.")
        statement_id = UUID(request.GET["statementId"])
        body = _read_body(request)
        if intake.is_list(body):
            raise BadStatement("PUT takes one statement; send a list with POST.")
        arrivals = intake.read_batch(body, default_id=statement_id)
        if arrivals[0].id != statement_id:
            raise BadStatement("id: Must be the one that the parameter statementId names.")
        services.store_batch(arrivals, client=client)
        return HttpResponse(status=204)


class About(Resource):
    """What the store speaks. Open to everybody."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Return the versions of the standard that the store speaks."""
        return JsonResponse({"version": [XAPI_VERSION, "1.0.2", "1.0.1", "1.0.0"]})


class Unknown(Resource):
    """Every other address under the store."""

    def http_method_not_allowed(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """There is no method because there is no resource."""
        raise NotFound("There is no such resource; see statements and about.")


def _sign_in(request: HttpRequest) -> RecordClient:
    version = request.headers.get("X-Experience-API-Version")
    if not version:
        raise BadVersion(f"Send the header X-Experience-API-Version: {XAPI_VERSION}.")
    if not re.match(formats.VERSION, version):
        raise BadVersion(f"This store speaks xAPI {XAPI_VERSION} and every other 1.0.")
    return sign_in_client(request)


def _read_body(request: HttpRequest) -> bytes:
    if request.content_type != "application/json":
        raise BadStatement("Send statements as application/json; attached files are not kept.")
    if int(request.META.get("CONTENT_LENGTH") or 0) > MAX_BYTES:
        raise TooLarge(f"A request may have {MAX_BYTES} bytes; send fewer statements at a time.")
    return request.body


def _write_json(request: HttpRequest, text: str, newest: Record | None) -> HttpResponse:
    response = HttpResponse(text, content_type="application/json")
    etag = f'"{blake2b(text.encode(), digest_size=16).hexdigest()}"'
    response["ETag"] = etag
    response["Vary"] = "Authorization, Accept-Language"
    if newest:
        response["Last-Modified"] = http_date(newest.stored.timestamp())
    return get_conditional_response(request, etag=etag, response=response)


def _write_error(status: int, code: str, message: str) -> HttpResponse:
    return JsonResponse({"error": {"code": code, "message": message}}, status=status)
