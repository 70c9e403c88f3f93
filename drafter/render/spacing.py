"""Characters and spaces: what a line may not part, and what no file may hold."""

from __future__ import annotations

import re

NO_BREAK = "\N{NO-BREAK SPACE}"
_UNSPEAKABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_KEPT = (
    ("§ ", f"§{NO_BREAK}"),
    (". §", f".{NO_BREAK}§"),
    (" U.S.C.", f"{NO_BREAK}U.S.C."),
    (" C.F.R.", f"{NO_BREAK}C.F.R."),
)
_UNITS = ("ection ", "ections ", "aragraph ", "aragraphs ", "ECTION ", "ECTIONS ", "ARAGRAPH ", "ARAGRAPHS ", "ec. ",
          "EC. ")
"""The ends of words for units that a number follows: section, subsection, paragraph, sec."""
_FIRST_LETTERS = frozenset("sSpP")
_NUMBER_STARTS = frozenset("0123456789([«<")


def keep_together(text: str) -> str:
    """Return text with no-break spaces between section and number, and inside citations: 29 U.S.C. § 3102.

    The text may be XML: a tag after the space counts as the beginning of a number.
    """
    for parted, kept in _KEPT:
        text = text.replace(parted, kept)
    for unit in _UNITS:
        if unit in text:
            text = _joined(text, unit)
    return text


def _joined(text: str, unit: str) -> str:
    """Put a no-break space after each `unit` that ends a word for a unit and that a number follows."""
    before, *pieces = text.split(unit)
    result = [before]
    kept = unit[:-1] + NO_BREAK
    for piece in pieces:
        is_unit = piece[:1] in _NUMBER_STARTS and before[-1:] in _FIRST_LETTERS
        result += (kept if is_unit else unit, piece)
        before = piece
    return "".join(result)


def clean(text: str) -> str:
    """Return text without what no file format of ours can hold: control characters, lone surrogates."""
    return _UNSPEAKABLE.sub("", text) if _UNSPEAKABLE.search(text) else text
