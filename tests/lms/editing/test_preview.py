"""The preview plays the draft as it stands in the editor, in every language, and keeps nothing."""

import json
import re

import pytest
from django.urls import reverse

from curriculum.schema import Say
from lms.editing.blocks.steps import STEP_BLOCKS
from lms.editing.lesson_map import MOST_DRAWN
from lms.editing.models import LessonPage, Translation
from lms.editing.preview import compose_preview
from lms.ui.languages import list_offered_languages
from tests.lms.classes import make_staff
from tests.lms.editing.site import (
    FORM,
    LESSON,
    edit_address,
    find_step,
    get_page,
    load_module,
    make_editor,
    make_writer,
    post_of,
    save_draft,
    set_steps,
    sign_in,
)

pytestmark = pytest.mark.django_db
LINE = "Noi says something that nobody has heard before."
NOBODY = "11111111-1111-4111-8111-111111111111"


def make_line(number):
    say = STEP_BLOCKS[Say]()
    value = say.get_prep_value(say.get_default())
    value |= {"speaker": "narrator", "text": f"Line {number}"}
    return {"type": "say", "id": f"22222222-2222-4222-8222-{number:012d}", "value": value}


def translate(message_id, english, text, name=LESSON):
    Translation.objects.create(
        locale="th", name=name, message_id=message_id, english=english, text=text, shown=text
    )


def preview_address(page):
    return f"{edit_address(page)}preview/"


def preview(client, page, mode="en", **changes):
    """Send what stands in the editor, as the panel does, and return the page of the preview."""
    told = client.post(preview_address(page), post_of(page, **changes))
    assert told.json() == {"is_valid": True, "is_available": True}
    return client.get(preview_address(page), {"mode": mode, "in_preview_panel": "true"})


def handover_of(response):
    found = re.search(r'<script id="player-page"[^>]*>(.*?)</script>', response.content.decode())
    assert found
    return json.loads(found[1])


def steps_of(response):
    return {step["id"]: step for step in handover_of(response)["lesson"]["activity"]["steps"]}


@pytest.fixture
def lesson():
    load_module()
    return get_page()


def test_what_is_typed_plays_before_it_is_saved(lesson):
    place, block = find_step(lesson, "first-choice")
    response = preview(sign_in(make_editor()), lesson, **{f"steps-{place}-value-prompt": LINE})
    assert steps_of(response)["first-choice"]["prompt"] == LINE
    assert find_step(get_page(), "first-choice")[1] == block, "nothing is saved"


def test_steps_are_named_by_their_blocks_so_that_the_preview_follows_the_editor(lesson):
    place, block = find_step(lesson, "first-choice")
    steps = handover_of(preview(sign_in(make_editor()), lesson))["steps"]
    assert steps[place]["id"] == "first-choice"
    assert steps[place]["block"] == block["id"]


def test_another_language_shows_catalog_words_and_marks_what_is_not_translated(lesson):
    place, block = find_step(lesson, "first-choice")
    asked = block["value"]["prompt"]
    first = block["value"]["options"][0]["value"]["text"]
    translate(f"{LESSON}/first-choice/prompt", asked, "คำถามเดิม")
    option = get_page_options(lesson)[0]
    translate(f"{LESSON}/first-choice/options/{option}/text", first, "ทางแรก")
    client = sign_in(make_editor())
    before = preview(client, lesson, "th")
    assert steps_of(before)["first-choice"]["prompt"] == "คำถามเดิม"
    after = preview(client, lesson, "th", **{f"steps-{place}-value-prompt": LINE})
    step = steps_of(after)["first-choice"]
    assert step["prompt"] == LINE
    assert step["options"][0]["text"] == "ทางแรก"
    untranslated = handover_of(after)["untranslated"]
    assert LINE in untranslated
    assert first not in untranslated
    assert '<html lang="th" dir="ltr">' in after.content.decode()


def get_page_options(page):
    shown = compose_preview(page, "en")
    steps = {step["id"]: step for step in shown.handover["lesson"]["activity"]["steps"]}
    return [option["id"] for option in steps["first-choice"]["options"]]


def test_english_has_nothing_to_mark(lesson):
    shown = compose_preview(lesson, "en")
    assert (shown.untranslated, shown.handover["untranslated"]) == (0, [])


def test_a_right_to_left_language_turns_the_page(lesson):
    assert (
        '<html lang="ur" dir="rtl">'
        in preview(sign_in(make_editor()), lesson, "ur").content.decode()
    )


def test_every_language_of_the_site_can_be_chosen(lesson):
    assert [code for code, _name in lesson.preview_modes] == list(list_offered_languages())


def test_a_language_that_the_site_does_not_have_is_english(lesson):
    assert compose_preview(lesson, "xx").locale == "en"


def test_the_look_is_that_of_the_band_and_the_others_can_be_chosen(lesson):
    page = preview(sign_in(make_editor()), lesson).content.decode()
    assert 'data-band="9-12"' in page
    assert all(f">{band}</option>" in page for band in ("9-12", "13-15", "16-18"))


def test_attitudes_are_as_unmarked_as_in_a_lesson(lesson):
    activity = compose_preview(lesson, "en").handover["lesson"]["activity"]
    assert "privacy.9-12.respects-each-say" in activity["ungraded"]


def test_a_form_plays_as_a_test():
    load_module()
    response = preview(sign_in(make_editor()), get_page(FORM))
    assert handover_of(response)["lesson"]["activity"]["type"] == "form"


