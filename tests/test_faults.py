"""The rules that no draft may break, shown on drafts that break them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from drafter.answers import Given
from drafter.document import Blank, Document, Inlines, Line, Provision, Reference, Section, Term, Text
from drafter.pipeline import Draft
from drafter.problems import Problem
from tests.conftest import draft_toy
from tests.faults import RULES, Reading, faults
from tests.random_answers import CLOSE, OPEN


def change(made: Draft, where: str, how: Callable[[Provision], Provision]) -> Draft:
    """Change one provision of a draft."""

    def walk(one: Provision) -> Provision:
        one = replace(one, children=tuple(walk(child) for child in one.children))
        return how(one) if one.id == where else one

    body = tuple(
        replace(part, provisions=tuple(walk(one) for one in part.provisions)) if isinstance(part, Section) else part
        for part in made.document.body
    )
    return replace(made, document=replace(made.document, body=body))


def say(*inlines: Any, where: str = "duties.parts.harbor", **answers: Any) -> Draft:
    """A draft of Beta's bill in which one sentence says something else."""
    words: Inlines = tuple(Text(part) if isinstance(part, str) else part for part in inlines)
    return change(draft_toy(state="BB", **answers), where, lambda one: replace(one, lead=words))


def sections(made: Draft, how: Callable[[Section], Section | None]) -> Draft:
    """Change the sections of a draft; None takes one away."""
    body = (how(part) if isinstance(part, Section) else part for part in made.document.body)
    return replace(made, document=replace(made.document, body=tuple(part for part in body if part is not None)))


def front(made: Draft, text: str) -> Draft:
    document: Document = replace(
        made.document, front=(*made.document.front, Line("heading", (Text(text),), origin="bill.front"))
    )
    return replace(made, document=document)


