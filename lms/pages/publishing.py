"""Pages that are published only when nobody objects, whoever publishes them, and by which way."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.dispatch import Signal
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, Revision

REFUSED = "pages.publish_refused"
"""The entry in a page's history that says why it is a draft still."""

KEPT = "pages.unpublish_refused"
"""The entry in a page's history that says why it is live still."""

about_to_publish = Signal()
"""Sent with ``page``, as the revision has it. Who objects returns sentences."""

about_to_unpublish = Signal()
"""Sent with ``page``. Who objects returns sentences."""


_unchecked: ContextVar[bool] = ContextVar("unchecked", default=False)


@contextmanager
def unchecked() -> Iterator[None]:
    """Publish inside without asking: what comes from files was checked as a whole before."""
    token = _unchecked.set(True)
    try:
        yield
    finally:
        _unchecked.reset(token)


class Refusable(models.Model):
    """A page that stays a draft while there is an objection. Its history says so."""

    class Meta:
        abstract = True

    def publish(self, revision: Revision, user: Any = None, **kwargs: Any) -> None:
        """Publish a revision, or keep it as a draft and write down why."""
        is_asked = not _unchecked.get()
        objections = _list_objections(about_to_publish, revision.as_object()) if is_asked else []
        if not objections:
            super().publish(revision, user=user, **kwargs)
            return
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        data = {"objections": objections}
        log(instance=self, action=REFUSED, user=user, revision=revision, data=data)

    def unpublish(
        self,
        set_expired: bool = False,
        commit: bool = True,
        user: Any = None,
        log_action: Any = True,
    ) -> None:
        """Take the page off, or keep it and write down why. What is deleted was asked before."""
        objections = _list_objections(about_to_unpublish, self) if commit else []
        if not objections:
            super().unpublish(set_expired, commit, user, log_action)
            return
        if self.expire_at is not None:
            self.expire_at = None
            self.save(clean=False, update_fields=["expire_at"])
        log(instance=self, action=KEPT, user=user, data={"objections": objections})


def _list_objections(signal: Signal, page: Any) -> list[str]:
    answers = signal.send(sender=type(page), page=page)
    return [sentence for _receiver, answer in answers for sentence in answer or ()]


def list_refused(
    pages: Iterable[Page], *, with_children: bool = False
) -> list[tuple[Page, list[str]]]:
    """Return which of these pages were refused when they were published last, and why.

    ``with_children``: of what lies below them as well, as far as it is not live.
    """
    asked = Q(pk__in=())
    for page in pages:
        asked |= Q(pk=page.pk)
        if with_children:
            asked |= Q(path__startswith=page.path, live=False)
    entries = PageLogEntry.objects.filter(page=OuterRef("pk")).order_by("-timestamp", "-pk")
    latest = {name: Subquery(entries.values(name)[:1]) for name in ("action", "data")}
    found = Page.objects.filter(asked).annotate(**latest).filter(action=REFUSED).order_by("path")
    return [(page, page.data.get("objections", [])) for page in found]
