"""Dates: those that a draft prints, and the moments that answers fix."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from drafter.library.agreements import Moment
from drafter.review.reading import Reading

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")
_DATE = re.compile(rf"\b({'|'.join(_MONTHS)})\s+(\d{{1,2}}),\s+(\d{{4}})\b")


def dates_in(text: str) -> Iterator[tuple[date, int]]:
    """Yield the dates that a text prints, and where each begins."""
    for found in _DATE.finditer(text):
        try:
            yield date(int(found[3]), _MONTHS.index(found[1]) + 1, int(found[2])), found.start()
        except ValueError:
            continue


def in_words(day: date) -> str:
    """Write a date as law does."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def earliest_effect(reading: Reading) -> date | None:
    """Return the day on which the text takes effect; without one, the first day of the year of filing."""
    year = reading.facts.get("session_year")
    return reading.effective or (date(year, 1, 1) if isinstance(year, int) else None)


def moment(given: Moment, reading: Reading) -> date | None:
    """Return the moment that an answer fixes, or None where it fixes none."""
    value, effect = reading.facts.get(given.question), earliest_effect(reading)
    if given.unit == "date":
        return value if isinstance(value, date) else None
    if not isinstance(value, int) or effect is None:
        return None
    if given.unit == "days":
        return effect + timedelta(days=value)
    return date(effect.year + value, effect.month, min(effect.day, 28))
