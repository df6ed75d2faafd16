"""The data file, the codebook, and who may have them."""

import csv
import io
import tracemalloc
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from curriculum.engine.marking import items_of
from lms.accounts.models import Role, User
from lms.evaluation import exports, selectors
from lms.evaluation.models import FirstResponse
from lms.evaluation.selectors import Selection
from lms.lessons.selectors import get_library
from lms.records.services import store_statements
from lms.schools.models import Classroom
from tests.lms.evaluation.conftest import MODULE, answer, make_answer, read_rows

pytestmark = pytest.mark.django_db

HOME = "/evaluation/"
OUTCOMES = "/evaluation/outcomes.csv"
CODEBOOK = f"/evaluation/{MODULE}/codebook.md"


@pytest.fixture
def browser(client, evaluator):
    client.force_login(evaluator)
    return client


def test_a_row_says_what_the_record_says(browser, make_classroom):
    _, [learner] = make_classroom()
    answer(learner, answer=("name-tag=tells", "clouds=neither"), score=0.5)
    [row] = read_rows(browser.get(OUTCOMES))
    pseudonyms = {name: row.pop(name) for name in ("school_id", "classroom_id", "learner")}
    assert row == {
        "school": "Lantern Bay",
        "classroom": "5A",
        "band": "9-12",
        "module": MODULE,
        "activity": "privacy.9-12.form-a",
        "form": "a",
        "occasion": "T0",
        "outcome": "privacy.9-12.sorts-personal-data",
        "outcome_kind": "knowledge",
        "item": "kite-day-photo",
        "item_version": "7",
        "response": "name-tag=tells;clouds=neither",
        "score": "0.5",
        "answered_on": "2026-11-21",
        "position": "1",
        "seconds": "4.5",
        "locale": "th",
        "edition": "2026.1-test",
        "played_where": "web",
    }
    assert [value[0] for value in pseudonyms.values()] == ["S", "C", "L"]
    assert {len(value) for value in pseudonyms.values()} == {17}


def test_a_pseudonym_is_stable_and_neither_account_nor_id(browser, make_classroom):
    _, learners = make_classroom(learners=2)
    for learner in learners:
        answer(learner)
        answer(learner, occasion="T1")
    body = b"".join(browser.get(OUTCOMES)).decode()
    rows = list(csv.DictReader(body.splitlines()))
    assert [row["occasion"] for row in rows if row["learner"] == rows[0]["learner"]] == ["T0", "T1"]
    assert len({row["learner"] for row in rows}) == 2
    for learner in learners:
        assert str(learner.id) not in body
        assert learner.id.hex not in body.lower()
        assert learner.name not in body


def test_attitude_and_help_seeking_have_a_response_but_no_score(browser, learner):
    outcomes = get_library("en").outcomes.values()
    for kind in ("attitude", "help-seeking"):
        outcome = next(found for found in outcomes if found.kind == kind)
        answer(learner, kind, outcome=outcome.id, score=1.0)
    rows = read_rows(browser.get(OUTCOMES))
    assert [(row["item"], row["response"], row["score"]) for row in rows] == [
        ("attitude", "a", ""),
        ("help-seeking", "a", ""),
    ]


def test_position_counts_the_responses_of_one_sitting(browser, make_classroom):
    _, learners = make_classroom(learners=2)
    for learner in learners:
        for place, item in enumerate(["b", "a", "c"]):
            answer(learner, item, minutes=place)
        answer(learner, "b", occasion="T1")
    rows = read_rows(browser.get(OUTCOMES))
    assert [(row["occasion"], row["item"], row["position"]) for row in rows] == [
        ("T0", "b", "1"),
        ("T0", "a", "2"),
        ("T0", "c", "3"),
        ("T1", "b", "1"),
    ] * 2


def test_schools_occasions_and_days_narrow_the_file(browser, make_classroom):
    classroom, [here] = make_classroom()
    _, [there] = make_classroom(school="Hill School")
    answer(here, "one")
    answer(here, "two", occasion="T1", minutes=24 * 60)
    answer(here, "practice", occasion=None)
    answer(there, "other")

    def items(**parameters):
        return {row["item"] for row in read_rows(browser.get(OUTCOMES, parameters))}

    assert items() == {"one", "two", "practice", "other"}
    assert items(school=classroom.school_id) == {"one", "two", "practice"}
    assert items(occasion=["T1", "practice"]) == {"two", "practice"}
    assert items(since="2026-11-22") == {"two"}
    assert items(until="2026-11-21") == {"one", "practice", "other"}
    assert items(since="2026-11-21", until="2026-11-21") == {"one", "practice", "other"}


