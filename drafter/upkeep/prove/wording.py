"""Wording as formulas: which placeholders, references and defined terms a text really prints.

A name of the policy is looked through (`partnerships` is a plural of `partnership_term`), a choice prints
the words of the option chosen, and a title its full form where definitions do not reach.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.assembly.english import plural
from drafter.library.law_text import Call, LawText, Placeholder, Words
from drafter.upkeep.prove.encode import Encoding
from drafter.upkeep.prove.formula import TRUE, Formula, all_of, negation


@dataclass(frozen=True, slots=True)
class Printed:
    """A placeholder that a text prints, where the text is printed and this holds too."""

    name: str
    where: Formula = TRUE
    full: bool = False
    """Whether it prints the full name of a body or a title."""


class Wording:
    """Looks into the texts of one policy."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self._policy = encoding.folder.policy

    def placeholders(self, text: LawText, reached: Formula = TRUE) -> Iterator[Printed]:
        """Yield the placeholders that a text prints, those within names, titles and options among them."""
        for part in text.segments:
            if isinstance(part, Placeholder):
                yield from self._within(part, reached)

    def _within(self, part: Placeholder, reached: Formula) -> Iterator[Printed]:
        yield Printed(part.name, full="full" in part.filters)
        if part.name in self._policy.names:
            yield from self.placeholders(self._policy.names[part.name], reached)
        if part.name in self._policy.titles:
            where = TRUE if "full" in part.filters else negation(reached)
            for inner in self.placeholders(self._policy.titles[part.name].full, reached):
                yield Printed(inner.name, all_of(where, inner.where), inner.full)
        question = self._encoding.folder.question(part.name)
        for option in question.options if question else ():
            if option.words_from:
                yield Printed(option.words_from, self._encoding.is_(part.name, option.value))

    def references(self, text: LawText) -> Iterator[str]:
        """Yield the targets of a text's references."""
        yield from text.calls("ref")
        yield from text.calls("ref_range")

    def plain(self, text: LawText) -> str:
        """Return a text with each placeholder as one sign of its own, to look for terms in it."""
        return "".join(map(self._plain, text.segments))

    def _plain(self, part: Words | Placeholder | Call) -> str:
        if isinstance(part, Words):
            return part.text
        if isinstance(part, Call):
            return "⟦⟧"
        names = self._policy.names
        inner = self.plain(names[part.name]) if part.name in names else f"⟦{part.name}⟧"
        return plural(inner) if "plural" in part.filters else inner

    def options(self, text: LawText) -> Iterator[tuple[str, Formula]]:
        """Yield the words of the options that a text may print, each with the choice that prints it."""
        for name in {printed.name for printed in self.placeholders(text)}:
            question = self._encoding.folder.question(name)
            for option in question.options if question else ():
                yield option.words or option.label, self._encoding.is_(name, option.value)


def short_names(term: LawText) -> tuple[str, ...]:
    """Return the placeholder whose short name a definition's term is: {{ lead_agency | bare }}."""
    only = [part for part in term.segments if isinstance(part, Placeholder)]
    return (only[0].name,) if len(only) == 1 and "bare" in only[0].filters else ()
