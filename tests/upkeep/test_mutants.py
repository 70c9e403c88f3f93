"""Mutants: each entry of a condition dropped and turned round, each clause left out, one at a time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.conditions import Condition, parse_condition
from drafter.library.library import Library
from drafter.upkeep.implied import implied
from drafter.upkeep.mutants import Mutant, apply, changed_condition, mutants
from tests.conftest import TOY, Changed

Change = Callable[[dict[str, str | bytes | None]], Changed]


def found(library: Library) -> list[tuple[str, str, int]]:
    return [(mutant.key, mutant.change, mutant.entry) for mutant in mutants(library.policies["toy"])]


def test_every_clause_is_left_out_and_every_entry_is_dropped_and_turned_round(toy: Library) -> None:
    every = found(toy)
    folder = toy.policies["toy"]
    assert sum(change == "left out" for _, change, _ in every) == sum(1 for _ in folder.clauses())
    assert ("slot:grants.award", "dropped", 0) in every
    assert ("slot:grants.award", "turned round", 0) in every
    assert every.count(("clause:grants.award_bill", "dropped", 0)) == 3
    assert ("question:amount", "turned round", 0) in every
    assert len(every) == len({
        (mutant.key, mutant.change, mutant.entry, mutant.path, mutant.value) for mutant in mutants(folder)
    })


@pytest.mark.parametrize(("entry", "facts", "opposite_facts"), [
    ({"a": "x"}, {"a": "x"}, {"a": "y"}), ({"a": {"not": "x"}}, {"a": "y"}, {"a": "x"}),
    ({"a": {"includes": "x"}}, {"a": ("x",)}, {"a": ("y",)}), ({"a": {"excludes": "x"}}, {"a": ()}, {"a": ("x",)}),
    ({"a": {"at_least": 3}}, {"a": 3}, {"a": 2}), ({"a": {"at_most": 3}}, {"a": 3}, {"a": 4}),
])
def test_an_entry_turned_round_holds_where_it_did_not(
    entry: dict[str, object], facts: dict[str, object], opposite_facts: dict[str, object]
) -> None:
    condition = parse_condition({**entry, "b": "z"})
    turned = changed_condition(condition, Mutant("clause", "", "", "turned round"))
    for values in (facts, opposite_facts):
        both: dict[str, object] = {**values, "b": "z"}
        assert turned.holds(both) != condition.holds(both)  # type: ignore[arg-type]
    assert not turned.holds({"b": "z"})
    dropped = changed_condition(condition, Mutant("clause", "", "", "dropped"))
    assert dropped == parse_condition({"b": "z"})


def test_a_change_is_made_in_a_copy_and_nowhere_else(toy: Library) -> None:
    folder = toy.policies["toy"]
    for mutant in mutants(folder):
        changed = apply(mutant, folder)
        assert changed != folder, mutant
        if mutant.change == "left out":
            assert {clause.id for _, clause in folder.clauses()} - {clause.id for _, clause in changed.clauses()} == {
                mutant.id
            }
    assert folder == toy.policies["toy"]


def test_an_item_s_entry_is_changed_at_its_place(toy: Library) -> None:
    folder = toy.policies["toy"]
    mutant = next(one for one in mutants(folder) if one.id == "grants.award_bill" and one.path == (("items", 1),))
    changed = apply(mutant, folder).clause("grants.award_bill")
    assert changed is not None
    whens = [item.when for item in changed[1].items]
    assert (bool(whens[0]), bool(whens[1]), bool(whens[2])) == (True, False, True)


@pytest.mark.parametrize(("test", "others", "because"), [
    ({"pays": "yes"}, {"amount": {"at_least": 5}}, "amount is asked only then"),
    ({"pays": {"not": "no"}}, {"uses": {"includes": "boats"}}, "uses is asked only then"),
    ({"instrument": "bill"}, {"uses": {"includes": "crews"}}, "uses offers crews only then"),
    ({"pays": ["yes", "no"]}, {"pays": "yes"}, "another entry about pays"),
    ({"pays": "yes"}, {"pays": {"not": "no"}}, "another entry about pays"),
    ({"days": {"at_least": 3}}, {"days": {"at_least": 5}}, "another entry about days"),
    ({"uses": {"excludes": "boats"}}, {"uses": {"excludes": ["boats", "docks"]}}, "another entry about uses"),
    ({"pays": "yes"}, {"days": {"at_least": 5}}, ""),
    ({"pays": "no"}, {"amount": {"at_least": 5}}, ""),
    ({"days": {"at_least": 5}}, {"days": {"at_least": 3}}, ""),
    ({"uses": {"includes": "boats"}}, {"uses": {"includes": ["boats", "docks"]}}, ""),
    ({"uses": {"excludes": ["boats", "docks"]}}, {"uses": {"excludes": "boats"}}, ""),
    ({"instrument": "bill"}, {"uses": {"includes": ["crews", "docks"]}}, ""),
    ({"instrument": "bill"}, {"uses": {"excludes": "crews"}}, ""),
])
def test_an_entry_that_others_imply_says_why(
    toy: Library, test: dict[str, object], others: dict[str, object], because: str
) -> None:
    (entry,) = parse_condition(test).tests
    assert implied(entry, parse_condition(others).tests, toy.policies["toy"]) == because


def test_what_stands_above_a_unit_counts_as_implying(change_toy: Change) -> None:
    award = (TOY / "toy/clauses/grants/award.yaml").read_text("utf-8")
    narrowed = award.replace("    title: authorize", '    when: {pays: "yes"}\n    title: authorize')
    library = change_toy({"toy/clauses/grants/award.yaml": narrowed}).library
    mutant = next(one for one in mutants(library.policies["toy"]) if one.key == "clause:grants.award_bill" and one.test)
    assert mutant.implied_by == "another entry about pays"
    assert Condition((mutant.test,)) if mutant.test else False
