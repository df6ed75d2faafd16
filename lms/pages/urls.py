"""Addresses of the app beside the pages themselves."""

from django.urls import path
from wagtail.contrib.sitemaps.views import sitemap

from lms.pages.views import search

app_name = "pages"
urlpatterns = [
    path("search/", search, name="search"),
    path("sitemap.xml", sitemap, name="sitemap"),
]
