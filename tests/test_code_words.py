"""No draft of one state holds the name, institutions, code words or citations of another: over all pairs."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from drafter.document import Line, Text
from drafter.pipeline import Draft
from tests import code_words
from tests.conftest import REAL, loaded
from tests.faults import Reading, _names, no_other_states_code_words, no_other_states_words
from tests.golden_states import made

STATES = sorted(loaded(REAL).jurisdictions)
RULES = (no_other_states_words, no_other_states_code_words)


def faults(draft: Draft) -> list[str]:
    seen = Reading(draft)
    return [str(fault) for rule in RULES for fault in rule(seen)]


def saying(draft: Draft, words: str) -> Draft:
    """A draft of the same state that says nothing but these words."""
    line = Line("body", (Text(f"It is {words} here."),))
    return replace(draft, document=replace(draft.document, front=(line,), body=(), back=()))


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("instrument", ["bill", "order"])
def test_a_golden_draft_holds_no_words_of_any_other_state(state: str, instrument: str) -> None:
    assert not faults(made(state, instrument))


@pytest.mark.parametrize("state", STATES)
def test_a_word_of_any_other_state_would_be_found(state: str) -> None:
    own = made(state, "bill")
    mine = _names(own.scope.jurisdiction)
    for other in STATES:
        if other == state:
            continue
        jurisdiction = loaded(REAL).jurisdictions[other]
        bodies = (body.name for body in jurisdiction.institutions.values())
        named = [jurisdiction.name, *(name for name in bodies if any(sign.isupper() for sign in name))]
        for name in named:
            if not any(name in word for word in mine):
                assert faults(saying(own, name)), f"“{name}” of {other} in a draft of {state}"


@pytest.mark.parametrize(("owners", "pattern", "example"), code_words.ROWS, ids=[row[2] for row in code_words.ROWS])
def test_a_code_word_or_a_citation_is_found_in_every_other_state(owners: str, pattern: str, example: str) -> None:
    assert re.search(pattern, example)
    for state in STATES:
        found = [match[0] for match, whose in code_words.findings(f"It is {example} here.", state) if whose == owners]
        assert bool(found) == (state not in owners.split()), state


def test_the_table_of_citations_speaks_of_every_state() -> None:
    assert code_words.states() == set(STATES)
