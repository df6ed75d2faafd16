"""Addresses below ``/play/``."""

from django.urls import path

from lms.player import views

app_name = "player"
urlpatterns = [
    path("away/", views.away, name="away"),
    path("on/<uuid:attempt_id>/", views.play, name="play"),
    path("guest/<uuid:attempt_id>/", views.play_as_guest, name="play_as_guest"),
    path("<str:activity_id>/", views.start, name="start"),
]
