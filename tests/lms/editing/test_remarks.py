"""Rules where the editor works: each problem at its block, in words with numbers and no ids."""

import msgspec
import pytest

from curriculum.glossary import Avoided
from curriculum.library import shipped_library
from lms.editing.block_errors import nest_errors
from lms.editing.models import Translation
from lms.editing.remarks import Remark, has_errors, list_module_remarks, list_remarks
from lms.editing.versions import list_version_problems
from tests.curriculum.lessons import make_end, make_lesson, make_options, make_single
from tests.lms.editing.site import (
    FORM,
    LESSON,
    find_step,
    get_page,
    load_module,
    make_editor,
    sign_in,
)

pytestmark = pytest.mark.django_db


def about(remarks: list[Remark], words: str) -> Remark:
    found = [remark for remark in remarks if words in remark.message]
    assert found, [remark.message for remark in remarks]
    return found[0]


def test_a_shipped_lesson_has_nothing_to_mend():
    load_module()
    for name in (LESSON, FORM):
        assert list_remarks(get_page(name)) == []


def test_a_page_that_is_no_lesson_has_no_list_of_what_to_mend():
    above = load_module().get_parent()
    address = "/admin/curriculum/remarks/"
    assert sign_in(make_editor()).get(f"{address}{above.pk}/").status_code == 404


def test_a_choice_that_leads_to_a_step_that_is_gone_is_an_error_there():
    load_module()
    page = get_page()
    place, _gone = find_step(page, "evening-kitchen")
    choice, _block = find_step(page, "first-choice")
    blocks = page.raw_steps
    del blocks[place]
    page.steps = blocks
    remarks = list_remarks(page)
    remark = about(remarks, "The step that stood here is gone")
    assert remark.path == ("steps", choice, "options", 0, "next")
    error = nest_errors(page.raw_steps, [(remark.path[1:], remark.message)])
    nested = error.as_json_data()["blockErrors"][choice]["blockErrors"]["options"]
    assert "gone" in nested["blockErrors"][0]["blockErrors"]["next"]["messages"][0]
    unreached = [r for r in remarks if r.message.startswith("No way leads")]
    assert len(unreached) < 4


def test_a_step_that_leads_back_to_itself_is_an_error():
    load_module()
    page = get_page()
    place, block = find_step(page, "noi-waves")
    blocks = page.raw_steps
    blocks[place]["value"]["next"] = block["id"]
    page.steps = blocks
    remark = about(list_remarks(page), "a circle never ends")
    assert remark.path == ("steps", place)
    assert f"Step {place + 1} (“Hello? I am in it too!" in remark.message


def test_an_outcome_of_another_band_is_named_by_its_words():
    load_module()
    page = get_page()
    place, _block = find_step(page, "first-choice")
    other = next(o for o in shipped_library().sources.outcomes if o.id.startswith("privacy.13-15."))
    blocks = page.raw_steps
    blocks[place]["value"]["outcome"] = other.id
    page.steps = blocks
    remark = about(list_remarks(page), "belongs to another module")
    assert remark.severity == "error"
    assert other.id not in remark.message
    assert other.statement[:20] in remark.message


def test_hard_words_and_long_sentences_are_shown_and_stop_nobody():
    load_module()
    page = get_page()
    place, _block = find_step(page, "noi-waves")
    blocks = page.raw_steps
    blocks[place]["value"]["text"] = "This is child pornography, " + "and so on " * 12 + "again."
    page.steps = blocks
    remarks = list_remarks(page)
    assert {remark.rule for remark in remarks} == {"terminology", "long-sentence"}
    assert not has_errors(remarks)
    assert all(remark.path == ("steps", place, "text") for remark in remarks)


def test_words_that_blame_a_child_are_an_error():
    load_module()
    page = get_page()
    place, _block = find_step(page, "noi-waves")
    blocks = page.raw_steps
    blocks[place]["value"]["text"] = "Suri, that was careless."
    page.steps = blocks
    assert about(list_remarks(page), "puts blame on a child").severity == "error"


def test_a_changed_key_asks_for_a_higher_version():
    load_module()
    page = get_page()
    place, _block = find_step(page, "photo-without-names")
    blocks = page.raw_steps
    blocks[place]["value"]["task"][0]["value"]["answer"] = "true"
    page.steps = blocks
    remark = about(list_remarks(page), "raise its version to 2")
    assert (remark.path, remark.severity) == (("steps", place, "version"), "error")
    blocks[place]["value"]["version"] = 2
    page.steps = blocks
    assert not has_errors(list_remarks(page))


