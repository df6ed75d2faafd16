"""The map shows every step and every way of a draft, and marks what is wrong with them."""

import re

import pytest
from wagtail.admin.icons import get_icons

from curriculum import schema, tasks
from curriculum.engine.branching import next_step_ids
from curriculum.library import shipped_library
from curriculum.schema import Lesson
from lms.editing.blocks.labels import KINDS
from lms.editing.conversion.reading import Gap
from lms.editing.lesson_map import MOST_DRAWN, Box, LessonMap, draw_map


def make_say(step_id, **fields):
    return schema.Say(id=step_id, speaker="narrator", text=f"This is {step_id}.", **fields)


def make_choice(step_id, **ways):
    options = tuple(
        tasks.Branch(id=name, text=f"Take {name}", effect="waits", next=target)
        for name, target in ways.items()
    )
    return schema.Choice(id=step_id, prompt="What now?", options=options)


def make_end(step_id="end", **fields):
    return schema.End(id=step_id, ending="strong", title="Done", text="That is it.", **fields)


def make_lesson(*steps):
    return Lesson(
        id="privacy.9-12.made-up",
        title="Made up",
        summary="A lesson for a test.",
        minutes=8,
        protagonist="suri",
        outcomes=(),
        threats=(),
        rehearses=(),
        steps=steps,
    )


def box_of(drawn: LessonMap, step: str) -> Box:
    return next(box for box in drawn.boxes if box.step == step)


def ways_of(drawn, step):
    return [(way.kind, way.said, way.to) for way in box_of(drawn, step).ways]


def test_branches_carry_the_words_of_their_options():
    drawn = draw_map(
        make_lesson(
            make_choice("pick", tell="told", wait=None), make_say("waited"), make_end("told")
        )
    )
    assert ways_of(drawn, "pick") == [
        ("choice", "“Take tell”", "told"),
        ("choice", "“Take wait”", "waited"),
    ]


def test_a_question_shows_where_it_leads_when_missed():
    question = schema.Question(
        id="ask",
        prompt="True?",
        task=tasks.Truth(answer="true"),
        outcome="privacy.9-12.sorts-personal-data",
        next_if_missed="again",
    )
    drawn = draw_map(make_lesson(question, make_end(), make_say("again", next="end")))
    assert ways_of(drawn, "ask") == [
        ("next", "goes on", "end"),
        ("missed", "if something is not right", "again"),
    ]


def test_an_ending_says_what_it_leads_to():
    drawn = draw_map(make_lesson(make_say("first"), make_end(back_to="first", help=True)))
    box = box_of(drawn, "end")
    assert (box.ending, box.shows_help) == ("strong", True)
    assert ways_of(drawn, "end") == [("back", "another way", "first")]
    assert not drawn.ills, "the way back from an ending is no circle"


def test_a_step_that_nothing_leads_to_is_marked():
    drawn = draw_map(make_lesson(make_say("first", next="end"), make_say("lost"), make_end()))
    assert box_of(drawn, "lost").marks == ("unreached",)
    assert drawn.ills == ["1 step is not reached."]


def test_a_way_that_ends_without_an_ending_is_marked():
    drawn = draw_map(
        make_lesson(make_choice("pick", stop="end", go="on"), make_end(), make_say("on"))
    )
    assert box_of(drawn, "on").marks == ("dead-end",)
    assert ways_of(drawn, "on") == [("next", "goes on", None)]


def test_every_step_of_a_circle_is_marked_and_no_other():
    drawn = draw_map(
        make_lesson(
            make_say("first"),
            make_say("round"),
            make_choice("and-round", again="round", stop="end"),
            make_end(),
        )
    )
    marked = [box.step for box in drawn.boxes if "circle" in box.marks]
    assert marked == ["round", "and-round"]


def test_a_way_to_a_step_that_is_gone_is_shown_as_such():
    steps = make_choice("pick", tell=None, wait="end"), make_end()
    gap = Gap(("steps", 0, "options", 0, "next"), "the step that stood here is gone")
    drawn = draw_map(make_lesson(*steps), gaps=[gap])
    gone, kept = box_of(drawn, "pick").ways
    assert (gone.to, gone.is_gone) == (None, True)
    assert (kept.to, kept.is_gone) == ("end", False)
    assert box_of(drawn, "pick").lacks == ("the step that stood here is gone",)
    assert {"dead-end", "unfinished"} <= set(box_of(drawn, "pick").marks)


def test_an_id_that_names_nothing_breaks_nothing():
    drawn = draw_map(make_lesson(make_say("first", next="nowhere"), make_end(back_to="gone")))
    assert [way.is_gone for box in drawn.boxes for way in box.ways] == [True, True]


def test_a_lesson_without_steps_has_an_empty_map():
    assert draw_map(make_lesson()).boxes == ()


def test_the_map_of_two_thousand_steps_is_a_list():
    steps = [make_say(f"line-{number}") for number in range(1999)]
    drawn = draw_map(make_lesson(*steps, make_end()))
    assert len(drawn.boxes) == 2000 > MOST_DRAWN
    assert not drawn.is_drawn
    assert not drawn.ills


def test_a_circle_of_two_thousand_steps_is_found():
    steps = [make_say(f"line-{number}") for number in range(1999)]
    drawn = draw_map(make_lesson(*steps, make_say("last", next="line-0")))
    assert drawn.count("circle") == 2000


@pytest.mark.parametrize("name", sorted(shipped_library().activities_as_written))
def test_the_map_of_a_shipped_lesson_shows_the_ways_that_the_engine_goes(name):
    activity = shipped_library().activities_as_written[name]
    drawn = draw_map(activity)
    assert not drawn.ills
    for step in activity.steps:
        shown = {way.to for way in box_of(drawn, step.id).ways if way.kind != "back"}
        assert shown == next_step_ids(activity, step)


def test_every_kind_of_step_has_an_icon_that_wagtail_has():
    names = re.findall(r'id="icon-([a-z0-9-]+)"', get_icons())
    assert {icon for _label, _help, icon, _group in KINDS.values()} <= set(names)
