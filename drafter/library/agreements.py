"""Agreements: numbers and moments among the answers to a policy that must fit each other.

They are data of the policy; the review applies them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from drafter.library.forms import Form, Id, Words


class Sum(Form):
    """Numbers among the answers whose sum has a limit."""

    id: Id
    of: Words
    """The questions; one that does not apply counts as nothing, and one without an answer lifts the rule."""
    at_most: str
    """A number, or the question that holds it."""
    why: str

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that it names."""
        return (*self.of, *(() if self.at_most.isdigit() else (self.at_most,)))


class Pair(Form):
    """Two numbers among the answers of which one may not exceed the other."""

    id: Id
    smaller: str
    larger: str
    why: str

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that it names."""
        return (self.smaller, self.larger)


class Moment(Form):
    """A moment that an answer fixes: a date, or a number of days or years after the text takes effect."""

    question: str
    unit: Literal["date", "days", "years"] = "date"


class Sequence(Form):
    """Two moments that must follow each other."""

    id: Id
    first: Moment
    then: Moment
    why: str

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that it names."""
        return (self.first.question, self.then.question)


class Agreements(Form):
    """The answers of a policy that must agree."""

    sums: tuple[Sum, ...] = ()
    pairs: tuple[Pair, ...] = ()
    sequences: tuple[Sequence, ...] = ()

    def questions(self) -> Iterator[tuple[tuple[str, int], str, tuple[str, ...]]]:
        """Yield the key, the id and the questions of every agreement."""
        for index, entry in enumerate(self.sums):
            yield ("sums", index), entry.id, entry.questions
        for index, pair in enumerate(self.pairs):
            yield ("pairs", index), pair.id, pair.questions
        for index, sequence in enumerate(self.sequences):
            yield ("sequences", index), sequence.id, sequence.questions
