"""What the text calls a body of government."""

from __future__ import annotations

from collections.abc import Callable

from drafter.assembly.bodies import bodies, body
from drafter.assembly.values import Named
from drafter.document import Blank, plain_text
from tests.conftest import TOY, Changed, toy_scope


def full(named: Named) -> str:
    assert isinstance(named.full, tuple)
    return plain_text(named.full)


def test_a_role_goes_by_the_short_name_of_its_institution() -> None:
    agency = body("lead_agency", toy_scope(state="AA"))
    assert (full(agency), agency.short, agency.definition) == ("Alpha Department of Labor", "Department", "lead_agency")


def test_a_typed_name_gets_a_short_name_from_its_generic_word() -> None:
    assert body("lead_agency", toy_scope(lead_name="Alpha Bureau of Boats")).short == "Bureau"
    assert body("lead_agency", toy_scope(lead_name="Boats for All")).short == "Agency"


def test_small_letters_where_the_state_writes_them() -> None:
    assert body("lead_agency", toy_scope(state="BB")).short == "commission"
    assert body("lead_agency", toy_scope(state="BB", instrument="order")).short == "Commission"


def test_another_part_of_the_same_body_is_the_same_body() -> None:
    scope = toy_scope(state="AA")
    assert body("workforce_agency", scope) == body("lead_agency", scope)


def test_a_body_that_is_not_known_is_a_blank_with_its_label() -> None:
    (blank,) = body("schools", toy_scope(state="AA")).full
    assert isinstance(blank, Blank)
    assert blank.label == "SCHOOL AGENCY"


def test_an_order_tells_the_bodies_directed_from_those_invited() -> None:
    scope = toy_scope(state="AA", instrument="order", partners=["commerce", "schools"])
    assert full(bodies("partners", "invited", scope)[0]) == "Department of Trade"
    assert len(bodies("partners", "invited", scope)) == 2, "a body that is not known is only invited"
    assert bodies("partners", "directed", scope) == []


def test_a_source_that_is_not_good_enough_makes_a_blank(change_toy: Callable[[dict[str, str]], Changed]) -> None:
    text = (TOY / "states" / "AA.yaml").read_text("utf-8")
    doubtful = text + "  - {field: institutions.commerce, confidence: unverified}\n"
    scope = change_toy({"states/AA.yaml": doubtful}).draft().scope
    assert isinstance(body("commerce", scope).full[0], Blank)
