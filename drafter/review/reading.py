"""A reading: a draft as the rules of the review see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from drafter.assembly.choose import Omission
from drafter.conditions import Value
from drafter.document import Document
from drafter.library.agreements import Agreements
from drafter.library.policies import Component
from drafter.library.style import StyleFile
from drafter.problems import Problem
from drafter.review.findings import Authority
from drafter.review.passages import Passage


@dataclass(frozen=True, slots=True)
class DefinedTerm:
    """A term that the library defines, as this draft writes it.

    `short_name`: the term is the short name of a body or a thing (the Fund). `tied`: its meaning
    rests on the text itself (a partnership recognized under section 5).
    """

    id: str
    term: str
    forms: tuple[str, ...] = ()
    short_name: bool = False
    tied: bool = False


@dataclass(frozen=True, slots=True)
class ShortName:
    """A body that the text calls by a short name, and whether an order may direct it."""

    short: str
    full: str
    directed: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """What the review knows about the state of the draft."""

    name: str = ""
    limits: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    rules: Mapping[str, str] = field(default_factory=dict)
    """What the state's law says of such bills or orders, by name: emergency_vote, lapse, …"""
    emergency: str | None = None
    """The state's emergency clause; empty where it has none, None where it is not known."""
    immediate: str = ""
    """The words of the state's form for an act that takes effect at once."""
    term_capital: bool = True
    words: str = ""
    """The words that the state's file gives for its bills or orders: no drafter here chose them."""
    sources: Mapping[str, Authority] = field(default_factory=dict)
    """Where a field of the state's file was seen."""
    place: str = ""
    """The place in the code that the state's form of a bill writes, whatever place the answers name."""


@dataclass(frozen=True)
class Reading:
    """A draft with what led to it, laid out for the rules."""

    document: Document
    passages: tuple[Passage, ...]
    facts: Mapping[str, Value] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)
    """What a person calls each question."""
    style: StyleFile = field(default_factory=StyleFile)
    agreements: Agreements = field(default_factory=Agreements)
    state: State = State()
    terms: tuple[DefinedTerm, ...] = ()
    components: tuple[Component, ...] = ()
    attribution: str = ""
    bodies: tuple[ShortName, ...] = ()
    """The bodies that the text speaks of and calls by a short name."""
    invited: tuple[str, ...] = ()
    """The bodies whom an order may only invite, by every name that the text gives them."""
    foreign: tuple[str, ...] = ()
    """The names of other jurisdictions and of their institutions."""
    phrases: tuple[Passage, ...] = ()
    """The phrases that the clauses give to the long title, each with its clause."""
    omitted: tuple[Omission, ...] = ()
    problems: tuple[Problem, ...] = ()
    effective: date | None = None
    """The day on which the text takes effect, where the answers fix one."""

    @property
    def is_order(self) -> bool:
        return self.document.instrument == "order"

    @cached_property
    def operative(self) -> tuple[Passage, ...]:
        """The passages that state rules in words of the library's own."""
        return tuple(one for one in self.passages if one.where == "operative" and not one.prescribed)

    @cached_property
    def sentences(self) -> tuple[Passage, ...]:
        """The passages that open a sentence of a rule; `whole` adds the list items."""
        return tuple(one for one in self.operative if one.is_sentence)

    @cached_property
    def own(self) -> tuple[Passage, ...]:
        """The passages in words of the library's own: rules, definitions, reasons, the long title."""
        printed = (one for one in self.passages if not one.prescribed and one.where not in ("frame", "heading"))
        return (*self.phrases, *printed)

    @cached_property
    def printed(self) -> tuple[Passage, ...]:
        """Every passage of text, whoever chose the words."""
        return tuple(one for one in self.passages if one.where not in ("frame", "heading"))

    def name_of(self, question: str) -> str:
        """Return what a person calls a question."""
        return self.questions.get(question, question)
