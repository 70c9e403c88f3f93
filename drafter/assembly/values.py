"""What a placeholder stands for before it is written: a body, a named thing, an amount, a phrase."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from drafter.document import Blank, Inlines
from drafter.library.law_text import LawText
from drafter.library.questions import Kind


@dataclass(frozen=True, slots=True)
class Named:
    """A body or a thing with a full name, and a short name where the text has one.

    `definition` is the definition of the short name; empty where the code defines it already.
    """

    full: Inlines | LawText
    short: str = ""
    article: str = "the"
    short_article: str = "the"
    plural: bool = False
    definition: str = ""
    directed: bool = True


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, sum, share or date that a person gave."""

    value: int | Decimal | date
    kind: Kind
    figures: bool = False
    """Whether it is always written in figures, as a section's number is."""


@dataclass(frozen=True, slots=True)
class Missing:
    """An answer that is not there: its blank, and what kind of value it would be."""

    blank: Blank
    kind: Kind


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Passage:
    """Law text that is itself still to be filled."""

    law: LawText


Filler: TypeAlias = Named | Amount | Missing | Phrase | Passage
