"""What the check says: errors apart from warnings, the clause of each, JSON as documented; and it works as a hook."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.problems import Place, Problem, Severity
from drafter.upkeep.check_report import check_json, check_text, counted, entry_at
from tests.conftest import ROOT, TOY, run

PUBLISH = "toy/clauses/duties/publish.yaml"
DOCUMENT = ROOT / "docs" / "library_check.md"


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(TOY, tmp_path / "library")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "library"


def break_it(root: Path, old: str, new: str) -> None:
    text = (root / PUBLISH).read_text("utf-8")
    assert old in text
    (root / PUBLISH).write_text(text.replace(old, new, 1), "utf-8")


def test_errors_stand_before_warnings_each_under_a_heading() -> None:
    warned = Problem("It is long", "Shorten it.", Place("a.yaml", 2, 1), Severity.WARNING)
    wrong = Problem("It is wrong", "Mend it.", Place("b.yaml", 3, 5))
    lines = check_text([warned, wrong]).splitlines()
    assert [line for line in lines if line.endswith(":")] == [lines[0], lines[4]]
    assert lines[0].startswith("Errors")
    assert lines[1:3] == ["b.yaml:3:5: It is wrong", "    Mend it."]
    assert lines[4].startswith("Warnings")
    assert counted([warned, wrong, wrong]) == "2 errors, 1 warning, 0 notes."


def test_the_entry_is_named_in_which_a_problem_lies(toy: Path) -> None:
    break_it(toy, "    note:", "    noet:")
    ran = run("library", "check", "--library", "library")
    assert "(clauses.0.noet): the key “noet” is not known here\n    In duties.publish.\n    Did you mean" in ran.err
    found, *_ = json.loads(run("library", "check", "--library", "library", "--json").out)
    assert (found["clause"], found["entry"]) == ("duties.publish", "duties.publish")
    assert entry_at(Place("library/toy/questions/frame.yaml", 1, 1, "questions.1.ask")) == "state"
    assert entry_at(Place("library/toy/questions/frame.yaml", 1, 1, "part")) == ""
    assert entry_at(Place("nonesuch.yaml", 1, 1, "questions.1.ask")) == ""


def test_the_json_has_the_keys_that_are_documented() -> None:
    (entry,) = json.loads(check_json([Problem("It is wrong")]))
    text = DOCUMENT.read_text("utf-8")
    (shown,) = json.loads(re.search(r"```json\n(.*?)```", text, re.DOTALL)[1])
    cells = [cell for cell, _ in re.findall(r"^\| (`.+?) \| (.+) \|$", text, re.MULTILINE)]
    assert list(entry) == list(shown) == [key for cell in cells for key in re.findall(r"`(\w+)`", cell)]
    assert json.loads(check_json([])) == []


def git(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    scripts = Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}", "HOME": str(folder), **more}
    return subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True, env=environment)


def commit_fails_until_mended(toy: Path) -> None:
    """Break a clause, try to commit, mend it, commit."""
    break_it(toy, "    note:", "    noet:")
    git(toy.parent, "add", "-A")
    refused = git(toy.parent, "commit", "-m", "broken")
    assert refused.returncode != 0
    assert "Did you mean “note”?" in refused.stdout + refused.stderr
    break_it(toy, "    noet:", "    note:")
    git(toy.parent, "add", "-A")
    mended = git(toy.parent, "commit", "-m", "mended")
    assert mended.returncode == 0, mended.stdout + mended.stderr


def test_the_plain_git_hook_of_the_document_refuses_a_broken_library(toy: Path) -> None:
    git(toy.parent, "init", "-q")
    hook = toy.parent / ".git" / "hooks" / "pre-commit"
    hook.write_text(re.search(r"```sh\n(#!.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)[1], "utf-8")
    hook.chmod(0o755)
    commit_fails_until_mended(toy)
    (toy.parent / "other.txt").write_text("Not of the library.", "utf-8")
    git(toy.parent, "add", "-A")
    assert git(toy.parent, "commit", "-m", "other").returncode == 0


def test_the_hook_for_pre_commit_refuses_a_broken_library(toy: Path) -> None:
    """The hook as it is offered to others, but with the program that is installed here: nothing is fetched."""
    pytest.importorskip("pre_commit")
    offered = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8").replace("language: python", "language: system")
    hooks = "".join(f"      {line}\n" for line in offered.splitlines() if not line.startswith("#"))
    (toy.parent / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: local\n    hooks:\n{hooks}        args: [--library, library]\n", "utf-8"
    )
    git(toy.parent, "init", "-q")
    git(toy.parent, "add", "-A")
    installed = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"], cwd=toy.parent, capture_output=True, text=True,
        env={**os.environ, "PRE_COMMIT_HOME": str(toy.parent / ".cache")},
    )  # fmt: skip
    assert installed.returncode == 0, installed.stdout + installed.stderr
    (toy.parent / ".gitignore").write_text(".cache\n", "utf-8")
    commit_fails_until_mended(toy)
