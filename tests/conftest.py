"""What holds for all tests."""

import os

from hypothesis import HealthCheck, settings

# A busy machine is no failure: nothing here is measured in seconds. CI draws the same examples
# each time, so that a submission is judged by what it changes; everybody else explores.
settings.register_profile(
    "any-machine",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("any-machine")
