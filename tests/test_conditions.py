"""Conditions: what holds, what is refused, and how a condition reads in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from drafter.conditions import ALWAYS, Condition, ConditionError, in_words, parse_condition
from drafter.conditions import Test as Entry

FACTS = {
    "match": "cash",
    "uses": ("boats", "docks"),
    "nothing": (),
    "share": 25,
    "rate": Decimal("12.5"),
    "day": date(2027, 7, 1),
    "form.regions": "several",
}


@pytest.mark.parametrize(
    ("written", "holds"),
    [
        ({}, True),
        ({"match": "cash"}, True),
        ({"match": "none"}, False),
        ({"match": ["none", "cash"]}, True),
        ({"match": ["none", "kind"]}, False),
        ({"match": {"not": "none"}}, True),
        ({"match": {"not": "cash"}}, False),
        ({"match": {"not": ["none", "cash"]}}, False),
        ({"uses": {"includes": "boats"}}, True),
        ({"uses": {"includes": ["crews", "docks"]}}, True),
        ({"uses": {"includes": "crews"}}, False),
        ({"uses": {"excludes": "crews"}}, True),
        ({"uses": {"excludes": ["crews", "docks"]}}, False),
        ({"nothing": {"excludes": "boats"}}, True),
        ({"nothing": {"includes": "boats"}}, False),
        ({"match": {"includes": "cash"}}, True),
        ({"share": {"at_least": "25"}}, True),
        ({"share": {"at_least": "26"}}, False),
        ({"share": {"at_most": "25"}}, True),
        ({"share": {"at_most": "24.9"}}, False),
        ({"share": {"at_least": "10", "at_most": "20"}}, False),
        ({"share": {"at_least": "10", "at_most": "30"}}, True),
        ({"rate": {"at_least": "12.5"}}, True),
        ({"share": "25"}, True),
        ({"day": "2027-07-01"}, True),
        ({"match": {"at_least": "1"}}, False),
        ({"uses": {"at_least": "1"}}, False),
        ({"day": {"at_most": "3000"}}, False),
        ({"form.regions": "several"}, True),
        ({"match": "cash", "share": {"at_least": "30"}}, False),
    ],
)
def test_a_condition_holds_when_every_entry_does(written: dict[str, object], holds: bool) -> None:
    assert parse_condition(written).holds(FACTS) is holds


@pytest.mark.parametrize(
    "entry",
    [
        "cash",
        ["cash"],
        {"not": "cash"},
        {"includes": "cash"},
        {"excludes": "cash"},
        {"at_least": "1"},
        {"at_most": "1"},
    ],
)
def test_an_entry_about_an_absent_answer_never_holds(entry: object) -> None:
    assert not parse_condition({"absent": entry}).holds(FACTS)


def test_the_failing_entries_are_those_that_do_not_hold() -> None:
    condition = parse_condition({"match": "cash", "share": {"at_least": "30"}, "absent": "x"})
    assert condition.failing(FACTS) == (Entry("share", "at_least", ("30",)), Entry("absent", "is", ("x",)))
    assert list(condition.subjects()) == ["match", "share", "absent"]


def test_the_empty_condition_is_falsy_and_always_holds() -> None:
    assert not ALWAYS
    assert ALWAYS.holds({})
    assert parse_condition({"match": "cash"})
    assert in_words(ALWAYS, str, lambda subject, value: value) == "always"


def test_a_condition_that_is_parsed_already_stays_as_it_is() -> None:
    condition = Condition((Entry("a", "is", ("b",)),))
    assert parse_condition(condition) is condition


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("cash", "a condition is a mapping, such as {match_type: cash}"),
        (["cash"], "a condition is a mapping"),
        (None, "a condition is a mapping"),
        ({"match": {}}, "the condition on “match” is empty"),
        ({"match": None}, "the condition on “match” needs a value or a list of values"),
        ({"match": []}, "the condition on “match” needs a value or a list of values"),
        ({"match": [["cash"]]}, "the condition on “match” needs a value or a list of values"),
        ({"match": [{"not": "x"}]}, "the condition on “match” needs a value or a list of values"),
        ({"match": {"is": "cash"}}, "“is” is not an operator; write a value, a list of values, or one of {not: …}"),
        ({"match": {"contains": "cash"}}, "“contains” is not an operator"),
        ({"share": {"at_least": "many"}}, "at_least of “share” needs one number"),
        ({"share": {"at_most": ["1", "2"]}}, "at_most of “share” needs one number"),
    ],
)
def test_anything_else_is_refused_with_what_to_write(written: object, wrong: str) -> None:
    with pytest.raises(ConditionError) as caught:
        parse_condition(written)
    assert wrong in str(caught.value)


def test_a_condition_says_itself_in_words() -> None:
    condition = parse_condition(
        {
            "match": ["cash", "kind"],
            "uses": {"includes": "boats", "excludes": "crews"},
            "share": {"at_least": "10", "at_most": "30"},
            "term": {"not": "none"},
        }
    )
    said = in_words(condition, lambda name: f"the {name}", lambda name, value: value.upper())
    assert said == (
        "the match is “CASH” or “KIND”; and the uses includes “BOATS”; and the uses does not include “CREWS”; and "
        "the share is at least “10”; and the share is at most “30”; and the term is not “NONE”"
    )
