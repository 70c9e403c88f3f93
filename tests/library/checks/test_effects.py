"""Every option changes the text, or says why it does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.library.checks.effects import effect_problems
from tests.conftest import TOY, Changed

Change = Callable[[dict[str, str | bytes | None]], Changed]
QUESTION = """
part: More
questions:
  - id: color
    ask: Which color?
    name: color
    kind: {kind}
    component: frame
    default: red
    options:
      - {{value: red, label: Red}}
      - {{value: green, label: Green}}
      - {{value: blue, label: Blue}}
"""
SPARE = (TOY / "toy/clauses/duties/spare.yaml").read_text("utf-8")


def without_effect(change_toy: Change, kind: str, spare: str, state: str = "") -> list[str]:
    files: dict[str, str | bytes | None] = {
        "toy/questions/more.yaml": QUESTION.format(kind=kind),
        "toy/clauses/duties/spare.yaml": spare,
    }
    if state:
        files["states/AA.yaml"] = (TOY / "states/AA.yaml").read_text("utf-8").replace("text: EXECUTIVE ORDER}", state)
    changed = change_toy(files)
    assert changed.problems == ()
    found = effect_problems(changed.library, changed.library.policies["toy"])
    return [problem.message.split("“")[1].split("”")[0] for problem in found]


@pytest.mark.parametrize(
    ("condition", "idle"),
    [
        ('{pays: "no"}', ["red", "green", "blue"]),
        ("{color: red}", []),
        ("{color: [red, green, blue]}", ["red", "green", "blue"]),
        ("{color: {not: blue}}", []),
    ],
)
def test_a_choice_counts_when_some_condition_tells_it_from_another(
    change_toy: Change, condition: str, idle: list[str]
) -> None:
    assert without_effect(change_toy, "choice", SPARE.replace('{pays: "no"}', condition)) == idle


@pytest.mark.parametrize(
    ("condition", "idle"),
    [
        ('{pays: "no"}', ["red", "green", "blue"]),
        ("{color: {includes: red}}", ["green", "blue"]),
        ("{color: {excludes: [red, blue]}}", ["green"]),
    ],
)
def test_of_several_choices_each_must_be_asked_for(change_toy: Change, condition: str, idle: list[str]) -> None:
    assert without_effect(change_toy, "choices", SPARE.replace('{pays: "no"}', condition)) == idle


@pytest.mark.parametrize(
    "words", ["text: A harbor may be {{ color }}.", 'text: A harbor waits., title: "make {{ color }} harbors"']
)
def test_an_answer_that_is_printed_has_an_effect(change_toy: Change, words: str) -> None:
    assert (
        without_effect(
            change_toy,
            "choice",
            SPARE.replace(
                "text: A harbor may wait for money.",
                words.replace("text: A harbor may be {{ color }}.", 'text: "A harbor may be {{ color }}."'),
            ),
        )
        == []
    )


@pytest.mark.parametrize("line", ["text: EXECUTIVE ORDER, when: {color: red}}", 'text: "EXECUTIVE {{ color }}"}'])
def test_what_a_state_s_form_prints_or_asks_has_an_effect(change_toy: Change, line: str) -> None:
    assert without_effect(change_toy, "choice", SPARE, line) == []


def test_an_option_that_says_why_it_changes_nothing_is_no_fault(change_toy: Change) -> None:
    question = QUESTION.format(kind="choice").replace("label: Red}", "label: Red, no_effect: It is usual.}")
    changed = change_toy({"toy/questions/more.yaml": question})
    found = [problem.message for problem in effect_problems(changed.library, changed.library.policies["toy"])]
    assert found == ["the option “green” of “color” changes no text", "the option “blue” of “color” changes no text"]


def test_options_that_stand_for_bodies_count_when_a_clause_lists_the_bodies(change_toy: Change) -> None:
    consult = (TOY / "toy/clauses/duties/consult.yaml").read_text("utf-8").replace("    each: partners\n", "")
    changed = change_toy({"toy/clauses/duties/consult.yaml": consult})
    found = [problem.message for problem in effect_problems(changed.library, changed.library.policies["toy"])]
    assert found == [
        "the option “commerce” of “partners” changes no text",
        "the option “schools” of “partners” changes no text",
    ]
