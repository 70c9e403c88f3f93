"""Walk a document from top to bottom and say in words where each passage stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from drafter.document import Document, Inlines, Line, Provision, Section, Text, plain_text
from drafter.review.findings import Spot
from drafter.review.passages import MASK, Passage, Where

_LINE_WHERE: dict[str, Where] = {"recital": "finding", "long_title": "title"}
_PLAIN_NUMBER = re.compile(r"^[\dA-Za-z]{1,7}$")


@dataclass
class _Walk:
    """Walks a document and counts the places."""

    document: Document
    section_word: Callable[[Section], str]
    prescribed: frozenset[str]
    findings: frozenset[str]
    recital_clauses: tuple[str, ...]
    formal: tuple[str, ...]
    count: int = 0
    recitals: int = 0
    codified: bool = field(init=False)

    def __post_init__(self) -> None:
        self.codified = any(section.codified for section in self.document.sections())

    def run(self) -> Iterator[Passage]:
        document = self.document
        for part in (*document.front, *document.body, *document.back):
            yield from self._line(part) if isinstance(part, Line) else self._section(part)

    def _spot(
        self, place: str, anchor: str, clause: str, section: Section | None = None, word: str = "",
        also: tuple[str, ...] = (),
    ) -> Spot:
        self.count += 1
        return Spot(place, section.heading if section else "", anchor, clause, self.count, word, also)

    def _line(self, line: Line) -> Iterator[Passage]:
        where = _LINE_WHERE.get(line.style, "frame")
        if where == "finding" and line.origin and not line.origin.endswith(".recitals"):
            where = "frame"  # a recital of the state's form, such as an emergency preamble
        place, origin = f"the {line.style.replace('_', ' ')}", line.origin
        if where == "finding":
            self.recitals += 1
            place = f"recital {self.recitals}"
            if self.recitals <= len(self.recital_clauses):
                origin = self.recital_clauses[self.recitals - 1]
        spot = self._spot(place, "", origin)
        reached = self.document.instrument == "order"
        # The state's form builds the long title; what the clauses give to it is in Reading.phrases.
        formal = where == "frame" or (where == "title" and line.origin != "")
        yield Passage(spot, (*line.inlines, *line.right), where, "line", reached=reached, prescribed=formal)

    def _section(self, section: Section) -> Iterator[Passage]:
        place = section_place(section, self.section_word(section))
        reached = section.codified or not self.codified
        spot = self._spot(place, section.id, "", section, place)
        yield Passage(spot, (*section.label, *section.lead_in), "heading", "heading", section, None, reached, True)
        for provision in section.provisions:
            yield from self._provision(provision, section, place, place, reached)

    def _provision(
        self, provision: Provision, section: Section, word: str, above: str, reached: bool
    ) -> Iterator[Passage]:
        place = _below(above, provision)
        where: Where = "finding" if section.id in self.findings else "operative"
        if provision.clause.startswith("definition"):
            where = "definition"
        prescribed = provision.clause in self.prescribed
        if provision.lead:
            also = tuple(name for name in provision.also if name != provision.clause and "/" not in name)
            spot = self._spot(place, provision.id, provision.clause, section, word, also)
            lead = _without(provision.lead, self.formal) if provision.also else provision.lead
            yield Passage(spot, lead, where, provision.kind, section, provision, reached, prescribed)
        for child in provision.children:
            yield from self._provision(child, section, word, place, reached)
        if provision.tail:
            spot = self._spot(place, provision.id, provision.clause, section, word)
            yield Passage(spot, provision.tail, where, "tail", section, provision, reached, prescribed)


def _without(inlines: Inlines, formal: tuple[str, ...]) -> Inlines:
    """Mask the words that the state's form prescribes, where a paragraph runs them together with others."""
    found = []
    for inline in inlines:
        if isinstance(inline, Text):
            for words in formal:
                inline = Text(inline.text.replace(words, MASK))
        found.append(inline)
    return tuple(found)


def section_place(section: Section, word: str) -> str:
    """Say which section: “section 5”, “part VI”, or its number alone where it has the code's own form."""
    number = plain_text(section.number).strip()
    if not number:
        return f"“{section.heading}”"
    return f"{word} {number}" if _PLAIN_NUMBER.match(number) and word else number


def _below(above: str, provision: Provision) -> str:
    label = provision.label.strip()
    if not label:
        if provision.kind == "definition":
            return f"{above}, definition of {plain_text(provision.lead[:1]).strip() or 'a term'}"
        return above
    if label.startswith("("):
        return above + label
    return f"{above}, {label.rstrip('.')}" if " " in label else f"{above}.{label.rstrip('.')}"


def passages_of(
    document: Document, section_word: Callable[[Section], str] = lambda _: "section",
    prescribed: frozenset[str] = frozenset(), findings: frozenset[str] = frozenset({"findings"}),
    recital_clauses: tuple[str, ...] = (), formal: tuple[str, ...] = (),
) -> tuple[Passage, ...]:
    """Return the passages of a document in reading order.

    `section_word` names a section as the state does; `prescribed` holds the clauses whose words the
    state's form fixes; `findings` the sections that give reasons; `recital_clauses` the clauses
    that the recitals come from; `formal` the sentences of the state's form.
    """
    return tuple(_Walk(document, section_word, prescribed, findings, recital_clauses, formal).run())
