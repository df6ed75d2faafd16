"""What an editor writes about a helpline, and a school lead about their school."""

from datetime import timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lms.help.models import Confirmation
from lms.help.selectors import list_countries, name_country
from lms.help.services import LONGEST, Checked
from lms.schools.models import School

USUAL_TIME = timedelta(days=182)


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class LineForm(forms.ModelForm):
    """How a line is reached, and until when that holds."""

    web = forms.URLField(label=_("Web page"), required=False, assume_scheme="https", max_length=200)
    chat = forms.URLField(
        label=_("Page to chat"), required=False, assume_scheme="https", max_length=200
    )
    expires = forms.DateField(
        label=_("Holds until"),
        widget=DayInput,
        help_text=_("A year at the longest. Then somebody calls again."),
    )
    called = forms.BooleanField(
        label=_("I have tried this number and these pages today, and they answered."),
        error_messages={
            "required": _("Call the number and open the pages first. Then tick the box.")
        },
    )

    class Meta:
        model = Confirmation
        fields = ["number", "hours", "languages", "web", "chat"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("number", "web", "chat"):
            self.fields[name].widget.attrs["dir"] = "ltr"
        today = timezone.localdate()
        self.fields["expires"].initial = today + USUAL_TIME
        days = {"min": today + timedelta(days=1), "max": today + LONGEST}
        self.fields["expires"].widget.attrs |= {name: day.isoformat() for name, day in days.items()}

    def read_checked(self, name: str, service: str) -> Checked:
        """Return what was filled in about a line of this name."""
        chosen = {field: self.cleaned_data[field] for field in LineForm.Meta.fields}
        return Checked(name=name, service=service, **chosen)


class OwnLineForm(LineForm):
    """A line that the edition does not have."""

    field_order = ["country", "service", "name"]

    class Meta(LineForm.Meta):
        fields = ["country", "service", "name", *LineForm.Meta.fields]


class SchoolForm(forms.ModelForm):
    """Whom a child of a school can go to, and whose helplines its pupils see."""

    class Meta:
        model = School
        fields = ["contact_name", "contact_reach", "country"]
        labels = {
            "contact_name": _("Who is there for a child who needs help"),
            "contact_reach": _("How a child reaches this person"),
        }
        help_texts = {
            "contact_name": _("The name that pupils know. They see it in Help."),
            "contact_reach": _("For example: room 4, every day until 3 o’clock"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        usual = name_country(settings.COUNTRY) if settings.COUNTRY else _("not chosen yet")
        named = {country.id: country.name for country in list_countries()}
        if self.instance.country:
            named.setdefault(self.instance.country, name_country(self.instance.country))
        self.fields["country"] = forms.ChoiceField(
            label=_("Country"),
            required=False,
            choices=[
                ("", _("As the whole site: %(country)s") % {"country": usual}),
                *sorted(named.items(), key=lambda item: item[1]),
            ],
            help_text=_("Pupils see the helplines of this country that are confirmed."),
        )
