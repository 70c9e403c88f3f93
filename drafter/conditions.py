"""Conditions: when a question is asked, a clause chosen or an item printed.

A condition is a mapping; every entry must hold. An entry names a question (or a fact of the
jurisdiction, such as `form.appropriation`) and what its answer must be:

    match_type: cash                     equals
    match_type: [cash, cash_or_in_kind]  is any of
    match_type: {not: none}              has an answer and it is none of these
    allowed_uses: {includes: training}   the list chosen holds any of these
    ta_services: {excludes: none}        the list chosen holds none of these
    minimum_employers: {at_least: 3}     a number, also at_most

An entry about a question that does not apply, or that has no answer, does not hold. There is no
other form and no code, so that paths, reasons and the reverse question can be computed.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

Value: TypeAlias = str | int | Decimal | date | tuple[str, ...]
Facts: TypeAlias = Mapping[str, Value]

OPERATORS = ("is", "not", "includes", "excludes", "at_least", "at_most")
_WORDS = {
    "is": "is",
    "not": "is not",
    "includes": "includes",
    "excludes": "does not include",
    "at_least": "is at least",
    "at_most": "is at most",
}


@dataclass(frozen=True, slots=True)
class Test:
    """One entry of a condition: the subject, one of `OPERATORS`, and the operands."""

    subject: str
    operator: str
    operands: tuple[str, ...]

    def holds(self, facts: Facts) -> bool:
        """Tell whether the entry holds; a subject that is absent from `facts` fails every entry."""
        value = facts.get(self.subject)
        if value is None:
            return False
        if self.operator == "is":
            return _as_text(value) in self.operands
        if self.operator == "not":
            return _as_text(value) not in self.operands
        if self.operator in ("includes", "excludes"):
            chosen = value if isinstance(value, tuple) else (_as_text(value),)
            found = any(operand in chosen for operand in self.operands)
            return found if self.operator == "includes" else not found
        if isinstance(value, (str, tuple, date)):
            return False
        limit = Decimal(self.operands[0])
        return value >= limit if self.operator == "at_least" else value <= limit


@dataclass(frozen=True, slots=True)
class Condition:
    """Entries that must all hold. The empty condition always holds."""

    tests: tuple[Test, ...] = ()

    def holds(self, facts: Facts) -> bool:
        """Tell whether every entry holds."""
        for test in self.tests:  # noqa: SIM110 (the busiest loop of a draft; a generator costs half again)
            if not test.holds(facts):
                return False
        return True

    def failing(self, facts: Facts) -> tuple[Test, ...]:
        """Return the entries that do not hold."""
        return tuple(test for test in self.tests if not test.holds(facts))

    def subjects(self) -> Iterator[str]:
        """Yield the names that the condition asks about."""
        for test in self.tests:
            yield test.subject

    def __bool__(self) -> bool:
        return bool(self.tests)


ALWAYS = Condition()


class ConditionError(ValueError):
    """A condition is not written in one of the known forms."""


def parse_condition(data: Any) -> Condition:
    """Turn the mapping of a file into a Condition. Raises ConditionError with what to write."""
    if isinstance(data, Condition):
        return data
    if not isinstance(data, dict):
        raise ConditionError("a condition is a mapping, such as {match_type: cash}")
    return _condition(tuple(test for subject, entry in data.items() for test in _parse_entry(str(subject), entry)))


@functools.lru_cache(maxsize=10_000)
def _condition(tests: tuple[Test, ...]) -> Condition:
    return Condition(tests)


def _parse_entry(subject: str, entry: Any) -> Iterator[Test]:
    if not isinstance(entry, dict):
        yield _test(subject, "is", _operands(subject, entry))
        return
    if not entry:
        raise ConditionError(f"the condition on “{subject}” is empty")
    for operator, operands in entry.items():
        if operator == "is" or operator not in OPERATORS:
            raise ConditionError(
                f"“{operator}” is not an operator; write a value, a list of values, or one of "
                "{not: …}, {includes: …}, {excludes: …}, {at_least: …}, {at_most: …}"
            )
        values = _operands(subject, operands)
        if operator in ("at_least", "at_most"):
            _require_number(subject, operator, values)
        yield _test(subject, operator, values)


@functools.lru_cache(maxsize=10_000)
def _test(subject: str, operator: str, operands: tuple[str, ...]) -> Test:
    """Return an entry; the many that say the same are one."""
    return Test(subject, operator, operands)


def _operands(subject: str, data: Any) -> tuple[str, ...]:
    values = data if isinstance(data, list) else [data]
    if not values or any(isinstance(value, (dict, list)) or value is None for value in values):
        raise ConditionError(f"the condition on “{subject}” needs a value or a list of values")
    return tuple(str(value) for value in values)


def _require_number(subject: str, operator: str, values: tuple[str, ...]) -> None:
    try:
        (only,) = values
        Decimal(only)
    except (ValueError, ArithmeticError):
        raise ConditionError(f"{operator} of “{subject}” needs one number") from None


def _as_text(value: Value) -> str:
    if isinstance(value, tuple):
        return ",".join(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def in_words(condition: Condition, name: Callable[[str], str], label: Callable[[str, str], str]) -> str:
    """Say a condition in words.

    `name` turns a subject into what a person calls it; `label` turns a subject and a value into
    the wording of that option.
    """
    parts = []
    for test in condition.tests:
        values = " or ".join(f"“{label(test.subject, value)}”" for value in test.operands)
        parts.append(f"{name(test.subject)} {_WORDS[test.operator]} {values}")
    return "; and ".join(parts) if parts else "always"
