"""The fields of blocks: words, picks from a list, steps and siblings picked in the browser.

None refuses to be empty: what is missing is said by the checks, with everything else, and a draft
may be half written. ``required`` only marks what has to be filled in one day.
"""

from typing import Any

from django import forms
from django.utils.functional import cached_property
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import WidgetAdapter
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.blocks import BooleanBlock, ChoiceBlock, FieldBlock, IntegerBlock

from lms.editing.pasting import to_plain_text


class NeverInTheWay(FieldBlock):
    """A field that can be left empty, whatever its mark says."""

    is_asked = False

    @property
    def required(self) -> bool:
        """Whether the field is marked as one to fill in."""
        return self.is_asked

    def defer_required_validation(self) -> None:
        """Do nothing: there is nothing to put off."""
        self.is_deferred_validation = True

    def restore_deferred_validation(self) -> None:
        """Do nothing."""
        self.is_deferred_validation = False


class WordsBlock(NeverInTheWay):
    """Words that people read: plain text, whatever was pasted."""

    def __init__(self, *, is_asked: bool = True, help_text: Any = "", **kwargs: Any) -> None:
        self.is_asked = is_asked
        self._help_text = help_text
        super().__init__(**kwargs)

    @cached_property
    def field(self) -> forms.Field:
        """The form's field, which grows with its text."""
        widget = AdminAutoHeightTextInput(attrs={"rows": 1})
        return forms.CharField(required=False, help_text=self._help_text, widget=widget)

    def clean(self, value: Any) -> str:
        """Return the words without the formatting of where they were copied from."""
        return super().clean(to_plain_text(value or ""))

    def get_searchable_content(self, value: Any) -> list[str]:
        """Return the words."""
        return [str(value)]

    class Meta:
        icon = "pilcrow"
        default = ""


class PickBlock(NeverInTheWay, ChoiceBlock):
    """One of a list, by name."""

    def __init__(
        self, *, choices: Any, is_asked: bool = True, default: Any = None, **kwargs: Any
    ) -> None:
        self.is_asked = is_asked
        super().__init__(choices=choices, required=False, default=default, **kwargs)
        if callable(choices):
            # One widget for a list of the library: the browser then gets the list once.
            self.field.widget = _WIDGETS.setdefault(choices, self.field.widget)

    def clean(self, value: Any) -> Any:
        """Return the pick; one that is not on the list any more is the checks' to report."""
        return value or ""

    def normalize_choice(self, value: Any) -> Any:
        """Return the value: all are text, and the list need not be asked for each."""
        return value

    def get_searchable_content(self, value: Any) -> list[str]:
        """Return nothing: people find a lesson by its words."""
        return []


_WIDGETS: dict[Any, forms.Widget] = {}


class NumberBlock(NeverInTheWay, IntegerBlock):
    """A number from 1 on."""

    def __init__(self, *, is_asked: bool = True, **kwargs: Any) -> None:
        self.is_asked = is_asked
        super().__init__(required=False, min_value=1, **kwargs)


class FlagBlock(NeverInTheWay, BooleanBlock):
    """A tick."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)


class Picker(forms.Select):
    """A list that the browser fills from what stands in the editor now.

    ``source`` is empty for steps, else the name of the list beside it; ``kind`` is the only kind of
    step to offer.
    """

    def __init__(self, *, source: str = "", kind: str = "") -> None:
        super().__init__()
        self.source = source
        self.kind = kind

    def optgroups(self, name: str, value: Any, attrs: Any = None) -> list[Any]:
        """Return no options: the browser knows them."""
        return []


class ManyPicker(Picker):
    """The same with a tick for each."""

    template_name = "editing/many_picker.html"

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        """Return all that is ticked."""
        return data.getlist(name) if hasattr(data, "getlist") else list(data.get(name, []))

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Return False: a list with no tick sends nothing."""
        return False

    def format_value(self, value: Any) -> list[str]:
        """Return the ids ticked."""
        return list(value or [])


class PickerAdapter(WidgetAdapter):
    """How the browser gets a picker."""

    js_constructor = "safe-harbour.Picker"

    def js_args(self, widget: Picker) -> list[Any]:
        """Return the HTML, and what to offer."""
        what = {"source": widget.source, "kind": widget.kind}
        return [*super().js_args(widget), {**what, "many": isinstance(widget, ManyPicker)}]

    @cached_property
    def media(self) -> forms.Media:
        """Wagtail's script of widgets, then ours."""
        return super().media + forms.Media(js=["editing/pickers.js"])


register(PickerAdapter(), Picker)


class _Ids(forms.Field):
    """The UUIDs of blocks; whether they stand here is the checks' to say."""

    def clean(self, value: Any) -> list[str]:
        return [str(each) for each in value or []]


class StepBlock(NeverInTheWay):
    """A step of this lesson, kept by its block's UUID."""

    def __init__(self, *, kind: str = "", help_text: Any = "", **kwargs: Any) -> None:
        self.field = forms.CharField(required=False, help_text=help_text, widget=Picker(kind=kind))
        super().__init__(**kwargs)

    class Meta:
        icon = "link"
        default = ""


class SiblingBlock(NeverInTheWay):
    """One of a list beside it, kept by its UUID."""

    def __init__(self, *, source: str, help_text: Any = "", **kwargs: Any) -> None:
        self.is_asked = True
        widget = Picker(source=source)
        self.field = forms.CharField(required=False, help_text=help_text, widget=widget)
        super().__init__(**kwargs)

    class Meta:
        icon = "link"
        default = ""


class SiblingsBlock(NeverInTheWay):
    """Some of a list beside it, kept by their UUIDs."""

    def __init__(self, *, source: str, help_text: Any = "", **kwargs: Any) -> None:
        self.is_asked = True
        self.field = _Ids(help_text=help_text, widget=ManyPicker(source=source))
        super().__init__(**kwargs)

    class Meta:
        icon = "link"
        default: list[str] = []
