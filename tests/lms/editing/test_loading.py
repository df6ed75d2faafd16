"""Files → pages → files: nothing is lost, and nothing of an editor's is written over."""

import msgspec
import pytest
from django.contrib.auth.models import Permission
from django.core.management import CommandError, call_command
from hypothesis import given
from wagtail.models import Page

from curriculum.checks import check_library
from curriculum.library import load_library, shipped_library
from lms.editing import differences
from lms.editing.compiling import compile_page, write_page
from lms.editing.dumping import dump_pages
from lms.editing.loading import load_pages
from lms.editing.models import FormPage, LessonPage, Manuscript, Translation
from lms.editing.selectors import assemble_site, list_live_modules
from lms.editing.services import build_edition
from lms.editing.translations import SiteTranslations, load_translations
from lms.lessons.selectors import get_library
from lms.pages.models import ModulePage
from tests.lms.editing.lessons import forms, lessons
from tests.lms.editing.site import (
    LESSON,
    MODULE,
    get_page,
    load_module,
    make_editor,
    sign_in,
    take_module,
)


def reworded(name: str = LESSON, words: str = "Whose picture is it?"):
    activity = shipped_library().activities_as_written[name]
    return msgspec.structs.replace(activity, title=words)


def rewrite(title: str, name: str = LESSON) -> Page:
    """An editor gives the lesson another title, and publishes."""
    page = get_page(name)
    page.title = title
    page.save_revision().publish()
    return page


@pytest.mark.django_db
@given(lessons())
def test_any_lesson_is_the_same_on_a_page(lesson):
    fields, names = write_page(lesson)
    compiled = compile_page(LessonPage(**fields), lesson.id, names)
    assert not compiled.gaps
    assert compiled.activity == lesson


@pytest.mark.django_db
@given(forms())
def test_any_form_is_the_same_on_a_page(form):
    fields, names = write_page(form)
    compiled = compile_page(FormPage(**fields), form.id, names)
    assert not compiled.gaps
    assert compiled.activity == form


@pytest.mark.django_db
def test_loaded_pages_make_the_same_lessons():
    load_module()
    made = assemble_site(list_live_modules())
    expected = take_module()
    assert made.activities_as_written == expected.activities_as_written
    assert made.modules_as_written == expected.modules_as_written
    assert made.documents == expected.documents


@pytest.mark.django_db
def test_loading_again_changes_nothing():
    load_module()
    revisions = get_page().latest_revision_id
    outcomes = load_pages(take_module())
    assert outcomes == {"same": 7}
    assert get_page().latest_revision_id == revisions


@pytest.mark.django_db
def test_a_changed_file_changes_the_page_that_nobody_has_changed():
    load_module()
    outcomes = load_pages(take_module(**{LESSON: reworded()}))
    assert outcomes["updated"] == 1
    page = get_page()
    assert page.title == "Whose picture is it?"
    assert page.live
    assert not page.has_unpublished_changes


@pytest.mark.django_db
def test_what_an_editor_changed_is_kept_and_what_is_new_is_offered():
    load_module()
    rewrite("My title")
    assert load_pages(take_module())["kept"] == 1
    assert not differences.list_differences()
    assert load_pages(take_module(**{LESSON: reworded()}))["offered"] == 1
    assert get_page().title == "My title"
    (difference,) = differences.list_differences()
    rows = differences.compare(difference)
    assert [(row.here, row.there) for row in rows] == [("My title", "Whose picture is it?")]


@pytest.mark.django_db
def test_a_difference_that_is_taken_is_a_draft():
    load_module()
    rewrite("My title")
    load_pages(take_module(**{LESSON: reworded()}))
    (difference,) = differences.list_differences()
    differences.take(difference, by=make_editor())
    assert get_page().title == "Whose picture is it?"
    assert LessonPage.objects.get(pk=difference.page_id).title == "My title"
    assert not differences.list_differences()
    assert load_pages(take_module(**{LESSON: reworded()}))["same"] == 7


@pytest.mark.django_db
def test_a_difference_that_is_left_comes_back_only_with_another_file():
    load_module()
    rewrite("My title")
    load_pages(take_module(**{LESSON: reworded()}))
    differences.leave(differences.list_differences()[0])
    load_pages(take_module(**{LESSON: reworded()}))
    assert not differences.list_differences()
    load_pages(take_module(**{LESSON: reworded(words="A third title")}))
    assert len(differences.list_differences()) == 1


@pytest.mark.django_db
def test_differences_are_listed_for_those_who_may_edit_the_page():
    load_module()
    rewrite("My title")
    load_pages(take_module(**{LESSON: reworded()}))
    stranger = make_editor()
    stranger.groups.clear()
    stranger.user_permissions.add(Permission.objects.get(codename="access_admin"))
    address = "/admin/curriculum/differences/"
    assert LESSON in sign_in(make_editor()).get(address).content.decode()
    assert LESSON not in sign_in(stranger).get(address).content.decode()
    assert sign_in(stranger).get(f"{address}{LESSON}/").status_code == 302


