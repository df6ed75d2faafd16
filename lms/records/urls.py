"""The addresses of the store, under /xapi/."""

from django.urls import path, re_path

from lms.records.views import About, Statements, Unknown

app_name = "records"
urlpatterns = [
    path("statements", Statements.as_view(), name="statements"),
    path("about", About.as_view(), name="about"),
    re_path("", Unknown.as_view()),
]
