"""The library in memory: finding things by their ids."""

from __future__ import annotations

from drafter.library.library import Library


def test_clauses_come_in_the_document_order_of_their_sections_and_slots(toy: Library) -> None:
    folder = toy.policies["toy"]
    assert [clause.id for _, clause in folder.clauses()] == [
        "findings.need",
        "findings.law",
        "duties.publish",
        "duties.consult",
        "duties.parts",
        "duties.spare",
        "grants.award_bill",
        "grants.award_order",
        "grants.limits",
        "closing.money",
        "closing.effect_default",
        "closing.effect_date",
    ]


def test_a_clause_is_found_with_its_slot(toy: Library) -> None:
    found = toy.policies["toy"].clause("grants.award_order")
    assert found is not None
    assert (found[0].id, found[1].id) == ("grants.award", "grants.award_order")
    assert toy.policies["toy"].clause("grants.none") is None


def test_a_question_is_found_by_its_id(toy: Library) -> None:
    folder = toy.policies["toy"]
    question = folder.question("uses")
    assert question is not None
    assert question.option("crews") is not None
    assert question.option("planes") is None
    assert folder.question("none") is None
    assert folder.parts["uses"] == "Frame"


def test_the_sections_of_an_instrument_stand_in_its_own_order(toy: Library) -> None:
    policy = toy.policies["toy"].policy
    assert [section.id for section in policy.order_of("bill")][:2] == ["short_title", "findings"]
    assert [section.id for section in policy.order_of("order")][:2] == ["findings", "definitions"]
    assert policy.section("grants") is not None
    assert policy.section("none") is None


def test_a_provision_of_a_source_is_found_by_its_path(toy: Library) -> None:
    found = toy.provision("AA/ferry_act/fares")
    assert found is not None
    assert found[0].name == "Ferry Act"
    assert found[1].citation == "§ 1-103"
    for path in ("AA/ferry_act/none", "AA/none/fares", "ZZ/ferry_act/fares", "AA", "", "AA/ferry_act"):
        assert toy.provision(path) is None


def test_a_fact_counts_as_sourced_by_its_own_rows_or_those_of_the_field_around_it(toy: Library) -> None:
    alpha = toy.jurisdictions["AA"]
    assert [row.field for row in alpha.field_sources("bill.enacting_clause")] == ["bill"]
    assert alpha.printable("bill.enacting_clause")
    assert not alpha.printable("words.governor")


def test_the_words_of_orders_are_those_of_bills_with_the_differences_listed(toy: Library) -> None:
    beta = toy.jurisdictions["BB"]
    assert (beta.words.duty, beta.order_words.duty) == ("must", "shall")
    assert beta.words.legislature == beta.order_words.legislature == "Legislature"


def test_the_facts_of_a_state_are_named_as_conditions_ask_for_them(toy: Library) -> None:
    assert dict(toy.jurisdictions["BB"].facts()) == {"form.regions": "none"}
