"""The scope of a draft: which words are the state's, and where definitions reach."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from drafter.assembly.bodies import bodies
from drafter.assembly.values import Amount, Missing, Named, Passage, Phrase
from drafter.document import Blank, Text, plain_text
from drafter.library.checks.texts import FIXED_NAMES
from drafter.problems import ProblemsFound
from tests.conftest import TOY, toy_scope


def test_bills_and_orders_have_their_own_forms_and_words() -> None:
    bill, order = toy_scope(), toy_scope(instrument="order")
    assert bill.form is bill.jurisdiction.bill
    assert order.form is order.jurisdiction.order
    assert (bill.words.not_later_than, order.words.not_later_than) == ("not later than", "within")


@pytest.mark.parametrize(
    ("answers", "codified"),
    [
        ({"state": "AA"}, True),
        ({"state": "BB"}, False),
        ({"state": "AA", "instrument": "order"}, False),
    ],
)
def test_only_a_bill_of_a_state_with_nested_code_sections_is_codified(answers: dict[str, Any], codified: bool) -> None:
    assert toy_scope(**answers).codified is codified


def test_every_kind_of_name_has_its_filler() -> None:
    scope = toy_scope(amount=5)
    assert isinstance(scope.filler("lead_agency"), Named)
    assert isinstance(scope.filler("commerce"), Named)
    assert isinstance(scope.filler("program"), Named)
    assert isinstance(scope.filler("this_act"), Named)
    assert isinstance(toy_scope(instrument="order").filler("this_act"), Phrase)
    assert isinstance(scope.filler("this_unit"), Passage)
    assert scope.filler("amount") == Amount(5, "money")
    assert isinstance(scope.filler("session_year"), Missing)
    assert scope.filler("short_title") == Phrase((Text("Ferry Act"),))
    with pytest.raises(ProblemsFound, match="nobody"):
        scope.filler("nobody")


def test_every_fixed_name_that_the_checks_allow_is_known_to_the_scope() -> None:
    made = toy_scope()
    frame_only = {"first_section", "last_section"}
    for name in FIXED_NAMES - frame_only:
        assert made.filler(name)


def test_an_extra_name_comes_before_any_other_and_does_not_leak() -> None:
    scope = toy_scope()
    inner = scope.with_extra(days=Phrase((Text("many"),)))
    assert inner.filler("days") == Phrase((Text("many"),))
    assert scope.filler("days") == Amount(180, "number")
    assert inner.with_extra(x=Phrase(())).filler("days") == Phrase((Text("many"),))


def test_a_body_without_a_verified_name_is_a_blank(change_toy: Any) -> None:
    alpha = (TOY / "states/AA.yaml").read_text("utf-8")
    old = "{field: institutions, confidence: verified, url: https://example.org}"
    changed = change_toy({"states/AA.yaml": alpha.replace(old, "{field: institutions, confidence: unverified}")})
    named = changed.draft().scope.filler("lead_agency")
    assert isinstance(named, Named)
    assert named.full == (
        Blank("WORKFORCE AGENCY", "lead_name", "The body's name has no verified or secondary source."),
    )
    assert named.short == "Agency"


def test_a_typed_name_takes_the_place_of_the_blank() -> None:
    named = toy_scope(lead_name="Alpha Bureau of Boats").filler("lead_agency")
    assert isinstance(named, Named)
    assert plain_text(named.full) == "Alpha Bureau of Boats"  # type: ignore[arg-type]
    assert named.short == "Bureau"


def test_the_short_name_has_the_state_s_capital() -> None:
    short = {state: toy_scope(state=state).filler("lead_agency").short for state in ("AA", "BB")}  # type: ignore[union-attr]
    assert short == {"AA": "Department", "BB": "commission"}
    assert toy_scope(state="BB", instrument="order").filler("lead_agency").short == "Commission"  # type: ignore[union-attr]


def names(question: str, standing: str | None = None, **answers: Any) -> list[str]:
    return [plain_text(body.full) for body in bodies(question, standing, toy_scope(**answers))]  # type: ignore[arg-type]


def test_the_bodies_of_a_question_come_in_the_order_of_its_options() -> None:
    assert names("partners", partners=["schools", "commerce"]) == ["Department of Trade", "[SCHOOL AGENCY]"]
    assert names("partners", partners=[]) == []
    assert names("uses") == []
    assert names("nothing") == []


def test_in_an_order_bodies_may_be_taken_by_their_standing() -> None:
    both = {"partners": ["schools", "commerce"]}
    assert names("partners", "invited", instrument="order", **both) == ["Department of Trade", "[SCHOOL AGENCY]"]
    assert names("partners", "directed", instrument="order", **both) == []
    assert names("partners", "invited", **both) == ["Department of Trade", "[SCHOOL AGENCY]"]


def test_a_body_that_two_options_stand_for_is_named_once(change_toy: Any) -> None:
    questions = (TOY / "toy/questions/frame.yaml").read_text("utf-8")
    more = "      - {value: trade, label: Trade, institution: commerce}\n"
    old = "      - {value: schools, label: Schools, institution: schools}\n"
    changed = change_toy({"toy/questions/frame.yaml": questions.replace(old, old + more)})
    scope = changed.draft(partners=["commerce", "trade"]).scope
    assert len(bodies("partners", None, scope)) == 1


@pytest.mark.parametrize(
    ("answers", "day"),
    [
        ({}, None),
        ({"effective_date_rule": "named_date"}, None),
        ({"effective_date_rule": "named_date", "effective_date": "2027-10-01"}, date(2027, 10, 1)),
    ],
)
def test_the_effective_date_is_known_where_the_answers_fix_one(answers: dict[str, Any], day: date | None) -> None:
    assert toy_scope(**answers).effective_date() == day


def test_blanks_have_the_marks_of_the_state() -> None:
    scope = toy_scope()
    scope.words = scope.words.model_copy(update={"blank_open": "«", "blank_close": "»"})
    assert scope.blank("NAME").text == "«NAME»"


def test_definitions_of_placeholders_are_known_by_the_name_they_define() -> None:
    assert toy_scope().defined() == {"lead_agency": "lead_agency"}


def test_a_blank_for_the_governor_names_whoever_governs(change_toy: Any) -> None:
    alpha = (TOY / "states/AA.yaml").read_text("utf-8")
    assert alpha.count("  governor: Governor") == 1
    scope = change_toy({"states/AA.yaml": alpha.replace("  governor: Governor", "  governor: the Mayor")}).draft().scope
    assert scope.blank("GOVERNOR’S NAME").text == "[MAYOR’S NAME]"
