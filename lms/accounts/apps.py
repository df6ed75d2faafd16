"""The app's configuration."""

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in


class AccountsConfig(AppConfig):
    """Accounts and roles."""

    name = "lms.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Keep no time of sign-in of learners: nobody needs it."""
        from lms.accounts.services import keep_last_login_of_staff

        # The name that Django's own receiver goes by, so that it is replaced whoever comes first.
        user_logged_in.disconnect(dispatch_uid="update_last_login")
        user_logged_in.connect(keep_last_login_of_staff, dispatch_uid="update_last_login")
