"""Numbers, money, dates and periods."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from drafter.assembly import formats
from drafter.library.form_words import WordForm
from tests.conftest import TOY, loaded

ALPHA: WordForm = loaded(TOY).jurisdictions["AA"].words
BETA: WordForm = loaded(TOY).jurisdictions["BB"].words


@pytest.mark.parametrize(
    ("value", "alpha", "beta"),
    [
        (0, "0", "0"),
        (1, "one", "one"),
        (2, "2", "two"),
        (9, "9", "nine"),
        (10, "10", "10"),
        (1200, "1,200", "1,200"),
        (Decimal("2.5"), "2.5", "2.5"),
    ],
)
def test_small_numbers_are_written_in_words_up_to_the_state_s_limit(
    value: int | Decimal, alpha: str, beta: str
) -> None:
    assert formats.number(value, ALPHA) == alpha
    assert formats.number(value, BETA) == beta


def test_figures_may_stand_after_words() -> None:
    both = BETA.model_copy(update={"figures_after_words": True})
    assert [formats.number(value, both) for value in (3, 12, Decimal("2.5"))] == ["three (3)", "12", "2.5"]


@pytest.mark.parametrize(
    ("value", "words", "ordinal", "ordinal_words"),
    [
        (1, "one", "1st", "first"),
        (2, "two", "2nd", "second"),
        (3, "three", "3rd", "third"),
        (4, "four", "4th", "fourth"),
        (11, "eleven", "11th", "eleventh"),
        (12, "twelve", "12th", "twelfth"),
        (13, "thirteen", "13th", "thirteenth"),
        (21, "twenty-one", "21st", "twenty-first"),
        (111, "one hundred eleven", "111th", "one hundred eleventh"),
        (180, "one hundred eighty", "180th", "one hundred eightieth"),
        (1200, "one thousand two hundred", "1200th", "one thousand two hundredth"),
    ],
)
def test_numbers_in_words_and_ordinals(value: int, words: str, ordinal: str, ordinal_words: str) -> None:
    assert formats.in_words(value) == words
    assert formats.ordinal(value) == ordinal
    assert formats.ordinal_in_words(value) == ordinal_words


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "$0"),
        (50_000, "$50,000"),
        (Decimal("50000.50"), "$50,000.50"),
        (Decimal("12.5"), "$12.50"),
        (Decimal(7), "$7"),
        (10**15, "$1,000,000,000,000,000"),
    ],
)
def test_sums_show_cents_only_where_there_are_any(value: int | Decimal, shown: str) -> None:
    assert formats.money(value) == shown


@pytest.mark.parametrize(
    ("value", "sign", "word"),
    [(25, "25%", "25 percent"), (Decimal("12.5"), "12.5%", "12.5 percent"), (0, "0%", "0 percent")],
)
def test_shares_are_written_with_the_state_s_sign_or_word(value: int | Decimal, sign: str, word: str) -> None:
    assert formats.percent(value, ALPHA) == sign
    assert formats.percent(value, BETA) == word


def test_dates_are_written_out() -> None:
    assert formats.long_date(date(2027, 7, 1)) == "July 1, 2027"
    assert formats.long_date(date(2028, 2, 29)) == "February 29, 2028"


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [(1, "year", "one year"), (2, "year", "two years"), (12, "month", "12 months"), (0, "month", "0 months")],
)
def test_a_period_is_singular_when_it_is_one(value: int, unit: str, shown: str) -> None:
    assert formats.period(value, unit, BETA) == shown


def test_days_are_counted_over_the_ends_of_months_and_leap_years() -> None:
    assert formats.after(date(2027, 12, 31), 60) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("value", "numeral"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (49, "XLIX"), (90, "XC"), (400, "CD"), (1999, "MCMXCIX")],
)
def test_roman_numerals(value: int, numeral: str) -> None:
    assert formats.roman(value) == numeral


@pytest.mark.parametrize(("value", "letters"), [(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (52, "zz"), (53, "aaa")])
def test_letters_double_after_z(value: int, letters: str) -> None:
    assert formats.letter(value) == letters


def test_no_two_of_the_first_hundred_labels_are_alike() -> None:
    for write in (formats.roman, formats.letter):
        labels = [write(value) for value in range(1, 101)]
        assert len(set(labels)) == 100
        assert all(labels)