@pytest.mark.django_db
def test_a_deleted_page_is_not_made_again_but_can_be_taken():
    load_module()
    LessonPage.objects.get(pk=get_page().pk).delete()
    load_pages(take_module())
    assert not differences.list_differences()
    load_pages(take_module(**{LESSON: reworded()}))
    (difference,) = differences.list_differences()
    page = differences.take(difference, by=make_editor())
    assert not page.live
    assert page.title == "Whose picture is it?"


@pytest.mark.django_db
def test_a_lesson_whose_module_was_deleted_since_comes_back_with_it():
    load_module()
    rewrite("My title")
    rewrite("My module", MODULE)
    changed = take_module(**{LESSON: reworded()})
    module = changed.modules_as_written[MODULE]
    changed.modules_as_written[MODULE] = msgspec.structs.replace(module, title="Another title")
    load_pages(changed)
    ModulePage.objects.get().delete()
    editor = make_editor()
    lesson = sign_in(editor).post(f"/admin/curriculum/differences/{LESSON}/take/", follow=True)
    assert "Take the module first" in lesson.text
    for name in (MODULE, LESSON):
        differences.take(Manuscript.objects.get(name=name), by=editor)
    assert get_page().get_parent().specific.module_id == MODULE


@pytest.mark.django_db
def test_an_address_that_an_editors_draft_has_keeps_no_file_out():
    load_module()
    module = get_page().get_parent()
    get_page().delete()
    Manuscript.objects.filter(name=LESSON).delete()
    module.refresh_from_db()
    module.add_child(instance=LessonPage(title="Whose photo?", slug="whose-photo", live=False))
    assert load_pages(take_module())["made"] == 1
    assert get_page().slug == "whose-photo-1"


@pytest.mark.django_db
def test_new_lessons_of_a_module_stand_where_its_file_has_them():
    load_module().delete()
    Manuscript.objects.all().delete()
    library = take_module()
    module = library.modules_as_written[MODULE]
    first = msgspec.structs.replace(module, lessons=module.lessons[1:])
    library.modules_as_written[MODULE] = first
    load_pages(library)
    load_module()
    made = assemble_site(list_live_modules()).modules_as_written[MODULE]
    assert made.lessons == module.lessons


@pytest.mark.django_db
def test_dumped_pages_pass_every_check_and_load_as_they_were(tmp_path):
    load_module()
    dump_pages(tmp_path / "out")
    dumped = load_library(tmp_path / "out" / "content")
    expected = take_module()
    assert dumped.activities_as_written == expected.activities_as_written
    assert dumped.modules_as_written == expected.modules_as_written
    assert dumped.documents == expected.documents
    assert [p for p in check_library(dumped) if p.severity == "error"] == []
    assert load_pages(dumped) == {"same": 7}


@pytest.mark.django_db
def test_nothing_is_dumped_over_what_is_there(tmp_path):
    (tmp_path / "here").write_text("something")
    with pytest.raises(CommandError, match="is not empty"):
        call_command("dump_curriculum", str(tmp_path))


@pytest.mark.django_db
def test_broken_files_load_nothing(tmp_path):
    load_module()
    dump_pages(tmp_path / "out")
    lesson = tmp_path / "out/content/modules/privacy/9-12/whose-photo/lesson.yaml"
    lesson.write_text(lesson.read_text().replace("next: evening-kitchen", "next: nowhere"))
    with pytest.raises(CommandError, match="there is no step `nowhere`"):
        call_command("load_curriculum", content=tmp_path / "out" / "content")


@pytest.mark.django_db
def test_translations_come_with_the_edition_and_go_back_as_they_were(tmp_path):
    counts = load_translations()
    assert set(counts) == {"th", "ur"}
    assert load_translations() == counts
    before = set(Translation.objects.values_list("locale", "message_id", "english", "text"))
    load_module()
    dump_pages(tmp_path / "out")
    Translation.objects.all().delete()
    load_translations(tmp_path / "out" / "locales")
    assert set(Translation.objects.values_list("locale", "message_id", "english", "text")) == before
    build_edition(by=None)
    thai = get_library("th").activity(LESSON)
    shipped = shipped_library().localized("th").activity(LESSON)
    assert thai.title == shipped.title
    assert SiteTranslations("th", ["framework"]).is_draft("framework")


@pytest.mark.django_db
def test_a_translation_of_other_words_is_not_shown():
    load_module()
    Translation.objects.create(
        locale="th", name=LESSON, message_id=f"{LESSON}/title", english="Old", text="ก", shown="ก"
    )
    assert SiteTranslations("th").translate(f"{LESSON}/title", "New") == "New"
    assert SiteTranslations("th").translate(f"{LESSON}/title", "Old") == "ก"


@pytest.mark.django_db
def test_the_command_loads_everything_that_ships(capsys):
    call_command("load_curriculum")
    said = capsys.readouterr().out
    assert "Pages made: 92." in said
    assert Manuscript.objects.exclude(document=b"").count() == 78
    library = get_library("en")
    assert library.activities_as_written == shipped_library().activities_as_written
    assert library.modules_as_written == shipped_library().modules_as_written
