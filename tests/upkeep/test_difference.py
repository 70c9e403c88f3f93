"""The difference between two versions of the library: its entries, and the drafts that change."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from drafter.upkeep.draft_difference import draft_changes
from drafter.upkeep.library_difference import library_difference
from tests.conftest import REAL, TOY, change, run

PUBLISH = "toy/clauses/duties/publish.yaml"
FRAME = "toy/questions/frame.yaml"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    shutil.copytree(TOY, tmp_path / "other")
    return tmp_path / "other"


def told(old: Path, new: Path) -> dict[str, tuple[list[str], list[str], dict[str, list[str]]]]:
    return {
        kind.kind: (
            list(kind.added), list(kind.removed), {one.id: [field.key for field in one.fields] for one in kind.changed},
        )
        for kind in library_difference(old, new)
    }  # fmt: skip


def test_a_library_does_not_differ_from_itself() -> None:
    assert library_difference(REAL, REAL) == ()


def test_another_layout_of_the_same_file_is_no_difference(other: Path) -> None:
    change(other, FRAME, "ask: What do you want?", "ask: >-\n      What do\n      you want?")
    assert library_difference(TOY, other) == ()


def test_every_kind_of_entry_is_compared(other: Path) -> None:
    change(other, FRAME, "value: docks, label: Docks", "value: piers, label: Piers")
    change(other, FRAME, "ask: How many days?", "ask: How long?")
    change(other, PUBLISH, "- id: duties.publish\n", "- id: duties.post\n")
    change(other, "states/AA.yaml", "code: AA", "code: AA\nnotes: [Mind the tide.]")
    (other / "sources" / "AA.yaml").unlink()
    found = told(TOY, other)
    assert found["option"] == (["uses: piers"], ["uses: docks"], {})
    assert found["question"][2] == {"days": ["ask"]}
    assert found["clause"][:2] == (["duties.post"], ["duties.publish"])
    assert found["state"][2] == {"AA": ["notes"]}
    assert found["source"][1]
    assert found["provision"][1]


def test_a_broken_file_does_not_stop_the_comparison(other: Path) -> None:
    (other / PUBLISH).write_text("clauses: [", "utf-8")
    assert "duties.publish" in told(TOY, other)["clause"][1]


def test_the_drafts_that_change_are_shown_by_section(other: Path) -> None:
    assert not any(draft_changes(TOY, TOY, ()))
    change(other, "toy/policy.yaml", "heading: Duties", "heading: Tasks")
    change(other, "toy/clauses/grants/award.yaml", " award a", " give a")
    changed = {one.name: one for one in draft_changes(TOY, other, ()) if one}
    bill = changed["toy/examples/aa_bill.yaml"]
    grants = next(section for section in bill.sections if section.heading == "Grants")
    assert any("{+give" in line for line in grants.lines)


def test_a_section_more_does_not_change_those_that_are_only_renumbered(other: Path) -> None:
    before, after = "slots: [publish, consult, single, spare]", "slots: [single, spare, publish, consult]"
    change(other, "toy/policy.yaml", before, after)
    for one in draft_changes(TOY, other, ()):
        assert {section.heading for section in one.sections} <= {"Duties"}


def test_an_answer_that_one_version_does_not_know_is_said_and_the_rest_compared(other: Path, tmp_path: Path) -> None:
    more = "{id: waiting_days, ask: How long?, name: wait, kind: number, component: frame, default: '3'}"
    change(other, FRAME, "{id: days,", f"{more}\n  - {{id: days,")
    answers = tmp_path / "mine.yaml"
    answers.write_text("policy: toy\nanswers: {state: AA, waiting_days: 4}\n", "utf-8")
    mine = next(one for one in draft_changes(TOY, other, (answers,)) if one.name == str(answers))
    assert mine.faults == ("old library: there is no question “waiting_days”; not used",)
    assert not mine.sections


def test_the_command_compares_folders_and_says_how_many_drafts_change(other: Path) -> None:
    change(other, "toy/clauses/grants/award.yaml", " award a", " give a")
    ran = run("library", "diff", TOY, other)
    assert ran.code == 0
    assert "Clauses\n  ~ grants.award_bill" in ran.out
    assert "drafts change." in ran.out.splitlines()[-1]
    assert max(len(line) for line in ran.out.splitlines()) < 80
    data = json.loads(run("library", "diff", TOY, other, "--json").out)
    assert data["library"]["clause"]["changed"][0]["id"] == "grants.award_bill"
    assert any(draft["changes"] for draft in data["drafts"])


def test_the_command_compares_with_a_git_revision(other: Path) -> None:
    def git(*words: str) -> None:
        who = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
        subprocess.run(["git", "-C", other.parent, *who, *words], check=True, capture_output=True)

    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "first")
    change(other, FRAME, "ask: How many days?", "ask: How long?")
    ran = run("library", "diff", "HEAD", "--library", other)
    assert ran.code == 0
    assert "~ days\n      ask: How many days? → How long?" in ran.out
    assert run("library", "diff", other, "HEAD", "--library", other).out.count("How long? → How many days?") == 1


@pytest.mark.parametrize("name", ["nonesuch", "--output=x"])
def test_what_is_no_version_is_told_without_a_traceback(name: str) -> None:
    ran = run("library", "diff", "--", name)
    assert ran.code == 1
    assert "this is neither a folder nor a git revision of the library" in ran.err
