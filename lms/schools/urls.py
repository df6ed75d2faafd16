"""Addresses of the app."""

from django.urls import path

from lms.schools.views import classrooms, rosters, sign_in

app_name = "schools"
_one = "classrooms/<uuid:classroom_id>/"
_learner = f"{_one}learners/<uuid:learner_id>/"
urlpatterns = [
    path("sign-in/", sign_in.enter_code, name="sign_in"),
    path("sign-in/<slug:code>/", sign_in.choose_name, name="choose_name"),
    path("sign-in/<slug:code>/<uuid:learner_id>/", sign_in.tap_pin, name="tap_pin"),
    path("classrooms/", classrooms.list_classrooms, name="classrooms"),
    path("classrooms/new/", classrooms.create_classroom, name="create_classroom"),
    path(_one, classrooms.show_classroom, name="classroom"),
    path(f"{_one}cards/", classrooms.print_cards, name="cards"),
    path(f"{_one}learners/", classrooms.enrol_learner, name="enrol_learner"),
    path(f"{_learner}new-pin/", classrooms.reset_pin, name="reset_pin"),
    path(f"{_learner}unlock/", classrooms.unlock_learner, name="unlock_learner"),
    path(f"{_learner}leave/", classrooms.end_enrolment, name="end_enrolment"),
    path(f"{_one}roster/", rosters.upload_roster, name="upload_roster"),
    path(f"{_one}roster/confirm/", rosters.confirm_roster, name="confirm_roster"),
]
