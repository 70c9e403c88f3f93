"""A rule of the review: one idea, one sentence, and examples that it must and must not flag."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from drafter.problems import Severity
from drafter.review.findings import Authority, Fault, Finding
from drafter.review.passages import Passage
from drafter.review.reading import Reading


@dataclass(frozen=True, slots=True)
class Example:
    """A small draft, written line by line (see `drafter.review.examples`), and what is known about it.

    `about` holds fields of the Reading: facts, state, terms and so on.
    """

    text: str
    instrument: str = "bill"
    about: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TextFault:
    """A fault in a text: where it begins and ends, what it is, what to do."""

    start: int
    end: int
    message: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. `says` is its sentence; `find` looks over a reading.

    A rule on words alone has `find_in_text`, so that the clauses of a library can be held to it
    before anyone drafts.
    """

    id: str
    says: str
    severity: Severity
    find: Callable[[Reading], Iterable[Fault]]
    flags: tuple[Example, ...]
    passes: tuple[Example, ...]
    authority: Authority | None = None
    find_in_text: Callable[[str], Iterable[TextFault]] | None = None

    def findings(self, reading: Reading) -> Iterator[Finding]:
        """Yield what the rule finds."""
        for fault in self.find(reading):
            yield Finding(
                self.id, fault.severity or self.severity, fault.message, fault.remedy, fault.spot,
                fault.authority or self.authority, fault.question,
            )


def in_passages(
    find_in_text: Callable[[str], Iterable[TextFault]],
    choose: Callable[[Reading], Iterable[Passage]] = lambda reading: reading.own,
) -> Callable[[Reading], Iterator[Fault]]:
    """Apply a rule on words to the passages of a reading."""

    def find(reading: Reading) -> Iterator[Fault]:
        for passage in choose(reading):
            for fault in find_in_text(passage.text):
                yield Fault(fault.message, fault.remedy, passage.spot)

    return find
