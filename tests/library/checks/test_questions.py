"""Questions: options, defaults, and looking back only."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.library.checks.questions import question_problems
from tests.conftest import Changed

Change = Callable[[dict[str, str | bytes | None]], Changed]


def found(change_toy: Change, fields: str) -> list[str]:
    text = f"part: More\nquestions:\n  - {{id: more, ask: More?, name: more, component: frame, {fields}}}\n"
    changed = change_toy({"toy/questions/more.yaml": text})
    assert changed.problems == ()
    return [problem.message for problem in question_problems(changed.library, changed.library.policies["toy"])]


@pytest.mark.parametrize(
    "fields",
    [
        'kind: yes_no, default: "yes"',
        "kind: choices, options: [{value: a, label: A}, {value: b, label: B}], default: [b, a]",
        "kind: choice, options: [{value: a, label: A}], default_for: {bill: a}",
        "kind: text, default_from: institutions.lead_agency, blank: IT",
        "kind: text, default_from: institutions.commerce, blank: IT",
        "kind: text, default_from: bill.code.location, blank: IT",
        "kind: date, default: 2027-07-01",
        "kind: money, blank: SUM, minimum: 5",
        'kind: percent, default: "12.5"',
        'kind: number, default: "3", when: {pays: "yes"}',
    ],
)
def test_a_sound_question_is_no_fault(change_toy: Change, fields: str) -> None:
    assert found(change_toy, fields) == []


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            "kind: choices, options: [{value: a, label: A}], default: [b]",
            "the default of “more” does not fit: “b” is not an answer to “more”",
        ),
        (
            "kind: choice, options: [{value: a, label: A}], default_for: {order: b}",
            "the default of “more” does not fit: “b” is not an answer",
        ),
        ("kind: date, default: soon", "the default of “more” does not fit: “soon” is not a date"),
        ('kind: number, default: "3", minimum: 5', "the default of “more” does not fit: 3 is too small"),
        (
            'kind: number, default: "3", when: {more: 3}',
            "“more” looks back to “more”, which is asked later or not at all",
        ),
        (
            "kind: text, default_from: bill.page, blank: IT",
            "“more” takes its default from “bill.page”, which is not known",
        ),
        ("kind: date", "“more” has neither a default nor a blank"),
        ("kind: choices", "“more” has no options"),
    ],
)
def test_a_faulty_question_is_told(change_toy: Change, fields: str, message: str) -> None:
    (only,) = found(change_toy, fields)
    assert only.startswith(message)
