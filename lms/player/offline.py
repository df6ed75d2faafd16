"""What makes the site an app that works without network: service worker, manifest and shell."""

import msgspec
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_GET
from django.views.decorators.vary import vary_on_headers

from lms.player.assets import describe_shell, render_shell

THEME = "#12324a"
"""The colour of the bar, ``navy`` in assets/tokens.json: a manifest knows no style sheet."""
GROUND = "#eaf6f4"


@require_GET
@cache_control(no_cache=True)
def service_worker(request: HttpRequest) -> HttpResponse:
    """Return the service worker. ``?module`` lets it deliver answers by itself, where it may."""
    found = describe_shell()
    known = {
        "version": found.version,
        "files": found.files,
        "fonts": found.fonts,
        "locale": settings.LANGUAGE_CODE,
        "shell": reverse("player:shell", args=["LOCALE"]),
        "addresses": {
            "client": reverse("player:client"),
            "saves": reverse("player:saves"),
            "statements": reverse("records:statements"),
        },
    }
    written = msgspec.json.encode(known).decode()  # all of it is ours, none of it a visitor's
    media = reverse("lessons:medium", args=["-"]).removesuffix("-")
    context = {
        "settings": mark_safe(written),
        "is_module": "module" in request.GET,
        "media": media,
    }
    return render(request, "player/sw.js", context, content_type="text/javascript; charset=utf-8")


def _mark_shell(request: HttpRequest, locale: str) -> str | None:
    """Return the mark of a shell; None for a language that the site does not have."""
    known = locale in dict(settings.LANGUAGES)
    return f'"{describe_shell().version}-{locale}"' if known else None


@require_GET
@cache_control(no_cache=True)
@condition(etag_func=_mark_shell)
def shell(request: HttpRequest, locale: str) -> HttpResponse:
    """Return the page that a phone shows where there is no network, in a language."""
    if locale not in dict(settings.LANGUAGES):
        raise Http404
    version = describe_shell().version
    answer = HttpResponse(render_shell(locale, version))
    answer["X-Shell"] = version
    return answer


@require_GET
@cache_control(max_age=3600)
@vary_on_headers("Cookie", "Accept-Language")
def manifest(request: HttpRequest) -> JsonResponse:
    """Return what a phone needs to put the site among its apps."""
    language = get_language() or settings.LANGUAGE_CODE
    icons = [("icon-192", 192, "any"), ("icon-512", 512, "any"), ("maskable-512", 512, "maskable")]
    page = {
        "id": "/",
        "name": _("Safe Harbour"),
        "short_name": _("Safe Harbour"),
        "description": _("Online, and safe."),
        "lang": language,
        "dir": "rtl" if get_language_info(language)["bidi"] else "ltr",
        "start_url": reverse("accounts:start"),
        "scope": "/",
        "display": "standalone",
        "theme_color": THEME,
        "background_color": GROUND,
        "icons": [
            {
                "src": static(f"player/icons/{name}.png"),
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": purpose,
            }
            for name, size, purpose in icons
        ],
    }
    return JsonResponse(page, content_type="application/manifest+json")
