"""Settings as a city has them, for a server on loopback. What differs there comes from the environment."""

import os

PAGES = os.environ["AVAIN_PAGES"]
ACCOUNT_PAGE = os.environ["AVAIN_PAGE_ACCOUNT"]
REGISTER_PAGE = os.environ["AVAIN_PAGE_REGISTER"]
RESET_PAGE = os.environ["AVAIN_PAGE_RESET"]
BY_CODE = os.environ["AVAIN_WAY"] == "code"

DEBUG = False
SECRET_KEY = os.environ["AVAIN_SECRET"]
ROOT_URLCONF = "city.urls"
USE_TZ = True
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.environ["AVAIN_DATABASE"],
        "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE"},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
EMAIL_HOST = os.environ["AVAIN_SMTP_HOST"]
EMAIL_PORT = int(os.environ["AVAIN_SMTP_PORT"])
DEFAULT_FROM_EMAIL = "Saarilahti <noreply@saarilahti.example>"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["console"], "level": "WARNING"}},
}
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
LANGUAGE_CODE = "fi"
LANGUAGES = [("fi", "Suomi"), ("sv", "Svenska"), ("en", "English")]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]

# One proxy stands in front, on the origin of the pages.
ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ["AVAIN_PROXIES"])

# docs/backends/allauth.md shows from here on.
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "allauth",
    "allauth.account",
    "allauth.headless",
    "allauth.mfa",
    "allauth.usersessions",
    "city",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
]
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]

# Pages: the only client, and where the links of mails lead.
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ["browser"]
HEADLESS_FRONTEND_URLS = {
    "account_confirm_email": ACCOUNT_PAGE + "?key={key}",
    "account_reset_password": RESET_PAGE,
    "account_reset_password_from_key": RESET_PAGE + "?key={key}",
    "account_signup": REGISTER_PAGE,
}

# Cookies: the session is out of reach of scripts, the token against forgery is not.
CSRF_TRUSTED_ORIGINS = [PAGES]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PAGES.startswith("https:")
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# Who logs in, and by what. Nobody's user name is made of an e-mail address.
AUTH_USER_MODEL = "city.User"
ACCOUNT_ADAPTER = "city.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email", "username"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "city.accounts.SignupForm"
ACCOUNT_USER_DISPLAY = lambda user: user.name  # noqa: E731

# Passwords: length counts. The elements say 15 before anything is sent.
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 15},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]

# Addresses: proved before they count, one at a time, and the old one is told.
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True

# Links, or codes to type.
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = BY_CODE
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = BY_CODE
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = BY_CODE
ACCOUNT_LOGIN_BY_CODE_ENABLED = BY_CODE

# Codes from an app, recovery codes and passkeys.
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TRUST_ENABLED = True
MFA_ADAPTER = "city.accounts.MFAAdapter"
MFA_TOTP_ISSUER = "Saarilahti"
MFA_TOTP_TOLERANCE = 1
# Or whoever has begun to change the address could add neither.
MFA_ALLOW_UNVERIFIED_EMAIL = True
USERSESSIONS_TRACK_ACTIVITY = True

# Libraries and offices have one address for everybody. What counts for each account stays as it is, but for mails that
# prove an address: by default another one goes out after three minutes, or ten seconds for codes.
ACCOUNT_RATE_LIMITS = {
    "confirm_email": "5/10m/key",
    "login": "600/m/ip",
    "login_failed": "600/m/ip,5/5m/key",
    "signup": "600/m/ip",
    "reset_password": "600/m/ip,5/m/key",
    "reset_password_from_key": "600/m/ip",
    "request_login_code": "600/m/ip,3/m/key",
}
MFA_RATE_LIMITS = {"webauthn_login": "600/m/ip"}
