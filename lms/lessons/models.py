"""The editions of this site, and what is kept of staff who get ready to teach."""

import gzip

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class EditionObject(models.Model):
    """A document of editions, by its SHA-256. It is never changed, and kept as long as a record may
    name an edition that has it.

    A small one stands here, compressed; a large one (a film, a picture) is a file.
    """

    sha256 = models.CharField(primary_key=True, max_length=64)
    size = models.PositiveBigIntegerField()
    compressed = models.BinaryField(null=True)
    file = models.FileField(upload_to="editions/", max_length=200, blank=True)

    def __str__(self) -> str:
        return self.sha256[:12]

    def read(self) -> bytes:
        """Return the document."""
        if self.compressed is not None:
            return gzip.decompress(bytes(self.compressed))
        with self.file.open() as stream:
            return stream.read()


class MediaFile(models.Model):
    """A picture, recording, film or captions that lessons name. A changed one has another name."""

    name = models.CharField(primary_key=True, max_length=120)
    content = models.ForeignKey(EditionObject, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Edition(models.Model):
    """A set of published lessons. The same content makes the same edition, with the same name."""

    name = models.CharField(_("edition"), max_length=80, unique=True)
    manifest = models.ForeignKey(EditionObject, on_delete=models.PROTECT, related_name="+")
    created = models.DateTimeField(_("built"), auto_now_add=True)
    withdrawn = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        ordering = ["-created"]

    def __str__(self) -> str:
        return self.name


class Release(models.Model):
    """A sentence that an edition is current from now on. The last one counts.

    ``signed`` is the sentence as it is given out, ``what`` what an editor reads about it.
    """

    number = models.PositiveIntegerField(_("number"), primary_key=True)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="releases")
    signed = models.TextField()
    what = models.CharField(_("what changed"), max_length=240, blank=True)
    at = models.DateTimeField(_("published"), auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"{self.number}: {self.edition_id}"


class SiteKeyring(models.Model):
    """The public keys of this site's editions, signed, as they are given out. The last counts."""

    number = models.PositiveIntegerField(primary_key=True)
    signed = models.TextField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-number"]

    def __str__(self) -> str:
        return str(self.number)


class FinishedLesson(models.Model):
    """A lesson of an adults' course that somebody of the staff has come to an end of.

    Which ending, what was answered and how long it took is not kept. Only they themselves see it.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="finished_lessons"
    )
    lesson = models.CharField(max_length=120)
    day = models.DateField()

    class Meta:
        ordering = ["lesson"]
        constraints = [
            models.UniqueConstraint(fields=["person", "lesson"], name="lessons_finished_once")
        ]

    def __str__(self) -> str:
        return self.lesson
