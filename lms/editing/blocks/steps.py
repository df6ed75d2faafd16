"""One block class for each kind of step, made of the schema's class of it."""

from typing import Any

from django import forms
from django.utils.functional import cached_property
from wagtail.admin.telepath import register
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.blocks.struct_block import StructBlockAdapter
from wagtail.fields import StreamField

from curriculum.checks.meaning import FORM_STEPS
from lms.editing.blocks import fields, labels
from lms.editing.blocks.files import FileBlock
from lms.editing.blocks.lists import LISTS
from lms.editing.blocks.shapes import Class, Input, Shape, name_of, shapes_of, step_classes


class KindBlock(StructBlock):
    """A step. When it is copied, what stands in the copy points to the copy."""


class KindBlockAdapter(StructBlockAdapter):
    """How the browser gets a step."""

    js_constructor = "safe-harbour.KindBlock"

    @cached_property
    def media(self) -> forms.Media:
        """Wagtail's script of blocks, then ours."""
        return super().media + forms.Media(
            js=["editing/pickers.js"], css={"all": ["editing/editor.css"]}
        )


register(KindBlockAdapter(), KindBlock)


def make_block(
    cls: Class,
    *,
    parent: type[StructBlock] = StructBlock,
    extras: tuple[Shape, ...] = (),
    **meta: Any,
) -> type[StructBlock]:
    """Return a block class with a field for every field of the schema's class."""
    made: dict[str, Any] = {
        shape.name: _make_field(cls, shape) for shape in (*shapes_of(cls), *extras)
    }
    meta.setdefault("form_classname", f"struct-block part-{cls.__name__.lower()}")
    if summary := labels.SUMMARIES.get(cls):
        meta["label_format"] = summary
    return type(f"{cls.__name__}Block", (parent,), {**made, "Meta": type("Meta", (), meta)})


def _make_field(cls: Class, shape: Shape, owner: Class | None = None) -> Block:
    about = owner or cls
    text = {"label": labels.label_of(about, shape.name)}
    hint = labels.hint_of(about, shape.name)
    asked = {"is_asked": shape.required}
    match shape.input:
        case Input.WORDS:
            return fields.WordsBlock(help_text=hint, **asked, **text)
        case Input.PICK:
            choices = LISTS[shape.source]
            return fields.PickBlock(choices=choices, help_text=hint, **asked, **text)
        case Input.ONE_WORD:
            choices = [(word, labels.WORDS[word]) for word in shape.words]
            default = shape.default or ""
            return fields.PickBlock(
                choices=choices, default=default, help_text=hint, **asked, **text
            )
        case Input.FLAG:
            return fields.FlagBlock(help_text=hint, default=bool(shape.default), **text)
        case Input.NUMBER:
            return fields.NumberBlock(help_text=hint, default=shape.default, **asked, **text)
        case Input.STEP:
            return fields.StepBlock(kind=shape.source, help_text=hint, **text)
        case Input.SIBLING:
            return fields.SiblingBlock(source=shape.source, help_text=hint, **text)
        case Input.SIBLINGS:
            return fields.SiblingsBlock(source=shape.source, help_text=hint, **text)
        case Input.PICKS:
            pick = fields.PickBlock(choices=LISTS[shape.source], is_asked=False)
            return ListBlock(pick, default=[], help_text=hint, **text)
        case Input.FILE:
            return FileBlock(kind=shape.source, help_text=hint, **asked, **text)
        case Input.PART:
            return make_block(shape.of[0])(help_text=hint, **text)
        case Input.LIST:
            entry = _make_entry(cls, shape)
            if shape.required:
                return ListBlock(entry, help_text=hint, **text)
            return ListBlock(entry, default=[], help_text=hint, **text)
        case _:
            return _make_one_of(shape, hint, text)


def _make_entry(owner: Class, shape: Shape) -> StructBlock:
    """Return the block of a list's entries, with what the owner lets be ticked or picked there."""
    cls = shape.of[0]
    extras = {extra.name: _make_field(cls, extra, owner) for extra in shape.extras}
    return type(f"{cls.__name__}Block", (make_block(cls),), extras)()


def _make_one_of(shape: Shape, hint: Any, text: dict[str, Any]) -> StreamBlock:
    kinds = []
    for cls in shape.of:
        label, _help, icon, _group = labels.KINDS[cls]
        kinds.append((name_of(cls), make_block(cls)(label=label, icon=icon, label_format="")))
    return StreamBlock(kinds, max_num=1, required=False, help_text=hint, **text)


def _make_kind(cls: Class) -> type[KindBlock]:
    label, description, icon, group = labels.KINDS[cls]
    return make_block(
        cls,
        parent=KindBlock,
        label=label,
        description=description,
        icon=icon,
        group=group,
        form_classname=f"struct-block step step--{name_of(cls)}",
    )


STEP_BLOCKS: dict[Class, type[KindBlock]] = {cls: _make_kind(cls) for cls in step_classes()}
"""The block class of each step kind."""


def _in_groups() -> list[Class]:
    """Return the kinds as the labels group them: story first, endings last."""
    return [cls for cls in labels.KINDS if cls in STEP_BLOCKS]


class StepsBlock(StreamBlock):
    """The steps of a lesson."""

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        kinds = [(name_of(cls), STEP_BLOCKS[cls]()) for cls in _in_groups()]
        super().__init__(kinds, collapsed=True, **kwargs)


class FormStepsBlock(StreamBlock):
    """The items of an assessment form: kinds that ask, and the words between them."""

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        kinds = [
            (name_of(cls), STEP_BLOCKS[cls]([("anchor", _make_anchor())]))
            for cls in _in_groups()
            if issubclass(cls, FORM_STEPS)
        ]
        super().__init__(kinds, collapsed=True, **kwargs)


def _make_anchor() -> fields.FlagBlock:
    return fields.FlagBlock(label=labels.ANCHOR[0], help_text=labels.ANCHOR[1])


class StepsField(StreamField):
    """A stream of steps. Its blocks follow the schema, so a migration need not know them."""

    def deconstruct(self) -> Any:
        """Return the field as migrations keep it: JSON, whatever the kinds of steps are."""
        name, path, _args, kwargs = super().deconstruct()
        return name, path, [[]], {**kwargs, "block_lookup": {}}
