"""Defined terms: find where they are used, and print the definitions that are needed.

A definition appears when its term is used in the finished text, directly or through another
definition, and not otherwise.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from drafter.assembly.compose import compose_list, ended, opened_list, own_words
from drafter.assembly.english import capital, plural
from drafter.assembly.fill import capitalized, decapitalized, fill_text, merge
from drafter.assembly.scope import Scope
from drafter.assembly.typography import typeset
from drafter.assembly.values import Phrase
from drafter.document import Inline, Inlines, Provision, Term, Text, plain_text
from drafter.library.clauses import Node
from drafter.library.definitions import Definition
from drafter.library.law_text import Placeholder

LEAD = "definitions.lead"
_ABBREVIATIONS = ("et seq.",)
_REMEMBERED = 20_000


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
            term = plain_text(own_words(fill_text(definition.term, scope), scope))
            first = by_term.setdefault(term.lower(), definition.id)
            self._same[definition.id] = first
            if first == definition.id:
                self._entries[definition.id] = _Entry(definition, term, explicit)
        self._matcher = _matcher(tuple(sorted(self._all_forms(), key=lambda form: (-len(form[0]), form))))

    def _all_forms(self) -> Iterator[tuple[str, str]]:
        for entry in self._entries.values():
            if entry.explicit:
                continue
            for form in (entry.term, plural(entry.term), *entry.definition.forms):
                yield typeset(form, self._scope.words).lower(), entry.definition.id

    def mark(self, inlines: Inlines) -> Inlines:
        """Mark every use of a defined term in plain words."""
        found: list[Inline] = []
        for inline in inlines:
            if isinstance(inline, Text):
                found.extend(self._matcher.marked(inline.text))
            elif isinstance(inline, Term) and inline.definition in self._same:
                found.append(Term(inline.text, self._same[inline.definition]))
            else:
                found.append(inline)
        return tuple(found)

    def definitions_for(self, provisions: Iterable[Provision], scope: Scope) -> tuple[Provision, ...]:
        """Return the definitions that the provisions need, in alphabetical order, not yet numbered."""
        needed: dict[str, Provision] = {}
        waiting = list(_used(provisions))
        while waiting:
            name = waiting.pop()
            if name in needed or name not in self._entries:
                continue
            needed[name] = _define(self._entries[name], scope)
            waiting.extend(_used([needed[name]]))
        ordered = sorted(needed, key=lambda name: (self._entries[name].term.lower().replace("–", "-"), name))
        last = len(ordered) - 1
        return tuple(_closed(needed[name], index, last, scope) for index, name in enumerate(ordered))

    def lead(self) -> Provision:
        """Return the words that open the definitions."""
        lead = capitalized(fill_text(self._scope.form.definitions.lead, self._scope))
        return Provision(LEAD, LEAD, "clause", lead)


def _define(entry: _Entry, scope: Scope) -> Provision:
    definition = entry.definition
    form = scope.form.definitions
    verb = {"means": form.means, "includes": "includes", "has_meaning": form.has_meaning}[definition.verb]
    holder = Node(items=definition.items, join=definition.join, following=definition.following, tail=definition.tail)
    items = compose_list(holder, f"definition.{definition.id}", ".", scope) if definition.items else ()
    said = own_words(fill_text(definition.text, scope), scope)
    if len(items) > 1 and not verb and not said:  # “Partner agency”, any of the following: …
        said = (Text(f"{'any' if definition.join == 'or' else 'all'} of the following"),)
    meaning = scope.finish(merge((Text(f"{verb} "), *said)) if verb else said)
    named = scope.with_extra(term=Phrase((Term(entry.term, ""),)), meaning=Phrase(meaning))
    lead = fill_text(form.pattern, named)
    address = f"definition.{definition.id}"
    heading = f"{capital(entry.term)}." if form.headings else ""
    if not definition.items:
        return Provision(address, address, "definition", ended(lead, "."), heading=heading)
    opening = _without_end(lead)
    if len(items) == 1 and not definition.tail:
        only = items[0]
        words = decapitalized(only.lead) if scope.words.items_begin_with_capitals else only.lead
        return Provision(address, address, "definition", (*opening, Text(" "), *words), only.children, (), heading)
    tail = scope.finish(ended(own_words(fill_text(definition.tail, scope), scope), ".")) if definition.tail else ()
    return Provision(address, address, "definition", opened_list(opening, items, holder, scope), items, tail, heading)


def _without_end(inlines: Inlines) -> Inlines:
    *rest, last = inlines
    return (*rest, Text(last.text.rstrip(": "))) if isinstance(last, Text) else inlines


def _closed(provision: Provision, index: int, last: int, scope: Scope) -> Provision:
    """End a definition with a semicolon where the state lists definitions in one sentence."""
    if scope.form.definitions.end == "period" or index == last:
        return provision
    ending = "; and" if index == last - 1 else ";"
    return _with_ending(provision, ending)


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
    return (*inlines[:-1], Text(last.text.rstrip(".")))


class _Matcher:
    """Finds the forms of terms in words, longest first, and remembers what it found."""

    def __init__(self, forms: tuple[tuple[str, str], ...]) -> None:
        self._definitions = dict(forms)
        words = "|".join(re.escape(form) for form, _ in forms)
        self._pattern = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) if forms else None
        self._known: dict[str, Inlines] = {}

    def marked(self, text: str) -> Inlines:
        """Return plain words with the terms in them marked."""
        found = self._known.get(text)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._known[text] = tuple(self._mark(text))
        return found

    def _mark(self, text: str) -> Iterator[Inline]:
        end = 0
        for match in self._pattern.finditer(text) if self._pattern is not None else ():
            if match.start() > end:
                yield Text(text[end : match.start()])
            yield Term(match[0], self._definitions[match[0].lower()])
            end = match.end()
        if end < len(text):
            yield Text(text[end:])


@functools.lru_cache(maxsize=256)
def _matcher(forms: tuple[tuple[str, str], ...]) -> _Matcher:
    return _Matcher(forms)
