"""The commands: results on standard output, messages on standard error, exit codes 0, 1 and 2."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from drafter.render.text import render_text
from tests.conftest import ROOT, TOY, Ran, draft_toy, run, slot_file


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text("policy: toy\nanswers:\n  instrument: bill\n  state: AA\n", "utf-8")
    return path


def toy(*arguments: str | Path) -> Ran:
    return run(*arguments, "--library", TOY)


def test_help_lists_every_command() -> None:
    ran = run("--help")
    assert ran.code == 0
    for name in ("draft", "explain", "review", "interview", "states", "library", "template"):
        assert name in ran.out


@pytest.mark.parametrize(
    "command",
    [
        ["draft"],
        ["explain"],
        ["review"],
        ["interview"],
        ["states"],
        ["library", "check"],
        ["template", "check"],
        ["batch"],
        ["examples"],
    ],
)
def test_every_command_explains_itself(command: list[str]) -> None:
    ran = run(*command, "--help")
    assert ran.code == 0
    assert "Usage: drafter" in ran.out


def test_draft_writes_the_files_and_names_them(answers: Path, tmp_path: Path) -> None:
    ran = toy("draft", answers, "-o", tmp_path / "out", "--format", "docx, txt,json")
    assert ran.code == 0
    assert ran.out.splitlines() == [f"{tmp_path}/out/mine.{name}" for name in ("docx", "txt", "json")]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["mine.docx", "mine.json", "mine.txt"]
    assert (tmp_path / "out/mine.txt").read_text("utf-8") == render_text(draft_toy().document)
    assert (tmp_path / "out/mine.docx").read_bytes().startswith(b"PK")
    json.loads((tmp_path / "out/mine.json").read_text("utf-8"))


def test_draft_says_what_is_left_to_do_on_standard_error(answers: Path, tmp_path: Path) -> None:
    ran = toy("draft", answers, "-o", tmp_path, "--format", "txt")
    assert "Blanks to fill in" in ran.err
    assert "have legislative counsel review it" in ran.err
    assert "counsel" not in ran.out


def test_draft_writes_word_unless_told_otherwise_and_the_working_copy_on_demand(answers: Path, tmp_path: Path) -> None:
    ran = toy("draft", answers, "-o", tmp_path / "out", "--annotated")
    assert [Path(line).name for line in ran.out.splitlines()] == ["mine.docx", "mine.annotated.docx"]


def test_draft_asks_for_force_before_it_replaces_a_file(answers: Path, tmp_path: Path) -> None:
    assert toy("draft", answers, "-o", tmp_path, "--format", "txt").code == 0
    (tmp_path / "mine.txt").write_text("changed by hand", "utf-8")
    again = toy("draft", answers, "-o", tmp_path, "--format", "txt")
    assert again.code == 1
    assert "the file is there already" in again.err
    assert (tmp_path / "mine.txt").read_text("utf-8") == "changed by hand"
    assert toy("draft", answers, "-o", tmp_path, "--format", "txt", "--force").code == 0
    assert (tmp_path / "mine.txt").read_text("utf-8") != "changed by hand"


def test_a_draft_with_a_fault_of_the_library_is_written_and_ends_with_1(
    change_toy: Any, answers: Path, tmp_path: Path
) -> None:
    text = slot_file('id: duties.one, text: A harbor waits., when: {pays: "no"}', fill="exactly_one")
    root = change_toy({"toy/clauses/duties/spare.yaml": text}).root
    ran = run("draft", answers, "-o", tmp_path / "out", "--format", "txt", "--library", root)
    assert ran.code == 1
    assert "no clause of the slot “duties.spare” fits these answers" in ran.err
    assert (tmp_path / "out/mine.txt").is_file()


def test_explain_prints_the_reasons(answers: Path) -> None:
    ran = toy("explain", answers)
    assert ran.code == 0
    assert "duties.publish" in ran.out
    ran = toy("explain", answers, "duties.spare")
    assert "The smallest change that brings it in:\n  pays: “No”" in ran.out


def test_explain_of_a_clause_that_is_not_known_ends_with_1(answers: Path) -> None:
    ran = toy("explain", answers, "duties.sparr")
    assert ran.code == 1
    assert ran.out == ""
    assert "Did you mean “duties.spare”?" in ran.err


def test_review_ends_with_1_where_it_finds_something_and_prints_json(answers: Path) -> None:
    ran = toy("review", answers, "--json")
    found = json.loads(ran.out)
    serious = [finding for finding in found if finding["severity"] != "note"]
    assert ran.code == (1 if serious else 0)


def test_states_lists_and_shows() -> None:
    assert toy("states").out.splitlines() == ["AA  Alpha", "BB  Beta"]
    assert json.loads(toy("states", "--json").out) == [{"code": "AA", "name": "Alpha"}, {"code": "BB", "name": "Beta"}]
    shown = toy("states", "aa").out
    assert "  enacting clause: BE IT ENACTED BY ALPHA, That  [verified] https://example.org" in shown
    assert "  outline: a. item  1. item  [verified] https://example.org" in shown
    assert "workforce_agency: Alpha Department of Labor" in shown
    assert "commerce: Department of Trade, invited only in an order" in shown
    assert "schools: not known; prints as the blank SCHOOL AGENCY" in shown
    assert "Old Act, Alpha Code § 9 (not in force)" in shown
    assert (
        json.loads(toy("states", "BB", "--json").out)["institutions"]["workforce_agency"]["name"]
        == "Beta Workforce Commission"
    )


def test_a_state_that_is_not_known_ends_with_1() -> None:
    ran = toy("states", "ZZ")
    assert ran.code == 1
    assert "there is no state “ZZ”" in ran.err


def test_library_check_counts_and_prints_json() -> None:
    ran = toy("library", "check")
    assert (ran.code, ran.out.strip()) == (0, "0 errors, 0 warnings, 0 notes.")
    assert json.loads(toy("library", "check", "--json").out) == []


def test_library_check_as_json_gives_the_place_of_each_fault(change_toy: Any) -> None:
    root = change_toy({"powers.yaml": "powers: 7\n"}).root
    ran = run("library", "check", "--json", "--library", root)
    assert ran.code == 1
    first, *_ = json.loads(ran.out)
    assert (first["line"], first["column"], first["message"]) == (1, 1, "“powers” needs a list")
    assert first["file"].endswith("powers.yaml")


def test_template_check_passes_the_templates_that_come_with_the_program() -> None:
    for name in ("bill.docx", "executive_order.docx"):
        ran = run("template", "check", ROOT / "templates" / name)
        assert ran.code == 0
        assert ran.out.startswith("0 errors")


def test_batch_drafts_for_every_state_and_instrument(answers: Path, tmp_path: Path) -> None:
    ran = toy("batch", answers, "-o", tmp_path / "out", "--format", "txt")
    assert ran.code == 0
    names = [f"mine_{state}_{instrument}.txt" for state in ("AA", "BB") for instrument in ("bill", "order")]
    assert [Path(line).name for line in ran.out.splitlines()] == names
    assert "4 drafts, 0 with problems." in ran.err
    assert (tmp_path / "out/mine_BB_order.txt").read_text("utf-8") == render_text(
        draft_toy(state="BB", instrument="order").document
    )


def test_batch_names_a_state_or_an_instrument_that_is_not_known(answers: Path, tmp_path: Path) -> None:
    ran = toy("batch", answers, "-o", tmp_path / "out", "--states", "AA,ZZ", "--instruments", "bil")
    assert ran.code == 1
    assert "there is no state “ZZ”" in ran.err
    assert "there is no instrument “bil”\n    Did you mean “bill”?" in ran.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["draft"],
        ["draft", "a.yaml", "--nonsense"],
        ["library", "nonsense"],
        ["draft", "a.yaml", "b.yaml"],
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert "Usage: drafter" in ran.err
    assert "Traceback" not in ran.err


def test_a_command_without_arguments_shows_its_help() -> None:
    assert "draft" in run().out + run().err
    assert "check" in run("library").out + run("library").err


def test_the_program_runs_as_installed(answers: Path, tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("drafter")
    ran = subprocess.run(
        [program, "draft", answers, "--library", TOY, "-o", tmp_path / "out", "--format", "txt"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0
    assert ran.stdout == f"{tmp_path}/out/mine.txt\n"
    assert "Traceback" not in ran.stderr
