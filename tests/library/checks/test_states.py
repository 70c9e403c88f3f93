"""States: no printed fact without a source, no name that nothing knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.library.checks.states import PRINTED, state_problems
from drafter.problems import Problem
from tests.conftest import TOY, Changed

Change = Callable[[dict[str, str | bytes | None]], Changed]
ALPHA = (TOY / "states/AA.yaml").read_text("utf-8")
SOURCES = ALPHA[ALPHA.index("sources:") :]


def found(change_toy: Change, old: str, new: str) -> list[Problem]:
    assert ALPHA.count(old) == 1
    changed = change_toy({"states/AA.yaml": ALPHA.replace(old, new)})
    assert changed.problems == ()
    return list(state_problems(changed.library))


def test_every_printed_field_needs_a_source(change_toy: Change) -> None:
    problems = found(change_toy, SOURCES, "sources: []\n")
    missing = {problem.message.split("“")[1].split("”")[0] for problem in problems}
    assert set(PRINTED) <= missing
    assert {"institutions.commerce", "bill.forms.effective_default", "order.forms.effective_date"} <= missing


def test_a_row_for_a_field_counts_for_what_is_in_it_and_not_for_what_is_around_it(change_toy: Change) -> None:
    problems = found(change_toy, "- {field: institutions, confidence", "- {field: institutions.commerce, confidence")
    assert [problem.message for problem in problems] == [
        "the printed field “institutions.workforce_agency” has no source"
    ]


def test_rows_without_a_mark_of_verified_need_no_address(change_toy: Change) -> None:
    assert (
        found(
            change_toy,
            "{field: order, confidence: verified, url: https://example.org}",
            "{field: order, confidence: house}",
        )
        == []
    )


@pytest.mark.parametrize(
    "path", ["bill.front.0", "institutions.commerce", "words.governor", "bill.forms.effective_date", "features"]
)
def test_a_row_may_name_any_field_that_the_file_has(change_toy: Change, path: str) -> None:
    assert found(change_toy, "sources:\n", f"sources:\n  - {{field: {path}, confidence: house}}\n") == []


@pytest.mark.parametrize(
    "path", ["bill.front.9", "institutions.schools", "words.governess", "bill.forms.emergency", "bill.front.x", "x"]
)
def test_a_row_for_a_field_that_the_file_lacks_is_warned_of(change_toy: Change, path: str) -> None:
    (problem,) = found(change_toy, "sources:\n", f"sources:\n  - {{field: {path}, confidence: house}}\n")
    assert problem.severity.value == "warning"
    assert path in problem.message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("text: EXECUTIVE ORDER}", 'text: "EXECUTIVE ORDER {{ nobody }}"}'),
        ('text: "FOR the purpose of', 'text: "{{ nobody }} FOR the purpose of'),
        ("this_unit | sentence }} may be cited", "this_unit | sentence }} {{ nobody }} may be cited"),
        ("This Act takes effect {{ effective_date }}", "This Act takes effect {{ nobody }}"),
        ("days after {{ event }}", "days after {{ nobody }}"),
        ('label: "{{ number }}.", layout: own_line', 'label: "{{ nobody }}.", layout: own_line'),
        ('relative: "{{ name }}', 'relative: "{{ nobody }}'),
    ],
)
def test_a_placeholder_that_nothing_knows_is_told_with_its_line(change_toy: Change, old: str, new: str) -> None:
    (problem,) = found(change_toy, old, new)
    assert problem.message == "the placeholder “nobody” is not known"
    assert problem.place.file.endswith("states/AA.yaml")
    assert problem.place.line == ALPHA[: ALPHA.index(old)].count("\n") + 1


def test_a_state_s_condition_may_ask_about_any_question_of_any_policy(change_toy: Change) -> None:
    assert (
        found(
            change_toy, "text: EXECUTIVE ORDER}", 'text: EXECUTIVE ORDER, when: {pays: "yes", form.deadlines: dates}}'
        )
        == []
    )
    (problem,) = found(change_toy, "text: EXECUTIVE ORDER}", "text: EXECUTIVE ORDER, when: {pays: maybe}}")
    assert problem.message == "“maybe” is not an option of “pays”"
