"""Every rule flags what it must and passes what it must; a rule without examples fails."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.review import RULES, rules
from drafter.review.examples import read_example
from drafter.review.rule import Example, Rule

FLAGS = [(rule, example) for rule in RULES for example in rule.flags]
PASSES = [(rule, example) for rule in RULES for example in rule.passes]
LOOSE_MODULES = {"__init__"}


def _name(value: object) -> str:
    return value.id if isinstance(value, Rule) else ""


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_a_rule_has_examples_both_ways(rule: Rule) -> None:
    assert rule.flags, "a rule needs an example that it must flag"
    assert rule.passes, "a rule needs an example that it must not flag"


@pytest.mark.parametrize(("rule", "example"), FLAGS, ids=_name)
def test_a_rule_flags_what_it_must(rule: Rule, example: Example) -> None:
    found = list(rule.findings(read_example(example)))
    assert found, f"not flagged:\n{example.text}"
    assert all(finding.rule == rule.id and finding.message for finding in found)


@pytest.mark.parametrize(("rule", "example"), PASSES, ids=_name)
def test_a_rule_passes_what_it_must(rule: Rule, example: Example) -> None:
    found = [finding.message for finding in rule.findings(read_example(example))]
    assert not found, f"flagged:\n{example.text}"


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_a_rule_says_itself_in_one_sentence(rule: Rule) -> None:
    assert rule.says[0].isupper() or rule.says[0] == "“"
    assert rule.says.endswith(".")
    assert len(re.findall(r"[.?!](?:\s|$)", rule.says)) == 1


def test_the_registry_lists_every_rule_once() -> None:
    files = {path.stem for path in Path(rules.__file__).parent.glob("*.py")} - LOOSE_MODULES
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert set(ids) == files
