"""Every address of the site. Each app has its own list."""

from pathlib import Path

from django.conf import settings
from django.conf.urls.static import static
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls


def _app(prefix: str, name: str) -> list:
    if (Path(__file__).parent / name / "urls.py").exists():
        return [path(prefix, include(f"lms.{name}.urls"))]
    return []


urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("language/", include("django.conf.urls.i18n")),
    *_app("health/", "health"),
    *_app("ui/", "ui"),
    *_app("", "accounts"),
    *_app("", "schools"),
    *_app("xapi/", "records"),
    *_app("", "assignments"),
    *_app("play/", "player"),
    *_app("evaluation/", "evaluation"),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    *_app("", "pages"),
    path("", include(wagtail_urls)),
]
