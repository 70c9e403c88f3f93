"""Defined terms: find where they are used, and print the definitions that are needed.

A definition appears when its term is used in the finished text, directly or through another
definition, and not otherwise.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from drafter.assembly.compose import compose_items, ended
from drafter.assembly.english import capital, plural
from drafter.assembly.fill import capitalized, fill_text, merge
from drafter.assembly.scope import Scope
from drafter.document import Inline, Inlines, Provision, Term, Text, plain_text
from drafter.library.definitions import Definition
from drafter.library.law_text import Placeholder

LEAD = "definitions.lead"
_ABBREVIATIONS = ("et seq.",)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A definition with its term as this draft writes it."""

    definition: Definition
    term: str
    explicit: bool


class Terms:
    """The terms of one draft."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._entries: dict[str, _Entry] = {}
        self._same: dict[str, str] = {}
        by_term: dict[str, str] = {}
        for definition in scope.definitions():
            explicit = any(
                isinstance(part, Placeholder) and "bare" in part.filters for part in definition.term.segments
            )
            term = plain_text(fill_text(definition.term, scope))
            first = by_term.setdefault(term.lower(), definition.id)
            self._same[definition.id] = first
            if first == definition.id:
                self._entries[definition.id] = _Entry(definition, term, explicit)
        self._forms = dict(self._all_forms())
        self._pattern = _pattern(tuple(sorted(self._forms, key=lambda form: (-len(form), form))))

    def _all_forms(self) -> Iterator[tuple[str, str]]:
        for entry in self._entries.values():
            if entry.explicit:
                continue
            for form in (entry.term, plural(entry.term), *entry.definition.forms):
                yield form.lower(), entry.definition.id

    def mark(self, inlines: Inlines) -> Inlines:
        """Mark every use of a defined term in plain words."""
        found: list[Inline] = []
        for inline in inlines:
            if isinstance(inline, Text):
                found.extend(self._marked(inline.text))
            elif isinstance(inline, Term) and inline.definition in self._same:
                found.append(Term(inline.text, self._same[inline.definition]))
            else:
                found.append(inline)
        return tuple(found)

    def _marked(self, text: str) -> Iterator[Inline]:
        if self._pattern is None:
            yield Text(text)
            return
        end = 0
        for match in self._pattern.finditer(text):
            if match.start() > end:
                yield Text(text[end : match.start()])
            yield Term(match[0], self._forms[match[0].lower()])
            end = match.end()
        if end < len(text):
            yield Text(text[end:])

    def mark_provision(self, provision: Provision) -> Provision:
        """Mark the terms in a provision and everything under it."""
        return replace(
            provision,
            lead=self.mark(provision.lead),
            tail=self.mark(provision.tail),
            children=tuple(self.mark_provision(child) for child in provision.children),
        )

    def definitions_for(self, provisions: Iterable[Provision]) -> tuple[Provision, ...]:
        """Return the definitions that the provisions need, in alphabetical order, not yet numbered."""
        needed: dict[str, Provision] = {}
        waiting = list(_used(provisions))
        while waiting:
            name = waiting.pop()
            if name in needed or name not in self._entries:
                continue
            needed[name] = self.mark_provision(self._define(self._entries[name]))
            waiting.extend(_used([needed[name]]))
        ordered = sorted(needed, key=lambda name: (self._entries[name].term.lower(), name))
        last = len(ordered) - 1
        return tuple(self._closed(needed[name], index, last) for index, name in enumerate(ordered))

    def _define(self, entry: _Entry) -> Provision:
        scope, definition = self._scope, entry.definition
        form = scope.form.definitions
        term = capital(entry.term)
        head = f"“{term}”" if form.quotes else term
        verb = {"means": "means", "includes": "includes", "has_meaning": form.has_meaning}[definition.verb]
        lead = merge((Term(f"{head} ", ""), Text(f"{verb} "), *fill_text(definition.text, scope)))
        address = f"definition.{definition.id}"
        heading = f"{term}." if form.headings else ""
        if not definition.items:
            return Provision(address, address, "definition", ended(lead, "."), heading=heading)
        items = compose_items(definition.items, definition.join, address, "." if not definition.tail else ",", scope)
        tail = ended(fill_text(definition.tail, scope), ".") if definition.tail else ()
        lead = ended(lead, ":") if not plain_text(lead).endswith(":") else lead
        return Provision(address, address, "definition", lead, items, tail, heading)

    def _closed(self, provision: Provision, index: int, last: int) -> Provision:
        """End a definition with a semicolon where the state lists definitions in one sentence."""
        if self._scope.form.definitions.end == "period" or index == last:
            return provision
        ending = "; and" if index == last - 1 else ";"
        return _with_ending(provision, ending)

    def lead(self) -> Provision:
        """Return the words that open the definitions."""
        lead = capitalized(fill_text(self._scope.form.definitions.lead, self._scope))
        return Provision(LEAD, LEAD, "clause", lead)


def _used(provisions: Iterable[Provision]) -> Iterator[str]:
    for provision in provisions:
        for unit in provision.walk():
            for inline in (*unit.lead, *unit.tail):
                if isinstance(inline, Term) and inline.definition:
                    yield inline.definition


def _with_ending(provision: Provision, ending: str) -> Provision:
    if provision.tail:
        return replace(provision, tail=ended(_bare(provision.tail), ending))
    if provision.children:
        *others, final = provision.children
        return replace(provision, children=(*others, _with_ending(final, ending)))
    return replace(provision, lead=ended(_bare(provision.lead), ending))


def _bare(inlines: Inlines) -> Inlines:
    last = inlines[-1]
    if not isinstance(last, Text) or last.text.endswith(_ABBREVIATIONS):
        return inlines
    return (*inlines[:-1], replace(last, text=last.text.rstrip(".")))


@functools.lru_cache(maxsize=256)
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str] | None:
    if not forms:
        return None
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(form) for form in forms)})(?![\w-])", re.IGNORECASE)
