"""Numbers, money, dates and periods in the form that the state's law uses."""

from __future__ import annotations

import functools
from datetime import date, timedelta
from decimal import Decimal

from drafter.library.form_words import WordForm


@functools.lru_cache(maxsize=1024)
def in_words(number: int) -> str:
    """Write a whole number in words: twenty-one."""
    import num2words

    return str(num2words.num2words(number, lang="en")).replace(" and ", " ").replace(",", "")


@functools.lru_cache(maxsize=1024)
def ordinal_in_words(number: int) -> str:
    """Write an ordinal in words: twenty-first."""
    import num2words

    return str(num2words.num2words(number, to="ordinal", lang="en")).replace(" and ", " ").replace(",", "")


def ordinal(number: int) -> str:
    """Write an ordinal in figures: 21st."""
    last_two = number % 100
    ending = "th" if 10 <= last_two <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def number(value: int | Decimal, words: WordForm) -> str:
    """Write a number in words up to the state's limit, else in figures."""
    if not isinstance(value, int) or not 0 < value <= words.words_up_to:
        return figure(value)
    return f"{in_words(value)} ({value})" if words.figures_after_words else in_words(value)


def figure(value: int | Decimal) -> str:
    """Write a number in figures: 1,200; 12.5."""
    return f"{value:,}"


def money(value: int | Decimal) -> str:
    """Write a sum: $50,000, or $50,000.50 where there are cents."""
    return f"${value:,.2f}" if value != int(value) else f"${int(value):,}"


def percent(value: int | Decimal, words: WordForm) -> str:
    """Write a share: 25% or 25 percent."""
    if words.figures_after_words and isinstance(value, int):
        return f"{in_words(value)} percent ({value}%)"
    return f"{value}%" if words.percent == "sign" else f"{value} percent"


def long_date(value: date) -> str:
    """Write a date: July 1, 2027."""
    from babel.dates import format_date

    return str(format_date(value, "MMMM d, y", locale="en_US"))


def period(value: int | Decimal, unit: str, words: WordForm) -> str:
    """Write a period: 12 months, one year."""
    return f"{number(value, words)} {unit}" if value == 1 else f"{number(value, words)} {unit}s"


def after(start: date, days: int) -> date:
    """Return the date a number of days after another."""
    return start + timedelta(days=days)


def roman(value: int) -> str:
    """Write a number in capital roman numerals."""
    digits = (
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    )
    text = ""
    for size, sign in digits:
        text += sign * (value // size)
        value %= size
    return text


def letter(value: int) -> str:
    """Write a number as small letters: a … z, aa, bb, …"""
    return "abcdefghijklmnopqrstuvwxyz"[(value - 1) % 26] * ((value - 1) // 26 + 1)
