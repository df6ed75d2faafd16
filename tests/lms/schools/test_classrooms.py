import re

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from lms.accounts.models import Role, User
from lms.accounts.services import Locked, WrongPin, change_pin, sign_in_learner
from lms.schools.class_codes import CODE_ALPHABET, draw_code, tidy_code
from lms.schools.models import Classroom, Enrolment
from lms.schools.selectors import list_classrooms
from lms.schools.services import (
    NewLearner,
    create_classroom,
    create_school,
    end_enrolment,
    enrol_learner,
    enrol_learners,
)
from tests.lms.classes import PIN, make_class, make_staff

pytestmark = pytest.mark.django_db
STAFF = "lms.accounts.backends.StaffBackend"


@pytest.fixture
def room():
    return make_class(pupils=2)


@pytest.fixture
def teacher(client, room):
    """The test client, signed in as the room's teacher."""
    client.force_login(room.teacher, backend=STAFF)
    return client


def upload(client, room, text, name="class.csv"):
    content = text if isinstance(text, bytes) else text.encode()
    file = SimpleUploadedFile(name, content, content_type="text/csv")
    return client.post(f"/classrooms/{room.classroom.pk}/roster/", {"file": file})


def sealed_in(answer):
    return re.search(r'name="sealed" value="([^"]+)"', answer.content.decode())[1]


def confirm(client, room, sealed):
    return client.post(f"/classrooms/{room.classroom.pk}/roster/confirm/", {"sealed": sealed})


def test_a_code_has_six_letters_that_look_unlike():
    assert all(set(draw_code()) <= set(CODE_ALPHABET) and len(draw_code()) == 6 for _ in range(50))
    assert not set(CODE_ALPHABET) & set("AEIOUILQSVZ0158")


@pytest.mark.parametrize("typed", ["BCDFGH", "bcdfgh", " bcd-fgh ", "b c d f g h"])
def test_a_code_may_be_typed_in_several_ways(typed):
    assert tidy_code(typed) == "BCDFGH"


def test_a_longer_code_is_not_cut_to_a_right_one():
    assert tidy_code("BCDFGHX") != "BCDFGH"


def test_forms_are_crossed_within_the_class(room):
    enrol_learners(classroom=room.classroom, learners=[NewLearner(f"N{n}") for n in range(3)])
    orders = room.classroom.enrolments.order_by("joined", "id").values_list("form_order", flat=True)
    assert sorted(orders) == ["ab", "ab", "ab", "ba", "ba"]


def test_a_name_that_is_taken_enrols_nobody(room):
    with pytest.raises(ValidationError, match="Pupil 00 is in this classroom"):
        enrol_learners(
            classroom=room.classroom, learners=[NewLearner("New"), NewLearner("Pupil 00")]
        )
    assert not User.objects.filter(name="New").exists()


def test_a_learner_is_in_one_classroom_at_a_time(room):
    other = make_class(pupils=0)
    with pytest.raises(IntegrityError), transaction.atomic():
        Enrolment.objects.create(
            learner=room.learners[0], classroom=other.classroom, form_order="ab"
        )


def test_who_has_left_cannot_sign_in_and_the_name_is_free_again(room, rf):
    enrolment = Enrolment.objects.get(learner=room.learners[0])
    end_enrolment(enrolment)
    with pytest.raises(WrongPin):
        sign_in_learner(rf.post("/"), room.learners[0], PIN)
    assert enrol_learner(classroom=room.classroom, name=room.learners[0].name)


def test_a_school_lead_sees_every_classroom_of_the_school_and_no_other(room):
    lead = make_staff(Role.SCHOOL_LEAD)
    room.classroom.school.staff.add(lead)
    make_class()
    assert list(list_classrooms(lead)) == [room.classroom]


def test_a_teacher_sees_only_their_own(room):
    create_classroom(school=room.classroom.school, name="6C", band="9-12")
    assert list(list_classrooms(room.teacher)) == [room.classroom]


def test_the_count_of_pupils_leaves_out_who_has_left(room):
    end_enrolment(Enrolment.objects.get(learner=room.learners[0]))
    assert list_classrooms(room.teacher).get().learner_count == 1


def test_a_teacher_makes_a_classroom_and_teaches_it(teacher, room):
    data = {"school": room.classroom.school.pk, "name": "6B", "band": "9-12"}
    answer = teacher.post("/classrooms/new/", data, follow=True)
    assert answer.status_code == 200
    assert list(Classroom.objects.get(name="6B").teachers.all()) == [room.teacher]


def test_a_classroom_needs_a_name_of_its_own(teacher, room):
    data = {"school": room.classroom.school.pk, "name": "5A", "band": "9-12"}
    answer = teacher.post("/classrooms/new/", data)
    assert "classroom of this name already" in answer.content.decode()


def test_a_teacher_cannot_make_a_classroom_in_another_school(teacher):
    elsewhere = create_school(name="Elsewhere")
    data = {"school": elsewhere.pk, "name": "6B", "band": "9-12"}
    assert teacher.post("/classrooms/new/", data).status_code == 200
    assert not elsewhere.classrooms.exists()


def test_a_preview_writes_nothing(teacher, room):
    answer = upload(teacher, room, "name\nMali\n")
    assert answer.status_code == 200
    assert "Mali" in answer.content.decode()
    assert room.classroom.enrolments.count() == 2


def test_confirming_writes_everybody_and_shows_the_cards_once(teacher, room):
    sealed = sealed_in(upload(teacher, room, "name,pin\nMali,star bell drum\nNok,\n"))
    answer = confirm(teacher, room, sealed)
    page = answer.content.decode()
    assert room.classroom.enrolments.count() == 4
    assert room.classroom.code in page
    assert page.count("pictures/pin/") == 6
    assert answer.headers["Cache-Control"].count("no-store") == 1


