"""What an evaluator chooses: a module, schools, occasions and days."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from lms.evaluation.selectors import Selection, list_schools
from lms.lessons.selectors import get_library

PRACTICE = "practice"
"""What a form says for the blank occasion."""

OCCASION_NAMES = {
    "T0": _("T0, before"),
    "T1": _("T1, after"),
    "T2": _("T2, six to eight weeks later"),
    "T3": _("T3, six months later"),
    PRACTICE: _("Practice, outside a test"),
}


class SelectionForm(forms.Form):
    """Every choice is optional but the module, which is the first one until another is chosen."""

    module = forms.ChoiceField(label=_("Module"))
    school = forms.ModelMultipleChoiceField(
        label=_("Schools"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    occasion = forms.MultipleChoiceField(
        label=_("Occasions"),
        choices=OCCASION_NAMES.items,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    since = forms.DateField(
        label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    until = forms.DateField(
        label=_("To"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["module"].choices = [
            (module.id, f"{module.title} ({module.id})") for module in get_library().modules
        ]
        self.fields["school"].queryset = list_schools()

    def clean(self) -> dict[str, Any]:
        """Refuse days that end before they begin."""
        cleaned = super().clean() or {}
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            raise ValidationError(_("The last day is before the first. Change one of them."))
        return cleaned

    @property
    def selection(self) -> Selection:
        """What was chosen, once the form is valid."""
        chosen = self.cleaned_data
        return Selection(
            module=chosen["module"],
            schools=tuple(school.id for school in chosen["school"]),
            occasions=tuple("" if one == PRACTICE else one for one in chosen["occasion"]),
            since=chosen["since"],
            until=chosen["until"],
        )
