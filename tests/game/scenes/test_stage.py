"""The stage: where people stand behind what there is to read."""

import pytest

from game.scenes.steps.stage import Stage, place_people

FOUR = Stage(
    "harbour",
    (("suri", "happy"), ("bayan", "happy"), ("lin", "neutral"), ("noi", "worried")),
    speaker="bayan",
)
HAIR, CHIN = 0.07, 0.51
BAR = 69


@pytest.mark.parametrize("front", range(80, 600, 10))
def test_no_face_is_hidden_by_the_bar_or_by_what_there_is_to_read(front):
    for one in place_people(FOUR, front):
        top = one.floor - one.height
        assert top + HAIR * one.height >= BAR
        assert top + CHIN * one.height <= front + 1


def test_people_stand_behind_a_dialogue_and_behind_three_choices():
    assert len(place_people(FOUR, 550)) == 4
    assert len(place_people(FOUR, 390)) == 4


def test_nobody_stands_where_there_is_no_room_for_faces():
    assert place_people(FOUR, 120) == []


def test_the_speaker_stands_in_front_and_is_taller():
    people = place_people(FOUR, 550)
    assert people[-1].picture == "people/bayan-happy"
    assert people[-1].height > people[0].height


def test_in_urdu_the_first_stands_at_the_right():
    (first,) = (one for one in place_people(FOUR, 550, rtl=True) if "suri" in one.picture)
    (last,) = (one for one in place_people(FOUR, 550, rtl=True) if "noi" in one.picture)
    assert first.x > last.x
