"""All checks together."""

from __future__ import annotations

from collections.abc import Callable

from drafter.library.checks import check_library
from drafter.library.library import Library
from drafter.problems import Severity
from tests.conftest import Changed

Change = Callable[[dict[str, str | bytes | None]], Changed]


def test_the_toy_library_passes_every_check(toy: Library) -> None:
    assert check_library(toy) == ()


def test_the_clause_library_has_no_error(real: Library) -> None:
    assert [str(problem) for problem in check_library(real) if problem.severity is Severity.ERROR] == []


def test_all_faults_are_found_at_once_in_the_order_of_the_library_s_parts(change_toy: Change) -> None:
    changed = change_toy(
        {
            "toy/clauses/duties/spare.yaml": """
fill: at_most_one
clauses:
  - {id: duties.spare, text: "Wait for {{ nobody }}.", when: {nothing: x}, power: none, drawn_from: [{how: adapted}]}
""",
        }
    )
    assert [problem.message for problem in check_library(changed.library)] == [
        "a condition asks about “nothing”, which is not a question",
        "the placeholder “nobody” is not known",
        "“how: adapted” needs a source",
        "the power “none” is not in powers.yaml",
        "the clause “duties.spare” has no note",
    ]
