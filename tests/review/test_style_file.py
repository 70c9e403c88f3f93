"""The style file of the project: every rule can be broken, names its authority, and is told apart."""

from __future__ import annotations

import pytest

from drafter.library.library import Library
from drafter.library.load import STYLE_FILE
from drafter.library.reading import Reader
from drafter.library.style import StyleFile, WordRule
from drafter.review.clauses import style_problems
from drafter.review.passages import MASK
from drafter.review.words import word_findings
from tests.conftest import REAL

READER = Reader(REAL)
STYLE, FILE = READER.read(REAL / STYLE_FILE, StyleFile)
assert STYLE is not None
_SIGNS = {"#": "5", "…": MASK, "|": ""}
_PLACES = ("operative", "definition", "finding", "title", "codified", "uncodified")


def _sentence(rule: WordRule, bad: str) -> str:
    before = _SIGNS.get(rule.only_after[0], rule.only_after[0]) if rule.only_after else "zz"
    after = _SIGNS.get(rule.only_before[0], rule.only_before[0]) if rule.only_before else "zz"
    return f"{before} {bad} {after}".strip()


def _places(rule: WordRule) -> frozenset[str]:
    allowed = [place for place in rule.only_in or _PLACES if place not in rule.not_in]
    return frozenset(allowed[:1])


def _alone(rule: WordRule) -> StyleFile:
    return StyleFile(words=(rule,))


def _id(value: object) -> str:
    return value.id if isinstance(value, WordRule) else str(value)


def test_the_file_loads_and_is_not_empty() -> None:
    assert READER.problems == []
    assert len(STYLE.words) > 150


@pytest.mark.parametrize("rule", STYLE.words, ids=_id)
def test_a_rule_finds_each_of_its_expressions(rule: WordRule) -> None:
    state = rule.only_states[0] if rule.only_states else ""
    for bad in rule.bad:
        found = word_findings(_sentence(rule, bad), _alone(rule), _places(rule), state)
        assert [fault.words for fault in found] == [bad], bad


@pytest.mark.parametrize("rule", [rule for rule in STYLE.words if rule.allow], ids=_id)
def test_what_a_rule_allows_holds_its_words_and_is_no_fault(rule: WordRule) -> None:
    for allowed in rule.allow:
        assert any(bad in allowed for bad in rule.bad), allowed
        assert not word_findings(f"zz {allowed} zz", _alone(rule), _places(rule))


def test_ids_and_expressions_are_told_apart() -> None:
    ids = [rule.id for rule in STYLE.words]
    assert len(ids) == len(set(ids))
    expressions = [bad for rule in STYLE.words for bad in rule.bad]
    assert sorted({bad for bad in expressions if expressions.count(bad) > 1}) == []


def test_every_rule_has_an_authority_and_every_authority_a_rule() -> None:
    used = {name for rule in STYLE.words for name in rule.by}
    assert all(rule.by for rule in STYLE.words)
    assert used == {authority.id for authority in STYLE.authorities}
    assert all(authority.url for authority in STYLE.authorities if authority.confidence != "house")


def test_our_own_choices_are_notes_and_no_more() -> None:
    assert all(rule.severity == "note" for rule in STYLE.words if rule.by == ("house",))


def test_the_answers_that_must_agree_are_questions(real: Library) -> None:
    assert list(style_problems(real)) == []
