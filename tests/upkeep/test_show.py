"""Show: everything about one thing, found by its id."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from drafter.library.library import Library
from drafter.problems import ProblemsFound
from drafter.upkeep.page import Page
from drafter.upkeep.samples import Sample, samples
from drafter.upkeep.show import known_ids, pages, pages_json, pages_text
from tests.conftest import REAL, TOY, Changed, run

Change = Callable[[dict[str, str | bytes | None]], Changed]


def toy_samples() -> tuple[Sample, ...]:
    from tests.conftest import loaded

    return samples(TOY, loaded(TOY))


def shown(wanted: str, library: Library, given: Callable[[], tuple[Sample, ...]] = toy_samples) -> Page:
    (page,) = pages(wanted, library, given)
    return page


def text(page: Page) -> str:
    return "\n".join(page.lines)


def test_a_clause_shows_its_place_its_condition_and_its_text(toy: Library) -> None:
    page = shown("grants.award_bill", toy)
    said = text(page)
    assert "For: bill\n" in said
    assert "Needs the power: to appropriate money" in said
    assert "When the slot: money is “Yes”" in said
    assert "slot grants.award under the heading “Grants”" in said
    assert "    - boats  (when uses includes “Boats”) …\n" not in said
    assert "    - boats  (when what" not in said
    assert "- docks" in said
    assert page.data["beside"] == ["grants.award_order"]


def test_a_clause_shows_its_alternatives_with_their_conditions(toy: Library) -> None:
    said = text(shown("closing.effect_date", toy))
    assert "Beside it in the slot (exactly one of them prints)" in said
    assert "closing.effect_default (bill and order), when effect is “Usual date”" in said


def test_a_clause_that_states_word_themselves_shows_their_words(toy: Library) -> None:
    said = text(shown("closing.effect_date", toy))
    assert "AA bill: This Act takes effect [date]." in said
    assert "BB order: This Order takes effect [date]." in said
    assert "BB bill:" not in said
    assert "A state without a text “effective_date” prints a labelled blank." in said


def test_a_state_that_says_nothing_is_told_apart_from_one_that_is_not_known(change_toy: Change) -> None:
    beta = (TOY / "states/BB.yaml").read_text("utf-8")
    changed = change_toy({"states/BB.yaml": beta.replace(
        "forms: {effective_default: This act takes effect in time.}",
        "forms: {effective_default: This act takes effect in time., effective_date: \"\"}",
    )})
    assert "Nothing is said in a bill of BB." in text(shown("closing.effect_date", changed.library, lambda: ()))


def test_a_clause_shows_its_sources_and_whether_they_are_in_force(change_toy: Change) -> None:
    spare = (TOY / "toy/clauses/duties/spare.yaml").read_text("utf-8")
    origins = (
        "{source: AA/old_act/boats, how: adapted, changed: Docks too.}, {source: federal/partnership, how: combined}"
    )
    changed = change_toy({"toy/clauses/duties/spare.yaml": spare.replace("{how: original}", origins)})
    page = shown("duties.spare", changed.library, lambda: ())
    said = text(page)
    assert "Adapted from AA/old_act/boats: § 9-1 [verified, not in force]\n    Old Act\n    Docks too." in said
    assert "Combined from federal/partnership: 29 U.S.C. 3102(26) [verified]" in said
    assert page.data["drawn_from"][0]["in_force"] is False  # type: ignore[index]
    assert "Original to this library." in text(shown("duties.publish", changed.library, lambda: ()))


def test_a_clause_shows_where_it_lands_in_the_samples(toy: Library) -> None:
    page = shown("duties.publish", toy)
    assert [entry["file"].rpartition("/")[2] for entry in page.data["samples"]] == [  # type: ignore[attr-defined]
        "aa_bill.yaml", "aa_order.yaml", "bb_bill.yaml", "bb_order.yaml"
    ]
    assert "bb_bill: section 4(1), Duties" in text(page)
    assert "None holds it." in text(shown("duties.spare", toy))


def test_a_part_and_an_earlier_id_lead_to_their_clause(change_toy: Change) -> None:
    spare = (TOY / "toy/clauses/duties/spare.yaml").read_text("utf-8")
    library = change_toy({
        "toy/clauses/duties/spare.yaml": spare.replace("note:", "earlier_ids: [duties.wait], note:")
    }).library
    assert shown("duties.wait", library, lambda: ()).id == "duties.spare"
    assert shown("duties.parts.harbor", library, lambda: ()).id == "duties.parts"


def test_a_slot_shows_its_clauses_side_by_side(toy: Library) -> None:
    said = text(shown("grants.award", toy))
    assert "Holds: 2 clauses; exactly one of them prints" in said
    assert "grants.award_bill (bill), always" in said
    assert "      Within its existing authority, [lead agency] shall offer grants." in said


def test_a_clause_with_the_name_of_its_slot_shows_alone(toy: Library) -> None:
    assert shown("duties.publish", toy).kind == "clause"


def test_a_question_shows_who_is_asked_and_what_each_option_touches(toy: Library) -> None:
    page = shown("pays", toy)
    said = text(page)
    assert "Asked in: the short and the full interview, Frame" in said
    assert "Usual answer: yes." in said
    assert "  no: No\n      brings in clause duties.spare" in said
    assert "Decides whether these are asked: amount, share, uses" in said
    options = page.data["options"]
    assert "grants.limits" in options[0]["touches"][0]  # type: ignore[index]


def test_an_option_shows_where_it_was_seen_and_a_refusal_keeps_out(change_toy: Change) -> None:
    spare = (TOY / "toy/clauses/duties/spare.yaml").read_text("utf-8")
    library = change_toy({
        "toy/clauses/duties/spare.yaml": spare.replace('when: {pays: "no"}', 'when: {uses: {excludes: docks}}')
    }).library
    said = text(shown("uses", library))
    assert "docks: Docks\n      seen in AA/ferry_act/timetables\n" in said
    assert "keeps out clause duties.spare" in said


def test_a_question_shows_where_its_answer_is_printed(toy: Library) -> None:
    assert "Printed in: grants.award_bill" in text(shown("share", toy))
    assert "Printed in: lead_agency" in text(shown("lead_name", toy))
    assert "Printed in: duties.consult" in text(shown("partners", toy))


def test_a_definition_shows_its_term_its_sources_and_the_drafts_that_print_it(toy: Library) -> None:
    said = text(shown("harbor", toy))
    assert "Term: “harbor”" in said
    assert "Adapted from AA/old_act/boats: § 9-1 [verified, not in force]" in said
    assert "aa_bill, aa_order, bb_bill, bb_order" in said
    assert "None prints it." in text(shown("unused", toy))


def test_a_source_and_a_provision_show_what_draws_on_them(toy: Library) -> None:
    said = text(shown("AA/old_act", toy))
    assert "In force: no; it is marked “not in force” wherever it shows." in said
    assert "boats: § 9-1 [boats, verified]\n    Boats.\n    drawn on by definition harbor" in said
    said = text(shown("AA/ferry_act/fares", toy))
    assert "not drawn on: Ferries are free here." in said
    assert "timetables" not in said
    assert "nothing draws on it, and nothing says why" in text(shown("AA/ferry_act/rumor", toy))


def test_a_study_shows_the_findings_that_state_it(real: Library) -> None:
    said = text(shown("evidence/year_up_2021", real))
    assert "Drawn on by: clause findings.trial_evidence_lasting" in said
    assert "[verified]" in text(shown("findings.trial_evidence_lasting", real))


def test_a_federal_reference_shows_what_cites_it(toy: Library) -> None:
    said = text(shown("federal/partnership", toy))
    assert "Law: 29 U.S.C. 3102(26)" in said
    assert "Cited by: clause findings.law" in said
    assert "by nothing" in text(shown("federal/privacy", toy))


@pytest.mark.parametrize(("wanted", "remedy"), [
    ("grants.limit", "Did you mean “grants.limits”?"), ("AA/ferry_act/fare", "Did you mean “AA/ferry_act/fares”?"),
    ("AA", "It is a state: drafter states AA"), ("duties", "It is a section: drafter library list clauses"),
    ("toy", "It is a policy"), ("xyzzy", "Look for it: drafter library search xyzzy."),
])
def test_an_id_that_is_not_known_is_told_with_what_to_do(toy: Library, wanted: str, remedy: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        pages(wanted, toy, tuple)
    assert str(found.value).startswith(f"nothing has the id “{wanted}”")
    assert remedy in str(found.value)


def test_what_is_in_the_clause_library_can_be_shown_in_80_columns(real: Library) -> None:
    for wanted in sorted(known_ids(real))[::11]:
        found = pages(wanted, real, tuple)
        assert json.loads(pages_json(found))[0]["kind"]
        lines = pages_text(found).splitlines()
        assert [line for line in lines if len(line) > 80 and " " in line.strip()] == [], wanted


def test_the_command_shows_and_prints_json(toy: Library) -> None:
    assert "Clause duties.publish" in run("library", "show", "duties.publish", "--library", TOY).out
    (page,) = json.loads(run("library", "show", "duties.publish", "--json", "--library", TOY).out)
    assert page["samples"][0]["place"]
    assert "nebraska_bill" in run("library", "show", "effect.emergency", "--library", REAL).out
