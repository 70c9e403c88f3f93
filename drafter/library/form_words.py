"""The words of a state: what its bills and orders call things, and how they write them."""

from __future__ import annotations

import functools
from typing import Literal

from pydantic import Field

from drafter.library.forms import NO_TEXT, Form, Law
from drafter.library.law_text import parse_law_text


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


class WordForm(Form):
    """The state's own words."""

    this_act: Law = parse_law_text("this act")
    """How a bill speaks of itself: this Act, this 2027 Act."""
    this_unit: Law = NO_TEXT
    """How new law speaks of itself where it is not “this” and the unit of the code: the Industry
    Partnership Act."""
    state: str = "the State"
    state_adjective: str = "State"
    legislature: str
    governor: str
    legislature_by_law: Law = NO_TEXT
    """The legislature as a report is addressed to it, where a statute says how."""
    treasury: str = ""
    """The state's treasury, where it is not the adjective and a small word: the State Treasury."""
    fiscal_year_start: str = "07-01"
    not_later_than: str = "not later than"
    on_or_before: str = "on or before"
    every_other_year: Law = NO_TEXT
    """A day that comes back every other year, from day, parity, and year, where the state has an idiom."""
    days_after: Law
    effective_event: Law
    order_event: Law
    percent: Literal["sign", "word"] = "word"
    figures_after_words: bool = False
    """Whether figures follow in parentheses: thirty (30), ten percent (10%)."""
    words_up_to: int = 9
    """The largest number written in words."""
    hyphen: Literal["hyphen", "en_dash"] = "hyphen"
    quotes: Literal["curly", "straight"] = "curly"
    items: Literal["joined", "listed", "sentences"] = "joined"
    """Whether list items are joined (a; b; and c), end with semicolons and no word between them, or
    are sentences. The last two open with words such as all of the following."""
    item_capital: bool = False
    serial_comma: bool = True
    """Whether a comma stands before the last of a series: health, safety, and welfare."""
    money: Literal["money", "moneys", "monies"] = "money"
    """The word for public money. The last two are plurals, and the verbs follow."""
    name_capital: bool = True
    """Whether the full names of the program and the fund have capitals."""
    term_capital: bool = True
    """Whether a short name such as Department or Fund has a capital in bills."""
    blank_open: str = "["
    blank_close: str = "]"
    duty: str = "shall"
    ban: str = "may not"
    condition: str = "must"
    """The word for what a thing has to be: an agreement must state."""
    instead: dict[str, str] = Field(default_factory=dict)
    """The state's words for ours in clauses and definitions: {county: parish}."""
    federal_code: Law
    """Knows title, section (with its subdivision), code_section and subdivision."""
    federal_regulation: Law = parse_law_text("{{ title }} C.F.R. {{ section }}")

    @property
    def items_begin_with_capitals(self) -> bool:
        """Whether a list item begins with a capital: where the state does so, and where it is a sentence."""
        return self.item_capital or self.items == "sentences"

    @functools.cached_property
    def replacements(self) -> dict[str, str]:
        """The state's words by ours, those of duty and the deadline among them, as far as they differ.

        Each also with a capital, as it opens a sentence.
        """
        own = {
            "shall": self.duty, "may not": self.ban, "must": self.condition,
            "not later than": self.not_later_than,
        }  # fmt: skip
        whole = {**own, **self.instead}
        opening = {_capital(ours): _capital(theirs) for ours, theirs in whole.items()}
        return {ours: theirs for ours, theirs in {**opening, **whole}.items() if ours != theirs}
