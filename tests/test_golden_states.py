"""Every jurisdiction drafts both instruments as the texts in tests/states show. To renew them: make golden."""

from __future__ import annotations

import difflib

import pytest

from drafter.answers_file import load_answers
from drafter.document import Reference
from drafter.library.jurisdictions import OrderForm
from drafter.pipeline import Draft
from tests import golden_states
from tests.conftest import REAL, loaded, text_of

REACHED = 3
"""How many levels of an outline the clauses reach in every state; in some they reach a fourth."""


@pytest.mark.parametrize("case", [*golden_states.cases(), *golden_states.further_cases()])
def test_a_jurisdiction_drafts_as_its_golden_text_shows(case: tuple[str, ...]) -> None:
    written = golden_states.golden_file(*case).read_text("utf-8").splitlines()
    drafted = golden_states.drafted(*case).splitlines()
    difference = "\n".join(difflib.unified_diff(written, drafted, "as it stood", "as it is drafted now", lineterm=""))
    assert not difference, f"{difference}\nIf this is what you want, run make golden and commit the difference."


def test_no_golden_text_stands_without_its_jurisdiction() -> None:
    every = [*golden_states.cases(), *golden_states.further_cases()]
    assert set(golden_states.FOLDER.rglob("*.txt")) == {golden_states.golden_file(*case) for case in every}


def test_every_policy_has_golden_texts_of_every_jurisdiction() -> None:
    answers = golden_states.FOLDER.rglob(golden_states.ANSWERS.name)
    assert {load_answers(path, loaded(REAL)).policy for path in answers} == set(loaded(REAL).policies)


# --- what each golden draft shows ---


def _made(case: tuple[str, str]) -> Draft:
    return golden_states.made(*case)


@pytest.mark.parametrize("case", golden_states.cases())
def test_a_golden_draft_defines_terms_one_of_them_with_a_list(case: tuple[str, str]) -> None:
    definitions = [one for _, one in _made(case).document.provisions() if one.kind == "definition"]
    assert len(definitions) > 1
    assert any(len(one.children) > 1 for one in definitions)


@pytest.mark.parametrize("case", golden_states.cases())
def test_a_golden_draft_refers_within_a_section_and_across_sections(case: tuple[str, str]) -> None:
    made = _made(case)
    within = {
        reference.target == section.id
        for section in made.document.sections()
        for provision in section.walk()
        for reference in (*provision.lead, *provision.tail)
        if isinstance(reference, Reference)
    }
    flat = isinstance(made.scope.form, OrderForm) and made.scope.form.flat
    assert within >= ({False} if flat else {True, False})


@pytest.mark.parametrize("case", golden_states.cases())
def test_a_golden_draft_uses_every_level_of_the_outline_that_clauses_reach(case: tuple[str, str]) -> None:
    made = _made(case)
    levels = {one.level for _, one in made.document.provisions() if one.label}
    assert levels >= set(range(min(REACHED, len(made.scope.form.outline))))


@pytest.mark.parametrize("case", [case for case in golden_states.cases() if case[1] == "bill"])
def test_a_golden_bill_declares_an_emergency_where_the_state_has_words_for_it(case: tuple[str, str]) -> None:
    made = _made(case)
    assert "effect.emergency" in made.choices.clause_ids()
    words = made.scope.form.forms.get("emergency")
    printed = [one for _, one in made.document.provisions() if one.clause == "effect.emergency"]
    assert bool(printed) == bool(words is None or words.source), case


@pytest.mark.parametrize("case", golden_states.cases())
def test_a_golden_bill_appropriates_or_says_what_stands_in_its_place(case: tuple[str, str]) -> None:
    made = _made(case)
    shown = {one.clause for _, one in made.document.provisions()}
    money = shown & {choice.clause.id for choice in made.choices.chosen if "appropriate" in choice.clause.power}
    instead = {name for name in shown if name.startswith(("appropriation.intent", "fund.budget_mandate"))}
    waits = "inclusion of their fiscal effect" in text_of(made.document)
    found = {"in_bill": bool(money), "budget_applicability": waits}.get(_way_of_money(made), bool(instead))
    assert found if case[1] == "bill" else not (money or instead or waits)


def _way_of_money(made: Draft) -> str:
    return str(made.scope.replay.facts.get("form.appropriation", "separate_bill"))
