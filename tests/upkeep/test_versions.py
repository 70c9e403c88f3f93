"""Versions: an older answers file hears of what touches it, keeps all that was typed, and moves along."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.answers_file import load_answers, parse_answers, save_answers
from drafter.library.changes import version_order
from drafter.terminal.opening import resume
from drafter.upkeep.versions import news
from tests.conftest import REAL, TOY, Changed, loaded, run

HEAD = (TOY / "toy" / "policy.yaml").read_text("utf-8").replace('version: "1.0"', 'version: "1.2"')
CHANGES = """\
versions:
  - version: "1.2"
    date: 2026-11-23
    changes:
      - {what: The share is counted anew., questions: [share]}
      - {what: Nobody asks for the harbor any more., gone: [harbor]}
  - version: "1.1"
    date: 2026-11-22
    changes:
      - {what: The award has other words., clauses: [grants.award_bill]}
      - {what: Orders of BB have another ending., states: [BB]}
      - {what: All drafts close with a bell.}
  - version: "1.0"
    date: 2026-11-21
    changes: [{what: First edition.}]
"""


@pytest.fixture
def newer(change_toy: Callable[[dict[str, str]], Changed]) -> Changed:
    questions = (TOY / "toy" / "questions" / "frame.yaml").read_text("utf-8")
    moved = questions.replace("id: days,", "id: waiting_days, earlier_ids: [days],").replace(
        "{value: boats, label: Boats}", "{value: ships, label: Ships, earlier_values: [boats]}"
    ).replace("default: [boats, docks]", "default: [ships, docks]")
    assert moved.count("earlier") == 2
    publish = "toy/clauses/duties/publish.yaml"
    text = (TOY / publish).read_text("utf-8").replace("{{ days |", "{{ waiting_days |")
    return change_toy({
        "toy/policy.yaml": HEAD, "toy/changes.yaml": CHANGES, "toy/questions/frame.yaml": moved, publish: text,
    })


def told(newer: Changed, lines: str, version: str = '"1.0"') -> list[str]:
    answers = parse_answers(f"policy: toy\nlibrary: {version}\nanswers:\n{lines}", newer.library)
    return news(answers, newer.library.policies["toy"], newer.library).splitlines()


def test_an_older_file_hears_of_what_touches_its_answers_its_clauses_and_its_state(newer: Changed) -> None:
    heading = "These answers were given against version 1.0 of the library; this is version 1.2. What changed for them:"
    bell, award = "  - All drafts close with a bell.", "  - The award has other words."
    assert told(newer, "  state: AA\n  pays: no\n") == [heading, bell]
    assert told(newer, "  state: AA\n") == [heading, award, bell]
    assert told(newer, "  state: AA\n  share: 30\n") == [heading, "  - The share is counted anew.", award, bell]
    assert told(newer, "  state: BB\n  pays: no\n") == [heading, "  - Orders of BB have another ending.", bell]
    assert told(newer, "  state: AA\n  pays: no\n  harbor: Elm\n") == [
        heading, "  - Nobody asks for the harbor any more.", bell,
    ]  # fmt: skip


def test_a_file_of_the_version_between_hears_only_of_what_came_after(newer: Changed) -> None:
    assert told(newer, "  state: AA\n  share: 30\n", '"1.1"')[1:] == ["  - The share is counted anew."]
    assert told(newer, "  state: AA\n", '"1.1"')[1:] == ["Nothing that changed touches them."]


def test_a_file_of_this_version_or_of_none_hears_nothing(newer: Changed) -> None:
    assert told(newer, "  state: AA\n", '"1.2"') == []
    assert told(newer, "  state: AA\n", "") == []


def test_a_file_newer_than_the_library_is_told_so(newer: Changed) -> None:
    assert "this is version 1.2, which is older" in told(newer, "  state: AA\n", '"1.10"')[0]


def test_versions_are_compared_as_numbers() -> None:
    assert version_order("1.10") > version_order("1.9") > version_order("1")


def test_renamed_questions_and_options_move_along(newer: Changed) -> None:
    lines = "  state: AA\n  days: 7\n  uses: [boats, docks]\n"
    answers = parse_answers(f"policy: toy\nanswers:\n{lines}", newer.library)
    assert answers.values() == {"state": "AA", "waiting_days": 7, "uses": ("ships", "docks")}


def test_nothing_typed_is_lost_when_a_question_is_gone(newer: Changed, tmp_path: Path) -> None:
    path = tmp_path / "old.yaml"
    lines = "  state: AA # ours\n  harbor: Elm Cove # asked in May\n  dais: 4\n"
    path.write_text(f'policy: toy\nlibrary: "1.0"\nanswers:\n{lines}', "utf-8")
    resumed = resume(path, newer.library)
    assert resumed is not None
    assert resumed.stale == {"dais": "4"}
    assert resumed.answers.retired == {"harbor": "Elm Cove"}
    path.write_text(path.read_text("utf-8").replace("  dais: 4\n", ""), "utf-8")
    answers = load_answers(path, newer.library)
    save_answers(path, answers.with_answer("pays", "no"), "1.2")
    kept = lines.replace("  dais: 4\n", "")
    assert path.read_text("utf-8") == f'policy: toy\nlibrary: "1.2"\nanswers:\n{kept}  pays: no\n'
    assert load_answers(path, newer.library).retired == {"harbor": "Elm Cove"}


def test_drafting_from_an_older_file_says_what_changed_and_drafts(newer: Changed, tmp_path: Path) -> None:
    path = tmp_path / "old.yaml"
    path.write_text('policy: toy\nlibrary: "1.1"\nanswers: {state: AA, share: 30, harbor: Elm}\n', "utf-8")
    ran = run("draft", path, "-o", tmp_path, "--format", "txt", "--library", newer.root)
    assert ran.code == 0
    assert "  - The share is counted anew." in ran.err
    assert (tmp_path / "old.txt").is_file()


@pytest.mark.parametrize("policy", sorted(loaded(REAL).policies))
def test_the_versions_of_a_policy_end_with_the_present_one_and_stand_in_the_change_log(policy: str) -> None:
    folder = loaded(REAL).policies[policy]
    assert folder.changes.versions[0].version == folder.policy.version
    headings = [line for line in (REAL / "CHANGES.md").read_text("utf-8").splitlines() if line.startswith("## ")]
    for version in folder.changes.versions:
        assert any(line.split(" (")[0].endswith(f" {version.version}") for line in headings), version.version


@pytest.mark.parametrize("policy", sorted(loaded(REAL).policies))
def test_the_examples_are_of_the_present_version(policy: str) -> None:
    for path in sorted((REAL / policy / "examples").glob("*.yaml")):
        assert load_answers(path, loaded(REAL)).library == loaded(REAL).policies[policy].policy.version, path.name