def test_a_list_with_a_bad_row_cannot_be_confirmed(teacher, room):
    answer = upload(teacher, room, "name\nMali\nPupil 00\n")
    assert answer.status_code == 400
    assert "sealed" not in answer.content.decode()
    assert "is in the classroom already" in answer.content.decode()


def test_confirming_twice_writes_once_and_shows_the_same_cards(teacher, room):
    sealed = sealed_in(upload(teacher, room, "name\nMali\nNok\n"))
    pages = [confirm(teacher, room, sealed).content.decode() for _ in range(2)]
    pictures = [re.findall(r"pictures/pin/(\w+)", page) for page in pages]
    assert len(pictures[0]) == 6
    assert pictures[0] == pictures[1]
    assert room.classroom.enrolments.count() == 4


def test_confirming_again_after_a_new_pin_says_that_they_are_there(teacher, room):
    sealed = sealed_in(upload(teacher, room, "name\nMali\n"))
    confirm(teacher, room, sealed)
    enrolment = room.classroom.enrolments.get(learner__name="Mali")
    change_pin(enrolment.learner, ("boat", "boat", "boat"))
    answer = confirm(teacher, room, sealed)
    assert answer.status_code == 400
    assert "Mali is in this classroom already" in answer.content.decode()
    assert room.classroom.enrolments.count() == 3


@pytest.mark.parametrize("page", ["roster/confirm/", "learners/", "learners/{learner}/unlock/"])
def test_who_comes_to_a_forms_address_without_the_form_is_led_back(teacher, room, page):
    page = f"/classrooms/{room.classroom.pk}/" + page.format(learner=room.learners[0].pk)
    answer = teacher.get(page, follow=True)
    assert answer.status_code == 200
    assert room.classroom.name in answer.content.decode()


@pytest.mark.parametrize("name", ["\u202eevil", "\u200b", "a\x07b", "mali@example.org", " "])
def test_a_name_that_no_roster_may_have_cannot_be_typed_either(teacher, room, name):
    answer = teacher.post(f"/classrooms/{room.classroom.pk}/learners/", {"name": name})
    assert answer.status_code == 400
    assert room.classroom.enrolments.count() == 2


def test_a_changed_preview_is_refused(teacher, room):
    sealed = sealed_in(upload(teacher, room, "name\nMali\n"))
    answer = confirm(teacher, room, "x" + sealed)
    assert answer.status_code == 400
    assert room.classroom.enrolments.count() == 2


def test_a_preview_of_another_classroom_is_refused(teacher, room):
    other = make_class(pupils=0, teacher=room.teacher)
    sealed = sealed_in(upload(teacher, room, "name\nMali\n"))
    assert confirm(teacher, other, sealed).status_code == 400
    assert not other.classroom.enrolments.exists()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"PK\x03\x04", "spreadsheet file"),
        (b"first,last\nA,B\n", "The first row has to say"),
        ("name\nИван\n".encode("cp1251"), "cannot be read as text"),
    ],
)
def test_a_wrong_file_gets_a_sentence_beside_the_field(teacher, room, content, why):
    answer = upload(teacher, room, content)
    assert answer.status_code == 400
    assert why in answer.content.decode()


def test_new_pictures_are_shown_once_and_replace_the_old(teacher, room, rf):
    learner = room.learners[0]
    url = f"/classrooms/{room.classroom.pk}/learners/{learner.pk}/new-pin/"
    page = teacher.post(url).content.decode()
    new = tuple(re.findall(r"pictures/pin/(\w+)\.svg", page))
    learner.refresh_from_db()
    assert len(new) == 3
    assert sign_in_learner(rf.post("/"), learner, new) == learner
    assert "pictures/pin/" not in teacher.get(url, follow=True).content.decode()


def test_cards_without_pictures_can_be_printed_any_time(teacher, room):
    page = teacher.get(f"/classrooms/{room.classroom.pk}/cards/").content.decode()
    assert "Pupil 00" in page
    assert "pictures/pin/" not in page


def test_a_locked_pupil_is_shown_and_can_be_let_in(teacher, room, rf):
    learner = room.learners[0]
    for _ in range(5):
        with pytest.raises((WrongPin, Locked)):
            sign_in_learner(rf.post("/"), learner, ("cup", "cup", "cup"))
    url = f"/classrooms/{room.classroom.pk}/"
    assert "too many tries" in teacher.get(url).content.decode()
    teacher.post(f"{url}learners/{learner.pk}/unlock/")
    assert sign_in_learner(rf.post("/"), learner, PIN) == learner


def test_leaving_asks_first(teacher, room):
    url = f"/classrooms/{room.classroom.pk}/learners/{room.learners[0].pk}/leave/"
    teacher.get(url)
    assert room.classroom.enrolments.filter(left=None).count() == 2
    teacher.post(url)
    assert room.classroom.enrolments.filter(left=None).count() == 1


@pytest.mark.parametrize("pupils", [1, 40])
def test_the_class_list_takes_the_same_queries_for_any_class(
    client, django_assert_max_num_queries, pupils
):
    room = make_class(pupils=pupils)
    client.force_login(room.teacher, backend=STAFF)
    with django_assert_max_num_queries(6):
        client.get(f"/classrooms/{room.classroom.pk}/")


@pytest.mark.parametrize("rooms", [1, 12])
def test_the_list_of_classrooms_takes_the_same_queries_for_any_number(
    client, django_assert_max_num_queries, rooms
):
    teacher = make_staff()
    for _ in range(rooms):
        make_class(teacher=teacher)
    client.force_login(teacher, backend=STAFF)
    with django_assert_max_num_queries(4):
        client.get("/classrooms/")
