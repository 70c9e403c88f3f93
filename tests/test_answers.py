"""Answers: what fits a question, what does not, and what to write instead."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from drafter.answers import Answers, Given, check_answers
from drafter.library.conversion import MAXIMUM_TEXT, AnswerError, clean_text, convert
from drafter.library.questions import Question
from drafter.problems import Place


def question(kind: str, **fields: Any) -> Question:
    return Question.model_validate({"id": "it", "ask": "?", "name": "it", "kind": kind, "component": "frame", **fields})


COLORS = question("choices", options=[{"value": value, "label": value} for value in ("red", "green", "blue")])
COLOR = question("choice", options=[{"value": value, "label": value} for value in ("red", "green", "blue")])


@pytest.mark.parametrize(
    ("asked", "raw", "value"),
    [
        (question("text"), " a text ", "a text"),
        (question("text"), "line one\nline two", "line one\nline two"),
        (question("text"), "{{ 7*7 }} & <b>", "{{ 7*7 }} & <b>"),
        (question("number"), "25", 25),
        (question("number"), "1,200", 1200),
        (question("number"), "25.0", 25),
        (question("year"), "2027", 2027),
        (question("money"), "$50,000", 50_000),
        (question("money"), "50000.25", Decimal("50000.25")),
        (question("money"), "0", 0),
        (question("percent"), "12.5%", Decimal("12.5")),
        (question("percent"), "25 %", 25),
        (question("percent", maximum=200), "150", 150),
        (question("date"), "2027-07-01", date(2027, 7, 1)),
        (question("date"), "2027-7-1", date(2027, 7, 1)),
        (question("date"), "July 1, 2027", date(2027, 7, 1)),
        (question("date"), "2028-02-29", date(2028, 2, 29)),
        (question("yes_no"), "yes", "yes"),
        (COLOR, "green", "green"),
        (COLORS, ["blue", "red"], ("red", "blue")),
        (COLORS, ["red", "red"], ("red",)),
        (COLORS, "blue, red", ("red", "blue")),
        (COLORS, "", ()),
        (COLORS, [], ()),
        (COLORS, None, ()),
    ],
)
def test_an_answer_becomes_the_value_of_its_kind(asked: Question, raw: Any, value: object) -> None:
    converted = convert(asked, raw)
    assert converted == value
    assert type(converted) is type(value)


@pytest.mark.parametrize(
    ("asked", "raw", "wrong", "remedy"),
    [
        (question("text"), "", "the answer is empty", "Leave the line out to get a labelled blank."),
        (question("text"), "   ", "the answer is empty", "Leave the line out"),
        (
            question("text"),
            "a" * (MAXIMUM_TEXT + 1),
            "the answer has 20,001 characters, and at most 20,000 fit",
            "Shorten it",
        ),
        (question("text"), "bell \x07", "the answer holds control characters", "Delete them."),
        (question("text"), "lone \ud800 surrogate", "the answer holds control characters", "Delete them."),
        (question("text"), "a\u2028b", "the answer holds control characters", "Delete them."),
        (question("text"), ["a"], "one value is expected here", "Write “it: …” on one line."),
        (question("text"), {"a": "b"}, "one value is expected here", "Write “it: …” on one line."),
        (question("number"), "many", "“many” is not a number", "Write digits, such as 25."),
        (question("number"), "12.5", "12.5 is not a whole number", "Write a whole number."),
        (question("number"), "-1", "-1 is too small", "The least is 0."),
        (question("number", minimum=3), "2", "2 is too small", "The least is 3."),
        (question("number", maximum=10_000), "10001", "10001 is too large", "The most is 10,000."),
        (question("number"), "nan", "“nan” is not a number", "Write digits"),
        (question("number"), "inf", "“inf” is not a number", "Write digits"),
        (question("number"), "9" * 20, "99999999999999999999 is too large", "Check the number of zeros."),
        (question("money"), "-5", "-5 is too small", "The least is 0."),
        (question("money"), "0.005", "0.005 has more than two decimal places", "Round it."),
        (question("percent"), "101", "101 is too large", "The most is 100."),
        (question("year"), "27", "“27” is not a year", "Write four digits, such as 2027."),
        (question("year"), "3027", "“3027” is not a year", "Write four digits"),
        (question("date"), "2027-02-30", "“2027-02-30” is not a day of the calendar", "Write it as 2027-07-01"),
        (question("date"), "0000-01-01", "“0000-01-01” is not a day of the calendar", "Write it as 2027-07-01"),
        (question("date"), "Juli 1, 2027", "“Juli 1, 2027” is not a date", "Write it as 2027-07-01"),
        (question("date"), "next week", "“next week” is not a date", "Write it as 2027-07-01"),
        (question("yes_no"), "maybe", "“maybe” is not an answer to “it”", "Known names: no, yes."),
        (COLOR, "gren", "“gren” is not an answer to “it”", "Did you mean “green”?"),
        (COLOR, "x" * 50, f"“{'x' * 40}…” is not an answer", "Known names: blue, green, red."),
        (COLORS, ["red", "bleu"], "“bleu” is not an answer to “it”", "Did you mean “blue”?"),
        (COLORS, [["red"]], "a list of choices is expected here", "Write “it: [first, second]”."),
        (COLORS, {"red": "yes"}, "one value is expected here", "Write “it: …” on one line."),
    ],
)
def test_an_answer_that_does_not_fit_says_what_to_write(asked: Question, raw: Any, wrong: str, remedy: str) -> None:
    with pytest.raises(AnswerError) as caught:
        convert(asked, raw)
    assert str(caught.value).startswith(wrong)
    assert caught.value.remedy.startswith(remedy)


def test_a_year_keeps_to_the_earliest_and_the_latest_of_its_question() -> None:
    asked = question("year", minimum=2026, maximum=2100)
    assert [convert(asked, text) for text in ("2026", "2100")] == [2026, 2100]
    with pytest.raises(AnswerError, match="2025 is too early"):
        convert(asked, "2025")
    with pytest.raises(AnswerError, match="2101 is too late"):
        convert(asked, "2101")


def test_a_state_is_known_by_its_postal_code_in_any_case() -> None:
    state = Question.model_validate(
        {"id": "state", "ask": "?", "name": "state", "kind": "choice", "component": "frame"}
    )
    assert convert(state, "md", ["MD", "TX"]) == "MD"
    with pytest.raises(AnswerError, match="“QQ” is not an answer to “state”"):
        convert(state, "qq", ["MD", "TX"])


def test_clean_text_takes_out_what_no_document_can_hold() -> None:
    assert clean_text(" a\tb\r\nc\x00\x07\ud800\ufffe ") == "a b\nc"


def test_answers_are_never_changed_in_place() -> None:
    first = Answers("toy", {"days": Given(3, "file")})
    second = first.with_answer("pays", "no")
    third = second.without("days")
    assert first.values() == {"days": 3}
    assert second.values() == {"days": 3, "pays": "no"}
    assert second.given["pays"].origin == "typed"
    assert third.values() == {"pays": "no"}


def test_all_faults_of_a_file_are_found_at_once_with_their_places() -> None:
    renamed = question("number", id="days", earlier_ids=["day_count"])
    raw = {"days_": "1", "it": "gren", "day_count": "7"}
    given, problems = check_answers(raw, [renamed, COLOR], ["AA"], lambda name: Place("f.yaml", path=name))
    assert {name: one.value for name, one in given.items()} == {"days": 7}
    assert [(str(problem.place), problem.message, problem.remedy) for problem in problems] == [
        ("f.yaml (days_)", "there is no question “days_”", "Did you mean “days”?"),
        ("f.yaml (it)", "“gren” is not an answer to “it”", "Did you mean “green”?"),
    ]


def test_a_line_without_an_answer_counts_as_not_answered() -> None:
    given, problems = check_answers({"it": None}, [COLOR], [], lambda name: Place())
    assert not given
    assert not problems
