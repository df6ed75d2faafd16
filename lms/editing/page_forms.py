"""The forms of the editor: picks by name, and every rule before a lesson is published."""

from typing import Any, get_args

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from curriculum.fields import Rehearsal
from lms.editing.blocks import labels
from lms.editing.blocks.lists import list_outcomes, list_people, list_threats


class InOrder(forms.MultipleChoiceField):
    """Several picks. What was picked before keeps its order; what is new comes after."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)
        self.before: list[str] = []

    def clean(self, value: Any) -> list[str]:
        """Return the picks in their order."""
        picked = super().clean(value)
        kept = [each for each in self.before if each in picked]
        return [*kept, *(each for each in picked if each not in kept)]

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Return whether something else is picked."""
        return set(initial or []) != set(data or [])


class ActivityPageForm(WagtailAdminPageForm):
    """A lesson or form in the editor."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, InOrder):
                field.before = getattr(self.instance, name)


class LessonPageForm(ActivityPageForm):
    """A lesson in the editor."""

    protagonist = forms.ChoiceField(
        label=_("Whose story this is"),
        choices=lambda: [("", "—"), *list_people()],
        required=False,
    )
    outcomes = InOrder(label=_("Outcomes that it practises"), choices=list_outcomes)
    threats = InOrder(label=_("Threats that it is about"), choices=list_threats)
    rehearses = InOrder(
        label=_("What it rehearses"),
        choices=[(word, labels.WORDS[word]) for word in get_args(Rehearsal)],
    )


class FormPageForm(ActivityPageForm):
    """An assessment form in the editor."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["form"].disabled = True
