"""Wording: an answer as a person reads it, and lists in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from drafter.conditions import Value
from drafter.library.library import Library
from drafter.library.questions import Question

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")


def answer_in_words(question: Question, value: Value, library: Library, most: int = 0) -> str:
    """Return an answer in words: labels for values, names for states, signs for money and shares.

    Of a list of choices, at most `most` are named and the rest counted; 0 names all.
    """
    if isinstance(value, tuple):
        labels = [_label(question, entry) for entry in value]
        if most and len(labels) > most + 1:
            labels = [*labels[:most], f"and {len(labels) - most} more"]
        return "; ".join(labels) or "none marked"
    if isinstance(value, date):
        return f"{_MONTHS[value.month - 1]} {value.day}, {value.year}"
    if question.id == "state":
        return state_name(str(value), library)
    if question.kind == "money" and not isinstance(value, str):
        return f"${value:,}"
    if question.kind == "percent":
        return f"{value} percent"
    if question.kind == "number" and not isinstance(value, str):
        return f"{value:,}"
    return _label(question, str(value))


def blank_in_words(question: Question) -> str:
    """Return how an answer that is missing will look in the draft."""
    return f"[{question.blank or question.name.upper()}]"


def state_name(code: str, library: Library) -> str:
    """Return the name of a state, or its postal code where the library knows no more."""
    jurisdiction = library.jurisdictions.get(code)
    return jurisdiction.name if jurisdiction is not None else code


def listed(names: Sequence[str], most: int = 0) -> str:
    """Join names: a, b and c. At most `most` are named and the rest counted; 0 names all."""
    shown = list(names)
    if most and len(shown) > most + 1:
        shown = [*shown[:most], f"{len(shown) - most} more"]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: 1 question, 2 questions."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _label(question: Question, value: str) -> str:
    option = question.option(value)
    if option is not None:
        return option.label
    return value.capitalize() if question.kind == "yes_no" else value
