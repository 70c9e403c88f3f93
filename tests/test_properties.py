"""Whatever a person answers, the draft is whole: thousands of random answers to the real clause library.

For each instrument and jurisdiction Hypothesis draws an answer, or none, for every question. The rules
that no draft may break are in `faults`; test_faults shows that each sees what it is there to see.
"""

from __future__ import annotations

import math

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from drafter.library.library import Library
from drafter.pipeline import draft
from tests.conftest import REAL, loaded, text_of
from tests.faults import faults
from tests.random_answers import Drawn, answers_to, typed_questions

DRAFTS = 2_000
POLICY = "sector_partnerships"
STATES = sorted(path.stem for path in (REAL / "states").glob("*.yaml"))
COMBINATIONS = [(instrument, state) for state in STATES for instrument in ("bill", "order")]
EACH = math.ceil(DRAFTS / len(COMBINATIONS)) + 1


def at_random(examples: int) -> settings:
    """The same examples in every run; a failure is made small, but not for minutes."""
    return settings(
        max_examples=examples,
        derandomize=True,
        deadline=None,
        database=None,
        print_blob=False,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
    )


@pytest.mark.parametrize(("instrument", "state"), COMBINATIONS)
def test_no_answers_lead_to_a_faulty_draft(instrument: str, state: str) -> None:
    library = loaded(REAL)

    @at_random(EACH)
    @given(answers_to(library, library.policies[POLICY], instrument=instrument, state=state))
    def every_draft_is_whole(drawn: Drawn) -> None:
        found = faults(draft(library, drawn.answers))
        assert not found, "\n".join(map(str, found))

    every_draft_is_whole()


@pytest.mark.parametrize("instrument", ["bill", "order"])
def test_what_a_person_types_stands_in_the_draft_as_typed_or_not_at_all(real: Library, instrument: str) -> None:
    folder = real.policies[POLICY]

    @at_random(40)
    @given(st.sampled_from(STATES).flatmap(lambda state: answers_to(real, folder, instrument=instrument, state=state)))
    def typed_text_is_kept(drawn: Drawn) -> None:
        text = _plain(text_of(draft(real, drawn.answers).document))
        for name, mark in typed_questions(drawn.answers).items():
            if mark in text:
                assert _plain(str(drawn.answers.given[name].value)) in text

    typed_text_is_kept()


def _plain(text: str) -> str:
    """A text without what a state's typography changes: case, quotation marks, hyphens, line breaks."""
    changed = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "\n": " "})
    return text.translate(changed).lower()
