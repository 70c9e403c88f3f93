"""What the program says about a draft and about a clause."""

from __future__ import annotations

import re

import pytest

from drafter.library.library import Library
from drafter.problems import ProblemsFound
from drafter.report import COUNSEL, blanks, clause_report, draft_report, explain_report
from tests.conftest import draft_toy, toy_answers


def test_the_report_of_a_draft_ends_with_the_advice_to_see_counsel() -> None:
    assert draft_report(draft_toy()).splitlines()[-1] == COUNSEL


def test_blanks_are_counted_by_their_labels_in_reading_order() -> None:
    made = draft_toy(pays="yes")
    assert list(blanks(made).items()) == [("BILL NUMBER", 1), ("NN", 7), ("AMOUNT", 1)]
    report = draft_report(made)
    assert "Blanks to fill in (3):\n  BILL NUMBER\n  NN (7 places)\n  AMOUNT\n" in report


def test_a_draft_without_blanks_lists_none() -> None:
    assert "Blanks" not in draft_report(draft_toy(state="BB", instrument="order", partners=[]))


def test_answers_that_are_parked_are_listed() -> None:
    report = draft_report(draft_toy(pays="no", amount="7", share="5"))
    assert "Answers kept but not used, because their questions do not apply here:\n  amount, share\n" in report
    assert "kept but not used" not in draft_report(draft_toy())


def test_what_an_order_leaves_out_is_listed_with_its_ground_and_what_stands_instead() -> None:
    report = draft_report(draft_toy(instrument="order"))
    left_out = "  Only the legislature appropriates.\n    grants.award_bill; in its place: grants.award_order\n"
    assert left_out in report
    assert "    closing.money; in its place: nothing\n" in report
    assert "Left out" not in draft_report(draft_toy())


def test_the_explanation_lists_every_clause_under_its_section(toy: Library) -> None:
    report = explain_report(draft_toy(), toy)
    assert "Duties\n  duties.publish\n      because it belongs in every draft of this kind.\n" in report
    assert "Grants\n  grants.award_bill\n      because money is “Yes”\n  grants.limits\n" in report
    assert "closing.money" in report
    assert "Left out" not in report
    assert "Left out, because an order lacks the power" in explain_report(draft_toy(instrument="order"), toy)


@pytest.mark.parametrize(
    ("clause", "instrument", "said"),
    [
        ("duties.publish", "bill", "It is in the draft because it belongs in every draft of this kind."),
        ("duties.spare", "bill", "It is not in the draft. The smallest change that brings it in:\n  pays: “No”"),
        (
            "grants.award_bill",
            "order",
            "It is not in the draft. Only the legislature appropriates. "
            "The smallest change that brings it in:\n  instrument: “A bill”",
        ),
    ],
)
def test_a_clause_is_explained_whether_it_is_here_or_not(toy: Library, clause: str, instrument: str, said: str) -> None:
    answers = toy_answers(instrument=instrument)
    report = clause_report(clause, draft_toy(instrument=instrument), answers, toy)
    assert report.splitlines()[:2] == [f"{clause} ({clause.removesuffix('_bill')})", "  Original to this library."]
    assert said in report


def test_a_clause_that_is_not_known_is_told_with_the_nearest(toy: Library) -> None:
    with pytest.raises(
        ProblemsFound, match=re.escape("there is no clause “duties.publsh”\n    Did you mean “duties.publish”?")
    ):
        clause_report("duties.publsh", draft_toy(), toy_answers(), toy)


def test_a_clause_that_no_change_brings_in_is_told(toy: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.report.smallest_change", lambda *_: None)
    report = clause_report("duties.spare", draft_toy(), toy_answers(), toy)
    assert "It is not in the draft, and no change of up to 4 answers brings it in." in report
