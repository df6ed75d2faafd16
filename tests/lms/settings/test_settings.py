import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from lms.settings.environment import env, read_secret_key
from lms.ui.languages import list_offered_languages

ROOT = settings.ROOT


def run(code, **environment):
    """Run Python in a process of its own, with this environment and no other setting."""
    clean = {name: value for name, value in os.environ.items() if name not in env.scheme}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=clean | environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def show(expression, tmp_path, **environment):
    answer = run(
        "from django.conf import settings; "
        f"import lms.settings as chosen; print(repr(chosen.{expression}))",
        SAFE_HARBOUR_DATA=str(tmp_path),
        **environment,
    )
    assert answer.returncode == 0, answer.stderr
    return answer.stdout.strip()


def test_the_operators_page_has_every_setting_and_no_other():
    page = (ROOT / "docs" / "operator.md").read_text("utf-8")
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", page, re.MULTILINE)) == set(env.scheme)


def test_production_without_a_secret_key_is_refused_with_a_sentence(tmp_path):
    answer = run(
        "import lms.settings", SAFE_HARBOUR_PRODUCTION="1", SAFE_HARBOUR_DATA=str(tmp_path)
    )
    assert answer.returncode != 0
    assert "SECRET_KEY is missing" in answer.stderr


def test_a_secret_key_is_made_once_and_only_its_owner_reads_it(tmp_path):
    first = read_secret_key(tmp_path, production=False)
    assert read_secret_key(tmp_path, production=False) == first
    assert len(first) >= 50
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]


def test_the_database_is_a_durable_file_by_default(tmp_path):
    database = show("DATABASES", tmp_path)
    assert str(tmp_path / "site.sqlite3") in database
    assert "journal_mode=WAL" in database
    assert "synchronous=FULL" in database
    assert "IMMEDIATE" in database


def test_one_setting_names_postgresql(tmp_path):
    database = show("DATABASES", tmp_path, DATABASE_URL="postgresql://a:b@example.invalid:5433/c")
    assert "django.db.backends.postgresql" in database
    assert "5433" in database


def test_an_https_site_sends_its_cookies_encrypted_only(tmp_path):
    assert show("SESSION_COOKIE_SECURE", tmp_path, SITE_URL="https://harbour.example") == "True"
    assert show("SESSION_COOKIE_SECURE", tmp_path) == "False"


def test_production_answers_to_named_hosts_only(tmp_path):
    hosts = show(
        "ALLOWED_HOSTS",
        tmp_path,
        SAFE_HARBOUR_PRODUCTION="1",
        SECRET_KEY="x" * 50,
        SITE_URL="https://harbour.example",
        ALLOWED_HOSTS="www.harbour.example",
    )
    assert hosts == "['harbour.example', 'www.harbour.example']"


def test_debug_is_off_by_default(tmp_path):
    assert show("DEBUG", tmp_path) == "False"


@pytest.mark.django_db
def test_pages_allow_scripts_and_pictures_of_this_site_only(client):
    policy = client.get("/sign-in/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert client.get("/sign-in/").headers["Referrer-Policy"] == "same-origin"


def test_languages_with_a_catalog_are_offered_and_no_other(settings, tmp_path):
    (tmp_path / "ur" / "LC_MESSAGES").mkdir(parents=True)
    settings.LOCALE_PATHS = [Path(tmp_path)]
    list_offered_languages.cache_clear()
    assert list_offered_languages() == ("en", "ur")
    list_offered_languages.cache_clear()


def test_every_language_is_named_in_itself():
    from django.utils.translation import get_language_info

    names = {code: get_language_info(code)["name_local"] for code, _ in settings.LANGUAGES}
    assert names["lo"] == "ລາວ"
    assert names["dz"] == "རྫོང་ཁ"
    assert len(names) == 12


def test_the_sites_country_is_two_letters_or_none(tmp_path):
    assert show("COUNTRY", tmp_path) == "''"
    assert show("COUNTRY", tmp_path, SAFE_HARBOUR_COUNTRY=" TH ") == "'th'"
    answer = run(
        "import lms.settings", SAFE_HARBOUR_COUNTRY="Thailand", SAFE_HARBOUR_DATA=str(tmp_path)
    )
    assert answer.returncode != 0
    assert "two letters" in answer.stderr
