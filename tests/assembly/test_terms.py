"""Defined terms: marked where they are used, defined where that is needed, and not otherwise."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.assembly.terms import Terms
from drafter.document import Blank, Provision, Term, Text, plain_text
from tests.conftest import TOY, definition_file, draft_toy, lines, slot_file, toy_scope


def marked(text: str, **answers: Any) -> list[tuple[str, str]]:
    found = Terms(toy_scope(**answers)).mark((Text(text),))
    assert plain_text(found) == text
    return [(inline.text, inline.definition) for inline in found if isinstance(inline, Term)]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("a harbor waits", [("harbor", "harbor")]),
        ("Harbors wait for HARBOR", [("Harbors", "harbor"), ("HARBOR", "harbor")]),
        ("a grantee gets a grant", [("grantee", "grantee"), ("grant", "grant")]),
        ("harborside, harbor-side, sub-harbor, harbored", []),
        ("(harbor)", [("harbor", "harbor")]),
        ("harbor’s edge", [("harbor", "harbor")]),
        ("nothing", []),
        ("", []),
    ],
)
def test_a_term_is_found_as_a_whole_word_in_any_case_and_number(text: str, terms: list[tuple[str, str]]) -> None:
    assert marked(text) == terms


def test_the_longest_term_is_found_first(change_toy: Any) -> None:
    more = definition_file("id: deep_harbor, term: deep harbor, forms: [deepest harbors], text: a harbor")
    terms = Terms(change_toy({"toy/definitions/more.yaml": more}).draft().scope)
    found = terms.mark((Text("a deep harbor, deep harbors, deepest harbors and a harbor"),))
    assert [inline.definition for inline in found if isinstance(inline, Term)] == [
        "deep_harbor",
        "deep_harbor",
        "deep_harbor",
        "harbor",
    ]


def test_terms_in_proper_names_and_blanks_are_left_alone() -> None:
    inlines = (Term("Harbor Board", ""), Blank("HARBOR"), Text(" harbor"))
    assert Terms(toy_scope()).mark(inlines) == (
        Term("Harbor Board", ""),
        Blank("HARBOR"),
        Text(" "),
        Term("harbor", "harbor"),
    )


def definitions(**answers: Any) -> list[str]:
    made = draft_toy(**answers).document
    return [plain_text(one.lead) for _, one in made.provisions() if one.kind == "definition"]


def test_definitions_that_the_text_needs_stand_in_alphabetical_order() -> None:
    assert definitions() == [
        "“Department” means the Alpha Department of Labor.",
        "“Grant” means money awarded by the Department.",
        "“Grantee” means a person that receives a grant.",
        "“Harbor” means a place where a ferry lands.",
    ]


def test_a_definition_that_nothing_uses_is_left_out() -> None:
    assert "“Grantee” means a person that receives a grant." not in definitions(pays="no")
    assert not any("lighthouse" in text.lower() for text in definitions())


def test_a_definition_brings_those_that_it_uses(change_toy: Any) -> None:
    more = definition_file("id: ferry, term: ferry, text: a boat that passes a lighthouse")
    made = change_toy({"toy/definitions/more.yaml": more}).draft(pays="no")
    assert [one.id for _, one in made.document.provisions() if one.kind == "definition"] == [
        "definition.lead_agency",
        "definition.ferry",
        "definition.harbor",
        "definition.unused",
    ]


def test_a_body_named_by_no_provision_is_not_defined(change_toy: Any) -> None:
    spare = {
        name: "fill: at_most_one\nclauses:\n  - {id: "
        + f"duties.{name[21:-5]}"
        + ", text: A harbor waits., drawn_from: [{how: original}], note: x}\n"
        for name in ("toy/clauses/duties/publish.yaml", "toy/clauses/duties/consult.yaml")
    }
    made = change_toy(spare).draft(pays="no")
    assert [one.id for _, one in made.document.provisions() if one.kind == "definition"] == ["definition.harbor"]


def test_without_any_term_there_is_no_section_of_definitions(change_toy: Any) -> None:
    files = {
        f"toy/clauses/duties/{name}.yaml": slot_file(f"id: duties.{name}, text: Nothing {number}.")
        for number, name in enumerate(("publish", "consult", "single", "spare"))
    }
    made = change_toy(files).draft(pays="no")
    assert "definitions" not in [section.id for section in made.document.sections()]


@pytest.mark.parametrize(("state", "ends"), [("AA", [".", ".", ".", "."]), ("BB", [";", ";", "; and", "."])])
def test_definitions_end_as_the_state_s_list_does(state: str, ends: list[str]) -> None:
    found = definitions(state=state)
    assert [next(end for end in ("; and", ";", ".") if text.endswith(end)) for text in found] == ends


def test_terms_are_quoted_or_not_as_the_state_does() -> None:
    assert definitions(state="BB")[0] == "Commission means the Beta Workforce Commission;"
    assert definitions(state="BB", instrument="order")[0] == "“Commission” means the Beta Workforce Commission."


@pytest.mark.parametrize(
    ("pattern", "means", "text"),
    [
        ("“{{ term | sentence }}.” {{ meaning | sentence }}", "", "“Harbor.” A place where a ferry lands."),
        ("“{{ term }}”, {{ meaning }}", "", "“harbor”, a place where a ferry lands."),
        ("{{ term | capitals }}. {{ meaning | sentence }}", "", "HARBOR. A place where a ferry lands."),
        ("“{{ term }}” {{ meaning }}", "is", "“harbor” is a place where a ferry lands."),
    ],
)
def test_a_definition_begins_in_the_state_s_pattern(pattern: str, means: str, text: str, change_toy: Any) -> None:
    form = (TOY / "states/AA.yaml").read_text(encoding="utf-8")
    lines = f'  definitions:\n    pattern: "{pattern}"\n    means: "{means}"\n'
    changed = form.replace("  definitions:\n", lines, 1)
    made = change_toy({"states/AA.yaml": changed}).draft().document
    assert text in [plain_text(one.lead) for _, one in made.provisions() if one.kind == "definition"]


def test_a_definition_s_items_are_listed_and_closed(change_toy: Any) -> None:
    more = """
