"""Defined terms as formulas: where a term is used, and where a definition of it is printed.

This says for all answers at once what `assembly.terms` does for one draft. A term is found in the words
of the library; what a person types is taken to hold none.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.assembly.english import plural
from drafter.library.clauses import Node
from drafter.library.definitions import Definition
from drafter.upkeep.prove.formula import FALSE, TRUE, Formula, all_of, any_of, negation
from drafter.upkeep.prove.printing import Printing, Unit
from drafter.upkeep.prove.wording import Wording, short_names


@dataclass(frozen=True, slots=True)
class Use:
    """A term that a unit's words hold, where the unit is printed and this holds too."""

    unit: Unit
    term: str
    where: Formula


class Terms:
    """The terms of one policy: their definitions, uses, and where a definition is printed."""

    def __init__(self, printing: Printing, wording: Wording) -> None:
        self._printing = printing
        self._wording = wording
        encoding = printing.encoding
        self.definitions: dict[str, list[Definition]] = {}
        for definition in encoding.folder.definitions:
            self.definitions.setdefault(self.term_of(definition), []).append(definition)
        self.section = any_of(
            printing.selection.section_used(section)
            for section in encoding.folder.policy.sections
            if section.kind == "definitions"
        )
        """Where the draft has a section for definitions."""
        self.defined = {
            term: all_of(self.section, any_of(encoding.holds(one.when) for one in same))
            for term, same in self.definitions.items()
        }
        self._forms = dict(self._all_forms())
        self.uses = [use for unit in printing.units for use in self.in_unit(unit)]
        self.units: list[Unit] = []
        """The units of the definitions."""
        self.printed: dict[str, Formula] = {}
        """Where each definition is printed, by its id."""
        self._print()

    def term_of(self, definition: Definition) -> str:
        """Return what names the term of a definition: its words, or the placeholder of its short name."""
        return next(iter(short_names(definition.term)), self._wording.plain(definition.term).lower())

    def is_short_name(self, term: str) -> bool:
        """Tell whether a term is the short name of a body or a title."""
        return bool(short_names(self.definitions[term][0].term))

    def _all_forms(self) -> Iterator[tuple[str, str]]:
        for term, same in self.definitions.items():
            if self.is_short_name(term):
                continue
            for form in (term, plural(term), *(form for one in same for form in one.forms)):
                yield form.lower(), term

    @functools.cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest = sorted(self._forms, key=lambda form: (-len(form), form))
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])" if longest else r"(?!)")

    def in_words(self, words: str, where: Formula = TRUE) -> Iterator[tuple[str, Formula]]:
        """Yield the terms in words: the longest, and those within it where the longer one is not defined."""
        for match in self._pattern.finditer(words.lower()):
            term = self._forms[match[0]]
            yield term, where
            inner = all_of(where, negation(self.defined[term]))
            for part in {match[0].partition(" ")[2], match[0].rpartition(" ")[0]} - {""}:
                yield from self.in_words(part, inner)

    def in_unit(self, unit: Unit) -> Iterator[Use]:
        """Yield the terms that a unit's words hold."""
        if unit.actor in self.definitions:
            yield Use(unit, unit.actor, TRUE)
        for text in unit.texts:
            for printed in self._wording.placeholders(text, unit.reached):
                if printed.name in self.definitions and not printed.full:
                    yield Use(unit, printed.name, printed.where)
            found = [*self.in_words(self._wording.plain(text))]
            for words, where in self._wording.options(text):
                found += [(term, all_of(where, inner)) for term, inner in self.in_words(words)]
            yield from (Use(unit, term, where) for term, where in found)

    def _print(self) -> None:
        """Find out where each definition is printed: its term is used, and its condition the first to hold."""
        encoding = self._printing.encoding
        selected: dict[str, Formula] = {}
        for same in self.definitions.values():
            earlier = FALSE
            for one in same:
                holds = encoding.holds(one.when)
                selected[one.id] = all_of(self.section, holds, negation(earlier))
                earlier = any_of((earlier, holds))
        edges: dict[str, list[tuple[str, Formula]]] = {term: [] for term in self.definitions}
        for term, same in self.definitions.items():
            for one in same:
                for use in (use for unit in self._units(one, selected[one.id]) for use in self.in_unit(unit)):
                    edges[use.term].append((term, all_of(use.unit.printed, use.where)))
        used = self._used(edges)
        for term, same in self.definitions.items():
            for one in same:
                self.printed[one.id] = all_of(selected[one.id], used[term])
                self.units += self._units(one, self.printed[one.id])

    def _used(self, edges: Mapping[str, Sequence[tuple[str, Formula]]]) -> dict[str, Formula]:
        """Hold where a term is used in the text, or in a definition that is itself printed.

        A definition that only definitions of its own circle use is not printed: each round adds one step.
        """
        direct: dict[str, list[Formula]] = {term: [] for term in self.definitions}
        for use in self.uses:
            direct[use.term].append(all_of(use.unit.printed, use.unit.reached, use.where))
        used = {term: any_of(wheres) for term, wheres in direct.items()}
        first, changed = used, set(used)
        for _ in used:
            again = {term for term, before in edges.items() if any(one in changed for one, _ in before)}
            steps = {term: any_of(all_of(used[one], where) for one, where in edges[term]) for term in again}
            used = {**used, **{term: any_of((first[term], step)) for term, step in steps.items()}}
            changed = again
        return used

    def _units(self, definition: Definition, printed: Formula) -> list[Unit]:
        """Return the units of a definition, given where it is printed."""
        address = f"definition.{definition.id}"
        node = Node(text=definition.text, items=definition.items, join=definition.join, tail=definition.tail)
        return self._printing.units_under(f"definition:{definition.id}", node, address, printed)
