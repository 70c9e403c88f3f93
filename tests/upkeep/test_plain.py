"""Law text and conditions as staff read them."""

from __future__ import annotations

import pytest

from drafter.conditions import parse_condition
from drafter.library.law_text import parse_law_text
from drafter.library.library import Library
from drafter.upkeep.plain import condition_in_words, outline, own_words, plain_text, whole_words
from tests.conftest import clause


@pytest.mark.parametrize(("text", "words"), [
    ("A ferry waits.", "A ferry waits."),
    ("at least {{ share | percent }} of {{ lead_agency }}", "at least [share] of [lead agency]"),
    ("under {{ cite(\"partnership\") }}", "under [29 U.S.C. 3102(26)]"),
    ("for {{ blank(\"NAME\") }} in {{ count(30) }} days", "for [NAME] in 30 days"),
    ("{{ ref(\"duties.parts\") }}", "[duties.parts]"),
    ("{{ ref_range(\"duties.publish\", \"duties.parts\") }}", "[duties.publish to duties.parts]"),
    ("{{ cite(\"unheard\") }}", "[unheard]"),
])
def test_a_placeholder_stands_in_brackets_under_the_name_that_people_know(
    toy: Library, text: str, words: str
) -> None:
    assert plain_text(parse_law_text(text), toy.policies["toy"], toy) == words


def test_a_condition_is_said_with_the_names_and_labels_of_the_questions(toy: Library) -> None:
    folder = toy.policies["toy"]
    assert condition_in_words(parse_condition({"pays": "no"}), folder, toy) == "money is “No”"
    assert condition_in_words(parse_condition({}), folder, toy) == ""


def test_a_duty_reads_with_the_body_that_has_it(toy: Library) -> None:
    duty = clause(before="{{ days | deadline }}", actor="lead_agency", verb="may_not", action="wait")
    assert own_words(duty, toy.policies["toy"], toy) == "[days], [lead agency] may not wait"


def test_a_text_is_laid_out_by_its_units_with_their_conditions(toy: Library) -> None:
    unit = clause(
        text="The fund pays for", join="or", tail="in the state.",
        items=[{"text": "boats"}, {"text": "docks", "when": {"pays": "yes"}}, {"text": "crews"}],
        parts=[{"heading": "Limits", "text": "Nothing else is paid."}],
    )
    folder = toy.policies["toy"]
    assert list(outline(unit, folder, toy)) == [
        (0, "The fund pays for"), (1, "boats"), (1, "docks  (when money is “Yes”) … or"), (1, "crews"),
        (1, "Limits. Nothing else is paid."), (0, "in the state."),
    ]
    assert whole_words(unit, folder, toy) == (
        "The fund pays for boats; docks; crews Limits. Nothing else is paid. in the state."
    )


def test_a_list_of_bodies_names_its_question(toy: Library) -> None:
    unit = clause(actor="lead_agency", action="consult with", each="partners")
    assert list(outline(unit, toy.policies["toy"], toy)) == [
        (0, "[lead agency] shall consult with [each of: partners]")
    ]
