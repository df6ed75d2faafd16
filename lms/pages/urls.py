"""Addresses of the app beside the pages themselves."""

from django.urls import path

from lms.pages import views

app_name = "pages"
urlpatterns = [
    path("search/", views.search, name="search"),
    path("words/", views.show_words, name="words"),
    path("words/<slug:reader>/", views.show_words, name="words_for"),
    path("papers/<slug:locale>/<str:module_id>/<slug:name>.pdf", views.send_paper, name="paper"),
    path("handbook/<slug:name>/", views.show_handbook, name="handbook"),
    path("course/<slug:band>/", views.find_course, name="course"),
    path("sitemap.xml", views.send_sitemap, name="sitemap"),
    path("robots.txt", views.send_robots, name="robots"),
    path("cards/<str:name>.png", views.send_card, name="card"),
]
