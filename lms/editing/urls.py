"""Addresses of the app inside the editor."""

from django.urls import path

from lms.editing import views

app_name = "editing"
urlpatterns = [
    path("remarks/<int:page_id>/", views.remarks, name="remarks"),
]
