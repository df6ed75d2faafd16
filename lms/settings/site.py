"""Every setting of the site, in Django's and its libraries' own names."""

from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from lms.settings.environment import ROOT, env, read_country, read_secret_key
from lms.settings.languages import LANGUAGES as LANGUAGES

PRODUCTION = env("SAFE_HARBOUR_PRODUCTION")
DATA = Path(env("SAFE_HARBOUR_DATA"))
DATA.mkdir(parents=True, exist_ok=True)
DEBUG = env("DEBUG")
SECRET_KEY = read_secret_key(DATA, production=PRODUCTION)
EDITION_KEY_FILE = env("EDITION_KEY_FILE") or str(DATA / "edition-key")
SITE_URL = env("SITE_URL").rstrip("/")
COUNTRY = read_country()
SITE_HOST = urlsplit(SITE_URL).hostname or "localhost"
ALLOWED_HOSTS = [SITE_HOST, *env("ALLOWED_HOSTS")]
if not PRODUCTION:
    ALLOWED_HOSTS += ["localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [SITE_URL]
BEHIND_PROXY = env("BEHIND_PROXY")
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    USE_X_FORWARDED_HOST = True

INSTALLED_APPS = [
    "lms.ui",
    "lms.accounts",
    "lms.schools",
    "lms.lessons",
    "lms.help",
    "lms.pages",
    "lms.records",
    "lms.assignments",
    "lms.player",
    "lms.evaluation",
    "lms.editing",
    "lms.demo",
    "lms.health",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.sitemaps",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "axes",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "lms.ui.reading.follow_choices",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "lms.accounts.middleware.keep_private",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]
ROOT_URLCONF = "lms.urls"
WSGI_APPLICATION = "lms.wsgi.application"
ASGI_APPLICATION = "lms.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "lms.ui.context.describe_site",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
        },
    },
]

# Without DATABASE_URL: one SQLite file. Its writers wait for each other instead of failing, and a
# committed answer is on the disk before the learner sees the next step (synchronous FULL).
SQLITE_OPTIONS = {
    "timeout": 20,
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
}
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{DATA / 'site.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
# Connections are kept: whoever closes SQLite's last one waits for its log to be written back.
DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# In the database, so that all workers count the same wrong tries.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "site_cache",
        "KEY_PREFIX": "safe-harbour",
        # Django throws a third away at 300: wrong tries at many accounts would forget each other.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "lms.accounts.backends.StaffBackend",
    "lms.accounts.backends.LearnerBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    "lms.accounts.hashers.PinHasher",
]
PASSWORD_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{PASSWORD_VALIDATION}.UserAttributeSimilarityValidator"},
    {"NAME": f"{PASSWORD_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{PASSWORD_VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{PASSWORD_VALIDATION}.NumericPasswordValidator"},
]
# Not in a cookie, as is usual: messages name pupils, and cookies stay on the device.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
LOGIN_URL = "schools:sign_in"
LOGIN_REDIRECT_URL = "accounts:start"
LOGOUT_REDIRECT_URL = "/"
LEARNER_SESSION = timedelta(hours=1)
SESSION_COOKIE_AGE = 12 * 3600  # of staff: a working day, because PCs in staff rooms are shared

# A count of wrong tries per account, in the cache, gone after five minutes: no address, no user
# agent and no access log is kept of anybody. The sign-in pages answer a lockout themselves.
AXES_HANDLER = "axes.handlers.cache.AxesCacheHandler"
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=5)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
# W002: AxesMiddleware would replace our own sentence. W006: an address would lock a school out.
SILENCED_SYSTEM_CHECKS = ["axes.W002", "axes.W006"]

LANGUAGE_CODE = "en"
TIME_ZONE = env("TIME_ZONE")
USE_TZ = True
USE_I18N = True
FORMAT_MODULE_PATH = ["lms.settings.formats"]
# For languages of which Django knows no formats.
DATE_FORMAT = "j F Y"
SHORT_DATE_FORMAT = "j M Y"
LOCALE_PATHS = [ROOT / "build" / "locales", ROOT / "locales"]
LANGUAGE_COOKIE_SAMESITE = "Lax"

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STATICFILES_DIRS = [
    ("pictures", ROOT / "assets" / "pictures"),
    ("fonts", ROOT / "assets" / "fonts" / "web"),
]
MEDIA_URL = "media/"
MEDIA_ROOT = DATA / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "lms.player.storage.HashedScriptsStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
# Without `collectstatic`, files are served from where they lie.
WHITENOISE_USE_FINDERS = not PRODUCTION

SECURE_CONTENT_TYPE_NOSNIFF = True
# Nobody else hears where a visitor came from. ("no-referrer" would also blank the Origin header
# that protects our own forms.)
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail's preview
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_COOKIES = SITE_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE_COOKIES
SECURE_HSTS_SECONDS = 31_536_000 if SECURE_COOKIES else 0
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    },
    # Wagtail's editor uses inline scripts and styles; only editors get there.
    "EXCLUDE_URL_PREFIXES": ("/admin/",),
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "lms.settings.logs.DiscreetFormatter",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env("LOG_LEVEL")},
    "loggers": {
        # Their warnings carry paths and user names, which point to a child.
        "django.request": {"level": "ERROR"},
        "django.security": {"level": "CRITICAL"},
        "axes": {"level": "CRITICAL"},
        # A line for every task and page says nothing that an operator needs.
        "django_tasks": {"level": "WARNING"},
        "wagtail": {"level": "WARNING"},
        "weasyprint": {"level": "ERROR"},
        "fontTools": {"level": "ERROR"},
    },
}

# A lesson of 70 steps is sent as 3,000 fields, one of 2,000 steps as some 40,000: none may be lost.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 100_000
WAGTAIL_SITE_NAME = "Safe Harbour"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAIL_ENABLE_UPDATE_CHECK = False  # No request to anybody else.
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_FRONTEND_LOGIN_URL = "/sign-in/"
WAGTAILADMIN_LOGIN_URL = "accounts:staff_sign_in"
WAGTAIL_PASSWORD_RESET_ENABLED = False  # Nobody's e-mail address is needed.
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
# Nothing that a browser runs as a page of this site: an editor sees no pupil, and gets to none.
WAGTAILDOCS_EXTENSIONS = [
    *("pdf", "txt", "csv", "zip", "epub"),
    *("odt", "ods", "odp", "docx", "xlsx", "pptx"),
    *("mp3", "mp4", "ogg", "webm", "vtt"),
]
WAGTAILDOCS_DOCUMENT_FORM_BASE = "lms.editing.document_forms.DocumentForm"
WAGTAILIMAGES_IMAGE_FORM_BASE = "lms.editing.image_forms.ImageForm"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif"]
# A film of two minutes for a phone has 20 MB; what is larger never reaches a school's line.
WAGTAILDOCS_MAX_UPLOAD_SIZE = WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILADMIN_PERMITTED_LANGUAGES = [("en", "English")]
