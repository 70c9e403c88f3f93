"""A preview shows a clause or a draft as it prints, again at every save, and never ends on a broken file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.problems import Problem, ProblemsFound
from drafter.upkeep.look import Look, Subject, in_place, look, look_text
from drafter.upkeep.preview import preview_clause
from drafter.upkeep.watch import saves
from tests.conftest import REAL, TOY, change, loaded, run

AWARD = "toy/clauses/grants/award.yaml"


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    shutil.copytree(TOY, tmp_path / "toy_library")
    return tmp_path / "toy_library"


def test_a_clause_is_shown_alone_in_the_answers_that_bring_it_in() -> None:
    (bill,) = preview_clause("grants.award_bill", loaded(TOY), (), "BB")
    assert bill.heading == "In a bill of Beta"
    assert "commission must award a grant" in " ".join(bill.text.split())
    assert "Be it enacted" not in bill.text


def test_answers_are_changed_as_little_as_needed_and_the_heading_says_how(toy: Path) -> None:
    answers = toy / "toy" / "examples" / "aa_bill.yaml"
    answers.write_text("policy: toy\nanswers: {state: AA, pays: no}\n", "utf-8")
    text = look_text(look(Subject(toy, "grants.award_bill", answers)))
    assert text.startswith("── In a bill of Alpha, with pays: yes ──")


def test_a_clause_or_a_state_that_is_not_there_offers_the_nearest() -> None:
    (one,) = preview_clause("grants.award_bill", loaded(TOY), (), "AA")
    assert not one.faults
    with pytest.raises(ProblemsFound, match=r"Did you mean “grants\.award_bill”"):
        preview_clause("grants.award_bil", loaded(TOY), ())
    with pytest.raises(ProblemsFound, match="there is no state “QQ”"):
        preview_clause("grants.award_bill", loaded(TOY), (), "QQ")


@pytest.mark.parametrize("policy", sorted(loaded(REAL).policies))
def test_a_look_at_a_clause_of_each_section_shows_words(policy: str) -> None:
    seen: set[str] = set()
    for slot, clause in loaded(REAL).policies[policy].clauses():
        if slot.section in seen or clause.form:
            continue
        seen.add(slot.section)
        for rendering in preview_clause(clause.id, loaded(REAL), ()):
            assert rendering.text.strip() or rendering.faults, clause.id


def test_a_second_look_says_what_changed(toy: Path) -> None:
    subject = Subject(toy, "grants.award_bill", state="AA")
    before = look(subject)
    assert "Nothing changed." in look_text(look(subject), before)
    change(toy, AWARD, "shall award a", "shall promptly award a")
    assert "  ~ " in (text := look_text(look(subject), before))
    assert "{+PROMPTLY+}" in text or "{+promptly+}" in text


def test_a_broken_file_is_shown_in_place_and_the_next_good_save_is_drafted_again(toy: Path) -> None:
    subject = Subject(toy, "grants.award_bill")
    change(toy, AWARD, "    text:", "    txet:")
    seen = look(subject)
    assert not seen.renderings
    assert "the key “txet” is not known here" in [problem.message for problem in seen.problems]
    _message, line, pointer, remedy = look_text(Look(problems=seen.problems[-1:])).splitlines()
    assert line.split("|")[1].strip().startswith("txet:")
    assert pointer.index("^") == line.index("txet")
    assert remedy.strip() == "Did you mean “text”?"
    change(toy, AWARD, "    txet:", "    text:")
    assert look(subject).renderings


def test_a_look_at_answers_shows_the_draft_and_what_is_wrong_with_them(toy: Path) -> None:
    answers = toy / "toy" / "examples" / "aa_bill.yaml"
    assert "FERRY" in look_text(look(Subject(toy, answers=answers))).upper()
    answers.write_text("policy: toy\nanswers: {state: AA, dais: 3}\n", "utf-8")
    text = look_text(look(Subject(toy, answers=answers)))
    assert "there is no question “dais”" in text
    assert "2 | answers: {state: AA, dais: 3}" in text


def test_of_many_problems_the_first_are_shown_and_the_rest_counted() -> None:
    text = look_text(Look(problems=tuple(Problem(f"It is wrong {number}") for number in range(12))))
    assert "It is wrong 4" in text
    assert "It is wrong 5" not in text
    assert "… and 7 more" in text


def test_a_problem_without_a_line_is_shown_as_it_is(toy: Path) -> None:
    (toy / "powers.yaml").unlink()
    problem = look(Subject(toy, "grants.award_bill")).problems[0]
    assert in_place(problem) == str(problem)


def test_a_save_a_new_file_and_one_taken_away_are_seen_once_each(tmp_path: Path) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_text("1", "utf-8")
    deeds = iter([
        lambda: None, lambda: one.write_text("two", "utf-8"), lambda: two.write_text("2", "utf-8"), lambda: None,
        lambda: one.unlink(), lambda: os.replace(two, one),
    ])  # fmt: skip

    def wait(_seconds: float) -> None:
        next(deeds)()

    found = saves(lambda: tmp_path.glob("*.yaml"), wait)
    assert [next(found) for _ in range(4)] == [[one], [two], [one], [one, two]]


@pytest.fixture
def watching(toy: Path) -> Iterator[subprocess.Popen[str]]:
    heed_ctrl_c = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    """A test run in the background may have begun with Ctrl-C ignored."""
    program = f"{heed_ctrl_c}; from drafter.cli import main; main()"
    command = [sys.executable, "-c", program, "library", "preview", "grants.award_bill"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        [*command, "--watch", "--library", str(toy)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        env=environment,
    )  # fmt: skip
    yield process
    process.kill()
    process.communicate()


def read_until(process: subprocess.Popen[str], words: str) -> str:
    """Return what a program prints up to a line with these words; the end of its output fails the test."""
    assert process.stdout is not None
    read = ""
    for line in process.stdout:
        read += line
        if words in line:
            return read
    raise AssertionError(f"the program ended without “{words}”:\n{read}")


def test_watching_goes_on_over_a_broken_file_and_ends_quietly(toy: Path, watching: subprocess.Popen[str]) -> None:
    read_until(watching, "Waiting for a file to be saved")
    time.sleep(0.6)
    change(toy, AWARD, "    text:", "\ttext:")
    assert "this is not readable YAML" in read_until(watching, "Mend the file and save it")
    change(toy, AWARD, "\ttext:", "    text:")
    change(toy, AWARD, "shall award a", "shall soon award a")
    read_until(watching, "SOON")
    watching.send_signal(2)
    assert watching.wait(10) == 0


def test_the_command_shows_a_clause_and_fails_where_there_is_nothing_to_show(toy: Path) -> None:
    ran = run("library", "preview", "grants.award_bill", "--library", toy)
    assert ran.code == 0
    assert "In a bill of" in ran.out
    wrong = run("library", "preview", "grants.award_bil", "--library", toy)
    assert wrong.code == 1
    assert "Did you mean “grants.award_bill”?" in wrong.out
