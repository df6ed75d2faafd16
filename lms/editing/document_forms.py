"""The form of a document: what it says it is, is what it is."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm

from curriculum.media import kind_of, recognize

ENOUGH = 128
"""Bytes that tell what a file is."""


class DocumentForm(BaseDocumentForm):
    """Refuses a recording, film or captions that are something else."""

    def clean_file(self) -> Any:
        """Return the file, when it begins as its name says."""
        file = self.cleaned_data["file"]
        wanted = kind_of(getattr(file, "name", "").lower()) if file else None
        if wanted is not None and "file" in self.changed_data:
            file.seek(0)
            found = recognize(file.read(ENOUGH))
            file.seek(0)
            if kind_of(f".{found}") != wanted:
                sentence = _("This is no %(kind)s, whatever its name says. Nothing was stored.")
                raise ValidationError(sentence % {"kind": _(wanted)})
        return file

    def _post_clean(self) -> None:
        """Leave it at what was said of the file: the name of one that is not there says nothing."""
        said = self._errors.get("file")
        kept = said and said.copy()
        super()._post_clean()
        if kept:
            self._errors["file"] = kept
