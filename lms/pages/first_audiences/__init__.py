"""The pages of audiences that a new site starts with. Editors change them in the page editor."""

from lms.pages.first_audiences.adults import ADULTS
from lms.pages.first_audiences.pupils import PUPILS

FIRST_AUDIENCES = (*PUPILS, *ADULTS)