BETA = draft_toy(state="BB")
ORDER = draft_toy(state="BB", instrument="order")
BROKEN: dict[str, list[tuple[str, Draft]]] = {
    "no_problem": [("problem", replace(BETA, problems=(Problem("x"),)))],
    "no_placeholder_is_left": [
        ("a placeholder is left", say("A {{ harbor }} waits.")),
        ("a placeholder is left", front(BETA, "{% if x %}")),
        ("a placeholder is left", say("{# x #}")),
        ("a typed text is cut", say(f"A {OPEN}name: harbor waits.")),
    ],
    "every_reference_leads_somewhere": [
        ("a reference to nothing", say("See ", Reference("nowhere", text="section 9"), ".")),
        ("a reference to nothing", say("See ", Reference("duties", text=""), ".")),
        ("a reference to nothing", say("See ", Blank("REFERENCE"), ".")),
        (
            "a reference to a label that is not there",
            say("See ", Reference("duties", text="subsection (z) of this section"), "."),
        ),
        (
            "a reference to a label that is not there",
            say("See ", Reference("duties", text="subsection (c)(1) of this section"), "."),
        ),
    ],
    "parked_answers_are_not_used": [
        (
            "a parked answer is used",
            replace(
                say(f"A harbor of {OPEN}note: x{CLOSE} waits."),
                replay=replace(BETA.replay, parked={"note": Given(f"{OPEN}note: x{CLOSE}")}),
            ),
        ),
    ],
    "every_defined_term_is_defined": [
        ("an undefined term", say("A ", Term("ferry", "ferry"), " waits.")),
        ("a short name without a definition", sections(BETA, lambda one: None if one.id == "definitions" else one)),
    ],
    "every_word_that_is_a_term_is_defined": [
        ("an undefined term", say("A lighthouse waits.")),
        ("an undefined term", say("Lighthouses wait.")),
    ],
    "no_definition_is_unused": [
        (
            "an unused definition",
            sections(BETA, lambda one: replace(one, provisions=one.provisions[:2]) if one.id == "duties" else one),
        ),
    ],
    "no_term_is_defined_twice": [
        (
            "a term defined twice",
            change(BETA, "definition.grantee", lambda one: replace(one, lead=(Term("Grant ", ""), Text("means x.")))),
        )
    ],
    "definitions_stand_in_alphabetical_order": [
        (
            "definitions out of order",
            change(BETA, "definition.grantee", lambda one: replace(one, lead=(Term("Zebra ", ""), Text("means x.")))),
        )
    ],
    "punctuation_is_right": [
        ("punctuation", say(text))
        for text in (
            "A harbor waits..",
            "A harbor; ; waits.",
            "A harbor,, waits.",
            "A harbor waits ;",
            "A harbor waits;.",
            "A harbor waits , then goes.",
            "A harbor ( here) waits.",
            "A harbor () waits.",
            "A “” waits.",
            "The Board’s’s harbor waits.",
            "A harbor: , waits.",
            "A harbor,. waits",
        )
    ],
    "spaces_are_single": [
        ("spaces", say("A harbor  waits.")),
        ("spaces", say("A harbor waits. ")),
        ("spaces", say("A harbor\nwaits.")),
    ],
    "words_fit_together": [
        ("a doubled word", say("The the harbor waits.")),
        ("a doubled word", say("It waits for for boats.")),
        ("words that do not go together", say("A harbor and or boat waits.")),
        ("words that do not go together", say("It is a the harbor.")),
        ("one of many", say("It waits one days.")),
        ("one of many", say("It waits 1 months.")),
        ("a before a vowel", say("It is a island.")),
        ("an before a consonant", say("It is an harbor.")),
    ],
    "sentences_are_whole": [
        ("a sentence without a capital", say("a harbor waits.")),
        ("a sentence without an end", say("A harbor waits")),
        ("an item without an end", say("boats", where="duties.publish/item.0")),
        ("a word that leads nowhere", say("A harbor waits for the.")),
        ("a word that leads nowhere", say("A harbor waits and.")),
    ],
    "lists_are_joined": [
        ("a list without a semicolon", say("Boats.", where="duties.publish/item.0")),
        ("a list that does not end", say("A list of grantees; and", where="duties.publish/item.2")),
    ],
    "nothing_is_empty": [
        ("an empty provision", say()),
        ("an empty list", say("A harbor serves:")),
        ("an empty section", sections(BETA, lambda one: replace(one, provisions=()))),
        ("a section without a label", sections(BETA, lambda one: replace(one, label=(), shown_heading=""))),
        ("a list of one item", change(BETA, "duties.publish", lambda one: replace(one, children=one.children[:1]))),
        ("an empty paragraph", front(BETA, " ")),
        ("an empty draft", sections(BETA, lambda _: None)),
    ],
    "nothing_is_said_twice": [
        (
            "the same sentence twice",
            change(
                say("A harbor waits for boats, for docks, and for the crews of both."),
                "duties.publish",
                lambda one: replace(
                    one, lead=(Text("A harbor waits for boats, for docks, and for the crews of both."),)
                ),
            ),
        ),
        ("the same item twice", say("The fares;", where="duties.publish/item.0")),
        ("the same heading twice", sections(BETA, lambda one: replace(one, heading="Duties"))),
    ],
    "one_clause_for_each_slot": [
        (
            "two clauses in a slot",
            change(
                replace(
                    BETA,
                    choices=replace(
                        BETA.choices,
                        chosen=tuple(
                            replace(choice, slot=BETA.choices.chosen[2].slot) for choice in BETA.choices.chosen
                        ),
                    ),
                ),
                "none",
                lambda one: one,
            ),
        ),
    ],
    "every_provision_leads_back_to_a_clause": [
        (
            "a provision without a clause",
            change(BETA, "duties.parts.harbor", lambda one: replace(one, clause="duties.lost")),
        ),
        (
            "a provision without a clause",
            change(BETA, "duties.parts.harbor", lambda one: replace(one, clause="grants.award_order")),
        ),
    ],
    "labels_run_in_sequence": [
        ("labels out of sequence", change(BETA, "duties.publish/item.1", lambda one: replace(one, label="(d)"))),
        ("labels out of sequence", change(BETA, "duties.publish/item.0", lambda one: replace(one, label="(b)"))),
        ("a label twice", change(BETA, "duties.publish/item.1", lambda one: replace(one, label="(a)"))),
    ],
    "sections_run_in_sequence": [
        (
            "sections out of sequence",
            sections(BETA, lambda one: replace(one, number=(Text("9"),)) if one.id == "duties" else one),
        ),
        ("sections out of sequence", sections(BETA, lambda one: None if one.id == "duties" else one)),
    ],
    "no_other_states_code_words": [
        ("another state’s code words: CO", say("The grant is made under C.R.S. § 24-46.3-101.")),
        ("another state’s code words: MN", say("The grant is made under Minn. Stat. § 116L.01.")),
    ],
    "no_other_states_words": [
        ("another state’s words: Alpha", say("A harbor of Alpha waits.")),
        ("another state’s words: Texas", say("A harbor of Texas waits.")),
        ("another state’s words: Alpha Department of Labor", say("The Alpha Department of Labor waits.")),
        ("another state’s words: General Assembly", say("The General Assembly waits.")),
        ("another state’s words: West Virginia", say("A harbor of West Virginia waits.")),
    ],
    "an_order_stays_within_its_powers": [
        (
            "an order beyond its powers",
            change(
                ORDER, "duties.parts.harbor", lambda one: replace(one, lead=(Text("Ten dollars are appropriated."),))
            ),
        ),
        (
            "an order beyond its powers",
            change(ORDER, "duties.parts.harbor", lambda one: replace(one, lead=(Text("It shall adopt rules."),))),
        ),
        ("an order beyond its powers", replace(ORDER, choices=BETA.choices)),
    ],
    "each_instrument_speaks_of_itself": [
        ("words of the other instrument", say("A harbor waits under this Order.")),
        (
            "words of the other instrument",
            change(ORDER, "duties.parts.harbor", lambda one: replace(one, lead=(Text("See this act."),))),
        ),
    ],
}


