"""The style file: words that drafters avoid, and words that law fixes.

The rules are data, so that people who know drafting can change them without programming. The
review applies them (see `drafter/review`); a library without the file has none.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from drafter.library.forms import Form, Id, Words

Weight = Literal["error", "warning", "note"]
PlaceKind = Literal["operative", "definition", "finding", "title", "codified", "uncodified"]
"""Where words stand: a rule, a definition, a reason, the long title; in the code or beside it."""


class StyleAuthority(Form):
    """Who says so. `house` marks our own choice, which has no address."""

    id: Id
    who: str
    url: str = ""
    confidence: Literal["verified", "secondary", "house"]


class WordRule(Form):
    """Words to avoid, what to write instead, and where the words are right after all.

    `bad` is matched without regard to case, on whole words, the longest first.
    """

    id: Id
    bad: Words
    good: str
    severity: Weight
    why: str
    by: Words
    """The ids of the authorities."""
    allow: Words = ()
    """Longer expressions that hold the bad words and are right."""
    not_before: Words = ()
    """Words or signs that make the expression right by following it. “#” stands for a number, “…” for
    a name, a reference or a citation, “|” for the beginning or the end of the text."""
    not_after: Words = ()
    """Words or signs that make the expression right by standing directly before it."""
    not_following: Words = ()
    """Words that make the expression right by standing anywhere before it, after the last comma or stop."""
    only_before: Words = ()
    """Where given, the expression is a fault only when one of these follows."""
    only_after: Words = ()
    """Where given, the expression is a fault only when one of these stands directly before it."""
    only_in: tuple[PlaceKind, ...] = ()
    not_in: tuple[PlaceKind, ...] = ()
    except_states: Words = ()
    only_states: Words = ()


class Reviews(Form):
    """After how many months a review or a check of each kind is overdue."""

    clauses: int = Field(default=12, ge=1)
    sources: int = Field(default=12, ge=1)
    states: int = Field(default=12, ge=1)
    federal: int = Field(default=12, ge=1)


class StyleFile(Form):
    """style.yaml"""

    authorities: tuple[StyleAuthority, ...] = ()
    statutory_words: Words = ()
    """Expressions that law or the program fixes; the words in them are never faults."""
    words: tuple[WordRule, ...] = ()
    reviews: Reviews = Reviews()

    def authority(self, wanted: str) -> StyleAuthority | None:
        """Return the authority with this id."""
        return next((item for item in self.authorities if item.id == wanted), None)
