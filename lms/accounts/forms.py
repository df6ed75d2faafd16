"""The staff sign-in form."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class StaffSignInForm(AuthenticationForm):
    """User name and password. It says when too many wrong tries mean waiting."""

    error_messages = {
        "invalid_login": _(
            "That user name and password don’t go together. Check capital letters and try again."
        ),
        "inactive": _("This account is closed. Ask your school lead or the site’s operator."),
    }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        # Django has the word in fewer languages than we have.
        self.fields["username"].label = _("Username")

    def clean(self) -> dict:
        """Check name and password, unless there were too many wrong tries."""
        try:
            return super().clean()
        except ValidationError as error:
            if getattr(self.request, "axes_locked_out", False):
                raise ValidationError(
                    _(
                        "There were too many wrong tries with this user name. Wait five minutes, "
                        "then try again."
                    ),
                    code="locked",
                ) from error
            raise
