"""Whatever a person answers, the draft is whole: thousands of random answers to the real clause library.

For each instrument and jurisdiction Hypothesis draws an answer, or none, for every question. The rules
that no draft may break are in `faults`; test_faults shows that each sees what it is there to see.
"""

from __future__ import annotations

import math
import zlib

import pytest
from hypothesis import given, seed
from hypothesis import strategies as st

from drafter.answers import Answers
from drafter.library.library import Library
from drafter.pipeline import draft
from tests.conftest import REAL, loaded, text_of
from tests.faults import Fault, faults
from tests.random_answers import Drawn, answers_to, at_random, typed_questions

DRAFTS = 2_000
POLICY = "sector_partnerships"
"""The policy of the tests that are about its text."""
POLICIES = sorted(path.parent.name for path in REAL.glob("*/policy.yaml"))
STATES = sorted(path.stem for path in (REAL / "states").glob("*.yaml"))
INSTRUMENTS = ("bill", "order")
COMBINATIONS = [(policy, instrument, state) for policy in POLICIES for state in STATES for instrument in INSTRUMENTS]
EACH = math.ceil(DRAFTS / len(STATES) / len(INSTRUMENTS))


@pytest.mark.parametrize(("policy", "instrument", "state"), COMBINATIONS)
def test_no_answers_lead_to_a_faulty_draft(policy: str, instrument: str, state: str) -> None:
    library = loaded(REAL)

    @seed(zlib.crc32(f"{policy} {instrument} {state}".encode()))
    @at_random(EACH)
    @given(answers_to(library, library.policies[policy], instrument=instrument, state=state))
    def every_draft_is_whole(drawn: Drawn) -> None:
        found = faults(draft(library, drawn.answers))
        if found:
            few = fewest_answers(library, drawn.answers, found[0])
            listed = "\n".join(map(str, found))
            pytest.fail(
                f"{listed}\nThe first of them needs no more than this {Drawn(few, drawn.version)!r}", pytrace=False
            )

    every_draft_is_whole()


def fewest_answers(library: Library, answers: Answers, fault: Fault) -> Answers:
    """Take away answers as long as the draft keeps a fault of the same kind in the same place."""
    kept = answers
    for name in reversed(list(answers.given)):
        fewer = kept.without(name)
        if name not in ("instrument", "state") and _has(library, fewer, fault):
            kept = fewer
    return kept


def _has(library: Library, answers: Answers, fault: Fault) -> bool:
    return any(one.rule == fault.rule and one.origin == fault.origin for one in faults(draft(library, answers)))


def test_a_failing_example_is_made_small_and_prints_as_an_answers_file(real: Library) -> None:
    answers = Answers(POLICY).with_answer("state", "MD")
    answers = answers.with_answer("fund_name", "Fund").with_answer("match_percent", 31)
    fault = Fault("a test", "here", "words")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(
            "tests.test_properties.faults",
            lambda made: [fault] if made.replay.facts.get("match_percent") == 31 else [],
        )
        few = fewest_answers(real, answers, fault)
    assert few.values() == {"state": "MD", "match_percent": 31}
    assert repr(Drawn(few, "1.0")) == (
        "answers file:\npolicy: sector_partnerships\nlibrary: '1.0'\nanswers:\n  state: MD\n  match_percent: 31\n"
    )


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_what_a_person_types_stands_in_the_draft_as_typed_or_not_at_all(
    real: Library, policy: str, instrument: str
) -> None:
    folder = real.policies[policy]

    @seed(44)
    @at_random(20)
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
