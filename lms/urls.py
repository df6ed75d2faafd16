"""Every address of the site. Each app has its own list."""

from django.conf import settings
from django.urls import include, path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from lms.player import offline

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("language/", include("django.conf.urls.i18n")),
    path("health/", include("lms.health.urls")),
    path("ui/", include("lms.ui.urls")),
    path("", include("lms.accounts.urls")),
    path("", include("lms.schools.urls")),
    path("api/", include("lms.lessons.urls")),
    path("xapi/", include("lms.records.urls")),
    path("", include("lms.assignments.urls")),
    path("play/", include("lms.player.urls")),
    path("sw.js", offline.service_worker, name="service_worker"),
    path("manifest.webmanifest", offline.manifest, name="manifest"),
    path("help/", include("lms.help.urls")),
    path("evaluation/", include("lms.evaluation.urls")),
    path("", include("lms.pages.urls")),
]
if not settings.PRODUCTION:  # There, the proxy serves what editors have uploaded.
    urlpatterns.append(path("media/<path:path>", serve, {"document_root": settings.MEDIA_ROOT}))
urlpatterns.append(path("", include(wagtail_urls)))
