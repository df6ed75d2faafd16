"""Addresses of the app: for pupils, for teachers, and for the game."""

from django.urls import path

from lms.assignments import api, views

app_name = "assignments"
urlpatterns = [
    path("today/", views.today, name="today"),
    path("today/list/", api.to_do, name="list"),
    path("teaching/", views.teaching, name="teaching"),
    path("teaching/<uuid:classroom_id>/", views.classroom, name="classroom"),
    path("teaching/<uuid:classroom_id>/table/", views.table, name="table"),
    path("teaching/<uuid:classroom_id>/assign/", views.assign, name="assign"),
    path("teaching/set/<uuid:assignment_id>/date/", views.change_date, name="change_date"),
    path("teaching/set/<uuid:assignment_id>/offline/", views.keep_offline, name="keep_offline"),
    path("teaching/set/<uuid:assignment_id>/withdraw/", views.withdraw, name="withdraw"),
    path("api/classrooms/<str:code>/", api.classroom, name="api_classroom"),
    path("api/sign-in/", api.sign_in, name="api_sign_in"),
    path("api/activities/", api.activities, name="api_activities"),
]
