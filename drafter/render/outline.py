"""Where a paragraph stands in the outline of a draft: which heading it is, or how far in it stands."""

from __future__ import annotations

from drafter.render.styles import (
    CONTINUED,
    INSTRUMENT_LINE_STYLES,
    OUTLINE,
    SECTION_HEADING,
    SECTION_INSTRUCTION,
    SECTION_NUMBER,
    Styled,
)

_CODE_HEADING = "Code Heading"
_HEADINGS = {
    **{names["heading"]: 1 for names in INSTRUMENT_LINE_STYLES.values()},
    **{names["title"]: 1 for names in INSTRUMENT_LINE_STYLES.values()},
    _CODE_HEADING: 1,
    SECTION_HEADING: 2,
    SECTION_INSTRUCTION: 2,
    SECTION_NUMBER: 2,
}
_DEPTHS = {name: depth for family in (OUTLINE, CONTINUED) for depth, name in enumerate(family)}


def heading_level(item: Styled) -> int:
    """Return the level of the heading that a paragraph is, from 1, below the title; 0 for text."""
    return _HEADINGS.get(item.style, 0)


def indent_level(item: Styled) -> int:
    """Return how many steps in a paragraph of the outline stands."""
    return _DEPTHS.get(item.style, 0)
