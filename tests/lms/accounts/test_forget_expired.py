from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

pytestmark = pytest.mark.django_db


def list_kept():
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM site_cache")
        return [key.rpartition(":")[2] for (key,) in cursor.fetchall()]


def make_session(name, **ends):
    Session.objects.create(
        session_key=name, session_data="x", expire_date=timezone.now() + timedelta(**ends)
    )


def test_what_has_run_out_is_deleted_and_nothing_else():
    cache.clear()
    cache.set("over", 5, timeout=-60)
    cache.set("counts", 5, timeout=60)
    make_session("ended", hours=-1)
    make_session("goes-on", hours=1)
    out = StringIO()
    call_command("forget_expired", stdout=out)
    assert list_kept() == ["counts"]
    assert [session.session_key for session in Session.objects.all()] == ["goes-on"]
    assert out.getvalue() == "Deleted ended sessions and 1 counts.\n"
