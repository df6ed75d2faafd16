"""What changes the lessons of this site, and the editions that are made of them."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial

from django.db import transaction
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page

from curriculum.checks import check_library
from curriculum.editions.documents import list_used_media, pack
from curriculum.editions.manifest import Entry, list_entries, make_manifest
from curriculum.library import shipped_library
from lms.accounts.models import User
from lms.editing.compiling import ACCOUNTS, Compiled
from lms.editing.conversion.names import name_blocks_of
from lms.editing.documents import encode_activity
from lms.editing.models import ActivityPage, Manuscript, PendingChange
from lms.editing.selectors import (
    LiveModule,
    assemble_site,
    compile_draft,
    get_manuscript,
    list_live_modules,
)
from lms.editing.translations import SiteTranslations, list_locales
from lms.lessons.media import list_media_entries
from lms.lessons.models import Edition
from lms.lessons.selectors import get_library
from lms.lessons.services import release_edition
from lms.pages.models import ModuleIndex, ModulePage

log = logging.getLogger(__name__)
LONGEST_LIST = 240

_later: ContextVar[bool] = ContextVar("later", default=False)


def keep_live(page: ActivityPage) -> Manuscript:
    """Keep what has just been published, compiled; its blocks have their ids from now on."""
    compiled = compile_draft(page)
    return _keep(page, compiled)


def keep_live_module(page: ModulePage) -> Manuscript:
    """Keep a module that has just been published; its accounts have their ids from now on."""
    manuscript = get_manuscript(page) or _take_up(page.module_id)
    accounts = page.accounts.get_prep_value() if page.accounts else []
    manuscript.page_id = page.pk
    manuscript.names = name_blocks_of(ACCOUNTS, accounts, manuscript.names)
    manuscript.save()
    return manuscript


def forget_live(page: Page) -> None:
    """Keep that a page is not live any more. Its id stays taken."""
    Manuscript.objects.filter(page_id=page.pk).update(document=b"", revision=None)


def note_change(page: Page, what: str) -> None:
    """Note that the edition is behind, and build the next one once everything is saved.

    Where that fails, or is interrupted, the note stays, and the edition can be built again.
    """
    if _later.get():
        return
    user = get_active_log_context().user
    manuscript = get_manuscript(page)
    PendingChange.objects.create(
        what=what[:LONGEST_LIST],
        name=manuscript.name if manuscript else "",
        by=user if isinstance(user, User) else None,
    )
    transaction.on_commit(partial(build_quietly, user if isinstance(user, User) else None))


@contextmanager
def build_later() -> Iterator[None]:
    """Publish many pages inside without an edition for each: whoever asks builds it afterwards."""
    token = _later.set(True)
    try:
        yield
    finally:
        _later.reset(token)


def build_quietly(by: User | None) -> None:
    """Build the next edition; where that fails, log why, and leave the pages as they are."""
    try:
        if PendingChange.objects.exists():
            build_edition(by=by)
    except Exception:
        log.exception("The edition could not be built: manage.py build_edition tries again.")


@transaction.atomic
def build_edition(*, by: User | None, what: str = "", only_new: bool = False) -> Edition | None:
    """Make an edition of all live pages current; None where no module is ready.

    With ``only_new``, an edition that was current once stays as it is: somebody went back from it.
    All or nothing: what is noted as not in an edition yet is crossed out in the same transaction.
    """
    # Whoever builds at the same time waits here, and then reads what is live by then.
    ModuleIndex.objects.select_for_update(of=("self",)).first()
    pending = list(PendingChange.objects.all())
    live = [module for module in list_live_modules() if module.activities]
    modules = [module for module in live if not list_lacks(module)]
    if not modules:
        return None
    library = assemble_site(modules, find_translations=SiteTranslations)
    documents = pack(library, list_locales(), media=False)
    media = list_media_entries(list_used_media(library))
    if only_new and not pending and (known := _find_edition(documents, media)):
        return known
    said = what or describe_changes(pending)
    edition = release_edition(documents, kept=media, by=by, what=said)
    PendingChange.objects.filter(pk__in=[change.pk for change in pending]).delete()
    return edition


def describe_changes(pending: list[PendingChange]) -> str:
    """Return what an edition brings, for its line in the list."""
    said = "; ".join(dict.fromkeys(change.what for change in pending))
    return said if len(said) <= LONGEST_LIST else f"{said[: LONGEST_LIST - 1]}…"


def list_lacks(module: LiveModule) -> list[str]:
    """Return what a module lacks before a class can get it.

    A new module grows page by page, and comes into the edition when it has reached the standard; of
    one that is in it already nothing is asked.
    """
    own = module.page.module_id
    if own in get_library("en").modules_as_written:
        return []
    problems = check_library(assemble_site([module]))
    return [
        problem.message
        for problem in problems
        if problem.severity == "error" and problem.file.name.startswith(own)
    ]


def _find_edition(documents: Mapping[str, bytes], media: Iterable[Entry]) -> Edition | None:
    """Return the edition of exactly these documents, or None when there was none yet."""
    entries = [*list_entries(documents), *media]
    manifest = make_manifest(shipped_library().framework.edition, entries)
    return Edition.objects.filter(name=manifest.edition).first()


def _keep(page: ActivityPage, compiled: Compiled) -> Manuscript:
    manuscript = get_manuscript(page) or _take_up(compiled.activity.id)
    manuscript.page_id = page.pk
    manuscript.names = compiled.names
    manuscript.document = encode_activity(compiled.activity)
    manuscript.revision = page.live_revision_id
    manuscript.save()
    return manuscript


def _take_up(name: str) -> Manuscript:
    """Return what is kept under a name that no page has now, or something new."""
    return Manuscript.objects.filter(name=name, page=None).first() or Manuscript(name=name)
