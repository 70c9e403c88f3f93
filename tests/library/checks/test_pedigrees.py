"""Pedigrees: a clause is drawn from a provision that was seen, or marked original; an order has the power."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.library.checks.pedigrees import pedigree_problems
from drafter.problems import Severity
from tests.conftest import TOY, Changed

Change = Callable[[dict[str, str | bytes | None]], Changed]
SPARE = (TOY / "toy/clauses/duties/spare.yaml").read_text("utf-8")


def found(change_toy: Change, **changes: str) -> list[tuple[str, str]]:
    text = SPARE.replace("drawn_from: [{how: original}]", changes.get("drawn_from", "drawn_from: [{how: original}]"))
    text = text.replace("note: Choose it.", changes.get("note", "note: Choose it."))
    changed = change_toy({"toy/clauses/duties/spare.yaml": text})
    assert changed.problems == ()
    problems = pedigree_problems(changed.library, changed.library.policies["toy"])
    return [(problem.severity.value, problem.message) for problem in problems]


@pytest.mark.parametrize(
    "origin",
    [
        "{how: original}",
        "{source: AA/ferry_act/timetables, how: adapted}",
        "{source: AA/ferry_act/fares, how: combined}, {source: federal/whole_act, how: combined}",
        "{source: AA/old_act/boats, how: adapted}",
    ],
)
def test_a_source_that_was_seen_is_no_fault(change_toy: Change, origin: str) -> None:
    assert found(change_toy, drawn_from=f"drawn_from: [{origin}]") == []


EVIDENCE = """
studies:
- id: trial
  name: Doe, a trial
  published: "2021"
  found: It helped.
  url: https://example.org/t
  confidence: CONFIDENCE
"""


@pytest.mark.parametrize(
    ("confidence", "source", "messages"),
    [
        ("verified", "evidence/trial", []),
        ("unverified", "evidence/trial", [("error", "“evidence/trial” was not seen (unverified)")]),
        ("verified", "evidence/trail", [("error", "“evidence/trail” is not in evidence.yaml")]),
    ],
)
def test_a_finding_may_draw_on_a_study_that_was_seen(
    change_toy: Change, confidence: str, source: str, messages: list[tuple[str, str]]
) -> None:
    text = SPARE.replace("drawn_from: [{how: original}]", f"drawn_from: [{{source: {source}, how: adapted}}]")
    evidence = EVIDENCE.replace("CONFIDENCE", confidence)
    changed = change_toy({"toy/clauses/duties/spare.yaml": text, "evidence.yaml": evidence})
    assert changed.problems == ()
    problems = pedigree_problems(changed.library, changed.library.policies["toy"])
    assert [(problem.severity.value, problem.message) for problem in problems] == messages


@pytest.mark.parametrize(
    ("power", "message"),
    [
        ("power: direct_agency, instruments: [order]", ""),
        ("power: appropriate, instruments: [bill]", ""),
        ("power: appropriate", ""),
        (
            "power: [direct_agency, appropriate], instruments: [order]",
            "the clause “duties.spare” is for orders and needs a power that orders lack (appropriate)",
        ),
    ],
)
def test_only_a_clause_for_orders_alone_must_do_without_the_powers_that_orders_lack(
    change_toy: Change, power: str, message: str
) -> None:
    assert found(change_toy, note=f"note: Choose it., {power}") == ([("error", message)] if message else [])


def test_a_clause_without_a_note_is_only_warned_of(change_toy: Change) -> None:
    assert found(change_toy, note="reviewed: 2026-11-23") == [
        (Severity.WARNING.value, "the clause “duties.spare” has no note")
    ]
