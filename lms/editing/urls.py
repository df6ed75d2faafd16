"""Addresses of the app inside the editor."""

from django.urls import path

from lms.editing import difference_views, edition_views, map_views, views

app_name = "editing"
urlpatterns = [
    path("remarks/<int:page_id>/", views.remarks, name="remarks"),
    path("map/<int:page_id>/", map_views.lesson_map, name="lesson_map"),
    path("editions/", edition_views.editions, name="editions"),
    path("editions/build/", edition_views.build, name="build_edition"),
    path("editions/<str:name>/withdraw/", edition_views.withdraw, name="withdraw_edition"),
    path("editions/<str:name>/go-back/", edition_views.go_back, name="go_back"),
    path("differences/", difference_views.list_all, name="differences"),
    path("differences/<str:name>/", difference_views.show, name="difference"),
    path("differences/<str:name>/take/", difference_views.take, name="take"),
    path("differences/<str:name>/leave/", difference_views.leave, name="leave"),
]
