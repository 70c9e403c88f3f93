"""What the review knows of a draft: terms, bodies, other jurisdictions, the title's phrases."""

from __future__ import annotations

from drafter.review.read import read_draft
from drafter.review.reading import Reading
from tests.conftest import TOY, draft_toy, loaded


def read(**answers: object) -> Reading:
    return read_draft(draft_toy(**answers), loaded(TOY))


def test_sections_are_called_as_the_state_calls_them() -> None:
    bill = {passage.spot.section for passage in read().passages}
    assert "11–[NN]01" in bill
    assert "section 2" in bill
    order = {passage.spot.section for passage in read(instrument="order").passages}
    assert "item 2" in order


def test_the_short_name_of_a_body_is_told_from_other_terms() -> None:
    terms = {term.id: term for term in read().terms}
    assert terms["lead_agency"].short_name
    assert terms["lead_agency"].term == "Department"
    assert not terms["grant"].short_name
    assert "grants" in terms["grant"].forms


def test_bodies_are_those_that_the_chosen_clauses_speak_of() -> None:
    (body,) = read().bodies
    assert (body.short, body.full) == ("Department", "Alpha Department of Labor")


def test_an_order_knows_whom_it_may_only_invite() -> None:
    assert "Department of Trade" in read(instrument="order").invited
    assert "Alpha Department of Labor" not in read(instrument="order").invited
    assert read().invited == ()


def test_another_jurisdiction_is_foreign_and_our_own_is_not() -> None:
    library = loaded(TOY)
    other = next(one for one in library.jurisdictions.values() if one.code == "BB")
    assert other.name in read(state="AA").foreign
    assert "Alpha" not in read(state="AA").foreign
    assert "Alpha" in read(state="BB").foreign


def test_each_phrase_of_the_long_title_leads_back_to_its_clause() -> None:
    phrases = {passage.spot.clause: passage.text for passage in read().phrases}
    assert phrases["grants.award_bill"] == "authorize certain grants"
    assert "Alpha Department of Labor" in phrases["duties.publish"]


def test_clauses_with_a_prescribed_form_are_not_the_librarys_own_words() -> None:
    reading = read(effective_date_rule="named_date", effective_date="2027-07-01")
    assert reading.effective is not None
    effect = [passage for passage in reading.passages if passage.spot.clause == "closing.effect_date"]
    assert effect
    assert all(passage.prescribed for passage in effect)
    assert not any(passage in reading.own for passage in effect)
