"""The review of whole drafts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.answers_file import load_answers
from drafter.library.library import Library
from drafter.pipeline import draft
from drafter.problems import Severity
from drafter.review import review_draft
from drafter.review.examples import read_example
from drafter.review.findings import in_order
from drafter.review.reading import State
from drafter.review.rule import Example
from drafter.review.rules import emergency_vote
from tests.conftest import REAL, TOY, Changed, draft_toy, loaded, run

EXAMPLES = sorted(REAL.glob("*/examples/*.yaml"))


def test_findings_are_sorted_and_each_has_a_place() -> None:
    found = review_draft(draft_toy(), loaded(TOY))
    assert list(found) == sorted(found, key=in_order)
    assert all(finding.place and finding.message for finding in found)


def test_a_toy_bill_has_its_blanks_and_no_criteria_for_its_grants() -> None:
    found = {finding.rule: finding for finding in review_draft(draft_toy(), loaded(TOY))}
    blank = next(one for one in review_draft(draft_toy(), loaded(TOY)) if one.question == "amount")
    assert blank.message.startswith("[AMOUNT] is a blank")
    assert found["grants_without_criteria"].clause == "grants.award_bill"


def test_a_policy_without_its_core_component_is_said_to_lack_it() -> None:
    found = {finding.rule: finding for finding in review_draft(draft_toy(pays="no"), loaded(TOY))}
    assert found["missing_component"].question == "pays"


def test_an_order_says_what_it_leaves_out() -> None:
    found = review_draft(draft_toy(instrument="order"), loaded(TOY))
    assert any(finding.rule == "omitted_powers" and "grants.award_bill" in finding.message for finding in found)


def test_a_word_rule_of_the_library_reaches_the_draft(
    change_toy: Callable[[dict[str, str | bytes | None]], Changed],
) -> None:
    style = "words:\n  - {id: island, bad: islands, good: isles, severity: warning, why: Shorter., by: house}\n"
    changed = change_toy({"style.yaml": style})
    found = [one for one in review_draft(changed.draft(), changed.library) if one.rule == "avoided_words"]
    assert [(one.clause, one.place) for one in found] == [("findings.need", "recital 1")]


def test_immediate_effect_that_no_section_states_is_a_warning_of_its_own() -> None:
    about = {"facts": {"effective_date_rule": "immediate"}}
    silent = read_example(Example("# Duties\nMoney is given effect.", about=about))
    stated = read_example(Example("# Effect\nThis act takes effect immediately.", about=about))
    assert [one.severity for one in emergency_vote.RULE.findings(silent)] == [Severity.NOTE, Severity.WARNING]
    assert [one.severity for one in emergency_vote.RULE.findings(stated)] == [Severity.NOTE]
    safety = "# Safety clause\nThis act is necessary for the immediate preservation of the public peace."
    saved = read_example(Example(safety, about=about))
    assert [one.severity for one in emergency_vote.RULE.findings(saved)] == [Severity.NOTE]


def test_where_the_vote_alone_gives_immediate_effect_silence_is_no_fault() -> None:
    about = {"facts": {"effective_date_rule": "immediate"}, "state": State(emergency="", immediate=" ")}
    reading = read_example(Example("# Duties\nA ferry stops.", about=about))
    assert [one.severity for one in emergency_vote.RULE.findings(reading)] == [Severity.NOTE]


def test_a_note_is_quoted_to_its_end_and_not_to_an_abbreviation() -> None:
    note = "It needs two-thirds (Neb. Const. art. III, § 27(a)). Bills are short."
    about = {"facts": {"effective_date_rule": "immediate"}, "state": State(notes=(note,))}
    reading = read_example(Example("# Effect\nThis act is effective now.", about=about))
    (first, *_) = emergency_vote.RULE.findings(reading)
    assert first.message == "the bill takes effect at once. It needs two-thirds (Neb. Const. art. III, § 27(a))."


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_have_no_errors_and_few_warnings(path: Path, real: Library) -> None:
    found = review_draft(draft(real, load_answers(path, real)), real)
    grave = [f"{one.rule} {one.place}: {one.message}" for one in found if one.severity is Severity.ERROR]
    assert grave == []
    assert sum(one.severity is Severity.WARNING for one in found) <= 5


def test_the_command_prints_findings_and_says_by_its_exit_code_whether_there_are_any(tmp_path: Path) -> None:
    answers = tmp_path / "a.yaml"
    answers.write_text("policy: toy\nanswers: {state: AA, pays: no}\n", encoding="utf-8")
    ran = run("review", answers, "--library", TOY)
    assert ran.code == 1
    assert "missing_component" in ran.out
    assert '"rule": "missing_component"' in run("review", answers, "--library", TOY, "--json").out
