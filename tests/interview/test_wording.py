"""Answers as a person reads them."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.conditions import Value
from drafter.interview.wording import answer_in_words, blank_in_words, counted, listed, state_name
from drafter.library.library import Library
from tests.interview.made_up import question


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("text", "Ferry Act", "Ferry Act"), ("number", 12000, "12,000"), ("year", 2027, "2027"),
        ("money", 2500000, "$2,500,000"), ("percent", 25, "25 percent"), ("date", date(2027, 7, 1), "July 1, 2027"),
        ("yes_no", "no", "No"),
    ],
)
def test_an_answer_reads_as_its_kind_is_written(toy: Library, kind: str, value: Value, words: str) -> None:
    assert answer_in_words(question("thing", kind), value, toy) == words


def test_a_choice_reads_as_its_label_and_a_state_as_its_name(toy: Library) -> None:
    assert answer_in_words(question("thing", "choice", ("boats",)), "boats", toy) == "Boats"
    assert answer_in_words(question("state", "choice"), "AA", toy) == "Alpha"
    assert state_name("ZZ", toy) == "ZZ"


def test_a_long_list_names_some_and_counts_the_rest(toy: Library) -> None:
    boxes = question("boxes", "choices", ("a", "b", "c", "d"))
    assert answer_in_words(boxes, ("a", "b", "c", "d"), toy, most=2) == "A; B; and 2 more"
    assert answer_in_words(boxes, ("a", "b", "c"), toy, most=2) == "A; B; C"
    assert answer_in_words(boxes, ("a", "b", "c", "d"), toy) == "A; B; C; D"
    assert answer_in_words(boxes, (), toy) == "none marked"


def test_a_blank_shows_its_label_or_else_the_name_of_the_question() -> None:
    assert blank_in_words(question("thing", blank="THE THING")) == "[THE THING]"
    assert blank_in_words(question("thing")) == "[THING]"


def test_names_are_joined_and_counted() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(["a", "b", "c", "d"], most=2) == "a, b and 2 more"
    assert counted(1, "question") == "1 question"
    assert counted(1200, "question") == "1,200 questions"
    assert counted(2, "policy", "policies") == "2 policies"