def test_a_cell_that_a_spreadsheet_would_compute_is_neutralized(browser, make_classroom):
    _, [learner] = make_classroom(school='=HYPERLINK("https://x.example")', name="@5A")
    answer(learner, answer=("=1+1",))
    [row] = read_rows(browser.get(OUTCOMES))
    assert row["school"] == '\'=HYPERLINK("https://x.example")'
    assert row["classroom"] == "'@5A"
    assert not row["response"].startswith("=")


@pytest.mark.parametrize("start", exports.FORMULA_STARTS)
def test_every_start_of_a_formula_is_neutralized(start):
    assert exports.neutralize(start + "1") == f"'{start}1"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("5A;=1", "5A;'=1"),
        ("5A; @x", "5A;' @x"),
        ("5A\t-1", "5A\t'-1"),
        ("5A\n+1", "5A\n'+1"),
        ("part=phrase;other=thing", "part=phrase;other=thing"),
        ("Year 7 - Blue", "Year 7 - Blue"),
    ],
)
def test_a_formula_behind_another_separator_is_neutralized(text, shown):
    assert exports.neutralize(text) == shown


def test_the_file_is_plain_utf_8_and_crlf(browser, make_classroom):
    _, [learner] = make_classroom(school="โรงเรียน, “อ่าว”")
    answer(learner)
    response = browser.get(OUTCOMES)
    body = b"".join(response)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in response["Content-Disposition"]
    assert body.startswith(b"school_id,")
    assert body.endswith(b"\r\n")
    assert "โรงเรียน" in body.decode()


def test_without_responses_the_file_has_the_columns_only(browser, make_classroom):
    make_classroom()
    assert b"".join(browser.get(OUTCOMES)).count(b"\r\n") == 1


def test_the_file_is_streamed_in_queries_and_memory_that_do_not_grow(
    browser, make_classroom, django_assert_max_num_queries
):
    _, learners = make_classroom(learners=20)
    store_statements([make_answer(learner, "x") for learner in learners])
    [row] = FirstResponse.objects.all()[:1]
    many = [
        FirstResponse(**{f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields})
        for _ in range(20000)
    ]
    for number, copy in enumerate(many):
        copy.pk, copy.record, copy.item = None, f"{number:032x}", f"item-{number}"
    FirstResponse.objects.bulk_create(many)
    del many
    columns = exports.list_columns()
    with django_assert_max_num_queries(1):
        lines = exports.write_csv(selectors.list_responses(Selection(MODULE)), columns)
        next(lines)
        tracemalloc.start()
        assert sum(1 for _ in lines) == 20020
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 12_000_000


def test_the_codebook_has_every_column_and_every_item(browser):
    text = browser.get(CODEBOOK).content.decode()
    library = get_library("en")
    for column in exports.list_columns():
        assert f"| `{column.name}` |" in text
    for activity in (*library.forms(MODULE), *library.lessons(MODULE)):
        assert f"(`{activity.id}`)" in text
        for step in activity.steps:
            for item in items_of(step):
                assert f"### `{item.id}`, version {item.version}" in text
    assert "first response" in text
    assert library.edition in text


def test_every_column_is_on_the_evaluators_page_of_the_documentation(db):
    page = (Path(__file__).parents[3] / "docs/evaluator.md").read_text("utf-8")
    assert [c.name for c in exports.list_columns() if f"`{c.name}`" not in page] == []


def test_a_codebook_of_no_module_is_404(browser):
    assert browser.get("/evaluation/no.such/codebook.md").status_code == 404


def test_the_page_shows_learners_and_withholds_small_numbers(browser, make_classroom):
    for school, count in (("Big", 12), ("Small", 3), ("Middle", 10)):
        _, learners = make_classroom(school=school, learners=count)
        store_statements([make_answer(learner) for learner in learners])
    context = browser.get(HOME).context
    shown = {row.school: row.cells[0] for row in context["rows"]}
    assert shown == {"Big": 12, "Middle": None, "Small": None}
    assert context["sums"][0] == 25
    assert context["responses"] == 25


