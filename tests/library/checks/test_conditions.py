"""Conditions are looked for wherever one can stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.library.checks.conditions import condition_problems, conditions_of
from drafter.library.library import Library
from tests.conftest import TOY, Changed

Change = Callable[[dict[str, str | bytes | None]], Changed]
BAD = 'when: {nothing: "x"}'


def test_every_condition_of_the_toy_policy_is_listed_with_its_place(toy: Library) -> None:
    folder = toy.policies["toy"]
    keys = [key for key, condition in conditions_of(folder) if condition]
    assert {
        "component:money",
        "question:amount",
        "slot:grants.award",
        "clause:closing.money",
        "clause:duties.publish",
    } <= set(keys)
    assert all(key in folder.places for key in keys)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("toy/policy.yaml", "heading: Grants, component: money", f"heading: Grants, component: money, {BAD}"),
        ("toy/policy.yaml", 'present_when: {pays: "yes"}', 'present_when: {nothing: "x"}'),
        (
            "toy/questions/frame.yaml",
            'kind: number, component: frame, default: "180"',
            f'kind: number, component: frame, default: "180", {BAD}',
        ),
        ("toy/questions/frame.yaml", "value: schools, label: Schools,", f"value: schools, label: Schools, {BAD},"),
        ("toy/clauses/duties/publish.yaml", "heading: Publication", f"heading: Publication\n{BAD}"),
        ("toy/clauses/duties/publish.yaml", "    actor:", f"    {BAD}\n    actor:"),
        ("toy/clauses/duties/publish.yaml", "      - text: the fares", f"      - text: the fares\n        {BAD}"),
        (
            "toy/clauses/duties/single.yaml",
            "        id: duties.parts.harbor",
            f"        id: duties.parts.harbor\n        {BAD}",
        ),
        ("toy/definitions/terms.yaml", "term: grantee,", f"term: grantee, {BAD},"),
        (
            "toy/definitions/terms.yaml",
            "text: a light,",
            f"text: a light, items: [{{text: lamps, {BAD}}}, {{text: bulbs}}],",
        ),
    ],
)
def test_a_fault_is_seen_wherever_a_condition_stands(change_toy: Change, file: str, old: str, new: str) -> None:
    text = (TOY / file).read_text("utf-8")
    assert text.count(old) == 1
    changed = change_toy({file: text.replace(old, new)})
    assert changed.problems == ()
    found = list(condition_problems(changed.library, changed.library.policies["toy"]))
    assert [problem.message for problem in found] == ["a condition asks about “nothing”, which is not a question"]
    assert found[0].place.file.endswith(file)
    assert found[0].place.line


@pytest.mark.parametrize(
    "condition",
    [
        '{pays: "yes"}',
        '{pays: {not: "no"}}',
        "{uses: {includes: [boats, docks]}}",
        "{uses: {excludes: crews}}",
        "{days: {at_least: 3}}",
        "{days: 3}",
        "{share: {at_most: 50}}",
        "{state: [AA, BB]}",
        "{state: {not: AA}}",
        "{form.regions: none}",
        "{instrument: bill}",
        "{short_title: anything}",
    ],
)
def test_a_condition_that_fits_is_no_fault(change_toy: Change, condition: str) -> None:
    text = (TOY / "toy/clauses/duties/spare.yaml").read_text("utf-8").replace('{pays: "no"}', condition)
    changed = change_toy({"toy/clauses/duties/spare.yaml": text})
    assert list(condition_problems(changed.library, changed.library.policies["toy"])) == []
