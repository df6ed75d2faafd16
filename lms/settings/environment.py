"""What an operator sets: each name here is described in docs/operator.md."""

import re
import secrets
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parents[2]

env = environ.Env(
    SAFE_HARBOUR_PRODUCTION=(bool, False),
    SAFE_HARBOUR_DATA=(str, str(ROOT / "var")),
    SAFE_HARBOUR_COUNTRY=(str, ""),
    SECRET_KEY=(str, ""),
    EDITION_KEY_FILE=(str, ""),
    DATABASE_URL=(str, ""),
    SITE_URL=(str, "http://127.0.0.1:8000"),
    ALLOWED_HOSTS=(list, []),
    BEHIND_PROXY=(bool, False),
    DEBUG=(bool, False),
    TIME_ZONE=(str, "Asia/Bangkok"),
    LOG_LEVEL=(str, "INFO"),
)


def read_country() -> str:
    """Return the country whose helplines are shown where no school names another, or "".

    Raises ImproperlyConfigured for what is no code of a country: nobody would see a helpline.
    """
    country = env("SAFE_HARBOUR_COUNTRY").strip().lower()
    if country and not re.fullmatch(r"[a-z]{2}", country):
        raise ImproperlyConfigured(
            "SAFE_HARBOUR_COUNTRY is no code of a country. Set it to two letters, such as th, or "
            "leave it empty."
        )
    return country


def read_secret_key(folder: Path, *, production: bool) -> str:
    """Return the secret key: from the environment, or one that is made once and kept in a file.

    Raises ImproperlyConfigured in production when the environment names none: a key that was made
    by chance on one machine of several would end everybody's session.
    """
    if key := env("SECRET_KEY"):
        return key
    if production:
        raise ImproperlyConfigured(
            "SECRET_KEY is missing. Set it to 50 or more random characters; docs/operator.md "
            "shows a command that makes one."
        )
    kept = folder / "secret-key"
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        fresh = folder / f"secret-key.{secrets.token_hex(4)}"
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(50), encoding="ascii")
        try:
            # A link fails when another process was faster; then its key is the one that counts.
            kept.hardlink_to(fresh)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return kept.read_text(encoding="ascii").strip()
