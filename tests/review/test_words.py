"""The word finder: whole words, the longest first, and excused by their neighbors alone."""

from __future__ import annotations

import pytest

from drafter.library.style import StyleFile, WordRule
from drafter.review.passages import MASK, masked
from drafter.review.words import word_findings


def found(text: str, *places: str, state: str = "", statutory: tuple[str, ...] = (), **rule: object) -> list[str]:
    fields = {"id": "rule", "good": "better", "severity": "warning", "why": "Because.", "by": (), **rule}
    style = StyleFile(words=(WordRule.model_validate(fields),), statutory_words=statutory)
    return [fault.words for fault in word_findings(text, style, frozenset(places or ("operative",)), state)]


def test_words_are_found_whatever_their_case_and_as_they_stand() -> None:
    assert found("Prior to noon and PRIOR TO dusk", bad=("prior to",)) == ["Prior to", "PRIOR TO"]


def test_only_whole_words_are_found() -> None:
    assert found("suchlike nonesuch such-and-such", bad=("such",)) == []


def test_the_longest_expression_wins() -> None:
    assert found("pursuant to the provisions of law", bad=("pursuant to", "pursuant to the provisions of")) == [
        "pursuant to the provisions of"
    ]


@pytest.mark.parametrize("text", ["a state–of–the–art ferry", "a state-of-the-art ferry"])
def test_the_hyphens_of_a_state_do_not_hide_words(text: str) -> None:
    assert len(found(text, bad=("state-of-the-art",))) == 1


def test_an_expression_may_end_with_a_point() -> None:
    assert found("boats, docks, etc. are paid", bad=("etc.",)) == ["etc."]


def test_statutory_words_are_no_fault() -> None:
    assert found("technical assistance and assistance", bad=("assistance",), statutory=("technical assistance",)) == [
        "assistance"
    ]


def test_a_longer_expression_may_be_allowed() -> None:
    assert found("in the course of employment", bad=("in the course of",), allow=("in the course of employment",)) == []
    assert found("in the course of a day", bad=("in the course of",), allow=("in the course of employment",))


@pytest.mark.parametrize(
    ("text", "excused"),
    [
        ("such as a ferry", True), ("such ferry", False), ("above 200", True), ("above $5", True),
        (f"above {MASK}", True), ("above.", True), ("as stated above", True), ("above it", False),
    ],
)
def test_what_follows_excuses(text: str, excused: bool) -> None:
    assert bool(found(text, bad=("such", "above"), not_before=("as", "#", "…", ".", "|"))) is not excused


def test_what_precedes_excuses_or_is_needed() -> None:
    assert found("the port in which it lies", bad=("which",), not_after=("in",)) == []
    assert found("the port which it left", bad=("which",), not_after=("in",)) == ["which"]
    assert found("by the use of nets, limit the use of nets", bad=("the use of",), only_after=("by",)) == ["the use of"]
    assert found("There is a pier. There is a quay", bad=("there is",), only_after=("|",)) == ["There is"]


def test_a_word_earlier_in_the_clause_excuses() -> None:
    rule = {"bad": ("can",), "not_following": ("how",)}
    assert found("say how each ferry can sail", **rule) == []
    assert found("say how it sails, and it can stop", **rule) == ["can"]


def test_a_fault_may_need_a_follower() -> None:
    assert found("it does the same.", bad=("the same",), only_before=(".",)) == ["the same"]
    assert found("it does the same work", bad=("the same",), only_before=(".",)) == []


def test_a_rule_may_hold_in_some_places_only() -> None:
    assert found("whereas", "finding", bad=("whereas",), not_in=("finding",)) == []
    assert found("this act", "operative", "uncodified", bad=("this act",), only_in=("codified",)) == []
    assert found("this act", "operative", "codified", bad=("this act",), only_in=("codified",)) == ["this act"]


def test_a_rule_may_hold_in_some_states_only() -> None:
    assert found("must not", state="AA", bad=("must not",), except_states=("AA",)) == []
    assert found("must not", state="BB", bad=("must not",), only_states=("AA",)) == []
    assert found("must not", state="AA", bad=("must not",), only_states=("AA",)) == ["must not"]


def test_places_are_those_of_the_text() -> None:
    style = StyleFile(words=(WordRule(id="a", bad=("prior to",), good="before", severity="note", why="Y.", by=()),))
    text = "Ferries – prior to noon"
    (fault,) = word_findings(text, style)
    assert text[fault.start : fault.end] == "prior to"


@pytest.mark.parametrize(
    "text",
    [
        "the words “prior to” stand", 'the words "prior to" stand', "29 U.S.C. § 3101 et seq.", "29 USC 3101 et seq.",
        "20 C.F.R. part 603", "United States Code, title 29, section 3101", "section 3101, et seq.",
    ],
)
def test_quotations_and_citations_are_masked(text: str) -> None:
    assert MASK in masked(text)
    assert "prior to" not in masked(text)
    assert "et seq" not in masked(text)
