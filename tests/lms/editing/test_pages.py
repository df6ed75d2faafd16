"""What Wagtail does with pages, on ours: versions, moderation, schedules, locks and copies."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Workflow

from lms.editing.models import LessonPage, Manuscript
from lms.pages.publishing import REFUSED
from tests.lms.editing.site import (
    FORM,
    LESSON,
    edit_address,
    find_step,
    get_page,
    live,
    load_module,
    make_editor,
    make_writer,
    post_of,
    publish,
    save_draft,
    sign_in,
    with_empty_words,
)

pytestmark = pytest.mark.django_db


def test_two_editors_lose_nothing():
    load_module()
    page = get_page()
    first, second = sign_in(make_editor()), sign_in(make_editor())
    save_draft(first, page, title="The first one’s")
    answer = save_draft(second, page, title="The second one’s")
    assert answer.status_code == 302
    titles = [revision.as_object().title for revision in page.revisions.order_by("pk")]
    assert titles[-2:] == ["The first one’s", "The second one’s"]


def test_who_saves_behind_somebody_elses_back_is_told():
    load_module()
    page = get_page()
    old = str(page.latest_revision_id)
    save_draft(sign_in(make_editor()), page, title="The first one’s")
    answer = sign_in(make_editor()).post(
        edit_address(page),
        post_of(page) | {"loaded_revision_id": old},
        HTTP_ACCEPT="application/json",
    )
    assert answer.json()["error_code"] == "invalid_revision"
    assert get_page().title == "The first one’s"


def test_who_may_not_publish_saves_drafts_only():
    load_module()
    publish(sign_in(make_writer()), get_page(), title="Mine")
    assert get_page().title == "Mine"
    assert live().title != "Mine"


def test_revisions_can_be_compared():
    load_module()
    page = get_page()
    place, _block = find_step(page, "noi-waves")
    blocks = page.raw_steps
    blocks[place]["value"]["text"] = "Hello? And I?"
    page.steps = blocks
    page.save_revision(clean=False)
    answer = sign_in(make_editor()).get(f"/admin/pages/{page.pk}/revisions/compare/live...latest/")
    assert answer.status_code == 200
    assert "And I?" in answer.content.decode().replace("<span", " <span")
    assert answer.text.count("comparison__child-object") == 1  # the other steps are the same


def test_a_new_title_is_all_that_a_comparison_shows():
    load_module()
    page = get_page()
    page.title = "Another title"
    page.save_revision(clean=False)
    answer = sign_in(make_editor()).get(f"/admin/pages/{page.pk}/revisions/compare/live...latest/")
    assert [one.field_label() for one in answer.context["comparison"]] == ["Title"]


def test_steps_in_another_order_are_compared():
    load_module()
    page = get_page()
    first, second, *others = page.raw_steps
    page.steps = [second, first, *others]
    page.save_revision(clean=False)
    answer = sign_in(make_editor()).get(f"/admin/pages/{page.pk}/revisions/compare/live...latest/")
    assert [one.field_label() for one in answer.context["comparison"]] == ["Steps"]


def test_a_submitted_lesson_is_approved_into_an_edition():
    load_module()
    writer, editor = make_writer(), make_editor()
    Workflow.objects.get(name="Moderators approval")
    page = get_page()
    sign_in(writer).post(
        edit_address(page), post_of(page, title="Approved") | {"action-submit": "1"}
    )
    assert live().title != "Approved"
    state = Page.objects.get(pk=page.pk).specific.current_workflow_task_state
    state.approve(user=editor)
    assert live().title == "Approved"


def test_a_lesson_with_errors_cannot_be_submitted():
    load_module()
    page = with_empty_words()
    answer = sign_in(make_writer()).post(edit_address(page), post_of(page) | {"action-submit": "1"})
    assert answer.status_code == 200
    assert "steps" in answer.context["form"].errors
    assert Page.objects.get(pk=page.pk).specific.current_workflow_state is None


def test_a_scheduled_lesson_goes_live_at_its_time():
    load_module()
    page = get_page()
    page.title, page.go_live_at = "Tomorrow", timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    assert live().title != "Tomorrow"
    page.revisions.update(approved_go_live_at=timezone.now() - timedelta(hours=1))
    revision = page.revisions.latest("pk")
    revision.content["go_live_at"] = None
    revision.save()
    page.revisions.exclude(pk=revision.pk).update(approved_go_live_at=None)
    call_command("publish_scheduled")
    assert live().title == "Tomorrow"


def test_a_broken_lesson_never_goes_live_whoever_publishes_it():
    load_module()
    page = with_empty_words()
    revision = page.save_revision(clean=False)
    revision.approved_go_live_at = timezone.now() - timedelta(hours=1)
    revision.save()
    call_command("publish_scheduled")
    assert live().live_revision_id != revision.pk
    entry = PageLogEntry.objects.get(page=page.pk, action=REFUSED)
    assert entry.data["objections"] == ["Words are missing here"]
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
    history = sign_in(make_editor()).get(f"/admin/pages/{page.pk}/history/")
    assert "Words are missing here" in history.content.decode()


def test_who_publishes_many_pages_is_told_which_stay_drafts_and_why():
    module = load_module()
    broken = with_empty_words()
    broken.save_revision(clean=False)
    sound = get_page("privacy.9-12.someone-knows")
    sound.title = "Sound"
    sound.save_revision()
    client = sign_in(make_editor())
    chosen = f"/admin/bulk/wagtailcore/page/publish/?id={broken.pk}&id={sound.pk}&next=/admin/"
    client.post(chosen)
    said = [str(message).strip() for message in client.get("/admin/").context["messages"]]
    assert said == [
        f"“{broken.title}” stays a draft. Mend this first: Words are missing here",
        "All others that you chose are published.",
    ]
    assert LessonPage.objects.get(pk=sound.pk).title == "Sound"

    client.post(f"/admin/bulk/wagtailcore/page/publish/?id={broken.pk}&next=/admin/")
    [said] = [str(message).strip() for message in client.get("/admin/").context["messages"]]
    assert said.startswith(f"“{broken.title}” stays a draft.")

    below = f"/admin/bulk/wagtailcore/page/publish/?id={module.pk}&next=/admin/"
    client.post(below, {"include_descendants": "on"})
    said = [str(message).strip() for message in client.get("/admin/").context["messages"]]
    assert said == ["1 page has been published"]  # the broken draft is live in its last words
    broken.unpublish()
    client.post(below, {"include_descendants": "on"})
    said = [str(message).strip() for message in client.get("/admin/").context["messages"]]
    assert any(one.startswith(f"“{broken.title}” stays a draft.") for one in said)


def test_a_locked_lesson_is_not_changed():
    load_module()
    page = live()
    page.locked, page.locked_by, page.locked_at = True, make_editor(), timezone.now()
    page.save(clean=False)
    answer = save_draft(sign_in(make_writer()), get_page(), title="Changed")
    assert answer.status_code == 200
    assert get_page().title != "Changed"


def test_a_lesson_of_two_thousand_steps_is_saved():
    load_module()
    page = get_page()
    blocks = page.raw_steps
    say = next(block for block in blocks if block["type"] == "say")
    page.steps = [blocks[0], *({**say, "id": f"b{n}"} for n in range(2000)), *blocks[1:]]
    assert save_draft(sign_in(make_editor()), page).status_code == 302
    assert len(get_page().raw_steps) == len(blocks) + 2000


def test_a_browser_gets_the_map_of_a_lesson_of_two_thousand_steps():
    load_module()
    page = get_page()
    client = sign_in(make_editor())
    assert client.get(edit_address(page)).status_code == 200
    say = next(block for block in page.raw_steps if block["type"] == "say")
    page.steps = [{**say, "id": f"b{n}"} for n in range(2000)]
    page.save_revision(clean=False)
    answer = client.get(edit_address(page), follow=True)
    assert answer.redirect_chain == [(f"/admin/curriculum/map/{page.pk}/", 302)]
    assert "This has 2000 steps, and the editor can show 400. Nothing is lost" in answer.text
    assert f'href="/admin/pages/{page.pk}/history/"' in answer.text


def test_a_form_is_found_by_no_search():
    load_module()
    assert list(type(get_page(FORM)).get_indexed_objects()) == []


def test_a_lesson_page_leads_to_the_player(client):
    load_module()
    answer = client.get(live().url)
    assert answer.status_code == 302
    assert answer["Location"] == f"/play/{LESSON}/"


def test_a_module_has_each_form_once():
    module = load_module()
    page = get_page(FORM)
    address = f"/admin/pages/add/editing/formpage/{module.pk}/"
    fields = post_of(page) | {"title": "Another", "slug": "another", "action-publish": "1"}
    answer = sign_in(make_editor()).post(address, fields)
    assert answer.status_code == 200
    assert "has this form already" in str(answer.context["form"].errors)


def test_the_copy_of_a_lesson_is_a_draft_of_its_own():
    module = load_module()
    page = live()
    user = make_editor()
    user.is_superuser = True
    user.save()
    client = sign_in(user)
    copy = {
        "new_title": "A copy",
        "new_slug": "a-copy",
        "new_parent_page": module.pk,
        "publish_copies": "on",
    }
    client.post(f"/admin/pages/{page.pk}/copy/", copy)
    made = LessonPage.objects.get(slug="a-copy")
    assert not made.live
    assert publish(client, made.get_latest_revision_as_object()).status_code == 302
    assert Manuscript.objects.get(page=made).name == "privacy.9-12.a-copy"


def test_a_module_is_not_copied():
    module = load_module()
    user = make_editor()
    user.is_superuser = True
    user.save()
    answer = sign_in(user).get(f"/admin/pages/{module.pk}/copy/", follow=True)
    assert "A module cannot be copied" in answer.content.decode()
