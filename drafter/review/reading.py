"""A reading: a draft as the rules of the review see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from drafter.assembly.choose import Omission
from drafter.assembly.english import plural
from drafter.assembly.fill import fill_text
from drafter.assembly.scope import Scope
from drafter.assembly.values import Named
from drafter.conditions import Facts, Value
from drafter.document import Document, Section, plain_text
from drafter.library.definitions import Definition
from drafter.library.jurisdictions import BillForm
from drafter.library.law_text import Call, Placeholder
from drafter.library.library import Library
from drafter.library.policies import Component
from drafter.library.style import StyleFile
from drafter.pipeline import Draft
from drafter.problems import Problem
from drafter.review.findings import Authority
from drafter.review.passages import Passage, passages_of


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
class State:
    """What the review knows about the state of the draft."""

    name: str = ""
    limits: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    emergency: str | None = None
    """The state's emergency clause; empty where it has none, None where it is not known."""
    immediate: str = ""
    """The words of the state's form for an act that takes effect at once."""
    term_capital: bool = True
    sources: Mapping[str, Authority] = field(default_factory=dict)
    """Where a field of the state's file was seen."""


@dataclass(frozen=True)
class Reading:
    """A draft with what led to it, laid out for the rules."""

    document: Document
    passages: tuple[Passage, ...]
    facts: Mapping[str, Value] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)
    """What a person calls each question."""
    style: StyleFile = field(default_factory=StyleFile)
    state: State = State()
    terms: tuple[DefinedTerm, ...] = ()
    components: tuple[Component, ...] = ()
    attribution: str = ""
    invited: tuple[str, ...] = ()
    """The bodies whom an order may only invite, by every name that the text gives them."""
    foreign: tuple[str, ...] = ()
    """The names of other jurisdictions and of their institutions."""
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
        return tuple(one for one in self.passages if not one.prescribed and one.where not in ("frame", "heading"))

    def name_of(self, question: str) -> str:
        """Return what a person calls a question."""
        return self.questions.get(question, question)


def read_draft(draft: Draft, library: Library) -> Reading:
    """Lay a draft out for the rules."""
    scope = draft.scope
    folder, jurisdiction = scope.folder, scope.jurisdiction
    form = jurisdiction.bill.forms if scope.instrument == "bill" else jurisdiction.order.forms
    reasons = [choice.clause.id for choice in draft.choices.chosen if choice.section.kind == "findings"]
    prescribed = {clause.id for _, clause in folder.clauses() if clause.form}
    return Reading(
        document=draft.document,
        passages=passages_of(
            draft.document, _section_word(scope), frozenset({*prescribed, "short_title", "definitions.lead"}),
            frozenset(section.id for section in folder.policy.sections if section.kind == "findings"), tuple(reasons),
        ),
        facts=draft.replay.facts,
        questions={question.id: question.name for question in folder.questions},
        style=library.style,
        state=State(
            jurisdiction.name, jurisdiction.limits, jurisdiction.notes,
            form["emergency"].source if "emergency" in form else None,
            " ".join(form[name].source for name in ("effective_immediate", "emergency") if name in form),
            scope.words.term_capital,
            {row.field: Authority(f"{jurisdiction.name}: {row.note or row.field}", row.url)
             for row in reversed(jurisdiction.sources) if row.confidence != "unverified"},
        ),
        terms=tuple(_term(definition, scope) for definition in scope.definitions()),
        components=folder.policy.components,
        attribution=folder.policy.attribution,
        invited=_invited(scope) if scope.instrument == "order" else (),
        foreign=_foreign(library, jurisdiction.code),
        omitted=draft.choices.omitted,
        problems=draft.problems,
        effective=scope.effective_date(),
    )


def _section_word(scope: Scope) -> Callable[[Section], str]:
    """Return how the state calls a section where it refers to one: section, part, item."""
    form = scope.form
    plain = _opening(form.references.section.source)
    code = form.code_references if isinstance(form, BillForm) else None
    coded = _opening(code.section.source) if code is not None else plain
    return lambda section: coded if section.codified and scope.codified else plain


def _opening(pattern: str) -> str:
    word = pattern.split("{{", 1)[0].strip().rstrip(".").lower()
    return "section" if word in ("sec", "s", "§") else word


def _term(definition: Definition, scope: Scope) -> DefinedTerm:
    texts = (definition.text, definition.tail, *(item.text for item in definition.items))
    tied = any(
        (isinstance(part, Placeholder) and part.name in ("this_act", "this_unit"))
        or (isinstance(part, Call) and part.function in ("ref", "ref_range"))
        for text in texts for part in text.segments
    )
    short_name = any(isinstance(part, Placeholder) and "bare" in part.filters for part in definition.term.segments)
    term = plain_text(fill_text(definition.term, scope))
    return DefinedTerm(definition.id, term, (plural(term), *definition.forms), short_name, tied)


def _invited(scope: Scope) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for role in (*scope.folder.policy.roles, *scope.library.institutions):
        body = scope.filler(role)
        if isinstance(body, Named) and not body.directed:
            full = fill_text(body.full, scope) if not isinstance(body.full, tuple) else body.full
            names.update({plain_text(full): None, body.short if body.definition else "": None})
    return tuple(name for name in names if name)


def _foreign(library: Library, code: str) -> tuple[str, ...]:
    """Return the names of other jurisdictions, and of institutions that only one of them has."""
    counted: dict[str, int] = {}
    for one in library.jurisdictions.values():
        for name in {institution.name for institution in one.institutions.values()}:
            counted[name] = counted.get(name, 0) + 1
    own = library.jurisdictions.get(code)
    mine = {own.name, *(institution.name for institution in own.institutions.values())} if own else set()
    found: dict[str, None] = {}
    for other in library.jurisdictions.values():
        if other.code == code:
            continue
        found[other.name] = None
        found.update({
            institution.name: None for institution in other.institutions.values()
            if counted[institution.name] == 1 and len(institution.name.split()) > 2
        })
    return tuple(name for name in found if name not in mine and not any(name in one for one in mine))


__all__ = ["DefinedTerm", "Facts", "Reading", "State", "read_draft"]
