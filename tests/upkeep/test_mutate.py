"""Mutate: changes that no draft on record would notice are told, and no others."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.library.library import Library
from drafter.problems import ProblemsFound
from drafter.upkeep.mutate import Bench, Verdict, bench_of, mutants_within, trying
from drafter.upkeep.mutation_report import (
    change_in_words,
    mutation_json,
    mutation_text,
    needless,
    share_of_clauses,
    tally,
)
from tests.conftest import TOY, Changed, run, toy_answers

Change = Callable[[dict[str, str | bytes | None]], Changed]


def tried(bench: Bench, within: str = "") -> list[Verdict]:
    return [bench.verdict(mutant) for mutant in mutants_within(bench, within)]


def unnoticed(bench: Bench, within: str = "") -> list[str]:
    return [
        f"{verdict.mutant.key} {verdict.mutant.change}" for verdict in tried(bench, within) if not verdict.noticed_by
    ]


def toy_bench(toy: Library, *given: dict[str, object]) -> Bench:
    return Bench(toy, toy.policies["toy"], [(f"draft {n}", toy_answers(**values)) for n, values in enumerate(given)])


def test_a_clause_that_no_draft_prints_may_be_left_out_unnoticed(toy: Library) -> None:
    assert unnoticed(toy_bench(toy, {"pays": "yes"}), "duties.spare") == ["clause:duties.spare left out"]
    assert unnoticed(toy_bench(toy, {"pays": "yes"}, {"pays": "no"}), "duties.spare") == []


def test_a_condition_is_tested_by_a_draft_for_which_it_fails(toy: Library) -> None:
    assert unnoticed(toy_bench(toy, {"pays": "yes"}), "grants.limits") == ["slot:grants.limits dropped"]
    assert unnoticed(toy_bench(toy, {"pays": "yes"}, {"pays": "no"}), "grants.limits") == []


def test_a_condition_of_an_item_is_tested_by_a_draft_without_the_item(toy: Library) -> None:
    bench = toy_bench(toy, {"uses": ["boats", "docks"]})
    missing = unnoticed(bench, "grants.award_bill")
    assert missing == ["clause:grants.award_bill dropped"] * 2
    assert unnoticed(toy_bench(toy, {"uses": ["boats", "docks"]}, {"uses": ["crews"]}), "grants.award_bill") == []


def test_a_second_clause_in_a_slot_is_a_fault_that_is_noticed(toy: Library) -> None:
    verdicts = {verdict.mutant.change: verdict for verdict in tried(toy_bench(toy, {}), "closing.effect_date")}
    assert verdicts["dropped"].noticed_by == "draft 0"


def test_a_question_whose_answer_never_shows_goes_unnoticed(toy: Library) -> None:
    bench = toy_bench(toy, {"pays": "yes"}, {"pays": "no"})
    assert "question:share turned round" not in unnoticed(bench, "share")
    assert unnoticed(bench, "share") == ["question:share dropped"]


def test_a_definition_is_tested_by_a_draft_that_prints_it(change_toy: Change) -> None:
    terms = (TOY / "toy/definitions/terms.yaml").read_text("utf-8")
    narrowed = terms.replace("term: harbor,", 'term: harbor, when: {pays: "yes"},')
    changed = change_toy({"toy/definitions/terms.yaml": narrowed})
    folder = changed.library.policies["toy"]

    def missing(*pays: str) -> list[str]:
        given = [(value, toy_answers(pays=value)) for value in pays]
        return unnoticed(Bench(changed.library, folder, given), "harbor")

    assert missing("yes") == ["definition:harbor dropped"]
    assert missing("yes", "no") == []


def test_what_is_not_drafted_again_would_not_have_changed(toy: Library) -> None:
    """The short way to tell what cannot change is right: drafting everything again gives the same verdicts."""
    bench = toy_bench(toy, {"pays": "yes"}, {"instrument": "order", "state": "BB"})
    thorough = toy_bench(toy, {"pays": "yes"}, {"instrument": "order", "state": "BB"})
    thorough._affected = lambda mutant: iter(thorough.records)  # type: ignore[method-assign]
    for mutant in mutants_within(bench):
        assert bool(bench.verdict(mutant).noticed_by) == bool(thorough.verdict(mutant).noticed_by), mutant


def test_several_processes_come_to_the_same_verdicts(toy: Library) -> None:
    bench = toy_bench(toy, {"pays": "yes"})
    with trying(bench, 2) as try_all:
        assert list(try_all(mutants_within(bench))) == tried(bench)


def test_entries_that_others_imply_are_told_apart_and_do_not_count(change_toy: Change) -> None:
    spare = (TOY / "toy/clauses/duties/spare.yaml").read_text("utf-8")
    narrowed = spare.replace('when: {pays: "no"}', 'when: {pays: "yes", amount: {at_least: 5}}')
    library = change_toy({"toy/clauses/duties/spare.yaml": narrowed}).library
    bench = toy_bench(library, {"amount": 7}, {"amount": 3})
    verdicts = tried(bench, "duties.spare")
    assert [change_in_words(one.mutant, bench.folder, library) for one in verdicts if needless(one)] == [
        "“money is “Yes”” dropped (amount is asked only then)"
    ]
    assert tally("", verdicts).tried == len(verdicts) - 1
    assert "others imply them" in mutation_text(verdicts, bench.folder, library, 2)


def test_the_report_names_the_file_the_change_and_the_share(toy: Library) -> None:
    bench = toy_bench(toy, {"uses": ["boats", "docks"]})
    verdicts = tried(bench, "grants.award_bill")
    text = mutation_text(verdicts, bench.folder, toy, 1)
    assert "No draft on record (1) would notice these changes:" in text
    assert "grants/award.yaml:4" in text
    assert "item 1: “uses includes “Boats”” dropped" in text
    assert share_of_clauses(verdicts).noticed == len(verdicts) - 2
    data = json.loads(mutation_json(verdicts, bench.folder, 1))
    assert data["tried"] - data["noticed"] == 2
    assert {entry["noticed_by"] for entry in data["changes"]} == {"draft 0", ""}


def test_examples_further_answers_and_every_state_are_the_drafts_on_record(toy: Library, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("policy: toy\nanswers: {state: AA}\n", "utf-8")
    bench = bench_of(toy, "", (TOY, tmp_path), tmp_path / "mine.yaml")
    assert sorted(record.name for record in bench.records) == [
        "aa_bill", "aa_order", "bb_bill", "bb_order", "mine", "mine AA bill", "mine AA order", "mine BB bill",
        "mine BB order",
    ]


@pytest.mark.parametrize(("policy", "within", "words"), [
    ("tou", "", "there is no policy “tou”"), ("", "duties.sparr", "Did you mean “duties.spare”"),
])
def test_a_name_that_is_not_known_is_told(toy: Library, policy: str, within: str, words: str) -> None:
    with pytest.raises(ProblemsFound, match=words):
        mutants_within(bench_of(toy, policy, (TOY,), None), within)


def test_the_command_ends_by_the_share_that_is_noticed() -> None:
    ran = run("library", "mutate", "--slot", "duties.spare", "--processes", "1", "--library", TOY)
    assert ran.code == 1
    assert "the clause left out" in ran.out
    arguments = ("--slot", "duties.spare", "--least", "50", "--json", "--library", TOY)
    ran = run("library", "mutate", *arguments)
    assert ran.code == 0
    assert json.loads(ran.out)["drafts"] == 4
