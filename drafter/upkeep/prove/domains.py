"""Domains: the answers to a question, in as few classes as conditions can tell apart.

A choice has its options. Numbers, dates and texts have no end of answers, but conditions only compare
them with the values that they name; so one answer stands for all that pass the same comparisons.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from drafter.conditions import Condition, Test, Value
from drafter.library.checks.conditions import conditions_of
from drafter.library.conversion import AnswerError, convert
from drafter.library.forms import values_of
from drafter.library.library import Library, PolicyFolder
from drafter.library.questions import Question

OWN_NAME = "the name on record"
"""The class of the answer that the jurisdiction's file supplies (a question with `default_from`)."""
_A_DAY = date(2027, 7, 1)
_STEPS = (Decimal(0), Decimal(1), Decimal(-1), Decimal("0.01"), Decimal("-0.01"))


@dataclass(frozen=True)
class Domain:
    """The classes of answers to a question: for each its name and one answer that stands for it."""

    question: Question
    values: Mapping[str, Value]
    tests: tuple[Test, ...] = ()
    classes: Mapping[tuple[bool, ...], str] = field(default_factory=dict)
    """For answers that cannot be listed: the class by the outcome of every comparison."""

    @property
    def several(self) -> bool:
        """Whether any number of the values may be chosen."""
        return self.question.kind == "choices"

    def class_of(self, value: Value) -> str:
        """Return the class of one answer."""
        return self.classes[self._outcomes(value)] if self.classes else str(value)

    def _outcomes(self, value: Value) -> tuple[bool, ...]:
        return tuple(test.holds({self.question.id: value}) for test in self.tests)


def tests_on(library: Library, folder: PolicyFolder) -> dict[str, tuple[Test, ...]]:
    """Return every entry of every condition of a policy and of the states' forms, by what it asks about."""
    found: dict[str, dict[Test, None]] = {}
    conditions: list[Condition] = [condition for _, condition in conditions_of(folder)]
    for jurisdiction in library.jurisdictions.values():
        conditions += [value for _, value in values_of(jurisdiction) if isinstance(value, Condition)]
    for condition in conditions:
        for test in condition.tests:
            found.setdefault(test.subject, {})[test] = None
    return {subject: tuple(tests) for subject, tests in found.items()}


def domains_of(library: Library, folder: PolicyFolder) -> dict[str, Domain]:
    """Return the domain of every question, in the order asked."""
    tests = tests_on(library, folder)
    return {question.id: _domain(question, tests.get(question.id, ()), library) for question in folder.questions}


def _domain(question: Question, tests: tuple[Test, ...], library: Library) -> Domain:
    if question.id == "state":
        return Domain(question, {code: code for code in sorted(library.jurisdictions)})
    if question.finite:
        options = [option.value for option in question.options]
        return Domain(question, {value: value for value in options or ("yes", "no")})
    values: dict[str, Value] = {}
    classes: dict[tuple[bool, ...], str] = {}
    for value in _samples(question, tests):
        outcomes = tuple(test.holds({question.id: value}) for test in tests)
        if outcomes not in classes:
            classes[outcomes] = str(value)
            values[str(value)] = value
    if question.default_from:
        values = {OWN_NAME: "", **values}
    return Domain(question, values, tests, classes)


def _samples(question: Question, tests: Iterable[Test]) -> Iterator[Value]:
    """Yield answers of which at least one passes each possible set of comparisons, the likeliest first."""
    operands = [operand for test in tests for operand in test.operands]
    for text in (*_defaults(question), *_usual(question, operands), *operands, *_around(question, operands)):
        try:
            yield convert(question, text)
        except AnswerError:
            continue


def _defaults(question: Question) -> Iterator[str]:
    for default in (question.default, *question.default_for.values()):
        if isinstance(default, str):
            yield default


def _usual(question: Question, operands: list[str]) -> Iterator[str]:
    if question.kind == "date":
        day = _A_DAY
        while day.isoformat() in operands:
            day += timedelta(1)
        yield day.isoformat()
    elif question.kind == "text":
        text = f"an example of “{question.name}”"
        while text in operands:
            text += " "
        yield text
    elif question.kind == "year":
        yield "2027"
    else:
        yield from ("10", "1", "100")


def _around(question: Question, operands: list[str]) -> Iterator[str]:
    """Yield the ends of the range, and the neighbours of each number that a condition names."""
    if question.kind in ("text", "date"):
        return
    for end in (question.minimum, question.maximum, 0, 10**9):
        if end is not None:
            yield str(end)
    for operand in operands:
        try:
            number = Decimal(operand)
        except InvalidOperation:
            continue
        for step in _STEPS:
            yield str(number + step)
