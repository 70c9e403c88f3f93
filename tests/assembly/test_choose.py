"""Choosing the clauses of each slot."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.assembly.choose import lacking_powers
from drafter.conditions import Test as Entry
from drafter.library.library import Library
from tests.conftest import TOY, clause, draft_toy, slot_file


def chosen(**answers: Any) -> list[str]:
    return [choice.clause.id for choice in draft_toy(**answers).choices.chosen]


def test_clauses_are_chosen_in_document_order() -> None:
    assert chosen() == [
        "findings.need",
        "findings.law",
        "duties.publish",
        "duties.consult",
        "duties.parts",
        "grants.award_bill",
        "grants.limits",
        "closing.money",
        "closing.effect_default",
    ]


def test_an_order_never_appropriates_money() -> None:
    for state in ("AA", "BB"):
        made = draft_toy(state=state, instrument="order", pays="yes")
        for choice in made.choices.chosen:
            assert "appropriate" not in choice.clause.power
    assert chosen(instrument="order") == [
        "findings.need",
        "findings.law",
        "duties.publish",
        "duties.consult",
        "duties.parts",
        "grants.award_order",
        "closing.effect_default",
    ]


def test_a_clause_that_needs_a_power_that_orders_lack_gives_way_to_its_alternative(change_toy: Any) -> None:
    slot = slot_file("id: duties.pay, power: appropriate, text: Ten dollars are appropriated.")
    both = slot_file(
        "id: duties.pay, power: [direct_agency, appropriate], text: Ten dollars are appropriated.",
        "id: duties.ask, power: direct_agency, instruments: [order], text: A harbor may ask for ten dollars.",
    )
    for text, instead in ((slot, []), (both, ["duties.ask"])):
        changed = change_toy({"toy/clauses/duties/spare.yaml": text})
        assert "duties.pay" in changed.draft().choices.clause_ids()
        order = changed.draft(instrument="order", pays="no")
        assert [one.clause.id for one in order.choices.chosen if one.slot.id == "duties.spare"] == instead
        assert [(one.clause.id, [other.id for other in one.instead]) for one in order.choices.omitted] == [
            ("duties.pay", instead)
        ]
        assert order.problems == ()


def test_a_slot_or_a_clause_whose_condition_fails_is_left_out() -> None:
    assert "grants.award_bill" not in chosen(pays="no")
    assert "grants.limits" not in chosen(pays="no")
    assert "duties.spare" in chosen(pays="no")
    assert "closing.effect_date" in chosen(effective_date_rule="named_date")
    assert "closing.effect_default" not in chosen(effective_date_rule="named_date")


def test_the_reasons_are_the_entries_of_section_slot_and_clause() -> None:
    reasons = {choice.clause.id: choice.reasons for choice in draft_toy(pays="no").choices.chosen}
    assert reasons["duties.publish"] == ()
    assert reasons["duties.spare"] == (Entry("pays", "is", ("no",)),)


def test_what_an_order_had_to_leave_out_is_noted_with_what_stands_instead() -> None:
    made = draft_toy(instrument="order")
    assert [
        (one.clause.id, [power.id for power in one.powers], [other.id for other in one.instead])
        for one in made.choices.omitted
    ] == [
        ("grants.award_bill", ["appropriate"], ["grants.award_order"]),
        ("closing.money", ["appropriate"], []),
    ]


def test_a_bill_leaves_nothing_out_for_want_of_power() -> None:
    assert draft_toy().choices.omitted == ()


def test_an_order_leaves_out_only_what_a_bill_with_the_same_answers_would_say() -> None:
    assert draft_toy(instrument="order", pays="no").choices.omitted == ()


def test_the_powers_that_a_clause_lacks_in_an_order(toy: Library) -> None:
    assert [
        power.id for power in lacking_powers(clause(power=["direct_agency", "appropriate", "none"]), toy.powers)
    ] == ["appropriate"]
    assert lacking_powers(clause(power="direct_agency"), toy.powers) == ()
    assert lacking_powers(clause(), toy.powers) == ()


SLOT = """
fill: {fill}
clauses:
  - {{id: duties.one, text: One waits., drawn_from: [{{how: original}}], note: x}}
  - {{id: duties.two, text: Two wait., drawn_from: [{{how: original}}], note: x}}
"""


@pytest.mark.parametrize(
    ("fill", "ids", "faults"),
    [
        ("any", ["duties.one", "duties.two"], 0),
        ("at_most_one", ["duties.one"], 1),
        ("exactly_one", ["duties.one"], 1),
    ],
)
def test_a_slot_takes_as_many_clauses_as_it_says(change_toy: Any, fill: str, ids: list[str], faults: int) -> None:
    made = change_toy({"toy/clauses/duties/spare.yaml": SLOT.format(fill=fill)}).draft()
    assert [choice.clause.id for choice in made.choices.chosen if choice.slot.id == "duties.spare"] == ids
    assert len(made.problems) == faults


@pytest.mark.parametrize(
    ("bond", "answers", "message"),
    [
        ("requires: closing.money", {}, ""),
        (
            "requires: closing.money",
            {"pays": "no"},
            "the clause “duties.one” requires “closing.money”, which is not in this draft",
        ),
        ("excludes: closing.money", {"pays": "no"}, ""),
        ("excludes: closing.money", {}, "the clause “duties.one” excludes “closing.money”, and both are in this draft"),
    ],
)
def test_clauses_that_require_or_exclude_others_are_held_to_it(
    change_toy: Any, bond: str, answers: dict[str, Any], message: str
) -> None:
    slot = slot_file(f"id: duties.one, text: One waits., {bond}", fill="any")
    made = change_toy({"toy/clauses/duties/spare.yaml": slot}).draft(**answers)
    assert [problem.message for problem in made.problems] == ([message] if message else [])


def test_a_section_that_is_for_the_other_instrument_is_left_out(change_toy: Any) -> None:
    policy = (
        (TOY / "toy/policy.yaml")
        .read_text("utf-8")
        .replace("heading: Duties,", "heading: Duties, instruments: [order],")
    )
    changed = change_toy({"toy/policy.yaml": policy})
    assert "duties.publish" not in changed.draft().choices.clause_ids()
    assert "duties.publish" in changed.draft(instrument="order").choices.clause_ids()