definitions:
  - id: ferry
    term: ferry
    verb: includes
    text: a boat that carries
    items: [{text: persons}, {text: cars, when: {pays: "yes"}}, {text: mail}]
    join: or
    tail: across water
    drawn_from: [{how: original}]
"""
    changed = change_toy({"toy/definitions/more.yaml": more})

    def ferry(**answers: Any) -> list[str]:
        made = changed.draft(**answers).document
        (found,) = [one for _, one in made.provisions() if one.id == "definition.ferry"]
        return [plain_text(one.lead) for one in found.walk()] + [plain_text(found.tail)]

    assert ferry() == ["“Ferry” includes a boat that carries:", "persons;", "cars; or", "mail,", "across water."]
    assert ferry(pays="no") == ["“Ferry” includes a boat that carries:", "persons; or", "mail,", "across water."]
    assert ferry(state="BB")[-1] == "across water;"


@pytest.mark.parametrize(
    ("pattern", "lead"),
    [
        ("“{{ term }}”, {{ meaning }}", "“ferry”, any of the following:"),
        ("“{{ term | sentence }}.” {{ meaning | sentence }}", "“Ferry.” Any of the following:"),
    ],
)
def test_a_list_under_a_bare_term_is_led_into(pattern: str, lead: str, change_toy: Any) -> None:
    form = (TOY / "states/AA.yaml").read_text(encoding="utf-8")
    bare = f'  definitions:\n    pattern: "{pattern}"\n    means: ""\n'
    ferry = "id: ferry, term: ferry, items: [{text: a boat}, {text: a raft}], join: or"
    made = change_toy({
        "states/AA.yaml": form.replace("  definitions:\n", bare, 1),
        "toy/definitions/more.yaml": definition_file(ferry),
        "toy/clauses/duties/publish.yaml": slot_file("id: duties.publish, text: A ferry lands."),
    }).draft().document
    (found,) = [one for _, one in made.provisions() if one.id == "definition.ferry"]
    assert plain_text(found.lead) == lead


def test_a_definition_by_reference_uses_the_state_s_words(change_toy: Any) -> None:
    more = definition_file("id: ferry, term: ferry, verb: has_meaning, text: '{{ cite(\"whole_act\") }}'")
    made = change_toy({"toy/definitions/more.yaml": more})
    text = "\n".join(lines(made.draft(state="BB").document))
    assert "Ferry has the meaning given in 29 U.S.C. Section 3101 et seq.;" in text
    text = "\n".join(lines(made.draft(state="BB", instrument="order").document))
    assert "“Ferry” has the meaning given in 29 U.S.C. Section 3101 et seq.\n" in text


def test_of_two_definitions_of_one_term_the_one_whose_condition_holds_is_printed(change_toy: Any) -> None:
    more = """
definitions:
  - {id: ferry_paid, term: ferry, text: a paid boat, when: {pays: "yes"}, drawn_from: [{how: original}]}
  - {id: ferry_free, term: ferry, text: a free boat, when: {pays: "no"}, drawn_from: [{how: original}]}
"""
    changed = change_toy({"toy/definitions/more.yaml": more})
    for pays, name in (("yes", "ferry_paid"), ("no", "ferry_free")):
        ids = [one.id for _, one in changed.draft(pays=pays).document.provisions() if one.kind == "definition"]
        assert [one for one in ids if "ferry" in one] == [f"definition.{name}"]


def test_a_term_that_is_also_an_agency_s_short_name_is_defined_once(change_toy: Any) -> None:
    more = definition_file("id: department, term: department, text: a part of the State")
    made = change_toy({"toy/definitions/more.yaml": more}).draft()
    heads = [plain_text(one.lead).split("”")[0] for _, one in made.document.provisions() if one.kind == "definition"]
    assert heads.count("“Department") == 1


def test_definitions_do_not_reach_the_sections_outside_the_code() -> None:
    made = draft_toy().document
    outside = [one for section, one in made.provisions() if not section.codified]
    assert outside
    assert not any(isinstance(inline, Term) and inline.definition for one in outside for inline in one.lead)
    assert "the Alpha Department of Labor $" in plain_text(outside[0].lead)


def test_the_words_that_open_the_definitions_are_the_state_s() -> None:
    for state, words in (
        ("AA", "In this subtitle the following words have the meanings indicated."),
        ("BB", "For purposes of this act:"),
    ):
        (lead,) = [one for _, one in draft_toy(state=state).document.provisions() if one.id == "definitions.lead"]
        assert isinstance(lead, Provision)
        assert plain_text(lead.lead) == words
