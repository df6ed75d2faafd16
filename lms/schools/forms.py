"""Forms: the class code, a new classroom, a new pupil, a roster."""

from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from lms.accounts.models import Role, User
from lms.accounts.pins import draw_pin
from lms.schools.class_codes import CODE_LENGTH
from lms.schools.models import Band, Classroom, School
from lms.schools.rosters import LONGEST_NAME, tidy_name
from lms.schools.services import NewLearner

SALT = "lms.schools.roster"
PREVIEW_LASTS = 3600


class ClassCodeForm(forms.Form):
    """The six letters from the board."""

    code = forms.CharField(
        label=_("Class code"),
        help_text=_("Six letters. Your teacher has them."),
        max_length=20,
        error_messages={"required": _("Type the six letters of your class code.")},
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "maxlength": CODE_LENGTH + 2,
            }
        ),
    )


class ClassroomForm(forms.ModelForm):
    """A new classroom in one of the schools of the person who makes it."""

    class Meta:
        model = Classroom
        fields = ["school", "name", "band", "teachers"]
        widgets = {"teachers": forms.CheckboxSelectMultiple}
        help_texts = {"name": _("As pupils know it: 5A, Year 7 Blue …")}
        labels = {"teachers": _("Who teaches it")}

    def __init__(self, *args: Any, staff: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        schools = School.objects.filter(staff=staff)
        self.fields["school"].queryset = schools
        self.fields["school"].initial = schools.first()
        self.fields["school"].empty_label = None
        self.fields["band"].choices = [("", _("Choose …")), *Band.choices]
        if staff.role == Role.SCHOOL_LEAD:
            self.fields["teachers"].queryset = User.objects.filter(
                role=Role.TEACHER, schools__in=schools
            ).distinct()
        else:
            del self.fields["teachers"]
        if len(schools) == 1:
            self.fields["school"].widget = forms.HiddenInput()


class NewLearnerForm(forms.Form):
    """One more pupil."""

    name = forms.CharField(
        label=_("Nickname or number"),
        help_text=_("No full names, please: a nickname is enough."),
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def clean_name(self) -> str:
        """Return the name as a roster would have it, or say what is wrong with it."""
        return tidy_name(self.cleaned_data["name"])


class RosterForm(forms.Form):
    """A class list as a CSV file."""

    file = forms.FileField(
        label=_("Class list (CSV)"),
        help_text=_("The first row says “name”; below it, one nickname or number per row."),
        error_messages={
            "required": _("Choose the file with the class list."),
            "empty": _("This file is empty. Choose the file with the class list."),
        },
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv,text/plain"}),
    )


def seal_learners(classroom: Classroom, learners: tuple[NewLearner, ...]) -> str:
    """Return the previewed pupils as a text that nobody can change, for a hidden field.

    PINs that are left to chance are drawn now: confirming twice then means the same pupils.
    """
    rows = [[learner.name, *(learner.pin or draw_pin())] for learner in learners]
    return signing.dumps([str(classroom.pk), rows], salt=SALT, compress=True)


def unseal_learners(classroom: Classroom, sealed: str) -> tuple[NewLearner, ...]:
    """Return the pupils that were previewed. Raises ValidationError when it was too long ago."""
    try:
        classroom_id, rows = signing.loads(sealed, salt=SALT, max_age=PREVIEW_LASTS)
    except signing.BadSignature as error:
        raise ValidationError(_("The preview is too old. Upload the list again.")) from error
    if classroom_id != str(classroom.pk):
        raise ValidationError(_("This list was meant for another classroom. Upload it again."))
    return tuple(NewLearner(name, tuple(pin)) for name, *pin in rows)
