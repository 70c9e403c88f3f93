"""Every fault of a library is told with file, line, column, what is wrong and what to do; never with a traceback.

Each file of tests/broken_library is one fault; its head says what the program says about it (see tests/broken.py).
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from drafter.problems import Problem
from tests.broken import Case, cases, problems_in, told
from tests.conftest import TOY, copy_toy, run

CASES = cases()
SPARE = "toy/clauses/duties/spare.yaml"
WELL_FORMED = {"byte_order_mark", "windows_line_ends"}
FILES = sorted(path.relative_to(TOY).as_posix() for path in TOY.rglob("*.yaml") if "examples" not in path.parts)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)
def test_a_broken_file_is_told_as_its_head_says(case: Case, tmp_path: Path) -> None:
    assert told(problems_in(case.copy_to(tmp_path / "library"))) == case.expected


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.path.stem not in WELL_FORMED], ids=lambda case: case.path.stem
)
def test_the_command_says_so_without_a_traceback(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case.copy_to(tmp_path / "library"))
    ran = run("library", "check", "--library", ".")
    first, remedy = (line.partition(": ")[2] for line in case.expected[:2])
    assert first in ran.err
    assert remedy in ran.err
    assert "Traceback" not in ran.out + ran.err
    assert ran.code == (1 if case.expected[0].startswith("Wrong") else 0)


def test_there_is_a_broken_file_for_every_kind_of_message() -> None:
    assert len(CASES) > 95
    assert {case.path.stem for case in CASES if not case.expected} == WELL_FORMED


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)
def test_every_message_says_what_to_do_and_where(case: Case) -> None:
    for fault, remedy in zip(case.expected[::2], case.expected[1::2], strict=False):
        assert fault.partition(": ")[2].split(":")[0].endswith(".yaml")
        assert remedy.removeprefix("Do: ").strip().endswith((".", "?", "…"))


def test_the_toy_library_has_no_fault() -> None:
    assert problems_in(TOY) == ()


def _only(root: Path) -> Problem:
    (problem,) = [problem for problem in problems_in(root) if "is not in the sources" not in problem.message]
    return problem


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    root = copy_toy(tmp_path / "library", {"toy/clauses/duties/spare.yaml": None})
    (root / "toy/clauses/duties/spare.yaml").mkdir()
    problem = _only(root)
    assert str(problem) == (
        "toy/clauses/duties/spare.yaml: this is a folder, and a file is expected\n    Name the file inside it."
    )


@pytest.mark.parametrize("of", ["file", "folder"])
def test_a_link_out_of_the_library_is_refused(tmp_path: Path, of: str) -> None:
    root = copy_toy(tmp_path / "library", {})
    if of == "file":
        linked = root / "toy/clauses/duties/spare.yaml"
        shutil.move(linked, tmp_path / "outside.yaml")
        linked.symlink_to(tmp_path / "outside.yaml")
    else:
        shutil.move(root / "sources", tmp_path / "outside")
        (root / "sources").symlink_to(tmp_path / "outside")
    problem = _only(root)
    assert problem.message == "the file lies outside the library"
    assert problem.remedy == "Copy it into the library; links out of it are refused."


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_the_only_fault_that_is_told(tmp_path: Path, name: str) -> None:
    (problem,) = problems_in(copy_toy(tmp_path / "library", {name: "a: [\n"}))
    assert problem.place.file == name


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    root = copy_toy(tmp_path / "library", {})
    (root / SPARE).chmod(0)
    assert str(_only(root)) == f"{SPARE}: the file cannot be read: Permission denied\n    Check who may read it."


def test_a_file_that_the_system_will_not_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refused)
    first = problems_in(copy_toy(tmp_path / "library", {}))[0]
    assert str(first) == "federal.yaml: the file cannot be read: Permission denied\n    Check who may read it."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
def test_a_pipe_in_the_place_of_a_file_is_told_and_not_waited_for(tmp_path: Path) -> None:
    root = copy_toy(tmp_path / "library", {SPARE: None})
    os.mkfifo(root / SPARE)
    assert str(_only(root)) == f"{SPARE}: this is no ordinary file\n    Put a text file in its place."


def test_a_huge_file_is_told(tmp_path: Path) -> None:
    root = copy_toy(tmp_path / "library", {SPARE: b"# remark\n" * 500_000})
    assert str(_only(root)) == f"{SPARE}: the file is larger than 4 MB\n    Split it."


@pytest.mark.parametrize("target", [SPARE, "toy/clauses/duties/other.yaml"])
def test_links_that_lead_nowhere_or_in_a_circle_are_told(tmp_path: Path, target: str) -> None:
    root = copy_toy(tmp_path / "library", {SPARE: None})
    (root / SPARE).symlink_to(root / target)
    problem = _only(root)
    assert problem.place.file == SPARE
    assert problem.message == ("the link leads in a circle" if target == SPARE else "there is no such file")
    assert problem.remedy


def test_a_folder_that_links_to_one_above_it_is_no_endless_walk(tmp_path: Path) -> None:
    root = copy_toy(tmp_path / "library", {})
    (root / "toy/clauses/duties/again").symlink_to(root / "toy/clauses")
    assert problems_in(root) == ()


@pytest.mark.parametrize("name", ["states", "sources", "toy/questions", "toy/clauses", "toy/definitions"])
def test_a_folder_that_is_missing_ends_in_words(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_toy(tmp_path / "library", {})
    shutil.rmtree(root / name)
    monkeypatch.chdir(root)
    ran = run("library", "check", "--library", ".")
    assert "Traceback" not in ran.out + ran.err
    assert ran.code == (0 if name == "toy/definitions" else 1)


def test_a_link_inside_the_library_is_followed(tmp_path: Path) -> None:
    root = copy_toy(tmp_path / "library", {})
    shutil.move(root / "toy/clauses/duties/spare.yaml", root / "toy/spare.txt")
    (root / "toy/clauses/duties/spare.yaml").symlink_to(root / "toy/spare.txt")
    assert problems_in(root) == ()


@pytest.mark.parametrize("name", ["powers.yaml", "features.yaml", "institutions.yaml", "federal.yaml"])
def test_a_shared_file_that_is_missing_is_told(tmp_path: Path, name: str) -> None:
    problems = problems_in(copy_toy(tmp_path / "library", {name: None}))
    assert str(problems[0]) == f"{name}: there is no such file\n    Check the name and the folder."


def test_two_files_of_one_state_are_told(tmp_path: Path) -> None:
    root = copy_toy(tmp_path / "library", {"states/CC.yaml": (TOY / "states/AA.yaml").read_bytes()})
    assert [str(problem) for problem in problems_in(root)] == [
        "states/CC.yaml:1:1 (code): the state id “AA” stands twice; it is also in states/AA.yaml:1:1 (code)\n"
        "    Rename one of the two."
    ]


def test_a_library_that_is_not_there_is_told(tmp_path: Path) -> None:
    ran = run("library", "check", "--library", tmp_path / "none")
    assert ran.code == 1
    assert "there is no clause library here" in ran.err
    assert "Name its folder with --library." in ran.err


def test_a_library_with_faults_still_drafts_what_it_can_and_says_so(tmp_path: Path) -> None:
    root = copy_toy(tmp_path / "library", {"toy/clauses/duties/consult.yaml": "clauses: 7\n"})
    (tmp_path / "a.yaml").write_text("policy: toy\nanswers:\n  state: AA\n", "utf-8")
    ran = run("draft", tmp_path / "a.yaml", "--library", root, "-o", tmp_path / "out", "--format", "txt")
    assert "“clauses” needs a list" in ran.err
    assert "The library has faults; run “drafter library check”." in ran.err
    assert (tmp_path / "out/a.txt").read_text("utf-8")
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.path.stem not in WELL_FORMED], ids=lambda case: case.path.stem
)
def test_drafting_from_a_broken_library_ends_in_words(case: Case, tmp_path: Path) -> None:
    root = case.copy_to(tmp_path / "library")
    for instrument in ("bill", "order"):
        answers = tmp_path / f"{instrument}.yaml"
        answers.write_text(
            f"policy: toy\nanswers: {{state: AA, instrument: {instrument}, pays: no, days: 3}}\n", "utf-8"
        )
        ran = run("draft", answers, "--library", root, "-o", tmp_path / "out", "--format", "txt")
        assert "Traceback" not in ran.err
        assert ran.code in (0, 1)
        assert ran.code == 0 or ran.err.strip()
