"""The help page: confirmed lines that hold, the school's contact, and words for telling always."""

from datetime import datetime, timedelta

import pytest

from game.progress import profiles
from game.progress.wire import Assignment, Assignments, Contact, Help, HelpLine
from game.scenes.harbour import Harbour
from game.scenes.help import HelpScene
from game.scenes.visit import Visit
from tests.game.progress.factories import make_profile
from tests.game.scenes.driver import make_app

TODAY = datetime.now().astimezone().date()
TEACHER_KNOWS = "A teacher can show you the numbers."
RATNA = Contact(name="Ms Ratna", reach="room 4, until three")


def make_line(service="child-helpline", **changes) -> HelpLine:
    fields = {"id": service, "name": "Children's line", "number": "555 0100"} | changes
    return HelpLine(**{"service": service, "expires": TODAY + timedelta(days=1), **fields})


@pytest.fixture
def harbour(tmp_path):
    harbour = Harbour(make_app(tmp_path))
    yield harbour
    harbour.progress.close()


def make_pupil(harbour, *lines, contact=None):
    database = harbour.progress._database
    pupil = make_profile(database, site="http://127.0.0.1:9")
    told = Assignments([], Help(lines=lines, contact=contact))
    profiles.keep_assignments(database, pupil.id, told)
    return pupil


def read_help(harbour):
    scene = HelpScene(harbour.app)
    return scene.view.describe().replace(r"\u200e", "")


def test_without_a_line_the_page_names_people_and_no_number(harbour):
    harbour.profile = make_pupil(harbour)
    words = read_help(harbour)
    assert "A parent or grandparent" in words
    assert TEACHER_KNOWS in words
    assert "Who you can call" not in words
    assert "At your school" not in words


def test_a_confirmed_line_is_shown_with_all_that_is_known_of_it(harbour):
    line = make_line(
        hours="every day", free=True, languages="English, ไทย", web="https://a.example"
    )
    harbour.profile = make_pupil(harbour, line, contact=RATNA)
    words = read_help(harbour)
    for part in (
        "Children's line: 555 0100",
        "every day · free · English, ไทย",
        "https://a.example",
    ):
        assert part in words
    assert "Ms Ratna: room 4, until three" in words
    assert TEACHER_KNOWS not in words
    assert "A parent or grandparent" in words


@pytest.mark.parametrize(("days", "is_shown"), [(-1, False), (0, False), (1, True)])
def test_from_the_day_on_which_it_expires_a_line_is_not_shown(harbour, days, is_shown):
    line = make_line(expires=TODAY + timedelta(days=days))
    harbour.profile = make_pupil(harbour, line)
    assert ("555 0100" in read_help(harbour)) == is_shown


def test_a_page_without_a_number_is_no_help_in_danger(harbour):
    harbour.profile = make_pupil(
        harbour, make_line("take-down", number=None, web="https://a.example")
    )
    words = read_help(harbour)
    assert "https://a.example" in words
    assert TEACHER_KNOWS in words


def test_a_guest_sees_what_the_pupils_of_this_computer_were_told(harbour):
    make_pupil(harbour)
    make_pupil(harbour, make_line(), contact=RATNA)
    Visit(harbour, harbour.progress.play_as_guest("9-12"))
    assert "555 0100" in read_help(harbour)
    assert "Ms Ratna" in read_help(harbour)


def test_each_pupil_sees_the_lines_of_their_own_school(harbour):
    one = make_pupil(harbour, make_line())
    other = make_pupil(harbour, make_line(number="555 0199"))
    harbour.profile = one
    assert "555 0199" not in read_help(harbour)
    harbour.profile = other
    assert "555 0199" in read_help(harbour)


def test_what_an_earlier_game_kept_is_still_read(harbour):
    pupil = make_pupil(harbour)
    kept = (
        '[{"activity": "privacy.9-12.whose-photo", "occasion": null, "module": "privacy.9-12",'
        ' "due": null, "opens": null, "state": "open"}]'
    )
    harbour.progress._database.write(
        lambda file: file.execute("UPDATE profiles SET assignments = ?", (kept,))
    )
    (assignment,) = harbour.progress.list_kept_assignments(pupil)
    assert isinstance(assignment, Assignment)
    assert harbour.progress.find_help(pupil) == Help()


@pytest.mark.parametrize("kept", ["{", '{"activities": 7}', "[[]]"])
def test_what_cannot_be_read_is_asked_for_anew(harbour, kept):
    pupil = make_pupil(harbour, make_line())
    harbour.progress._database.write(
        lambda file: file.execute("UPDATE profiles SET assignments = ?", (kept,))
    )
    assert harbour.progress.list_kept_assignments(pupil) == []
    assert harbour.progress.find_help(None) == Help()
