"""A draft as plain text, 78 columns wide: the form of the golden drafts."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from drafter.document import Document, Paragraph
from drafter.render.spacing import clean, keep_together
from drafter.render.styles import (
    CONTINUED,
    INSTRUMENT_LINE_STYLES,
    OUTLINE,
    SIGNATURE_LINES,
    Styled,
    leading_labels,
    styled,
)

WIDTH = 78
CENTERED_WIDTH = 66
INDENT = 6
HANGING_STOPS = (0, 6, 11, 16, 21, 26, 31)
"""Where the labels of an order's outline stand; the text of each level stands at the next stop."""
FLAT_STOPS = (0, 5, 9, 14, 19, 24, 29)
"""The same in an order that is one run of numbered paragraphs."""
SIGNATURE_COLUMN = 30
ATTESTATION_COLUMN = 25


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a style is set: where its first line begins, where the others do, and whether it is centered.

    `columns` are the stops at which labels hang, up to the text; without them no label hangs.
    """

    first: int = 0
    left: int = 0
    centered: bool = False
    columns: tuple[int, ...] = ()


_BLOCK = _Shape()
_CENTERED = _Shape(centered=True)
_INDENTED = _Shape(first=INDENT)
_SHAPES = {
    "Notice": _Shape(left=13),
    **{name: _CENTERED for names in INSTRUMENT_LINE_STYLES.values() for name in names.values()},
    "Subject": _CENTERED,
    "Code Heading": _CENTERED,
    "By Line": _BLOCK,
    "Long Title": _BLOCK,
    "Recital": _INDENTED,
    "Enacting Clause": _INDENTED,
    "Ordering Clause": _INDENTED,
    "Body Text": _INDENTED,
    "Statement": _INDENTED,
    "Amending Line": _INDENTED,
    "Amending Citation": _Shape(left=INDENT),
    "Section Number": _BLOCK,
    "Section Instruction": _INDENTED,
    "Section Run-in": _INDENTED,
    "Section Text": _INDENTED,
    "Signature": _Shape(SIGNATURE_COLUMN, SIGNATURE_COLUMN),
    "Signature Line": _Shape(SIGNATURE_COLUMN, SIGNATURE_COLUMN),
    "Signature Left": _BLOCK,
    "Signature Left Line": _BLOCK,
    "Attestation": _Shape(ATTESTATION_COLUMN, ATTESTATION_COLUMN),
    "Seal": _BLOCK,
}
_BILL_SHAPES = {
    **_SHAPES,
    "Section Heading": _INDENTED,
    **{name: _Shape(first=INDENT * (level + 1)) for level, name in enumerate(OUTLINE)},
    **dict.fromkeys(CONTINUED, _BLOCK),
}


def _order_shapes(stops: tuple[int, ...]) -> dict[str, _Shape]:
    """Return the shapes of an order whose labels stand at `stops`."""
    first_line = {name: _Shape(first=stops[1]) for name, shape in _SHAPES.items() if shape == _INDENTED}
    return {
        **_SHAPES,
        **first_line,
        "Section Heading": _Shape(0, stops[1], columns=stops[:2]),
        **{
            name: _Shape(stops[level], stops[level + 1], columns=stops[: level + 2])
            for level, name in enumerate(OUTLINE)
        },
        **{name: _Shape(stops[level + 1], stops[level + 1]) for level, name in enumerate(CONTINUED)},
    }


_ORDER_SHAPES, _FLAT_ORDER_SHAPES = _order_shapes(HANGING_STOPS), _order_shapes(FLAT_STOPS)
_TIGHT = {"Notice", "By Line", "Order Heading", "Signature", "Signature Left", "Attestation"}
"""Styles whose paragraphs follow one another without a blank line."""
_SIGNING = {"Signature", "Signature Left"}
_RULES = set(SIGNATURE_LINES.values())


def render_text(document: Document, only: Collection[Paragraph] | None = None) -> str:
    """Take a document, return it as plain text that ends in a newline.

    With `only` just these paragraphs of it, as they stand in the whole.
    """
    items = list(styled(document))
    shapes = _shapes(document, items)
    if only is not None:
        items = [item for item in items if item.paragraph in only]
    lines: list[str] = []
    before = ""
    for item in items:
        if lines:
            lines += [""] * _blank_lines(before, item.style)
        lines += _paragraph(item.paragraph, shapes[item.style]) or [""]
        before = item.style
    return "\n".join(lines) + "\n"


def _shapes(document: Document, items: Sequence[Styled]) -> dict[str, _Shape]:
    if document.instrument == "bill":
        return _BILL_SHAPES
    flat = any(item.paragraph.starts_section and item.style in OUTLINE for item in items)
    return _FLAT_ORDER_SHAPES if flat else _ORDER_SHAPES


def _blank_lines(before: str, style: str) -> int:
    """Return how many blank lines stand between paragraphs of two styles."""
    if style in _RULES:
        return 3
    if style in _SIGNING:
        return 0 if before in (style, f"{style} Line") else 2
    return 0 if before == style and style in _TIGHT else 1


def _paragraph(paragraph: Paragraph, shape: _Shape) -> list[str]:
    text = keep_together(clean(paragraph.text))
    if any(run.kind == "tab" for run in paragraph.runs):
        return _with_right_part(text, shape)
    if shape.centered:
        return [line.center(WIDTH).rstrip() for part in text.split("\n") for line in _wrap(part, CENTERED_WIDTH)]
    lines: list[str] = []
    first = " " * shape.first
    if shape.columns:
        first, text = _hung(paragraph, text, shape.columns)
    for part in text.split("\n"):
        lines += _wrap(part, WIDTH, first, " " * shape.left)
        first = " " * shape.left
    return lines


def _hung(paragraph: Paragraph, text: str, columns: tuple[int, ...]) -> tuple[str, str]:
    """Return the beginning of the first line, with each label at its column, and the text after the labels."""
    labels = leading_labels(paragraph)
    stops = columns[max(0, len(columns) - 1 - len(labels)):]
    first = " " * (stops[0] if labels else columns[-2])
    for label, stop in zip(labels, stops[1:], strict=False):
        shown = keep_together(clean(label.upper() if paragraph.new_matter == "capitals" else label))
        first = f"{first}{shown} ".ljust(stop)
        text = text.lstrip(" \t\n").removeprefix(shown)
    return first, text.lstrip(" \t\n")


def _with_right_part(text: str, shape: _Shape) -> list[str]:
    """Set the part after the tab at the right margin, on a line of its own where both do not fit."""
    left, _, right = text.partition("\t")
    lines = _wrap(left, WIDTH, " " * shape.first if not shape.centered else "") if left.strip() else [""]
    right = right.replace("\N{NO-BREAK SPACE}", " ").strip()
    if len(lines[-1]) + 2 + len(right) > WIDTH:
        lines.append("")
    lines[-1] += right.rjust(WIDTH - len(lines[-1]))
    return lines


def _wrap(text: str, width: int, first: str = "", left: str = "") -> list[str]:
    """Break text at spaces into lines no wider than `width`; inner runs of spaces stay as they are.

    A no-break space is kept from breaking and comes out as a space.
    """
    lines: list[str] = []
    line, gap = first, ""
    empty = True
    for token in re.findall(r"[^ \t\n]+|[ \t\n]+", text.strip(" \t\n")):
        if token.isspace():
            gap = token.replace("\t", " ").replace("\n", " ")
            continue
        if not empty and len(line) + len(gap) + len(token) > width:
            lines.append(line)
            line, gap, empty = left, "", True
        line += token if empty else gap + token
        empty = False
    if not empty or line.strip():
        lines.append(line.rstrip())
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]
