"""The site's settings. What an operator may set comes from the environment: docs/operator.md."""

from lms.settings.site import *  # noqa: F403
