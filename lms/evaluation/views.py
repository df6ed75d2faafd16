"""The evaluator's page, the data file and the codebook."""

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    QueryDict,
    StreamingHttpResponse,
)
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from lms.accounts.permissions import evaluator_required
from lms.evaluation import codebook, exports, selectors
from lms.evaluation.forms import SelectionForm
from lms.lessons.selectors import get_library, get_module


@require_safe
@never_cache
@evaluator_required
def home(request: HttpRequest) -> HttpResponse:
    """Show what there is, and links to the files of what is chosen."""
    form = SelectionForm(_with_first_module(request))
    context: dict[str, object] = {"form": form}
    if form.is_valid():
        chosen = form.selection
        rows, sums, responses = selectors.list_figures(chosen)
        names = chosen.occasions or selectors.OCCASIONS
        context |= {
            "rows": rows,
            "sums": sums,
            "responses": responses,
            "is_withheld": any(None in row.cells for row in rows),
            "occasions": [name or _("Practice") for name in names],
            "module": get_module(chosen.module),
            "query": form.data.urlencode(),
        }
    return render(request, "evaluation/home.html", context, status=200 if form.is_valid() else 400)


@require_safe
@never_cache
@evaluator_required
def download_outcomes(request: HttpRequest) -> HttpResponseBase:
    """Stream the data file of what is chosen; show the page again when the choice is wrong."""
    form = SelectionForm(_with_first_module(request))
    if not form.is_valid():
        return home(request)
    rows = selectors.list_responses(form.selection)
    name = exports.name_file(form.selection.module, timezone.now())
    return StreamingHttpResponse(
        exports.write_csv(rows, exports.list_columns()),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": content_disposition_header(True, name)},
    )


@require_safe
@evaluator_required
def download_codebook(request: HttpRequest, module_id: str) -> HttpResponseBase:
    """Return the codebook of a module, in English as the items are keyed."""
    module = get_module(module_id, "en")
    lines = codebook.write_codebook(get_library("en"), module.id, exports.list_columns())
    name = f"codebook-{module.id}.md"
    return HttpResponse(
        "".join(lines),
        content_type="text/markdown; charset=utf-8",
        headers={"Content-Disposition": content_disposition_header(True, name)},
    )


def _with_first_module(request: HttpRequest) -> QueryDict:
    """Return the parameters, with the first module where none is named."""
    data = request.GET.copy()
    if "module" not in data and (modules := get_library().modules):
        data["module"] = modules[0].id
    return data
