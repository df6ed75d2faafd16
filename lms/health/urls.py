"""Addresses of the app."""

from django.urls import path

from lms.health.views import health

app_name = "health"
urlpatterns = [path("", health, name="health")]
