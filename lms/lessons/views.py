"""Editions over HTTP: what is current, signed; every edition; and documents by their checksums.

A client asks for the current release, and for those documents of its list that it does not have.
What has a checksum for its address never changes, and is kept by every cache for ever.
"""

import re
from collections.abc import Iterator
from typing import Any

from django.core.files import File
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import condition, require_safe

from curriculum.editions.manifest import is_checksum, is_edition_name
from curriculum.media import TYPES
from lms.lessons.media import find_medium
from lms.lessons.models import Edition, EditionObject, Release, SiteKeyring

NEW = "public, max-age=60"
"""What is published is seen by everybody a minute later at the latest."""
FOR_EVER = "public, max-age=31536000, immutable"
MOST_LISTED = 50
PART = 64 * 1024
_NAME = re.compile(r"[A-Za-z0-9._-]{1,120}")
_RANGE = re.compile(r"bytes=(\d{1,15})-(\d{0,15})")


@require_safe
def editions(request: HttpRequest) -> HttpResponse:
    """List the newest editions of this site, and say which one is current."""
    current = Release.objects.select_related("edition").first()
    found = Edition.objects.select_related("manifest")[:MOST_LISTED]
    answer = {
        "current": current.edition.name if current else None,
        "editions": [_describe(edition) for edition in found],
    }
    return _share(JsonResponse(answer))


@require_safe
def edition(request: HttpRequest, name: str) -> HttpResponse:
    """Say where the list of an edition is."""
    named = Edition.objects.select_related("manifest").filter(name=name)
    found = named.first() if is_edition_name(name) else None
    if found is None:
        return _refuse("no-edition", _("This site has no edition of this name."))
    return _share(JsonResponse(_describe(found)))


@require_safe
def keys(request: HttpRequest) -> HttpResponse:
    """Give out the keyring."""
    found = SiteKeyring.objects.first()
    if found is None:
        return _refuse("no-edition", _("Nothing has been published here yet."))
    return _share(HttpResponse(found.signed, content_type="application/json"))


@require_safe
def current(request: HttpRequest) -> HttpResponse:
    """Give out the last release."""
    found = Release.objects.first()
    if found is None:
        return _refuse("no-edition", _("Nothing has been published here yet."))
    return _share(HttpResponse(found.signed, content_type="application/json"))


def _tag(request: HttpRequest, name: str = "", sha256: str = "") -> str | None:
    """Return the mark of what has its checksum in its name; None for what can be no such name."""
    return f'"{name or sha256}"' if _NAME.fullmatch(name or sha256) else None


@require_safe
@condition(etag_func=_tag)
def edition_object(request: HttpRequest, sha256: str) -> HttpResponse:
    """Give out a document, or from a byte on: a client goes on where it broke off."""
    named = EditionObject.objects.filter(sha256=sha256)
    found = named.first() if is_checksum(sha256) else None
    if found is None:
        return _refuse("no-object", _("This site has no document with this checksum."))
    kind = "application/json" if found.compressed is not None else "application/octet-stream"
    response = _give_for_ever(request, found, kind)
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


@require_safe
@condition(etag_func=_tag)
def medium(request: HttpRequest, name: str) -> HttpResponse:
    """Give out a picture, recording, film or captions, or a part of it, as what it is.

    Its name changes with its content, so that the editions that have it share one address.
    """
    found = find_medium(name) if _NAME.fullmatch(name) else None
    if found is None:
        return _refuse("no-medium", _("This site has no picture, recording or film of this name."))
    return _give_for_ever(request, found.content, TYPES[name.rpartition(".")[2]])


def _give_for_ever(
    request: HttpRequest, found: EditionObject, kind: str
) -> HttpResponse | StreamingHttpResponse:
    response = _give(request, found, kind)
    response["Cache-Control"] = FOR_EVER
    response["X-Content-Type-Options"] = "nosniff"
    # Nothing in here is a page of this site, whatever somebody has uploaded.
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _give(
    request: HttpRequest, found: EditionObject, kind: str
) -> HttpResponse | StreamingHttpResponse:
    asked = _RANGE.fullmatch(request.headers.get("Range", ""))
    if asked is None and found.compressed is not None and _takes_gzip(request):
        response = HttpResponse(bytes(found.compressed), content_type=kind)
        response["Content-Encoding"] = "gzip"
        return response
    start = int(asked[1]) if asked else 0
    end = min(int(asked[2]) if asked and asked[2] else found.size - 1, found.size - 1)
    if asked and start > end:
        response = HttpResponse(status=416)
        response["Content-Range"] = f"bytes */{found.size}"
        return response
    if found.compressed is not None:
        content: bytes | Iterator[bytes] = found.read()[start : end + 1]
    else:
        content = _read_parts(_open(found), start, end + 1 - start)
    response = (HttpResponse if isinstance(content, bytes) else StreamingHttpResponse)(
        content, content_type=kind, status=206 if asked else 200
    )
    response["Accept-Ranges"] = "bytes"
    response["Content-Length"] = end + 1 - start
    if asked:
        response["Content-Range"] = f"bytes {start}-{end}/{found.size}"
    return response


def _open(found: EditionObject) -> File:
    """Return a document's file. Raises Http404 while there is still time to say so."""
    try:
        return found.file.open()
    except FileNotFoundError as error:
        raise Http404 from error


def _read_parts(stream: File, start: int, length: int) -> Iterator[bytes]:
    with stream:
        stream.seek(start)
        while length > 0 and (part := stream.read(min(PART, length))):
            length -= len(part)
            yield part


def _takes_gzip(request: HttpRequest) -> bool:
    return "gzip" in request.headers.get("Accept-Encoding", "")


def _describe(edition: Edition) -> dict[str, Any]:
    return {
        "edition": edition.name,
        "manifest": edition.manifest_id,
        "size": edition.manifest.size,
        "built": edition.created.isoformat(),
        "withdrawn": edition.withdrawn.isoformat() if edition.withdrawn else None,
    }


def _share(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = NEW
    return response


def _refuse(code: str, message: str) -> JsonResponse:
    return JsonResponse({"error": {"code": code, "message": message}}, status=404)
