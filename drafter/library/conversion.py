"""Conversion of answers: from what a file or a person gives to the value of a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from drafter.conditions import Value
from drafter.library.questions import Question
from drafter.problems import nearest

MAXIMUM_TEXT = 20_000
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


class AnswerError(ValueError):
    """An answer does not fit its question. Carries what to write instead."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy


def clean_text(text: str) -> str:
    """Return a typed text without control characters and lone surrogates, which no document can hold."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\t", " ")).strip()


def convert(question: Question, raw: Any, states: Collection[str] = ()) -> Value:
    """Turn what a file or a person gives into the value of a question.

    Raises AnswerError with what is wrong and what to write. `states` are the known jurisdictions,
    for the question `state`.
    """
    if isinstance(raw, dict) or (isinstance(raw, list) and question.kind != "choices"):
        raise AnswerError("one value is expected here", f"Write “{question.id}: …” on one line.")
    if question.kind == "choices":
        return _choices(question, raw)
    text = str(raw).strip()
    if question.kind in ("choice", "yes_no"):
        return _choice(question, text, states)
    return _CONVERTERS[question.kind](question, text)


def _choice(question: Question, text: str, states: Collection[str]) -> str:
    values = [option.value for option in question.options]
    if question.id == "state":
        text, values = text.upper(), sorted(states)
    elif question.kind == "yes_no" and not values:
        values = ["yes", "no"]
    text = question.present_value(text)
    if text not in values:
        raise AnswerError(f"“{_short(text)}” is not an answer to “{question.id}”", nearest(text, values))
    return text


def _choices(question: Question, raw: Any) -> tuple[str, ...]:
    entries = [part for part in re.split(r"\s*,\s*", raw) if part] if isinstance(raw, str) else raw
    if entries is None:
        entries = []
    if not isinstance(entries, list) or any(isinstance(entry, (dict, list)) for entry in entries):
        raise AnswerError("a list of choices is expected here", f"Write “{question.id}: [first, second]”.")
    known = [option.value for option in question.options]
    entries = [question.present_value(str(entry)) for entry in entries]
    for entry in entries:
        if entry not in known:
            raise AnswerError(f"“{_short(entry)}” is not an answer to “{question.id}”", nearest(entry, known))
    chosen = set(entries)
    return tuple(value for value in known if value in chosen)


def _text(_question: Question, text: str) -> str:
    if len(text) > MAXIMUM_TEXT:
        raise AnswerError(
            f"the answer has {len(text):,} characters, and at most {MAXIMUM_TEXT:,} fit into a clause",
            "Shorten it, and put the rest into an annex.",
        )
    if _UNPRINTABLE.search(text):
        raise AnswerError("the answer holds control characters, which a document cannot hold", "Delete them.")
    if not text:
        raise AnswerError("the answer is empty", "Leave the line out to get a labelled blank.")
    return text


def _number(question: Question, text: str) -> int | Decimal:
    bare = text.replace(",", "").removesuffix("%").strip()
    if question.kind == "money":
        bare = bare.removeprefix("$").strip()
    try:
        number = Decimal(bare)
        if not number.is_finite():
            raise InvalidOperation
    except InvalidOperation:
        example = "2500000" if question.kind == "money" else "25"
        raise AnswerError(f"“{_short(text)}” is not a number", f"Write digits, such as {example}.") from None
    minimum = 0 if question.minimum is None else question.minimum
    maximum = 100 if question.kind == "percent" and question.maximum is None else question.maximum
    if number < minimum:
        raise AnswerError(f"{bare} is too small", f"The least is {minimum}.")
    if maximum is not None and number > maximum:
        raise AnswerError(f"{bare} is too large", f"The most is {maximum:,}.")
    if number > Decimal(10) ** 15:
        raise AnswerError(f"{_short(bare)} is too large", "Check the number of zeros.")
    if number == number.to_integral_value():
        return int(number)
    if question.kind == "number":
        raise AnswerError(f"{bare} is not a whole number", "Write a whole number.")
    if number != round(number, 2):
        raise AnswerError(f"{bare} has more than two decimal places", "Round it.")
    return number


def _year(question: Question, text: str) -> int:
    if not re.fullmatch(r"(19|20|21)\d\d", text):
        raise AnswerError(f"“{_short(text)}” is not a year", "Write four digits, such as 2027.")
    year = int(text)
    if question.minimum is not None and year < question.minimum:
        raise AnswerError(f"{year} is too early", f"The earliest is {question.minimum}.")
    if question.maximum is not None and year > question.maximum:
        raise AnswerError(f"{year} is too late", f"The latest is {question.maximum}.")
    return year


def _date(_question: Question, text: str) -> date:
    remedy = "Write it as 2027-07-01 (year, month, day)."
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    if found:
        year, month, day = (int(part) for part in found.groups())
    elif found := re.fullmatch(r"([A-Za-z]+) (\d{1,2}), (\d{4})", text):
        if found[1].lower() not in _MONTHS:
            raise AnswerError(f"“{_short(text)}” is not a date", remedy)
        year, month, day = int(found[3]), _MONTHS.index(found[1].lower()) + 1, int(found[2])
    else:
        raise AnswerError(f"“{_short(text)}” is not a date", remedy)
    try:
        return date(year, month, day)
    except ValueError:
        raise AnswerError(f"“{text}” is not a day of the calendar", remedy) from None


_CONVERTERS: dict[str, Callable[[Question, str], Value]] = {
    "text": _text,
    "number": _number,
    "year": _year,
    "money": _number,
    "percent": _number,
    "date": _date,
}


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"
