"""A draft is a pure function of answers and a library."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest

from drafter.answers import Answers, Given
from drafter.library.library import Library
from drafter.library.load import load_library
from drafter.pipeline import draft, policy_of
from drafter.problems import ProblemsFound
from tests.conftest import TOY, draft_toy, slot_file, text_of, toy_answers


def test_the_same_answers_give_the_same_draft(toy: Library) -> None:
    answers = toy_answers(state="BB", pays="no")
    assert draft(toy, answers).document == draft(toy, answers).document


def test_the_order_in_which_answers_were_given_does_not_matter(toy: Library) -> None:
    answers = toy_answers(state="BB", days=30, partners=["schools"], uses=["crews"], amount=5)
    backward = Answers("toy", dict(reversed(list(answers.given.items()))))
    assert draft(toy, backward).document == draft(toy, answers).document


def test_where_an_answer_came_from_does_not_change_the_text(toy: Library) -> None:
    answers = toy_answers(days=30)
    typed = Answers("toy", {name: Given(given.value, "typed") for name, given in answers.given.items()})
    assert draft(toy, typed).document == draft(toy, answers).document


def test_drafting_changes_neither_the_answers_nor_the_library(toy: Library) -> None:
    answers = toy_answers(days=30)
    before = copy.deepcopy(answers)
    draft(toy, answers)
    assert answers == before
    assert toy == load_library(TOY)[0]


def test_a_draft_needs_only_a_state(toy: Library) -> None:
    made = draft(toy, Answers("toy", {"state": Given("AA")}))
    assert made.document.instrument == "bill"
    assert not made.problems
    assert "HARBOR" in text_of(made.document)


def test_without_a_state_nothing_is_drafted_and_the_known_ones_are_named(toy: Library) -> None:
    with pytest.raises(
        ProblemsFound, match=re.escape("the answers name no state\n    Add “state: …” with one of AA, BB.")
    ):
        draft(toy, Answers("toy"))


def test_a_policy_that_is_not_known_is_told_with_the_nearest(toy: Library) -> None:
    with pytest.raises(ProblemsFound, match=re.escape("there is no policy “toys”\n    Did you mean “toy”?")):
        policy_of(toy, Answers("toys"))


def test_an_answer_that_no_longer_applies_is_parked_and_never_used() -> None:
    made = draft_toy(state="BB", pays="no", amount=777, share=33)
    assert sorted(made.replay.parked) == ["amount", "share"]
    assert "777" not in text_of(made.document)
    assert "33" not in text_of(made.document)
    again = draft_toy(state="BB", pays="yes", amount=777, share=33)
    assert not again.replay.parked
    assert "$777" in text_of(again.document)


def test_an_option_that_is_not_offered_is_parked() -> None:
    order = draft_toy(instrument="order", uses=["boats", "crews"])
    assert order.replay.facts["uses"] == ("boats",)
    assert order.replay.parked["uses"].value == ("boats", "crews")


def test_two_clauses_for_one_slot_are_a_problem_and_the_first_is_printed(change_toy: Any) -> None:
    text = slot_file(
        "id: duties.one, text: A harbor waits.",
        'id: duties.two, text: A harbor sleeps., when: {pays: "yes"}',
        fill="exactly_one",
    )
    made = change_toy({"toy/clauses/duties/spare.yaml": text}).draft(state="BB")
    assert [str(problem) for problem in made.problems] == [
        "duties.spare: more than one clause of the slot “duties.spare” fits these answers: duties.one, duties.two\n"
        "    Make their conditions exclude each other."
    ]
    assert "A harbor waits." in text_of(made.document)
    assert "A harbor sleeps." not in text_of(made.document)


def test_no_clause_for_a_slot_that_needs_one_is_a_problem(change_toy: Any) -> None:
    text = slot_file('id: duties.one, text: A harbor waits., when: {pays: "no"}', fill="exactly_one")
    changed = change_toy({"toy/clauses/duties/spare.yaml": text})
    assert [problem.message for problem in changed.draft().problems] == [
        "no clause of the slot “duties.spare” fits these answers"
    ]
    assert not changed.draft(pays="no").problems


@pytest.mark.parametrize(
    ("kind", "default", "text"),
    [("percent", "12.5", "12.5 percent"), ("number", "1,200", "1,200"), ("date", "2027-07-01", "July 1, 2027")],
)
def test_a_default_is_converted_to_the_kind_of_its_question(
    change_toy: Any, kind: str, default: str, text: str
) -> None:
    fields = f"id: more, ask: More?, name: more, component: frame, kind: {kind}, default: '{default}'"
    changed = change_toy(
        {
            "toy/questions/more.yaml": f"part: More\nquestions:\n  - {{{fields}}}\n",
            "toy/clauses/duties/spare.yaml": slot_file('id: duties.spare, text: "It is {{ more }}."'),
        }
    )
    assert f"It is {text}." in text_of(changed.draft(state="BB").document)
