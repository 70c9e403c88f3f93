"""A state's hyphens and quotation marks."""

from __future__ import annotations

import pytest

from drafter.assembly.typography import typeset
from drafter.library.form_words import WordForm
from tests.conftest import TOY, draft_toy, loaded, text_of

BETA: WordForm = loaded(TOY).jurisdictions["BB"].words
DASHES = BETA.model_copy(update={"hyphen": "en_dash"})
STRAIGHT = BETA.model_copy(update={"quotes": "straight"})


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('He said "no" to it', "He said “no” to it"),
        ('"no"', "“no”"),
        ('("no")', "(“no”)"),
        ('a "b-"c"', "a “b-“c”"),
        ("the State's", "the State’s"),
        ("“kept”", "“kept”"),
        ("in-demand", "in-demand"),
        ("", ""),
    ],
)
def test_quotation_marks_are_curled(text: str, shown: str) -> None:
    assert typeset(text, BETA) == shown


@pytest.mark.parametrize(("text", "shown"), [("“no”", '"no"'), ("the State’s", "the State's"), ("‘a’", "'a'")])
def test_or_straight_where_the_state_has_them_so(text: str, shown: str) -> None:
    assert typeset(text, STRAIGHT) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("in-demand 11-505", "in–demand 11–505"),
        ("see https://a-b.org/c-d now, in-demand", "see https://a-b.org/c-d now, in–demand"),
        ("none", "none"),
    ],
)
def test_hyphens_become_dashes_where_the_state_prints_them_so_but_not_in_addresses(text: str, shown: str) -> None:
    assert typeset(text, DASHES) == shown


def test_the_whole_draft_is_set_in_the_state_s_type() -> None:
    bill = text_of(draft_toy(short_title='The In-Demand "Boats" Act').document)
    assert "11–[NN]01" in bill
    assert "-" not in bill
    assert '"' not in bill
    assert "THE IN–DEMAND “BOATS” ACT" in bill
    assert "In-Demand “Boats”" in text_of(draft_toy(state="BB", short_title='The In-Demand "Boats" Act').document)
