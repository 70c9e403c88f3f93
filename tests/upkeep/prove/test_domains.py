"""One answer stands for all that conditions cannot tell apart, and none that they can is left out."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.conditions import Value, parse_condition
from drafter.library.library import Library
from drafter.library.questions import Question
from drafter.upkeep.prove.domains import Domain, _domain, domains_of


def domain(kind: str, *entries: Any, **fields: Any) -> Domain:
    question = Question.model_validate(
        {"id": "q", "ask": "?", "name": "q", "kind": kind, "component": "frame", "blank": "Q", **fields}
    )
    tests = tuple(test for entry in entries for test in parse_condition({"q": entry}).tests)
    return _domain(question, tests, Library({}, {}, {}, {}, {}, {}, {}))


@pytest.mark.parametrize(
    ("kind", "entries", "fields", "classes"),
    [
        ("number", [], {}, 1),
        ("number", [{"at_least": 3}], {}, 2),
        ("number", [{"at_least": 3}, {"at_most": 2}], {}, 2),
        ("number", [{"at_least": 3}, {"at_most": 1}], {}, 3),
        ("number", [{"at_least": 3}, {"at_most": 5}], {"minimum": 3, "maximum": 5}, 1),
        ("number", ["2", "4"], {}, 3),
        ("percent", [{"at_least": "0.01"}, {"at_most": 0}], {}, 2),
        ("percent", [{"at_least": 10}, {"at_most": 10}], {}, 3),
        ("money", [{"at_least": 50_000}, {"at_least": 100_000}], {}, 3),
        ("text", [{"not": ["none", "None"]}], {}, 2),
        ("date", ["2027-07-01", "2027-07-02"], {}, 3),
        ("year", ["2027"], {"minimum": 2026}, 2),
    ],
)
def test_there_is_a_class_for_each_outcome_that_can_be_had(
    kind: str, entries: list[Any], fields: dict[str, Any], classes: int
) -> None:
    found = domain(kind, *entries, **fields)
    assert len(found.values) == classes
    assert all(found.class_of(value) == name for name, value in found.values.items())


@pytest.mark.parametrize(("value", "like"), [(1, 2), (3, 4), (5, 1000)])
def test_an_answer_is_of_the_class_whose_comparisons_it_passes(value: Value, like: Value) -> None:
    found = domain("number", {"at_least": 3}, {"at_most": 4})
    assert found.class_of(value) == found.class_of(like)


def test_the_default_stands_for_its_class(toy: Library) -> None:
    domains = domains_of(toy, toy.policies["toy"])
    assert list(domains["days"].values) == ["180"]
    assert list(domains["state"].values) == ["AA", "BB"]
    assert list(domains["pays"].values) == ["yes", "no"]
