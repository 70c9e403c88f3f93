"""Composing clauses: conditions drop, the program punctuates and joins, duties take the state's grammar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from drafter.assembly.compose import compose_clause, compose_proposition, ended, own_words
from drafter.assembly.values import Named
from drafter.document import Blank, Provision, Text, plain_text
from drafter.pipeline import draft
from tests.conftest import TOY, Changed, clause, toy_answers, toy_scope


def shown(provision: Provision, depth: int = 0) -> list[str]:
    """The words of a provision and of what stands under it, a line each, indented by depth."""
    own = [f"{'  ' * depth}{plain_text(provision.lead)}"] if provision.lead else []
    below = [line for child in provision.children for line in shown(child, depth + 1)]
    return [*own, *below, *([f"{'  ' * depth}{plain_text(provision.tail)}"] if provision.tail else [])]


def composed(fields: dict[str, Any], **answers: Any) -> list[str]:
    return [line for provision in compose_clause(clause(**fields), toy_scope(**answers)) for line in shown(provision)]


ITEMS = [{"text": "boats"}, {"text": "docks", "when": {"pays": "yes"}}, {"text": "crews", "when": {"pays": "yes"}}]


def test_a_text_is_a_sentence() -> None:
    assert composed({"text": "a harbor waits"}) == ["A harbor waits."]
    assert composed({"text": "A harbor waits."}) == ["A harbor waits."]
    assert composed({"text": "It is “late.”"}) == ["It is “late.”"]
    assert composed({"text": "29 U.S.C. 3101 et seq."}) == ["29 U.S.C. 3101 et seq."]


def test_items_are_punctuated_and_joined() -> None:
    assert composed({"text": "A harbor serves", "items": ITEMS}) == [
        "A harbor serves:",
        "  boats;",
        "  docks; and",
        "  crews.",
    ]
    assert composed({"text": "A harbor serves:", "items": ITEMS, "join": "or"}) == [
        "A harbor serves:",
        "  boats;",
        "  docks; or",
        "  crews.",
    ]
    assert composed({"text": "A harbor serves", "items": ITEMS, "join": "none"}) == [
        "A harbor serves:",
        "  boats;",
        "  docks;",
        "  crews.",
    ]


def test_items_begin_with_a_capital_where_the_state_writes_them_so() -> None:
    assert composed({"text": "A harbor serves", "items": ITEMS}, state="BB") == [
        "A harbor serves:",
        "  Boats;",
        "  Docks; and",
        "  Crews.",
    ]


def test_what_is_left_after_conditions_is_joined() -> None:
    items = [{"text": "boats", "when": {"pays": "yes"}}, {"text": "docks"}, {"text": "crews"}]
    assert composed({"text": "A harbor serves", "items": items}, pays="no") == [
        "A harbor serves:",
        "  docks; and",
        "  crews.",
    ]


@pytest.mark.parametrize("state", ["AA", "BB"])
def test_a_single_item_runs_into_the_sentence(state: str) -> None:
    assert composed({"text": "A harbor serves:", "items": ITEMS}, state=state, pays="no") == ["A harbor serves boats."]


def test_a_single_item_brings_what_stands_under_it() -> None:
    items = [{"text": "boats of", "items": [{"text": "wood"}, {"text": "steel"}], "join": "or"}]
    assert composed({"text": "A harbor serves", "items": items}) == [
        "A harbor serves boats of:",
        "  wood; or",
        "  steel.",
    ]


def test_a_clause_whose_items_are_all_dropped_is_not_printed() -> None:
    items = [{"text": "docks", "when": {"pays": "yes"}}, {"text": "crews", "when": {"pays": "yes"}}]
    assert composed({"text": "A harbor serves", "items": items}, pays="no") == []


def test_a_tail_closes_the_sentence_after_the_items() -> None:
    fields = {"text": "If a harbor has", "items": ITEMS, "join": "or", "tail": "it may close"}
    assert composed(fields) == ["If a harbor has:", "  boats;", "  docks; or", "  crews,", "it may close."]
    assert composed(fields, pays="no") == ["If a harbor has:", "  boats,", "it may close."]


def test_a_list_within_a_list_takes_over_its_ending() -> None:
    inner = {"text": "docks of", "items": [{"text": "wood"}, {"text": "stone"}], "join": "or"}
    assert composed({"text": "A harbor serves", "items": [{"text": "boats"}, inner, {"text": "crews"}]}) == [
        "A harbor serves:",
        "  boats;",
        "  docks of:",
        "    wood; or",
        "    stone; and",
        "  crews.",
    ]
    assert composed({"text": "A harbor serves", "items": [{"text": "boats"}, inner]})[-2:] == [
        "    wood; or",
        "    stone.",
    ]


def test_parts_are_sentences_of_their_own() -> None:
    parts = [{"text": "a harbor opens"}, {"text": "It closes.", "when": {"pays": "no"}}, {"text": "boats go"}]
    assert composed({"parts": parts}) == ["  A harbor opens.", "  Boats go."]
    assert composed({"text": "Harbors.", "parts": parts}, pays="no") == [
        "Harbors.",
        "  A harbor opens.",
        "  It closes.",
        "  Boats go.",
    ]


def test_a_clause_whose_parts_are_all_dropped_is_not_printed() -> None:
    assert composed({"parts": [{"text": "x", "when": {"pays": "no"}}]}) == []
    assert composed({"text": "Kept.", "parts": [{"text": "x", "when": {"pays": "no"}}]}) == ["Kept."]


def test_every_unit_has_an_address_and_knows_its_clause() -> None:
    made = clause(
        text="A harbor serves",
        items=[{"text": "a"}, {"text": "b", "id": "test.b"}],
        parts=[{"text": "c"}, {"text": "d", "id": "test.d"}],
    )
    (provision,) = compose_clause(made, toy_scope())
    assert [one.id for one in provision.walk()] == [
        "test.clause",
        "test.clause/item.0",
        "test.b",
        "test.clause/part.0",
        "test.d",
    ]
    assert {one.clause for one in provision.walk()} == {"test.clause"}
    assert [one.kind for one in provision.walk()] == ["clause", "item", "item", "part", "part"]


DUTY = {"actor": "lead_agency", "action": "publish the fares"}


@pytest.mark.parametrize(
    ("answers", "shall", "may", "may_not"),
    [
        (
            {"state": "AA"},
            "The Department shall publish the fares.",
            "The Department may publish the fares.",
            "The Department may not publish the fares.",
        ),
        (
            {"state": "BB"},
            "The commission must publish the fares.",
            "The commission may publish the fares.",
            "The commission may not publish the fares.",
        ),
        (
            {"state": "AA", "instrument": "order"},
            "Direct the Department to publish the fares.",
            "Provide that the Department may publish the fares.",
            "Provide that the Department may not publish the fares.",
        ),
        (
            {"state": "BB", "instrument": "order"},
            "The Commission shall publish the fares.",
            "The Commission may publish the fares.",
            "The Commission may not publish the fares.",
        ),
    ],
)
def test_a_duty_takes_the_grammar_of_the_state_s_instrument(
    answers: dict[str, str], shall: str, may: str, may_not: str
) -> None:
    for verb, sentence in (("shall", shall), ("may", may), ("may_not", may_not)):
        assert composed({**DUTY, "verb": verb}, **answers) == [sentence]


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        (
            {"state": "AA"},
            "Not later than 180 days after the effective date of this Act, the Department shall publish the fares.",
        ),
        (
            {"state": "AA", "instrument": "order"},
            "Direct the Department, within 180 days after the date of this Order, to publish the fares.",
        ),
        (
            {"state": "BB", "instrument": "order"},
            "Within 180 days after the date of this Order, the Commission shall publish the fares.",
        ),
    ],
)
def test_an_opening_phrase_stands_where_the_grammar_has_it(answers: dict[str, str], sentence: str) -> None:
    assert composed({**DUTY, "before": "{{ days | deadline }}"}, **answers) == [sentence]


def test_a_body_that_acts_elsewhere_does_not_act_again() -> None:
    duty = {"actor": "partners", "action": "meet", "apart_from": "commerce"}
    assert composed(duty, partners=["commerce", "schools"]) == ["The [SCHOOL AGENCY] shall meet."]
    assert composed(duty, partners=["commerce"]) == []


def test_an_order_invites_whom_the_governor_does_not_direct() -> None:
    duty = {"actor": "commerce", "action": "publish the fares"}
    assert composed(duty) == ["The Department of Trade shall publish the fares."]
    assert composed(duty, instrument="order") == ["Invite the Department of Trade to publish the fares."]


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"state": "AA"}, "The Department of Trade and the [SCHOOL AGENCY] shall meet."),
        ({"state": "BB", "instrument": "order"}, "The [COMMERCE AGENCY] and the [SCHOOL AGENCY] are invited to meet."),
    ],
)
def test_several_bodies_act_together(answers: dict[str, str], sentence: str) -> None:
    duty = {"actor": "partners", "action": "meet"}
    assert composed(duty, partners=["commerce", "schools"], **answers) == [sentence]
    assert composed(duty, partners=[], **answers) == []


@pytest.mark.parametrize(
    ("duty", "sentence"),
    [
        ({"before": "within 60 days"}, "The Department of Trade is invited, within 60 days, to publish the fares."),
        ({"verb": "may_not"}, "The Department of Trade is invited not to publish the fares."),
        ({"verb": "may"}, "The Department of Trade may publish the fares."),
    ],
)
def test_an_invitation_keeps_its_time_and_forbids_nothing(duty: dict[str, str], sentence: str) -> None:
    scope = toy_scope(state="BB", instrument="order", partners=[])
    trade = Named((Text("Department of Trade"),), directed=False)
    scope._fillers["commerce"] = trade
    found = compose_clause(clause(**{"actor": "commerce", "action": "publish the fares", **duty}), scope)
    assert [plain_text(one.lead) for one in found] == [sentence]


def test_invited_bodies_are_addressed_in_the_plural() -> None:
    scope = toy_scope(state="BB", instrument="order", partners=["commerce", "schools"])
    for name in ("commerce", "schools"):
        scope.jurisdiction.institutions.get(name)
    duty = clause(actor="partners", action="meet")
    for name in ("commerce", "schools"):
        filler = scope.filler(name)
        assert isinstance(filler, Named)
        scope._fillers[name] = replace(filler, directed=False)
    (provision,) = compose_clause(duty, scope)
    assert plain_text(provision.lead) == "The [COMMERCE AGENCY] and the [SCHOOL AGENCY] are invited to meet."


def test_a_list_of_bodies_names_each_once_and_not_the_actor() -> None:
    fields = {"actor": "lead_agency", "action": "consult with", "each": "partners"}
    assert composed(fields, partners=["commerce", "schools"]) == [
        "The Department shall consult with:",
        "  the Department of Trade; and",
        "  the [SCHOOL AGENCY].",
    ]
    assert composed(fields, partners=["commerce"]) == ["The Department shall consult with the Department of Trade."]
    assert composed(fields, partners=[]) == []
    twice = {**fields, "items": [{"text": "the Department of Trade"}]}
    assert composed(twice, partners=["commerce", "schools"]) == [
        "The Department shall consult with:",
        "  the [SCHOOL AGENCY]; and",
        "  the Department of Trade.",
    ]


def test_an_order_s_sentence_completes_its_verb_where_the_state_s_orders_do() -> None:
    assert composed({"text": "A harbor waits."}, instrument="order") == ["Provide that a harbor waits."]
    assert composed({"text": "A harbor waits."}, instrument="order", state="BB") == ["A harbor waits."]


def test_such_an_order_makes_a_body_in_the_state_s_words_where_it_has_them(
    change_toy: Callable[[dict[str, str]], Changed],
) -> None:
    made = {"text": "The Ferry Council is established to advise the Governor."}
    assert composed(made, instrument="order") == [
        "Provide that the Ferry Council is established to advise the Governor."
    ]
    text = (TOY / "states" / "AA.yaml").read_text("utf-8")
    words = "  grammar: infinitive\n  new_body: Create {{ body }} as a committee\n"
    text = text.replace("  grammar: infinitive\n", words)
    library = change_toy({"states/AA.yaml": text}).library
    scope = draft(library, toy_answers(instrument="order")).scope
    (provision,) = compose_clause(clause(**made), scope)
    assert plain_text(provision.lead) == "Create the Ferry Council as a committee to advise the Governor."
    (plain,) = compose_clause(clause(text="A harbor is established."), scope)
    assert plain_text(plain.lead) == "Provide that a harbor is established."


def test_the_state_s_word_of_duty_takes_the_place_of_ours() -> None:
    assert composed({"text": "A grantee shall pay and may not lend. Marshall shallows."}, state="BB") == [
        "A grantee must pay and may not lend. Marshall shallows."
    ]


def test_proper_names_and_blanks_keep_their_words() -> None:
    scope = toy_scope(state="BB")
    inlines = (Text("It shall "), Blank("SHALL shall"), Text(" be."))
    assert own_words(inlines, scope) == (Text("It must "), Blank("SHALL shall"), Text(" be."))


@pytest.mark.parametrize(
    ("form", "answers", "text"),
    [
        ("effective_default", {}, "This Act takes effect October 1."),
        ("effective_default", {"instrument": "order", "state": "BB"}, "This Order takes effect when signed."),
        ("nothing", {}, "[NOTHING]."),
    ],
)
def test_a_prescribed_text_comes_from_the_state_s_form(form: str, answers: dict[str, str], text: str) -> None:
    assert composed({"form": form}, **answers) == [text]


def test_an_optional_form_that_the_state_does_not_have_prints_nothing() -> None:
    assert composed({"form": "nothing", "optional": True}) == []


def test_a_finding_is_a_bare_proposition() -> None:
    assert (
        plain_text(compose_proposition(clause(text="islands need {{ short_title }}"), toy_scope()))
        == "islands need Ferry Act"
    )


@pytest.mark.parametrize(
    ("text", "ending", "result"),
    [
        ("a", ".", "a."),
        ("a.", ".", "a."),
        ("a?", ".", "a?"),
        ("a.”", ".", "a.”"),
        ("a", "; and", "a; and"),
        ("a.", ";", "a.;"),
        ("a)", ".", "a)."),
    ],
)
def test_a_sentence_is_not_ended_twice(text: str, ending: str, result: str) -> None:
    assert plain_text(ended((Text(text),), ending)) == result


def test_nothing_is_ended_where_there_is_nothing() -> None:
    assert ended((), ".") == ()


def test_the_state_s_words_take_a_capital_where_ours_have_one() -> None:
    scope = toy_scope()
    scope.words = scope.words.model_copy(update={"not_later_than": "within", "instead": {"port": "harbor"}})
    scope.words.__dict__.pop("replacements", None)
    texts = (Text("Not later than a year, Port and port"),)
    assert own_words(texts, scope) == (Text("Within a year, Harbor and harbor"),)