@pytest.mark.parametrize(
    ("rule", "number"), [(name, number) for name, cases in BROKEN.items() for number in range(len(cases))]
)
def test_a_rule_sees_what_it_is_there_to_see(rule: str, number: int) -> None:
    expected, made = BROKEN[rule][number]
    found = [fault.rule for one in RULES if one.__name__ == rule for fault in one(Reading(made))]
    assert expected in found


def test_every_rule_is_shown_on_a_draft_that_breaks_it() -> None:
    assert sorted(rule.__name__ for rule in RULES) == sorted(BROKEN)


@pytest.mark.parametrize(
    "made",
    [BETA, ORDER, draft_toy(), draft_toy(instrument="order")],
    ids=["bill BB", "order BB", "bill AA", "order AA"],
)
def test_a_sound_draft_breaks_no_rule(made: Draft) -> None:
    assert faults(made) == []


@pytest.mark.parametrize(
    "text",
    [
        "It serves a unit, a user, a one-time need, an hour, an X, and an [AMOUNT].",
        "See 29 U.S.C. § 3101 et seq., as amended.",
        "It holds (a), (b), or (c).",
        "It waits 21 days, one day, and twenty-one months.",
        "That that is, is.",
        "It acts in the order in which it is asked.",
        "It is $1,000.50; or 12.5 percent.",
        "A harbor (see section 4) waits.",
        f"A harbor of {OPEN}lead_name: ..,, the the {{{{ x }}}} Texas{CLOSE} waits.",
        "A report on partnerships in demand waits.",
    ],
)
def test_sound_words_break_no_rule(text: str) -> None:
    made = say(text)
    kept = [fault for fault in faults(made) if fault.rule != "an unused definition"]
    assert kept == []


def test_a_fault_names_its_clause_and_shows_its_words() -> None:
    (fault,) = [fault for fault in faults(say("A harbor waits..")) if fault.rule == "punctuation"]
    assert fault.origin == "duties.parts"
    assert "A harbor waits.." in fault.words
    assert str(fault).startswith("punctuation [duties.parts]: ")


def test_the_rules_read_true_case_where_the_draft_shows_capitals() -> None:
    reading = Reading(draft_toy())
    assert any("the Department shall publish" in text for text in reading.paragraphs)
    assert not any("THE DEPARTMENT" in text for text in reading.paragraphs)
