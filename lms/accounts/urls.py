"""Addresses of the app."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from lms.accounts import views

app_name = "accounts"
urlpatterns = [
    path("sign-in/staff/", views.StaffSignIn.as_view(), name="staff_sign_in"),
    path("sign-out/", LogoutView.as_view(), name="sign_out"),
    path("start/", views.start, name="start"),
    path("what-is-kept/", views.what_is_kept, name="what_is_kept"),
]
