"""Pages that are published only when nobody objects, whoever publishes them, and by which way."""

from typing import Any

from django.db import models
from django.dispatch import Signal
from wagtail.log_actions import log
from wagtail.models import Revision

REFUSED = "pages.publish_refused"
"""The entry in a page's history that says why it is a draft still."""

about_to_publish = Signal()
"""Sent with ``page``, as the revision has it. Who objects returns sentences."""


class Refusable(models.Model):
    """A page that stays a draft while there is an objection. Its history says so."""

    class Meta:
        abstract = True

    def publish(self, revision: Revision, user: Any = None, **kwargs: Any) -> None:
        """Publish a revision, or keep it as a draft and write down why."""
        page = revision.as_object()
        answers = about_to_publish.send(sender=type(self), page=page)
        objections = [sentence for _receiver, answer in answers for sentence in answer or ()]
        if not objections:
            super().publish(revision, user=user, **kwargs)
            return
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        data = {"objections": objections}
        log(instance=self, action=REFUSED, user=user, revision=revision, data=data)
