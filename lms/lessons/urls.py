"""Addresses at which the game and browsers get editions."""

from django.urls import path

from lms.lessons import views

app_name = "lessons"
urlpatterns = [
    path("editions/", views.editions, name="editions"),
    path("editions/keys/", views.keys, name="keys"),
    path("editions/current/", views.current, name="current"),
    path("editions/<str:name>/", views.edition, name="edition"),
    path("media/<str:name>", views.medium, name="medium"),
    path("objects/<str:sha256>/", views.edition_object, name="object"),
]
