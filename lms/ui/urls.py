"""Addresses of the app."""

from django.urls import path

from lms.ui.views import gallery

app_name = "ui"
urlpatterns = [path("gallery/", gallery, name="gallery")]