def test_changed_words_of_an_item_ask_whether_it_is_still_the_same():
    load_module()
    page = get_page()
    place, _block = find_step(page, "photo-without-names")
    blocks = page.raw_steps
    blocks[place]["value"]["prompt"] = "True or false? A photo tells nothing."
    page.steps = blocks
    remark = about(list_remarks(page), "the words of this item changed".capitalize())
    assert remark.severity == "warning"


def test_where_options_stand_is_not_what_is_measured():
    step = make_single("which")
    live = make_lesson(step, make_end())
    moved = msgspec.structs.replace(step.task, options=step.task.options[::-1])
    draft = make_lesson(msgspec.structs.replace(step, task=moved), make_end())
    assert not [s for _p, _m, s in list_version_problems(live, draft) if s == "error"]


@pytest.mark.parametrize(
    "changes",
    [{"answer": "c"}, {"options": make_options("a", "b", "d")}],
)
def test_another_key_and_other_options_are_another_item(changes):
    step = make_single("which")
    task = msgspec.structs.replace(step.task, **changes)
    draft = make_lesson(msgspec.structs.replace(step, task=task), make_end())
    problems = list(list_version_problems(make_lesson(step, make_end()), draft))
    assert [severity for _path, _message, severity in problems] == ["error"]


def test_a_version_never_goes_down():
    step = msgspec.structs.replace(make_single("which"), version=3)
    draft = make_lesson(msgspec.structs.replace(step, version=2), make_end())
    ((_path, message, severity),) = list_version_problems(make_lesson(step, make_end()), draft)
    assert (message[:9], severity) == ("version 3", "error")


def test_an_anchor_is_changed_in_both_forms():
    load_module()
    page_a, page_b = get_page(FORM), get_page("privacy.9-12.form-b")
    anchor = next(b for b in page_a.raw_steps if b["value"]["anchor"] and b["type"] == "question")
    place_a, place_b = (
        next(
            i
            for i, block in enumerate(page.raw_steps)
            if block["value"].get("prompt") == anchor["value"]["prompt"]
        )
        for page in (page_a, page_b)
    )
    for page, place in ((page_a, place_a), (page_b, place_b)):
        blocks = page.raw_steps
        blocks[place]["value"]["prompt"] = "What would help here?"
        page.steps = blocks
    assert "is not the same in" in about(list_remarks(page_a), "anchor").message
    page_b.save_revision(clean=False)
    assert not has_errors(list_remarks(page_a))


def test_what_a_module_lacks_anyway_stops_no_lesson():
    module = load_module()
    for child in module.get_children().exclude(pk=get_page().pk):
        child.delete()
    remarks = list_remarks(get_page())
    assert about(remarks, "The module as a whole: A module has three or four lessons")
    assert not has_errors(remarks)


def test_a_module_without_words_is_not_published():
    module = load_module()
    assert list_module_remarks(module) == []
    module.summary = ""
    assert about(list_module_remarks(module), "Words are missing here").path == ("summary",)


def test_two_thousand_steps_are_checked_and_said_to_be_too_many():
    load_module()
    page = get_page()
    blocks = page.raw_steps
    say = next(block for block in blocks if block["type"] == "say")
    more = [{**say, "id": f"b{number}"} for number in range(2000)]
    page.steps = [blocks[0], *more, *blocks[1:]]
    page.save_revision(clean=False)
    remark = about(list_remarks(get_page()), "steps are more than a class can play")
    assert remark.severity == "warning"


def test_words_that_a_guideline_replaces_are_found_in_translations(monkeypatch):
    load_module()
    page = get_page()
    text = next(block["value"]["text"] for block in page.raw_steps if block["type"] == "say")
    glossary = shipped_library().glossary_as_written
    avoid = Avoided(language="th", phrase="เหยื่อ", instead="ผู้เสียหาย", why="a guideline")
    term = msgspec.structs.replace(glossary.terms[0], avoid=(avoid,))
    changed = msgspec.structs.replace(glossary, terms=(term, *glossary.terms[1:]))
    monkeypatch.setitem(vars(shipped_library()), "glossary_as_written", changed)
    place, _block = find_step(page, "bayan-calls-the-score")
    Translation.objects.create(
        locale="th",
        name=LESSON,
        message_id=f"{LESSON}/bayan-calls-the-score/text",
        english=text,
        text="เขาเป็นเหยื่อของเพื่อน",
        shown="",
    )
    (remark,) = list_remarks(page)
    assert (remark.path, remark.severity) == (("steps", place, "text"), "warning")
    assert remark.message.startswith("Thai: don't say “เหยื่อ”; say ผู้เสียหาย")
