"""Layout: text and tables for a terminal of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

WIDTH = 80


def wrapped(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """Wrap a text: `first` stands before the first line, `rest` before the others (blanks, if left out)."""
    indent = " " * len(first) if rest is None else rest
    return textwrap.wrap(
        " ".join(text.split()), WIDTH, initial_indent=first, subsequent_indent=indent, break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]


def table(head: Sequence[str], rows: Sequence[Sequence[str | int]]) -> list[str]:
    """Set a table: the first column to the left, the others, which hold numbers, to the right."""
    cells = [list(head), *([f"{cell:,}" if isinstance(cell, int) else cell for cell in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    return ["  ".join(_set(row, widths)) for row in cells]


def _set(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    numbers = zip(row[1:], widths[1:], strict=True)
    return [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in numbers)]
