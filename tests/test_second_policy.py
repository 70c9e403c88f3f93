"""A policy is a folder: a second one, put into a copy of the clause library, drafts in every state's form.

The second policy is as small as can be. It borrows the frame and the closing from the first, and leaves out
what the forms of states may print: a fund, a sponsor, a place in the code.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from drafter.answers import Answers
from drafter.library.checks import check_library
from drafter.library.library import Library
from drafter.library.load import load_library
from drafter.pipeline import draft
from drafter.problems import Severity
from drafter.review import review_draft
from drafter.review.clauses import clause_findings
from drafter.terminal.opening import find_policy
from tests.conftest import REAL, run, text_of
from tests.faults import faults

HEAD = """
id: credential_list
title: A list of credentials
version: "1.0"
subject: Credentials of Value
subject_phrase: a public list of credentials of value
components:
  - {id: frame, name: Frame}
  - {id: program, name: Program, core: true}
  - {id: closing, name: Closing provisions}
question_files: [frame, program, closing]
roles:
  lead_agency: {institution: workforce_agency, name_question: lead_agency_name}
names:
  topic: credentials of value
titles:
  program: {full: Credentials of Value Program, short: Program}
sections:
  - {id: short_title, heading: Short title, component: frame, kind: short_title, instruments: [bill]}
  - {id: findings, heading: Findings, component: frame, kind: findings, slots: [need],
     lead: "{{ legislature | sentence }} finds that"}
  - {id: definitions, heading: Definitions, component: frame, kind: definitions}
  - {id: program, heading: Program established, component: program, slots: [list]}
  - {id: severability, heading: Severability, component: closing, codified: false, own_section: true,
     slots: [severability]}
  - {id: effect, heading: Effective date, component: closing, codified: false, own_section: true,
     slots: [effective_date, emergency]}
bill: [short_title, findings, definitions, program, severability, effect]
order: [findings, definitions, program, severability, effect]
borrows:
  - policy: sector_partnerships
    questions: [instrument, state, session_year, governor_name]
    slots: [severability, effect.effective_date, effect.emergency]
    definitions: [lead_agency]
  - policy: sector_partnerships
    questions: [severability, effective_date_rule, effective_date, emergency_clause]
"""
FRAME = """
part: The document
questions:
  - id: short_title
    ask: What is it called?
    name: title
    kind: text
    component: frame
    depth: essential
    default: Credentials of Value Act
    blank: SHORT TITLE
"""
PROGRAM = """
part: The list
questions:
  - id: lead_agency_name
    ask: Which agency?
    name: agency
    kind: text
    component: program
    depth: essential
    default_from: institutions.lead_agency
    blank: LEAD AGENCY
"""
FILES = {
    "policy.yaml": HEAD,
    "questions/frame.yaml": FRAME,
    "questions/program.yaml": PROGRAM,
    "clauses/findings/need.yaml": """
clauses:
  - id: findings.need
    text: people who look for training need to know which credentials employers value
    drawn_from: [{how: original}]
    note: Always. It binds nobody.
    reviewed: 2026-11-23
""",
    "clauses/program/list.yaml": """
clauses:
  - id: program.list
    title: require a public list of credentials
    actor: lead_agency
    action: publish a list of credentials that employers in the state value
    drawn_from: [{how: original}]
    note: Always. The list takes staff time to keep.
    reviewed: 2026-11-23
""",
    "examples/nebraska_list.yaml": "policy: credential_list\nanswers: {state: NE, instrument: bill}\n",
    "examples/texas_list.yaml": "policy: credential_list\nanswers: {state: TX, instrument: order}\n",
}
STATES = sorted(path.stem for path in (REAL / "states").glob("*.yaml"))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the clause library with the second policy in it."""
    copy = tmp_path_factory.mktemp("library") / "library"
    shutil.copytree(REAL, copy)
    for name, text in FILES.items():
        path = copy / "credential_list" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return copy


@pytest.fixture(scope="module")
def both(root: Path) -> Library:
    """The library with two policies."""
    library, problems = load_library(root)
    assert problems == ()
    return library


def test_the_library_with_two_policies_has_no_fault(both: Library) -> None:
    found = [*check_library(both), *clause_findings(both)]
    assert [problem for problem in found if problem.severity is not Severity.NOTE] == []
    assert {"sector_partnerships", "credential_list"} <= set(both.policies)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("instrument", ["bill", "order"])
def test_the_second_policy_drafts_in_every_state(both: Library, state: str, instrument: str) -> None:
    answers = Answers("credential_list").with_answer("state", state).with_answer("instrument", instrument)
    made = draft(both, answers.with_answer("effective_date_rule", "immediate").with_answer("emergency_clause", "yes"))
    text = re.sub(r"\s+", " ", text_of(made.document)).lower()
    assert made.problems == ()
    assert "a list of credentials that employers in the state value" in text
    assert "partnership" not in text
    assert faults(made) == []
    assert [finding for finding in review_draft(made, both) if finding.severity is Severity.ERROR] == []


def test_lines_about_what_the_policy_does_not_ask_stand_as_for_a_choice_not_made(both: Library) -> None:
    answers = Answers("credential_list").with_answer("state", "MD")
    text = text_of(draft(both, answers).document)
    assert "Labor and Employment – Credentials of Value Program – Establishment" in text
    assert "SECTION 1. BE IT ENACTED" in text
    assert "and Fund" not in text


def test_the_first_policy_drafts_as_it_does_alone(both: Library, real: Library) -> None:
    for state in ("MD", "TX"):
        answers = Answers("sector_partnerships").with_answer("state", state)
        assert draft(both, answers).document == draft(real, answers).document


def test_the_examples_of_both_policies_are_drafted_apart(root: Path, tmp_path: Path) -> None:
    ran = run("examples", "-o", tmp_path / "out", "--library", root)
    assert ran.code == 0
    assert (tmp_path / "out/credential_list/nebraska_list.docx").is_file()
    assert (tmp_path / "out/sector_partnerships/maryland_bill.docx").is_file()


def test_a_batch_of_the_second_policy(root: Path, tmp_path: Path) -> None:
    answers = root / "credential_list/examples/nebraska_list.yaml"
    ran = run("batch", answers, "--states", "NE,DC", "-o", tmp_path, "--format", "txt", "--library", root)
    assert ran.code == 0
    assert "4 drafts, 0 with problems." in ran.err


def test_the_interview_has_to_ask_which_policy(both: Library, real: Library) -> None:
    assert find_policy(both, None, None) is None
    assert find_policy(both, "credential_list", None) is both.policies["credential_list"]
    assert find_policy(real, None, None) is not None or len(real.policies) > 1