def test_a_new_lesson_plays_before_it_is_saved_once(lesson):
    module = lesson.get_parent()
    client = sign_in(make_editor())
    add = f"/admin/pages/add/editing/lessonpage/{module.pk}/preview/"
    fresh = LessonPage(title="Something new", slug="something-new", summary="", protagonist="")
    set_steps(fresh, [make_line(1)])
    assert client.post(add, post_of(fresh)).json()["is_available"]
    steps = handover_of(client.get(add, {"mode": "en"}))["lesson"]["activity"]["steps"]
    assert [step["text"] for step in steps] == ["Line 1"]


def test_a_draft_without_steps_says_what_to_do_first(lesson):
    set_steps(lesson, [])
    response = preview(sign_in(make_editor()), lesson)
    assert "Add the first one, and it plays here." in response.content.decode()
    assert b"<script" not in response.content


def test_a_draft_that_names_somebody_unknown_says_whom(lesson):
    line = make_line(1)
    line["value"]["speaker"] = "nobody-here"
    set_steps(lesson, [line])
    assert "“nobody-here”" in compose_preview(lesson, "en").problem


def test_what_is_missing_is_said_at_its_step(lesson):
    line = make_line(1)
    line["value"] |= {"text": "", "next": NOBODY}
    set_steps(lesson, [line])
    (step,) = compose_preview(lesson, "en").handover["steps"]
    assert "words are missing here" in step["said"]
    assert "a way ends here without an ending" in step["said"]


def test_words_that_stand_in_are_not_to_be_translated(lesson):
    line = make_line(1)
    line["value"]["text"] = ""
    set_steps(lesson, [line])
    assert "…" not in compose_preview(lesson, "th").handover["untranslated"]


def test_the_page_loads_nothing_that_keeps_or_sends(lesson):
    page = preview(sign_in(make_editor()), lesson).content.decode()
    scripts = re.findall(r'<script[^>]*src="([^"]+)"', page)
    assert [script.rsplit("/", 1)[1] for script in scripts] == ["preview.js"]
    assert "data-phone" not in page


def test_the_preview_may_run_no_script_but_the_sites_own(lesson):
    policy = preview(sign_in(make_editor()), lesson)["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe-inline" not in policy


def test_two_thousand_steps_are_previewed_with_as_many_queries_as_one(
    lesson, django_assert_max_num_queries
):
    set_steps(lesson, [make_line(number) for number in range(2000)])
    with django_assert_max_num_queries(8):
        assert len(compose_preview(lesson, "th").handover["steps"]) == 2000


def test_who_may_not_edit_a_page_gets_no_preview_of_it(lesson):
    teacher = sign_in(make_staff("teacher"))
    assert teacher.post(preview_address(lesson), {}).status_code in (302, 403)


# --- the page of the map -----------------------------------------------------------------------


def map_of(client, page):
    return client.get(reverse("editing:lesson_map", args=[page.pk]))


def test_a_new_branch_is_on_the_map_after_saving(lesson):
    client = sign_in(make_writer())
    place, block = find_step(lesson, "first-choice")
    target = lesson.raw_steps[-1]["id"]
    name = f"steps-{place}-value-options-0-value"
    save_draft(client, lesson, **{f"{name}-text": LINE, f"{name}-next": target})
    response = map_of(client, lesson)
    arrows = response.context["map"].arrows
    last = response.context["map"].boxes[-1]
    (new,) = [arrow for arrow in arrows if arrow["words"] == LINE]
    assert (new["from"], new["to"]) == ("first-choice", last.step)
    assert f"“{LINE}”" in response.content.decode()
    assert f"#block-{block['id']}-section" in response.content.decode()


def test_a_way_to_a_step_that_was_deleted_is_on_the_map(lesson):
    place, _block = find_step(lesson, "first-choice")
    name = f"steps-{place}-value-options-0-value-next"
    client = sign_in(make_writer())
    save_draft(client, lesson, **{name: NOBODY})
    page = map_of(client, lesson).content.decode()
    assert "this step is gone" in page
    assert "the step that stood here is gone: pick another" in page


def test_the_map_of_a_very_long_lesson_is_a_list_only(lesson):
    set_steps(lesson, [make_line(number) for number in range(MOST_DRAWN + 1)])
    lesson.save_revision(clean=False)
    page = map_of(sign_in(make_writer()), lesson).content.decode()
    assert f"More than {MOST_DRAWN} steps make no drawing" in page
    assert "data-map-drawing" not in page
    assert page.count("data-map-step") == MOST_DRAWN + 1


def test_the_map_asks_the_database_no_more_for_more_steps(lesson, django_assert_max_num_queries):
    client = sign_in(make_writer())
    map_of(client, lesson)
    set_steps(lesson, [make_line(number) for number in range(2000)])
    lesson.save_revision(clean=False)
    with django_assert_max_num_queries(40):
        map_of(client, lesson)


def test_there_is_no_map_of_another_page(lesson):
    assert map_of(sign_in(make_editor()), lesson.get_parent()).status_code == 404


def test_who_may_not_edit_a_page_gets_no_map_of_it(lesson):
    assert map_of(sign_in(make_staff("teacher")), lesson).status_code in (302, 403)


def test_the_editor_has_the_map_in_a_tab_and_in_its_menu(lesson):
    page = sign_in(make_writer()).get(edit_address(lesson)).content.decode()
    assert page.count(reverse("editing:lesson_map", args=[lesson.pk])) == 3
    assert "editing/preview_link.js" in page
