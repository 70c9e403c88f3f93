"""A policy borrows from another what stands there. (Single faults: see tests/broken_library.)"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from drafter.answers import Answers, check_answers
from drafter.library.checks import check_library
from drafter.library.library import PolicyFolder
from drafter.pipeline import draft
from drafter.problems import Place
from tests.conftest import TOY, Changed, definition_file, slot_file, text_of

Files = dict[str, str | bytes | None]
Change = Callable[[Files], Changed]
HEAD = """
id: ports
title: A second toy policy
version: "1.0"
subject: Ports
subject_phrase: ports
components: [{id: frame, name: Frame}, {id: money, name: Money}]
question_files: [frame, money]
roles: {lead_agency: {institution: workforce_agency}}
sections:
  - {id: findings, heading: Findings, component: frame, kind: findings, lead: It is found that, slots: [law]}
  - {id: definitions, heading: Definitions, component: frame, kind: definitions}
  - {id: piers, heading: Piers, component: frame, slots: [build, spare]}
  - {id: closing, heading: Closing, component: frame, codified: false, own_section: true, slots: [effect]}
bill: [findings, definitions, piers, closing]
order: [findings, definitions, piers, closing]
"""
BORROWS = """
borrows:
  - policy: toy
    questions: [instrument, state, short_title, session_year, effective_date_rule, effective_date]
    slots: [findings, closing.effect]
    definitions: [harbor, lead_agency]
  - {policy: toy, slots: [duties.spare], under: piers}
  - {policy: toy, questions: [pays], part: money}
"""
MONEY = """part: Piers and money
questions:
  - {id: piers, ask: How many?, name: piers, kind: number, component: money, blank: N}
