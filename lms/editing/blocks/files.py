"""A picture, recording, film or captions: chosen among the site's images and documents.

What is kept is the name of the lesson's own file, as the schema has it; the number of the image or
document stands for it only on the way through the form.
"""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.functional import cached_property
from wagtail.documents.widgets import AdminDocumentChooser
from wagtail.images.widgets import AdminImageChooser

from curriculum.media import MediaKind, is_name, kind_of
from lms.editing.blocks.fields import NeverInTheWay
from lms.editing.originals import find_source, take_file


class FileBlock(NeverInTheWay):
    """One file of a kind."""

    def __init__(
        self, *, kind: MediaKind, is_asked: bool = True, help_text: Any = "", **kwargs: Any
    ) -> None:
        self.kind = kind
        self.is_asked = is_asked
        self._help_text = help_text
        super().__init__(**kwargs)

    @cached_property
    def field(self) -> forms.Field:
        """The form's field, with Wagtail's chooser."""
        widget = AdminImageChooser() if self.kind == "picture" else AdminDocumentChooser()
        return forms.CharField(required=False, help_text=self._help_text, widget=widget)

    def clean(self, value: Any) -> str:
        """Return the name of the file. Raises ValidationError for what no lesson can show."""
        chosen = str(value or "")
        if chosen.isdecimal():
            return take_file(self.kind, int(chosen))
        return chosen if kind_of(chosen) == self.kind and is_name(chosen) else ""

    def get_form_state(self, value: Any) -> Any:
        """Return what the chooser shows: the image or document that stands for the file."""
        if not value or str(value).isdecimal():
            return self.field.widget.get_value_data(value or None)
        return self.field.widget.get_value_data(find_source(value))

    def extract_references(self, value: Any) -> Iterator[tuple[Any, str, str, str]]:
        """Yield what is used here, so that Wagtail can say so where it is to be deleted."""
        source = find_source(value) if value else None
        if source is not None:
            yield type(source), str(source.pk), "", ""

    def get_searchable_content(self, value: Any) -> list[str]:
        """Return nothing: people find a lesson by its words."""
        return []

    class Meta:
        icon = "doc-full-inverse"
        default = ""
