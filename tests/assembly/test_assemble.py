"""Assembling: sections in the state's order, findings where the state puts them, nothing empty."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.document import Document, Line, Section, plain_text
from tests.conftest import TOY, draft_toy, lines, slot_file, text_of
from tests.faults import faults


def ids(document: Document) -> list[str]:
    return [section.id for section in document.sections()]


@pytest.mark.parametrize(
    ("answers", "sections"),
    [
        (
            {"state": "AA"},
            [
                "definitions",
                "duties",
                "grants",
                "short_title",
                "section:closing.money",
                "section:closing.effect_default",
            ],
        ),
        (
            {"state": "BB"},
            [
                "short_title",
                "findings",
                "definitions",
                "duties",
                "grants",
                "section:closing.money",
                "section:closing.effect_default",
            ],
        ),
        (
            {"state": "BB", "instrument": "order"},
            ["findings", "definitions", "duties", "grants", "section:closing.effect_default"],
        ),
        (
            {"state": "BB", "pays": "no"},
            ["short_title", "findings", "definitions", "duties", "section:closing.effect_default"],
        ),
    ],
)
def test_sections_stand_where_the_instrument_and_the_state_put_them(
    answers: dict[str, str], sections: list[str]
) -> None:
    assert ids(draft_toy(**answers).document) == sections


@pytest.mark.parametrize("instrument", ["bill", "order"])
@pytest.mark.parametrize("state", ["AA", "BB"])
@pytest.mark.parametrize("pays", ["yes", "no"])
def test_no_toy_draft_has_a_fault(state: str, instrument: str, pays: str) -> None:
    made = draft_toy(
        state=state,
        instrument=instrument,
        pays=pays,
        partners=["commerce", "schools"],
        uses=["boats", "docks", "crews"],
    )
    assert faults(made) == []


def test_findings_are_recitals_a_section_or_prose_as_the_state_has_them() -> None:
    assert [plain_text(line.inlines)[:15] for line in draft_toy().document.front if line.style == "recital"] == [
        "WHEREAS, Island",
        "WHEREAS, Federa",
    ]
    assert "Sec. 2. FINDINGS. The Legislature finds that:" in lines(draft_toy(state="BB").document)
    order = lines(draft_toy(state="BB", instrument="order").document)
    assert order[order.index("I. Findings.") :][1:3] == [
        "Islands need ferries.",
        "Federal law speaks of partnerships, 29 U.S.C. Section 3102(26).",
    ]


def test_a_single_finding_runs_into_its_lead(change_toy: Any) -> None:
    policy = (TOY / "toy/policy.yaml").read_text("utf-8").replace("slots: [need, law]", "slots: [need]")
    made = change_toy({"toy/policy.yaml": policy, "toy/clauses/findings/law.yaml": None}).draft(state="BB")
    assert "Sec. 2. FINDINGS. The Legislature finds that islands need ferries." in lines(made.document)


@pytest.mark.parametrize("state", ["AA", "BB"])
def test_without_findings_there_is_no_empty_section(change_toy: Any, state: str) -> None:
    policy = (TOY / "toy/policy.yaml").read_text("utf-8").replace("slots: [need, law]", "slots: []")
    made = change_toy(
        {"toy/policy.yaml": policy, "toy/clauses/findings/law.yaml": None, "toy/clauses/findings/need.yaml": None}
    )
    for instrument in ("bill", "order"):
        document = made.draft(state=state, instrument=instrument).document
        assert "findings" not in ids(document)
        assert "WHEREAS" not in text_of(document)


def test_where_new_law_is_nested_code_sections_stand_in_capitals_and_the_bill_s_own_do_not() -> None:
    made = draft_toy().document
    assert {section.id: section.new_matter for section in made.sections()} == {
        "definitions": "capitals",
        "duties": "capitals",
        "grants": "capitals",
        "short_title": "capitals",
        "section:closing.money": "plain",
        "section:closing.effect_default": "plain",
    }
    assert [section.codified for section in made.sections()] == [True] * 4 + [False] * 2


def test_where_the_bill_s_sections_are_the_new_law_they_have_its_face_and_the_others_have_not(change_toy: Any) -> None:
    beta = (TOY / "states/BB.yaml").read_text("utf-8")
    bold = beta.replace("{mode: flat, unit: act}", "{mode: flat, unit: act, new_matter: bold, new_heading: no}")
    sections = list(change_toy({"states/BB.yaml": bold}).draft(state="BB").document.sections())
    assert {section.id: section.new_matter for section in sections}["grants"] == "bold"
    assert {section.id: section.new_matter for section in sections}["section:closing.effect_default"] == "plain"
    assert not any(section.new_heading for section in sections)


def test_the_lines_of_the_code_stand_before_the_first_new_section_and_after_the_last() -> None:
    made = draft_toy().document
    assert isinstance(made.body[0], Line)
    assert plain_text(made.body[0].inlines) == "SECTION 1. BE IT ENACTED BY ALPHA, That the laws read:"


def test_lines_after_the_code_stand_after_the_last_new_section(change_toy: Any) -> None:
    alpha = (TOY / "states/AA.yaml").read_text("utf-8")
    after = '    after:\n      - {style: body, text: Elsewhere in the code.}\n    sections: {number: "11-'
    made = change_toy({"states/AA.yaml": alpha.replace('    sections: {number: "11-', after)}).draft().document
    kinds = [part.id if isinstance(part, Section) else plain_text(part.inlines) for part in made.body]
    assert kinds[4:6] == ["short_title", "Elsewhere in the code."]


def test_the_text_goes_on_after_words_that_open_a_section() -> None:
    shown = lines(draft_toy().document)
    assert shown[-1] == "SECTION 3. AND BE IT FURTHER ENACTED this Act takes effect October 1."


@pytest.mark.parametrize(("place", "position"), [("first", 0), ("last", 4), ("none", None), ("enacting_clause", None)])
def test_the_short_title_stands_where_the_state_puts_it(change_toy: Any, place: str, position: int | None) -> None:
    beta = (
        (TOY / "states/BB.yaml")
        .read_text("utf-8")
        .replace("short_title: {place: first,", f"short_title: {{place: {place},")
    )
    found = ids(change_toy({"states/BB.yaml": beta}).draft(state="BB").document)
    assert (found.index("short_title") if "short_title" in found else None) == position


def test_first_and_last_section_are_those_of_the_new_law() -> None:
    assert "Section 1. SHORT TITLE. Sections 1 to 5 of this act may be cited as the Ferry Act." in lines(
        draft_toy(state="BB").document
    )
    assert "Sections 1 to 4" in text_of(draft_toy(state="BB", pays="no").document)


def test_a_state_may_have_its_own_headings(change_toy: Any) -> None:
    beta = (TOY / "states/BB.yaml").read_text("utf-8")
    changed = change_toy(
        {
            "states/BB.yaml": beta.replace(
                "  forms: {effective_default: This act",
                "  headings: {duties: Work, closing.effect: Time}\n  forms: {effective_default: This act",
            )
        }
    )
    shown = text_of(changed.draft(state="BB").document)
    assert "WORK." in shown
    assert "TIME." in shown
    assert "DUTIES." not in shown


def test_units_carry_the_catchlines_of_their_slots_where_the_state_heads_them(change_toy: Any) -> None:
    beta = (TOY / "states/BB.yaml").read_text("utf-8")
    changed = change_toy(
        {
            "states/BB.yaml": beta.replace(
                "heading: capitals, single: shift}", "heading: capitals, single: shift, unit_headings: true}"
            )
        }
    )
    shown = lines(changed.draft(state="BB").document)
    assert any(line.startswith("(2) Consultation. The commission must consult") for line in shown)
    assert not any("Consultation." in line for line in lines(draft_toy(state="BB").document))


def test_a_reference_to_a_clause_that_is_not_in_the_draft_is_a_problem(change_toy: Any) -> None:
    text = slot_file("id: duties.spare, text: \"See {{ ref('grants.limits') }}.\"")
    changed = change_toy({"toy/clauses/duties/spare.yaml": text})
    assert not changed.draft().problems
    made = changed.draft(pays="no")
    assert [str(problem) for problem in made.problems] == [
        "duties.spare: a reference points to “grants.limits”, which is not in this draft\n"
        "    Give the referring clause the conditions of the clause it refers to."
    ]
    assert "[REFERENCE]" in text_of(made.document)


def test_the_document_carries_its_title_its_state_and_its_page(change_toy: Any) -> None:
    beta = (TOY / "states/BB.yaml").read_text("utf-8")
    changed = change_toy(
        {
            "states/BB.yaml": beta.replace(
                "  findings: {place: section}",
                "  findings: {place: section}\n  page: {size: legal, line_numbers: true, spacing: 2.0}",
            )
        }
    )
    made = changed.draft(state="BB", short_title="Boats Act").document
    assert (made.title, made.jurisdiction, made.instrument) == ("Boats Act", "BB", "bill")
    assert (made.page.size, made.page.line_numbers, made.page.spacing) == ("legal", True, 2.0)


def test_every_paragraph_leads_back_to_its_clause() -> None:
    made = draft_toy(state="BB")
    chosen = made.choices.clause_ids()
    for _, provision in made.document.provisions():
        assert provision.clause in chosen or provision.clause.startswith(("definition", "short_title", "findings.lead"))


def test_the_two_states_share_no_words_of_their_own() -> None:
    assert "Beta" not in text_of(draft_toy(state="AA").document)
    assert "Alpha" not in text_of(draft_toy(state="BB").document)


def test_a_rule_whose_exception_is_in_the_draft_says_so(change_toy: Any) -> None:
    rule = slot_file("id: duties.spare, text: The harbor is open., exception: grants.limits")
    changed = change_toy({"toy/clauses/duties/spare.yaml": rule})
    whole, without = (text_of(changed.draft(pays=pays).document) for pays in ("yes", "no"))
    assert "EXCEPT AS PROVIDED IN § 11–[NN]03(B) OF THIS SUBTITLE, THE HARBOR IS OPEN." in whole
    assert "THE HARBOR IS OPEN." in without
    assert "EXCEPT" not in without


def test_an_order_whose_paragraphs_complete_a_verb_names_no_exception(change_toy: Any) -> None:
    rule = slot_file("id: duties.spare, text: The harbor is open., exception: duties.parts")
    changed = change_toy({"toy/clauses/duties/spare.yaml": rule})
    assert "Except" not in text_of(changed.draft(instrument="order").document)
    assert "Except as provided in" in text_of(changed.draft(state="BB", instrument="order").document)


def test_lines_stand_before_the_section_that_they_name_or_at_the_end(change_toy: Any) -> None:
    beta = (TOY / "states/BB.yaml").read_text("utf-8")
    before = "before: {closing: [{style: body, text: OTHER ACTS}], spare: []}"
    made = change_toy({"states/BB.yaml": beta.replace("unit: act}", f"unit: act, {before}}}")}).draft(state="BB")
    parts = [part.id if isinstance(part, Section) else plain_text(part.inlines) for part in made.document.body]
    assert parts[parts.index("OTHER ACTS") + 1] == "section:closing.money"
    without = beta.replace("unit: act}", "unit: act, before: {findings: [{style: body, text: OTHER ACTS}]}}")
    bare = change_toy({"states/BB.yaml": without.replace("{place: section}", "{place: none}")}).draft(state="BB")
    last = bare.document.body[-1]
    assert isinstance(last, Line)
    assert plain_text(last.inlines) == "OTHER ACTS"


def test_a_closing_section_may_be_headed_by_its_clause(change_toy: Any) -> None:
    beta = (TOY / "states/BB.yaml").read_text("utf-8")
    forms = "forms: {effective_default: This act"
    headings = "headings: {closing.effect_default: In time, closing.effect: At a date}"
    changed = change_toy({"states/BB.yaml": beta.replace(forms, f"{headings}\n  {forms}")})
    default, named = (
        [section.shown_heading for section in changed.draft(state="BB", **answers).document.sections()][-1]
        for answers in ({}, {"effective_date_rule": "named_date"})
    )
    assert (default, named) == ("IN TIME.", "AT A DATE.")


def test_a_bill_outside_the_code_may_number_the_new_law_apart(change_toy: Any) -> None:
    alpha = (TOY / "states/AA.yaml").read_text("utf-8")
    frame = (TOY / "toy/questions/frame.yaml").read_text("utf-8")
    vehicle = "  - {id: bill_vehicle, ask: Where?, name: place, kind: text, component: frame, default: new_codified}\n"
    apart = 'session_sections: {number: "{{ n }}", label: "§ {{ n }}.", first_label: "1. § 1."}\n    new_matter:'
    files = {"states/AA.yaml": alpha.replace("new_matter:", apart, 1), "toy/questions/frame.yaml": frame + vehicle}
    made = change_toy(files).draft(bill_vehicle="session_law")
    labels = [plain_text(section.label) for section in made.document.sections()]
    assert labels == ["1. § 1.", "§ 2.", "§ 3.", "§ 4.", "SECTION 2.", "SECTION 3."]
    assert "for grants under § 3(a) of this subtitle" in text_of(made.document)
