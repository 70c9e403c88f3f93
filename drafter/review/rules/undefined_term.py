"""A defined term stands only where its definition reaches, and its definition is printed.

Authority: 101 Pa. Code § 15.65: definitions serve the statute in which they stand.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from drafter.document import Reference, Term, Text
from drafter.problems import Severity
from drafter.review.authorities import PENNSYLVANIA_DEFINITIONS
from drafter.review.findings import Fault
from drafter.review.passages import Passage
from drafter.review.reading import DefinedTerm, Reading
from drafter.review.rule import Example, Rule


def find(reading: Reading) -> Iterator[Fault]:
    """Find terms without their definition."""
    printed = {passage.provision.id.removeprefix("definition.") for passage in reading.passages
               if passage.provision is not None and passage.provision.kind == "definition"}
    names = _names(reading.terms) if reading.state.term_capital else None
    tied = _tied(reading.terms)
    for passage in (*reading.phrases, *reading.printed):
        unreached = not passage.reached and not passage.prescribed
        patterns = [names] if names is not None and unreached else []
        if tied is not None and unreached and passage.where != "title" and not _leads_to_it(passage):
            patterns.append(tied)
        reported: set[str] = set()
        for inline in passage.inlines:
            if isinstance(inline, Term) and inline.definition and inline.definition not in reported:
                reported.add(inline.definition)
                yield from _used(inline, passage, printed)
            elif isinstance(inline, Text):
                for pattern in patterns:
                    yield from _in_words(inline.text, pattern, passage)


def _leads_to_it(passage: Passage) -> bool:
    """Whether the words point to the section that gives the term its meaning."""
    return any(isinstance(inline, Reference) for inline in passage.inlines)


def _used(term: Term, passage: Passage, printed: set[str]) -> Iterator[Fault]:
    if term.definition not in printed:
        yield Fault(
            f"“{term.text}” is used as a defined term, and the draft prints no definition of it",
            "Give the instrument a section of definitions, or write the meaning out here.", passage.spot,
        )
    elif not passage.reached:
        yield _out_of_reach(term.text, passage)


def _in_words(text: str, pattern: re.Pattern[str], passage: Passage) -> Iterator[Fault]:
    for word in dict.fromkeys(found[0] for found in pattern.finditer(text)):
        yield _out_of_reach(word, passage)


def _out_of_reach(word: str, passage: Passage) -> Fault:
    return Fault(
        f"“{word}” is a term that the definitions do not reach here",
        "Write the full name, or add words that lead to the definition.", passage.spot, Severity.WARNING,
    )


@functools.lru_cache(maxsize=64)
def _names(terms: tuple[DefinedTerm, ...]) -> re.Pattern[str] | None:
    """Match the short names with article and capital: the Fund."""
    names = [re.escape(term.term) for term in terms if term.short_name and term.term[:1].isupper()]
    return re.compile(rf"\b[Tt]he (?:{'|'.join(names)})\b(?! of\b|[ -][A-Z])") if names else None


@functools.lru_cache(maxsize=64)
def _tied(terms: tuple[DefinedTerm, ...]) -> re.Pattern[str] | None:
    """Match terms of several words whose meaning rests on the text: a recognized partnership.

    Other terms keep their ordinary sense where the definitions do not reach.
    """
    found = [term for term in terms if term.tied and not term.short_name]
    forms = [form for term in found for form in (term.term, *term.forms) if " " in form]
    every = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
    return re.compile(rf"(?<![\w-])(?:{every})(?![\w-])", re.IGNORECASE) if forms else None


_TERMS = (DefinedTerm("fund", "Fund", (), True), DefinedTerm("pilot", "pilot region", ("pilot regions",), False, True),
          DefinedTerm("pathway", "career pathway"))
RULE = Rule(
    id="undefined_term",
    says="A defined term stands only where its definition reaches, and its definition is printed.",
    severity=Severity.ERROR,
    find=find,
    authority=PENNSYLVANIA_DEFINITIONS,
    flags=(
        Example("# Duties\nThe Department shall spend <the Fund:fund>."),
        Example("# Definitions\nfund := “Fund” means the Ferry Fund.\n#! Money\nMoney moves to <the Fund:fund>."),
        Example("# Duties\nA ferry stops.\n#! Money\nMoney moves to the Fund.", about={"terms": _TERMS}),
        Example("# Duties\nA ferry stops.\n#! Later\nA pilot region continues.", about={"terms": _TERMS}),
        Example("| <Fund:fund> is needed", about={"terms": _TERMS}),
    ),
    passes=(
        Example("# Definitions\nfund := “Fund” means the Ferry Fund.\n# Money\nMoney moves to <the Fund:fund>."),
        Example("# Duties\nA ferry stops.\n#! Money\nMoney moves to the <Ferry Fund>.", about={"terms": _TERMS}),
        Example("# Duties\nA ferry stops.\n#! Later\nA career pathway helps.", about={"terms": _TERMS}),
        Example("# Duties\nA ferry stops.\n#! Later\nA pilot region named under {section 1:section_1} stays.",
                about={"terms": _TERMS}),
        Example("~ establishing certain pilot regions", about={"terms": _TERMS}),
        Example("| the Fund of the United Nations is large", about={"terms": _TERMS}),
        Example("# Duties\nMoney stays in the Fund.", about={"terms": _TERMS}),
    ),
)
