"""Lesson → blocks → lesson is the same lesson, of the shipped ones and of any there can be."""

import json

import msgspec
import pytest
from hypothesis import given

from curriculum.errors import ContentError
from curriculum.library import shipped_library
from curriculum.schema import Activity, AnyStep
from curriculum.tasks import Multiple, Option, Single
from lms.editing.blocks import labels
from lms.editing.blocks.shapes import ENDED, KEYS, has_own_id, shapes_of, step_classes
from lms.editing.blocks.steps import STEP_BLOCKS, FormStepsBlock, StepsBlock
from lms.editing.conversion.names import STEPS, name_blocks, to_id
from lms.editing.conversion.reading import Steps, read_steps
from lms.editing.conversion.writing import write_steps
from tests.curriculum.lessons import KNOWS, make_end, make_lesson, make_options, make_single
from tests.lms.editing.lessons import forms, lessons

SHIPPED = sorted(shipped_library().activities_as_written)


def there_and_back(activity: Activity) -> Steps:
    """Write blocks, keep them as JSON does, let Wagtail read them, and read them ourselves."""
    raw, names = write_steps(activity)
    block = FormStepsBlock() if hasattr(activity, "anchors") else StepsBlock()
    kept = json.loads(json.dumps(raw))
    value = block.to_python(kept)
    assert len([child.value for child in value]) == len(raw)
    prepared = block.get_prep_value(value)
    assert json.loads(json.dumps(prepared)) == kept
    return read_steps(prepared, json.loads(json.dumps(names)), {})


def convert(steps: Steps) -> tuple[AnyStep, ...]:
    return msgspec.convert(steps.data, tuple[AnyStep, ...])


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_lesson_comes_back_as_it_was(name):
    activity = shipped_library().activities_as_written[name]
    steps = there_and_back(activity)
    assert not steps.gaps
    assert convert(steps) == activity.steps
    assert tuple(steps.anchors) == getattr(activity, "anchors", ())


@given(lessons())
def test_any_lesson_comes_back_as_it_was(lesson):
    steps = there_and_back(lesson)
    assert not steps.gaps
    assert convert(steps) == lesson.steps


@given(forms())
def test_any_form_comes_back_as_it_was(form):
    steps = there_and_back(form)
    assert not steps.gaps
    assert convert(steps) == form.steps
    assert tuple(steps.anchors) == form.anchors


@given(lessons())
def test_blocks_come_back_as_they_were(lesson):
    raw, names = write_steps(lesson)
    steps = read_steps(raw, names, {})
    again = msgspec.structs.replace(lesson, steps=convert(steps))
    assert write_steps(again) == (raw, names)


def test_every_field_of_every_kind_has_its_block():
    seen = set()
    pending = list(step_classes())
    while pending:
        cls = pending.pop()
        if cls in seen:
            continue
        seen.add(cls)
        shapes = shapes_of(cls)
        filled = {shape.field for shape in shapes} | {key.field for key in KEYS.get(cls, ())}
        given_ids = {"id"} if has_own_id(cls) else set()
        needless = {field for owner, field in [ENDED] if owner is cls}
        assert filled | given_ids | needless == set(cls.__struct_fields__), cls
        for shape in shapes:
            assert labels.label_of(cls, shape.name)
            pending.extend(shape.of)


def test_every_kind_of_step_has_a_block_with_its_fields():
    assert set(STEP_BLOCKS) == set(step_classes())
    for cls, block in STEP_BLOCKS.items():
        assert set(block().child_blocks) == {shape.name for shape in shapes_of(cls)}


def test_what_is_ticked_stands_at_the_option_itself():
    lesson = make_lesson(make_single("which", answer="b"), make_end())
    raw, _names = write_steps(lesson)
    options = raw[0]["value"]["task"][0]["value"]["options"]
    assert [option["value"]["right"] for option in options] == [False, True, False]


def test_a_key_that_names_nothing_cannot_be_shown():
    task = Multiple(options=make_options("x", "y"), answer=("x", "gone"))
    single = make_single("which")
    lesson = make_lesson(msgspec.structs.replace(single, task=task), make_end())
    with pytest.raises(ContentError, match="there is no `gone` here"):
        write_steps(lesson)


def test_an_id_that_stands_twice_cannot_be_shown():
    options = (Option(id="x", text="One"), Option(id="x", text="Two"))
    task = Single(options=options, answer="x")
    lesson = make_lesson(msgspec.structs.replace(make_single("which"), task=task), make_end())
    with pytest.raises(ContentError, match="the id `x` stands here twice"):
        write_steps(lesson)


def test_a_draft_says_what_is_missing_and_can_be_read_all_the_same():
    empty = {
        "type": "question",
        "id": "b0",
        "value": {"prompt": "", "outcome": "", "task": [], "next": "not-here", "version": 1},
    }
    steps = read_steps([empty], {}, {"outcomes": KNOWS})
    assert {gap.path for gap in steps.gaps} == {
        ("steps", 0, "prompt"),
        ("steps", 0, "outcome"),
        ("steps", 0, "task"),
        ("steps", 0, "next"),
    }
    (question,) = convert(steps)
    assert question.prompt == "…"
    assert question.next is None


def test_chats_that_continue_each_other_in_a_circle_are_found():
    raw, names = write_steps(shipped_library().activities_as_written["privacy.9-12.someone-knows"])
    chats = [block for block in raw if block["type"] == "chat"]
    first, second = chats[:2]
    first["value"]["continues"], second["value"]["continues"] = second["id"], first["id"]
    messages = [gap.message for gap in read_steps(raw, names, {}).gaps]
    assert any("in a circle" in message for message in messages)


def test_ids_are_made_of_the_first_words_and_never_twice():
    say = {"type": "say", "value": {"text": "Don't post it now, please!"}}
    steps = [{**say, "id": "b1"}, {**say, "id": "b2"}]
    names = name_blocks(steps, {STEPS: {"gone": "dont-post-it-now"}})
    assert names[STEPS] == {
        "gone": "dont-post-it-now",
        "b1": "dont-post-it-now-2",
        "b2": "dont-post-it-now-3",
    }


def test_an_id_stays_when_the_words_change():
    steps = [{"type": "say", "id": "b1", "value": {"text": "One"}}]
    names = name_blocks(steps, {})
    steps[0]["value"]["text"] = "Two"
    assert name_blocks(steps, names) == names


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Café at the pier, 8 o'clock sharp", "cafe-at-the-pier"),
        ("ใครตัดสินใจ", "say"),
        ("", "say"),
        (
            "Pneumonoultramicroscopicsilicovolcanoconiosis!",
            "pneumonoultramicroscopicsilicovolcanocon",
        ),
    ],
)
def test_an_id_is_readable_whatever_the_words(words, expected):
    assert to_id(words, "say") == expected