"""
BUILD = slot_file(
    'id: piers.build, text: "{{ lead_agency | sentence }} shall build {{ piers }} piers for each harbor."',
    fill="exactly_one",
)
PORTS: Files = {
    "ports/policy.yaml": HEAD + BORROWS,
    "ports/questions/money.yaml": MONEY,
    "ports/clauses/piers/build.yaml": BUILD,
}


def ports(change: Change, **files: str) -> PolicyFolder:
    """The second policy, with some of its files changed: `clauses__piers__build` names one."""
    own: Files = {f"ports/{name.replace('__', '/')}.yaml": text for name, text in files.items()}
    return change({**PORTS, **own}).library.policies["ports"]


def drafted(changed: Changed, **values: object) -> str:
    """Draft from the second policy."""
    folder, states = changed.library.policies["ports"], changed.library.jurisdictions
    given, problems = check_answers(values, folder.questions, states, lambda _: Place())
    assert not problems
    made = draft(changed.library, Answers("ports", given))
    assert not made.problems
    return text_of(made.document)


def test_a_policy_that_borrows_passes_the_check(change_toy: Change) -> None:
    changed = change_toy(PORTS)
    assert (*changed.problems, *check_library(changed.library)) == ()


@pytest.mark.parametrize("state", ["AA", "BB"])
@pytest.mark.parametrize("instrument", ["bill", "order"])
def test_it_drafts_with_borrowed_clauses_and_definitions(change_toy: Change, state: str, instrument: str) -> None:
    text = drafted(change_toy(PORTS), state=state, instrument=instrument, pays="no", piers=3).lower()
    assert re.search("build (3|three) piers for each harbor", text)
    assert "a harbor may wait for money" in text
    assert "a place where a ferry lands" in text
    assert "federal law speaks of partnerships" in text


def test_borrowed_questions_join_the_file_of_their_name_or_the_part_named(change_toy: Change) -> None:
    folder = ports(change_toy)
    asked = [question.id for question in folder.questions]
    assert asked == [
        "instrument",
        "state",
        "short_title",
        "session_year",
        "effective_date_rule",
        "effective_date",
        "pays",
        "piers",
    ]
    assert folder.parts["state"] == "Frame"
    assert folder.parts["pays"] == folder.parts["piers"] == "Piers and money"


def test_a_whole_question_file_is_borrowed_in_its_order(change_toy: Change) -> None:
    borrows = "borrows: [{policy: toy, question_files: [frame]}]\n"
    changed = change_toy({**PORTS, "ports/policy.yaml": HEAD + borrows})
    toy, folder = (changed.library.policies[name] for name in ("toy", "ports"))
    assert folder.questions[: len(toy.questions)] == toy.questions
    assert changed.problems == ()


def test_of_a_whole_section_only_the_slots_that_are_listed_are_borrowed(change_toy: Change) -> None:
    assert set(ports(change_toy).slots) == {"findings.law", "closing.effect", "piers.spare", "piers.build"}


def test_what_is_borrowed_keeps_its_place(change_toy: Change) -> None:
    folder = ports(change_toy)
    assert str(folder.places["question:state"]).endswith("toy/questions/frame.yaml:13:6 (questions.1.id)")
    assert folder.places["clause:duties.spare"].file.endswith("toy/clauses/duties/spare.yaml")
    assert folder.places["definition:harbor"].file.endswith("toy/definitions/terms.yaml")
    assert set(folder.lenders.values()) == {"toy"}


def test_an_own_question_comes_in_place_of_the_borrowed_one(change_toy: Change) -> None:
    own = "{id: session_year, ask: When?, name: year, kind: year, component: frame, blank: WHEN}"
    folder = ports(change_toy, questions__frame=f"part: Own frame\nquestions:\n  - {own}\n")
    assert [question.id for question in folder.questions][3] == "session_year"
    question = folder.question("session_year")
    assert question is not None
    assert question.blank == "WHEN"
    assert folder.parts["state"] == "Own frame"
    elsewhere = ports(change_toy, questions__money=f"{MONEY}  - {own}\n")
    assert [question.id for question in elsewhere.questions][-1] == "session_year"
    assert len(elsewhere.questions) == len(folder.questions)


def test_an_own_slot_and_an_own_definition_come_in_place_of_the_borrowed_ones(change_toy: Change) -> None:
    folder = ports(
        change_toy,
        clauses__closing__effect=slot_file("id: closing.own, text: It begins.", fill="exactly_one"),
        definitions__terms=definition_file("id: harbor, term: harbor, text: a haven"),
    )
    assert [clause.id for clause in folder.slots["closing.effect"].file.clauses] == ["closing.own"]
    assert [str(one.text) for one in folder.definitions if one.id == "harbor"] != []
    assert len(folder.definitions) == 2
    assert folder.places["definition:harbor"].file.endswith("ports/definitions/terms.yaml")


def test_a_clause_id_that_is_borrowed_and_own_is_told(change_toy: Change) -> None:
    build = slot_file("id: duties.spare, text: A pier waits.", fill="exactly_one")
    (problem,) = change_toy({**PORTS, "ports/clauses/piers/build.yaml": build}).problems
    assert problem.place.file.endswith("ports/clauses/piers/build.yaml")
    assert problem.message.startswith("the clause id “duties.spare” stands twice; it is also in ")
    assert "toy/clauses/duties/spare.yaml" in problem.message


def test_a_question_borrowed_from_two_policies_is_told(change_toy: Change) -> None:
    third = HEAD.replace("id: ports", "id: piers").replace(", money]", "]")
    frame = (TOY / "toy/questions/frame.yaml").read_text("utf-8")
    borrows = f"{BORROWS}  - {{policy: piers, questions: [state]}}\n"
    changed = change_toy(
        {**PORTS, "ports/policy.yaml": HEAD + borrows, "piers/policy.yaml": third, "piers/questions/frame.yaml": frame}
    )
    (problem,) = changed.problems
    assert problem.message.startswith("the question id “state” stands twice")


def test_two_that_borrow_from_each_other_are_told(change_toy: Change) -> None:
    toy = (TOY / "toy/policy.yaml").read_text("utf-8") + "borrows: [{policy: ports, questions: [piers]}]\n"
    changed = change_toy({**PORTS, "toy/policy.yaml": toy})
    assert [problem.message for problem in changed.problems] == [
        "“ports” and “toy” borrow from each other",
        "“toy” and “ports” borrow from each other",
    ]
    assert {problem.remedy for problem in changed.problems} == {"Let one of the two hold what both need."}


def test_only_what_stands_in_the_lender_itself_can_be_borrowed(change_toy: Change) -> None:
    third = HEAD.replace("id: ports", "id: piers") + "borrows: [{policy: ports, questions: [state]}]\n"
    problems = change_toy({**PORTS, "piers/policy.yaml": third}).problems
    assert "“ports” has no question “state” of its own" in [problem.message for problem in problems]


def test_a_fault_of_a_borrowed_text_is_told_once(change_toy: Change) -> None:
    spare = slot_file("id: duties.spare, text: '{{ nobody }} waits.'")
    found = check_library(change_toy({**PORTS, "toy/clauses/duties/spare.yaml": spare}).library)
    assert [problem.message for problem in found if "nobody" in problem.message] == [
        "the placeholder “nobody” is not known"
    ]


def test_a_lender_whose_files_cannot_be_read_is_told_once(change_toy: Change) -> None:
    for name in ("toy/policy.yaml", "toy/questions/frame.yaml", "toy/clauses/duties/spare.yaml"):
        (problem,) = change_toy({**PORTS, name: "a: [\n"}).problems
        assert problem.place.file.endswith(name)
