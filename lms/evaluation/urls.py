"""The evaluator's addresses, under /evaluation/."""

from django.urls import path

from lms.evaluation import views

app_name = "evaluation"
urlpatterns = [
    path("", views.home, name="home"),
    path("outcomes.csv", views.download_outcomes, name="outcomes"),
    path("<str:module_id>/codebook.md", views.download_codebook, name="codebook"),
]
