"""Passages: the stretches of text that a draft prints, each with its place in words.

The rules read passages and not the tree, so that each says once what it looks for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from drafter.document import Document, Inlines, Line, Provision, Section, Text, plain_text
from drafter.review.findings import Spot

Where = Literal["operative", "definition", "finding", "title", "frame", "heading"]
MASK = "\ufffc"
"""Stands for words that are not the drafter's own: names, defined terms, references, blanks, quotations."""
_CITATION = (
    r"\d+ (?:U\.?S\.?C\.?|C\.?F\.?R\.?)(?: (?:§+|s\.|section|part))? ?[\w().–-]+"
    r"|(?:United States Code|Code of Federal Regulations), title \d+,? (?:sections?|parts?) [\w().–-]+"
)
_NOT_OURS = re.compile(rf"“[^”]*”|\"[^\"]*\"|(?:{_CITATION}|[\w.:–-]*\d[\w().:–-]*),? et seq\.?|{_CITATION}")
_MAY_HOLD_THEM = ("“", '"', "U.S.C", "USC", "C.F.R", "CFR", "United States Code", "Code of Federal", "et seq")
_LINE_WHERE: dict[str, Where] = {"recital": "finding", "long_title": "title"}
_PLAIN_NUMBER = re.compile(r"^[\dA-Za-z]{1,7}$")


@dataclass(frozen=True)
class Passage:
    """The text of one provision, or of one line around the numbered text.

    `kind` is the provision's kind, `tail`, `heading` or `line`. `reached` tells whether the
    definitions of the draft reach it, `prescribed` whether the state's form fixes its words.
    """

    spot: Spot
    inlines: Inlines
    where: Where
    kind: str
    section: Section | None = None
    provision: Provision | None = None
    reached: bool = True
    prescribed: bool = False

    @cached_property
    def text(self) -> str:
        """The words as they stand."""
        return plain_text(self.inlines)

    @cached_property
    def own(self) -> str:
        """The drafter's own words, the rest masked."""
        parts = (inline.text if isinstance(inline, Text) else MASK for inline in self.inlines)
        return masked("".join(parts))

    @cached_property
    def whole(self) -> str:
        """The words with the list items that continue them, without the sentences that follow."""
        return whole_text(self.provision) if self.provision is not None and self.kind != "tail" else self.text

    @property
    def codified(self) -> bool:
        """Whether the passage goes into the code."""
        return self.section is not None and self.section.codified

    @property
    def is_sentence(self) -> bool:
        """Whether the passage opens a sentence of a rule."""
        return self.where == "operative" and self.kind in ("clause", "part")


def masked(text: str) -> str:
    """Mask quotations and federal citations."""
    return _NOT_OURS.sub(MASK, text) if any(sign in text for sign in _MAY_HOLD_THEM) else text


def whole_text(provision: Provision) -> str:
    """Return the words of a provision with its list items and tail."""
    parts = [plain_text(provision.lead)]
    parts += [whole_text(child) for child in provision.children if child.kind == "item"]
    parts.append(plain_text(provision.tail))
    return " ".join(part for part in parts if part)


@dataclass
class _Walk:
    """Walks a document and counts the places."""

    document: Document
    section_word: Callable[[Section], str]
    prescribed: frozenset[str]
    findings: frozenset[str]
    recital_clauses: tuple[str, ...]
    count: int = 0
    recitals: int = 0
    codified: bool = field(init=False)

    def __post_init__(self) -> None:
        self.codified = any(section.codified for section in self.document.sections())

    def run(self) -> Iterator[Passage]:
        document = self.document
        for part in (*document.front, *document.body, *document.back):
            yield from self._line(part) if isinstance(part, Line) else self._section(part)

    def _spot(self, place: str, anchor: str, clause: str, section: Section | None = None, word: str = "") -> Spot:
        self.count += 1
        return Spot(place, section.heading if section else "", anchor, clause, self.count, word)

    def _line(self, line: Line) -> Iterator[Passage]:
        where = _LINE_WHERE.get(line.style, "frame")
        place, origin = f"the {line.style.replace('_', ' ')}", line.origin
        if where == "finding":
            self.recitals += 1
            place = f"recital {self.recitals}"
            if self.recitals <= len(self.recital_clauses):
                origin = self.recital_clauses[self.recitals - 1]
        spot = self._spot(place, "", origin)
        reached = self.document.instrument == "order"
        yield Passage(spot, (*line.inlines, *line.right), where, "line", reached=reached, prescribed=where == "frame")

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
            spot = self._spot(place, provision.id, provision.clause, section, word)
            yield Passage(spot, provision.lead, where, provision.kind, section, provision, reached, prescribed)
        for child in provision.children:
            yield from self._provision(child, section, word, place, reached)
        if provision.tail:
            spot = self._spot(place, provision.id, provision.clause, section, word)
            yield Passage(spot, provision.tail, where, "tail", section, provision, reached, prescribed)


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
    recital_clauses: tuple[str, ...] = (),
) -> tuple[Passage, ...]:
    """Return the passages of a document in reading order.

    `section_word` names a section as the state does; `prescribed` holds the clauses whose words the
    state's form fixes; `findings` the sections that give reasons; `recital_clauses` the clauses
    that the recitals come from.
    """
    return tuple(_Walk(document, section_word, prescribed, findings, recital_clauses).run())