def test_the_page_takes_the_same_queries_however_many_responses(
    browser, make_classroom, django_assert_num_queries
):
    _, learners = make_classroom(learners=2)
    store_statements([make_answer(learner) for learner in learners])
    with django_assert_num_queries(5):
        browser.get(HOME)
    for number in range(5):
        _, learners = make_classroom(school=f"School {number}", learners=5)
        store_statements([make_answer(learner, "more") for learner in learners])
    with django_assert_num_queries(5):
        browser.get(HOME)


def test_the_page_links_to_the_file_of_what_was_chosen(browser, make_classroom):
    classroom, _ = make_classroom()
    page = browser.get(HOME, {"module": MODULE, "school": classroom.school_id, "occasion": "T1"})
    assert f"school={classroom.school_id}&amp;occasion=T1" in page.content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"module": "no.such"},
        {"school": "1"},
        {"occasion": "T9"},
        {"since": "soon"},
        {"since": "2026-11-22", "until": "2026-11-21"},
    ],
)
def test_a_wrong_choice_is_explained_on_the_page(browser, wrong):
    for address in (HOME, OUTCOMES):
        response = browser.get(address, wrong)
        assert response.status_code == 400
        assert response.context["form"].errors


@pytest.mark.parametrize("address", [HOME, OUTCOMES, CODEBOOK])
@pytest.mark.parametrize("role", [role for role in Role if role != Role.EVALUATOR])
def test_nobody_but_an_evaluator_gets_outcome_data(client, db, address, role):
    backend = "LearnerBackend" if role == Role.LEARNER else "StaffBackend"
    user = User.objects.create(username="other", name="Other", role=role)
    client.force_login(user, backend=f"lms.accounts.backends.{backend}")
    assert client.get(address).status_code == 403


@pytest.mark.parametrize("address", [HOME, OUTCOMES, CODEBOOK])
def test_who_is_not_signed_in_is_sent_to_sign_in(client, db, address):
    response = client.get(address)
    assert response.status_code == 302
    assert f"next={address}" in response["Location"]


def test_nothing_can_be_posted(browser):
    assert browser.post(OUTCOMES).status_code == 405


def test_the_command_writes_what_the_page_offers(browser, make_classroom, tmp_path):
    _, learners = make_classroom(learners=3)
    for learner in learners:
        answer(learner)
        answer(learner, occasion="T1")
    out = io.StringIO()
    folder = tmp_path / "new"
    call_command("export_outcomes", MODULE, folder, "--occasion", "T0", stdout=out)
    streamed = b"".join(browser.get(OUTCOMES, {"occasion": "T0"}))
    assert (folder / "outcomes.csv").read_bytes() == streamed
    assert (folder / "codebook.md").read_bytes() == browser.get(CODEBOOK).content
    assert out.getvalue().startswith("3 rows")
    assert sorted(path.name for path in folder.iterdir()) == ["codebook.md", "outcomes.csv"]


def test_the_command_explains_what_it_cannot_find(db, tmp_path):
    with pytest.raises(CommandError, match="There is no module"):
        call_command("export_outcomes", "no.such", tmp_path)
    with pytest.raises(CommandError, match="There is no school"):
        call_command("export_outcomes", MODULE, tmp_path, "--school", "Nowhere")
    with pytest.raises(CommandError):
        call_command("export_outcomes", MODULE, tmp_path, "--since", "soon")
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("export_outcomes", MODULE, file)


def test_days_are_those_of_the_site(make_classroom, settings):
    settings.TIME_ZONE = "Asia/Bangkok"
    _, [learner] = make_classroom()
    answer(learner, minutes=12 * 60 - 1)
    answer(learner, "next", minutes=12 * 60)
    today = Selection(MODULE, since=date(2026, 11, 21), until=date(2026, 11, 21))
    assert [row["item"] for row in selectors.list_responses(today)] == ["kite-day-photo"]
    assert Classroom.objects.get().name == "5A"


def test_every_address_of_the_app_is_tested_here():
    assert [reverse("evaluation:home"), reverse("evaluation:outcomes")] == [HOME, OUTCOMES]
