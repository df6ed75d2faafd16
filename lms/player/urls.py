"""Addresses below ``/play/``."""

from django.urls import path

from lms.player import api, offline, views

app_name = "player"
urlpatterns = [
    path("away/", views.away, name="away"),
    path("on/<uuid:attempt_id>/", views.play, name="play"),
    path("guest/<uuid:attempt_id>/", views.play_as_guest, name="play_as_guest"),
    path("shell/<str:locale>/", offline.shell, name="shell"),
    path("client/", api.client, name="client"),
    path("saves/", api.saves, name="saves"),
    path(
        "documents/<str:edition>/<str:locale>/<str:activity_id>.json", api.document, name="document"
    ),
    path("<str:activity_id>/finished/", api.finished, name="finished"),
    path("<str:activity_id>/", views.start, name="start"),
]
