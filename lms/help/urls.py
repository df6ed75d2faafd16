"""Addresses below ``/help/``."""

from django.urls import path

from lms.help import views

app_name = "help"
urlpatterns = [
    path("", views.find_help, name="help"),
    path("school/", views.list_schools, name="schools"),
    path("school/<uuid:school_id>/", views.describe_school, name="school"),
    path("lines/", views.list_lines, name="lines"),
    path("lines/new/", views.add_line, name="add_line"),
    path("lines/<slug:country>/<slug:line_id>/", views.check_line, name="line"),
    path("lines/<slug:country>/<slug:line_id>/withdraw/", views.withdraw_line, name="withdraw"),
]
