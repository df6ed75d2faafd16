"""The forms of the editor: picks by name, and every rule before a lesson is published."""

from typing import Any, get_args

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from curriculum.fields import Rehearsal
from lms.editing.block_errors import nest_errors
from lms.editing.blocks import labels
from lms.editing.blocks.lists import list_outcomes, list_people, list_threats
from lms.editing.pasting import has_formatting
from lms.editing.remarks import Remark, has_errors, list_module_remarks, list_remarks
from lms.editing.selectors import get_module_page
from lms.pages.module_words import ModulePageForm


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


class CheckedForm(WagtailAdminPageForm):
    """A page that is published, submitted or scheduled only without errors. A draft is let be."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation or self._is_sent_back() or self.errors:
            return
        remarks = self.list_remarks()
        if not has_errors(remarks):
            return
        in_steps = []
        for remark in remarks:
            if remark.severity != "error":
                continue
            if remark.path[:1] == ("steps",):
                in_steps.append((remark.path[1:], remark.message))
            elif remark.path and remark.path[0] in self.fields:
                self.add_error(str(remark.path[0]), remark.message)
            else:
                self.add_error(None, remark.message)
        if in_steps:
            self.add_error("steps", nest_errors(self.instance.raw_steps, in_steps))

    def list_remarks(self) -> list[Remark]:
        """Return what the rules say of the page as the form has it."""
        return list_module_remarks(self.instance)

    def _is_sent_back(self) -> bool:
        """Return whether a moderator sends the page back, whatever is wrong with it."""
        return self.data.get("workflow-action-name") == "reject"


class ActivityPageForm(CheckedForm):
    """A lesson or form in the editor."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, InOrder):
                field.before = list(getattr(self.instance, name))

    def clean(self) -> dict[str, Any]:
        """Note where formatting came along with pasted words; the blocks have taken it out."""
        self.instance.pasted = sum(
            has_formatting(value)
            for name, value in self.data.items()
            if name.startswith("steps-") and isinstance(value, str)
        )
        return super().clean()

    def list_remarks(self) -> list[Remark]:
        """Return what the rules say of the lesson or form as the form has it."""
        return list_remarks(self.instance, self.parent_page)


class LessonPageForm(ActivityPageForm):
    """A lesson in the editor."""

    protagonist = forms.ChoiceField(
        label=_("Whose story this is"),
        choices=lambda: [("", "—"), *list_people()],
        required=False,
    )
    outcomes = InOrder(label=_("Outcomes that it practises"), choices=[])
    threats = InOrder(label=_("Threats that it is about"), choices=list_threats)
    rehearses = InOrder(
        label=_("What it rehearses"),
        choices=[(word, labels.WORDS[word]) for word in get_args(Rehearsal)],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "outcomes" in self.fields:
            module = get_module_page(self.instance, self.parent_page).module_id
            self.fields["outcomes"].choices = _list_own(module, self.instance.outcomes)


def _list_own(module: str, picked: list[str]) -> list[tuple[str, str]]:
    """Return the outcomes of a module, and those that are picked already."""
    return [
        choice
        for _group, choices in list_outcomes()
        for choice in choices
        if choice[0].startswith(f"{module}.") or choice[0] in picked
    ]


class FormPageForm(ActivityPageForm):
    """An assessment form in the editor."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["form"].disabled = True


class ModuleForm(CheckedForm, ModulePageForm):
    """A module in the editor."""
