"""Explanations: why a clause is here, and the smallest change that brings in one that is not."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.answers import Answers
from drafter.conditions import parse_condition
from drafter.explain import reason_in_words, smallest_change
from drafter.library.library import Library
from drafter.pipeline import draft
from tests.conftest import TOY, slot_file, toy_answers


def change_for(toy: Library, clause: str, **answers: Any) -> list[tuple[str, object]] | None:
    changes = smallest_change(toy, toy.policies["toy"], toy_answers(**answers), clause)
    return None if changes is None else [(change.question.id, change.value) for change in changes]


def test_a_reason_names_the_answers_in_the_words_of_the_questions(toy: Library) -> None:
    tests = parse_condition(
        {"pays": "yes", "uses": {"includes": "boats"}, "form.regions": "several", "days": {"at_least": "3"}}
    ).tests
    assert reason_in_words(tests, toy.policies["toy"], toy) == (
        "money is “Yes”; and uses includes “Boats”; and whether there are regions is “there are several”"
        "; and days is at least “3”"
    )


def test_a_clause_without_a_condition_belongs_in_every_draft(toy: Library) -> None:
    assert reason_in_words((), toy.policies["toy"], toy) == "it belongs in every draft of this kind."


@pytest.mark.parametrize(
    ("clause", "answers", "changes"),
    [
        ("duties.publish", {}, []),
        ("duties.spare", {}, [("pays", "no")]),
        ("grants.award_bill", {"pays": "no"}, [("pays", "yes")]),
        ("grants.award_order", {}, [("instrument", "order")]),
        ("grants.award_order", {"pays": "no"}, [("pays", "yes"), ("instrument", "order")]),
        ("closing.money", {"instrument": "order"}, [("instrument", "bill")]),
        ("closing.effect_date", {}, [("effective_date_rule", "named_date")]),
        ("closing.effect_default", {"effective_date_rule": "named_date"}, [("effective_date_rule", "state_default")]),
    ],
)
def test_the_smallest_change_brings_the_clause_in(
    toy: Library, clause: str, answers: dict[str, Any], changes: list[tuple[str, object]]
) -> None:
    found = change_for(toy, clause, **answers)
    assert found is not None
    assert sorted(found, key=str) == sorted(changes, key=str)
    changed: Answers = toy_answers(**answers)
    for name, value in found:
        changed = changed.with_answer(name, value)  # type: ignore[arg-type]
    assert clause in draft(toy, changed).choices.clause_ids()


def test_no_change_is_offered_for_a_clause_that_does_not_exist(toy: Library) -> None:
    assert change_for(toy, "grants.none") is None


def test_no_change_is_offered_where_only_another_fact_of_the_state_would_help(change_toy: Any) -> None:
    spare = slot_file("id: duties.spare, when: {form.regions: none}, text: A harbor waits.")
    changed = change_toy({"toy/clauses/duties/spare.yaml": spare})
    folder = changed.library.policies["toy"]
    assert smallest_change(changed.library, folder, toy_answers(), "duties.spare") is None
    assert smallest_change(changed.library, folder, toy_answers(state="BB"), "duties.spare") == ()


@pytest.mark.parametrize(
    ("condition", "changes"),
    [
        ("{uses: {includes: crews}}", [("uses", ("boats", "docks", "crews"))]),
        ("{uses: {excludes: docks}}", [("uses", ("boats",))]),
        ("{days: {at_least: 200}}", [("days", 200)]),
        ("{days: {at_most: 90}}", [("days", 90)]),
        ("{state: BB}", [("state", "BB")]),
        ("{effective_date_rule: {not: state_default}}", [("effective_date_rule", "named_date")]),
        ("{partners: {includes: [commerce, schools], excludes: commerce}}", None),
    ],
)
def test_each_operator_has_its_own_change(
    change_toy: Any, condition: str, changes: list[tuple[str, object]] | None
) -> None:
    spare = slot_file(f"id: duties.spare, when: {condition}, text: A harbor waits.")
    changed = change_toy({"toy/clauses/duties/spare.yaml": spare})
    found = smallest_change(changed.library, changed.library.policies["toy"], toy_answers(), "duties.spare")
    assert (None if found is None else [(change.question.id, change.value) for change in found]) == changes


def test_on_the_clause_library_most_clauses_can_be_brought_in(real: Library) -> None:
    folder = real.policies["sector_partnerships"]
    answers = Answers("sector_partnerships").with_answer("state", "MD").with_answer("instrument", "bill")
    present = draft(real, answers).choices.clause_ids()
    absent = [clause.id for _, clause in folder.clauses() if clause.id not in present and "bill" in clause.instruments]
    tried = absent[:: max(1, len(absent) // 12)]
    found = {name: smallest_change(real, folder, answers, name) for name in tried}
    brought = [name for name, changes in found.items() if changes]
    assert len(brought) > len(tried) / 2
    for name in brought:
        changed = answers
        for change in found[name] or ():
            changed = changed.with_answer(change.question.id, change.value)
        assert name in draft(real, changed).choices.clause_ids()


def test_a_question_that_is_not_asked_is_first_brought_in(change_toy: Any) -> None:
    spare = slot_file("id: duties.spare, when: {amount: {at_least: 5}}, text: A harbor waits.")
    changed = change_toy({"toy/clauses/duties/spare.yaml": spare})
    answers = toy_answers(pays="no")
    found = smallest_change(changed.library, changed.library.policies["toy"], answers, "duties.spare")
    assert found is not None
    assert [(change.question.id, change.value) for change in found] == [("pays", "yes"), ("amount", 5)]


def test_a_question_of_the_other_instrument_brings_the_instrument_with_it(change_toy: Any) -> None:
    questions = (TOY / "toy/questions/frame.yaml").read_text("utf-8")
    only_bills = questions.replace(
        "kind: money, component: money,", "kind: money, component: money, instruments: [bill],"
    )
    spare = slot_file("id: duties.spare, when: {amount: {at_least: 5}}, text: A harbor waits.")
    changed = change_toy({"toy/clauses/duties/spare.yaml": spare, "toy/questions/frame.yaml": only_bills})
    answers = toy_answers(instrument="order")
    found = smallest_change(changed.library, changed.library.policies["toy"], answers, "duties.spare")
    assert found is not None
    assert [(change.question.id, change.value) for change in found] == [("instrument", "bill"), ("amount", 5)]
