"""What a teacher fills in to assign a module."""

from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from curriculum.framework import Module

USUAL_TIME = timedelta(days=14)


class DateInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class AssignForm(forms.Form):
    """A module, the day by which it is done, and whether it is measured.

    Modules that are ``closed`` are shown and cannot be chosen; the service refuses them anyway.
    """

    module = forms.ChoiceField(label=_("Module"), widget=forms.RadioSelect)
    due = forms.DateField(
        label=_("To be done by"),
        required=False,
        widget=DateInput,
        help_text=_("You can change it later, or leave it empty."),
    )
    with_tests = forms.BooleanField(
        label=_("Ask questions before and after, to see what was learned"),
        required=False,
        initial=True,
        help_text=_("About 12 minutes each time: before, after, and again six weeks later."),
    )
    with_last_test = forms.BooleanField(label=_("And once more after six months"), required=False)

    def __init__(self, *args, modules: list[Module], closed: set[str], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.modules = modules
        self.fields["module"].choices = [(module.id, module.title) for module in modules]
        self.closed = closed
        free = [module.id for module in modules if module.id not in closed]
        self.fields["module"].initial = free[0] if free else None
        self.fields["due"].initial = timezone.localdate() + USUAL_TIME


class DueForm(forms.Form):
    """Another day, or none."""

    due = forms.DateField(label=_("To be done by"), required=False, widget=DateInput)
