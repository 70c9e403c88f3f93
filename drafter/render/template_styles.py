"""The styles of our own Word templates, as tables: what each looks like in a bill and in an order.

Lengths are in twentieths of a point, as Word counts them: 720 is half an inch, 240 a line.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from drafter.render.styles import CONTINUED, OUTLINE

Alignment = Literal["left", "center", "right", "both"]
HALF_INCH = 720
SPACE_BETWEEN = 200
"""The space after a paragraph of a draft with single spacing."""
BASE = "Draft Text"
"""The style that all others are based on: the space between paragraphs is set here, once."""


@dataclass(frozen=True, slots=True)
class ParagraphForm:
    """A paragraph style. `outline` is the level in Word's navigation pane, from 1; 0 keeps it out."""

    name: str
    left: int = 0
    right: int = 0
    first: int = 0
    """The indent of the first line against `left`; negative for a hanging indent."""
    align: Alignment = "left"
    before: int = 0
    after: int | None = None
    outline: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    tight: bool = False
    """No space between paragraphs of this same style."""
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    size: int = 0
    """In half points; 0 for the size of the document."""
    next: str = ""


@dataclass(frozen=True, slots=True)
class CharacterForm:
    """A character style; `fill` is the shading behind the words."""

    name: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    capitals: bool = False
    fill: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class TemplateForm:
    """What distinguishes one template from the other."""

    instrument: Literal["bill", "order"]
    paragraphs: tuple[ParagraphForm, ...]
    characters: tuple[CharacterForm, ...]
    footer: Literal["page", "page_of_pages"]


_CENTERED = ParagraphForm("", align="center", keep_next=True, keep_lines=True)
_FIRST_LINE = ParagraphForm("", first=HALF_INCH)
_SIGNED = ParagraphForm("", left=9 * HALF_INCH // 2, keep_lines=True, tight=True)
_ROOM_TO_SIGN = 720
_PART_LABEL = 960
"""The width of the longest Roman number that heads a part of an order (XXVIII.)."""

_AROUND = (
    ParagraphForm("Notice", tight=True, size=20, keep_lines=True),
    ParagraphForm("By Line", tight=True, keep_lines=True),
    replace(_CENTERED, name="Subject"),
    ParagraphForm("Long Title"),
    replace(_FIRST_LINE, name="Recital"),
    replace(_FIRST_LINE, name="Enacting Clause", keep_next=True, keep_lines=True),
    replace(_FIRST_LINE, name="Ordering Clause", keep_next=True, keep_lines=True),
    replace(_FIRST_LINE, name="Body Text"),
    replace(_FIRST_LINE, name="Amending Line", keep_next=True),
    ParagraphForm("Amending Citation", left=HALF_INCH, first=-HALF_INCH, keep_lines=True),
    replace(_CENTERED, name="Code Heading", outline=2),
    replace(_FIRST_LINE, name="Statement"),
    replace(_SIGNED, name="Attestation", before=240, keep_next=True),
    replace(_SIGNED, name="Signature Line", before=_ROOM_TO_SIGN, after=0, keep_next=True, next="Signature"),
    replace(_SIGNED, name="Signature", after=480),
    ParagraphForm("Signature Left Line", before=_ROOM_TO_SIGN, after=0, keep_next=True, next="Signature Left"),
    ParagraphForm("Signature Left", tight=True, keep_lines=True),
    ParagraphForm("Seal", before=240, keep_next=True),
    ParagraphForm("header", size=20, align="right", after=0),
    ParagraphForm("footer", size=20, align="center", after=0),
    ParagraphForm("annotation text", size=20, after=60),
)
_CHARACTERS = (
    CharacterForm("Blank", fill="FFF2A8"),
    CharacterForm("New Matter Capitals", capitals=True),
    CharacterForm("New Matter Underlined", underline=True),
    CharacterForm("New Matter Bold", bold=True),
    CharacterForm("New Matter Italic", italic=True),
    CharacterForm("New Matter Bold Italic", bold=True, italic=True),
    CharacterForm("All Capitals", capitals=True),
    CharacterForm("Section Label"),
    CharacterForm("Section Caption"),
    CharacterForm("Outline Caption"),
    CharacterForm("annotation reference", size=16),
)


def _bill_outline() -> tuple[ParagraphForm, ...]:
    """Bills indent the first line of each level further; every other line starts at the margin."""
    levels = tuple(ParagraphForm(name, first=HALF_INCH * (level + 1)) for level, name in enumerate(OUTLINE))
    return levels + tuple(ParagraphForm(name, next=OUTLINE[0]) for name in CONTINUED)


def _order_outline() -> tuple[ParagraphForm, ...]:
    """Orders hang the text of each level behind its label."""
    levels = tuple(
        ParagraphForm(name, left=HALF_INCH * (level + 1), first=-HALF_INCH) for level, name in enumerate(OUTLINE)
    )
    return levels + tuple(ParagraphForm(name, left=HALF_INCH * (level + 1)) for level, name in enumerate(CONTINUED))


BILL = TemplateForm(
    "bill",
    (
        replace(_CENTERED, name="Bill Heading", outline=1, bold=True),
        replace(_CENTERED, name="Bill Subheading"),
        replace(_CENTERED, name="Bill Title", bold=True),
        *_AROUND,
        replace(_FIRST_LINE, name="Section Heading", outline=3, keep_next=True, keep_lines=True, bold=True),
        ParagraphForm("Section Number", outline=3, keep_next=True, keep_lines=True, bold=True),
        replace(_FIRST_LINE, name="Section Instruction", outline=3, keep_next=True),
        replace(_FIRST_LINE, name="Section Run-in", outline=3),
        replace(_FIRST_LINE, name="Section Text"),
        *_bill_outline(),
    ),
    _CHARACTERS,
    "page",
)
ORDER = TemplateForm(
    "order",
    (
        replace(_CENTERED, name="Order Heading", outline=1, bold=True, tight=True),
        replace(_CENTERED, name="Order Subheading"),
        replace(_CENTERED, name="Order Title", outline=1, bold=True, before=120),
        *_AROUND,
        ParagraphForm("Section Heading", left=_PART_LABEL, first=-_PART_LABEL, outline=2, keep_next=True,
                      keep_lines=True, bold=True, before=120),
        ParagraphForm("Section Number", outline=2, keep_next=True, keep_lines=True, bold=True),
        ParagraphForm("Section Run-in", outline=2),
        replace(_FIRST_LINE, name="Section Text"),
        *_order_outline(),
    ),
    tuple(replace(form, bold=True) if form.name in ("Section Label", "Section Caption") else form
          for form in _CHARACTERS),
    "page_of_pages",
)
