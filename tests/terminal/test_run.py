"""The interview from the first question to the draft, on the toy library: by keys, at 60 columns."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.answers_file import load_answers
from drafter.library.library import Library
from drafter.problems import ProblemsFound
from drafter.terminal.finish import DONE, FOUND
from drafter.terminal.run import NO_TERMINAL, STOPPED, WRONG_USAGE, run_interview
from tests.conftest import REAL, TOY, run
from tests.terminal.playing import CTRL_C, DOWN, ENTER, ESCAPE, UP, Terminal, terminal

SHORT = ENTER
"""Choose the main questions only."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ferry.yaml"


def interview(
    library: Library, file: Path, *keys: str, slowly: bool = False, **options: object
) -> tuple[int, Terminal]:
    """Run the interview with these keys; return the exit code and what was shown."""
    with terminal(*keys, slowly=slowly) as played:
        code = run_interview(library, file, output=file.parent, screen=played.screen, **options)  # type: ignore[arg-type]
    return code, played


def saved(file: Path, library: Library) -> dict[str, object]:
    return dict(load_answers(file, library).values())


def test_an_interview_ends_with_the_draft_the_answers_and_what_is_left_to_do(toy: Library, file: Path) -> None:
    code, played = interview(toy, file, SHORT, ENTER, "al", ENTER, ENTER, "5000", ENTER, ENTER)
    assert code == DONE
    assert saved(file, toy) == {"instrument": "bill", "state": "AA", "pays": "yes", "amount": 5000}
    assert file.with_suffix(".docx").read_bytes()[:2] == b"PK"
    assert f"The draft is in {file.with_suffix('.docx')}" in "".join(played.shown.splitlines())
    assert "Blanks to fill in" in played.shown
    assert "legislative counsel review it" in played.flowed
    assert played.shown.index("Question 1 of about 3") < played.shown.index("Question 3 of about 3, continued")


def test_every_question_is_asked_in_the_full_interview(toy: Library, file: Path) -> None:
    _, short = interview(toy, file, SHORT, ENTER, ENTER)
    _, full = interview(toy, file, full=True)
    assert "How many days?" not in short.shown
    assert "How much do you want to decide yourself?" not in full.shown
    assert "Question 3 of about" in full.shown
    assert "What is it called?" in full.shown


@pytest.mark.parametrize(
    ("keys", "answered"),
    [
        ((), {}), ((SHORT,), {}), ((SHORT, DOWN, ENTER), {"instrument": "order"}),
        ((SHORT, DOWN, ENTER, ENTER), {"instrument": "order", "state": "AA"}),
        ((SHORT, DOWN, ENTER, ENTER, ENTER, "50"), {"instrument": "order", "state": "AA", "pays": "yes"}),
    ],
)
def test_ctrl_c_keeps_every_answer_and_says_how_to_go_on(
    toy: Library, file: Path, keys: tuple[str, ...], answered: dict[str, str]
) -> None:
    code, played = interview(toy, file, *keys, CTRL_C)
    assert code == STOPPED == 130
    assert saved(file, toy) == answered
    assert "Your answers are saved in" in played.shown
    assert f"drafter interview {file} -o {file.parent}\n" in played.shown


def test_a_line_that_drops_loses_nothing_either(toy: Library, file: Path) -> None:
    code, _ = interview(toy, file, SHORT, DOWN, ENTER)
    assert code == STOPPED
    assert saved(file, toy) == {"instrument": "order"}


def test_ctrl_c_on_the_page_with_all_answers_keeps_a_change_made_there(toy: Library, file: Path) -> None:
    file.write_text("policy: toy\nanswers: {instrument: bill, state: AA, pays: yes, amount: 5}\n", "utf-8")
    change_instrument = (DOWN, ENTER, ENTER, ENTER, DOWN, ENTER, ENTER)
    code, _ = interview(toy, file, SHORT, *change_instrument, CTRL_C)
    assert code == STOPPED
    assert saved(file, toy)["instrument"] == "order"


def test_a_file_is_gone_on_with_where_it_ended(toy: Library, file: Path) -> None:
    file.write_text("policy: toy\nanswers:\n  instrument: order # by letter\n  state: AA\n", "utf-8")
    code, played = interview(toy, file, SHORT, DOWN, ENTER, ENTER)
    assert code == DONE
    assert "2 answers in" in played.shown
    assert "What do you want?" not in played.shown
    assert "Question 3 of about 3" in played.shown
    assert "instrument: order # by letter" in file.read_text("utf-8")
    assert saved(file, toy)["pays"] == "no"


def test_lines_that_do_not_fit_are_reported_and_stay_in_the_file(toy: Library, file: Path) -> None:
    file.write_text("policy: toy\nanswers: {instrument: bill, stat: AA, pays: perhaps}\n", "utf-8")
    _, played = interview(toy, file, SHORT, ENTER)
    assert "there is no question “stat”" in played.flowed
    assert "“perhaps” is not an answer to “pays”" in played.flowed
    assert "Your file says “perhaps”" in played.flowed
    text = file.read_text("utf-8")
    assert "stat: AA" in text
    assert "pays: perhaps" in text
    assert "state: AA" in text


def test_answers_given_beforehand_are_saved_and_not_asked(toy: Library, file: Path) -> None:
    _, played = interview(toy, file, SHORT, preset=("state=BB", "instrument=order"))
    assert saved(file, toy) == {"state": "BB", "instrument": "order"}
    assert "Which state?" not in played.shown


@pytest.mark.parametrize("preset", ["stat=AA", "state=XX", "state"])
def test_a_wrong_answer_beforehand_is_wrong_usage(
    toy: Library, file: Path, preset: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _ = interview(toy, file, preset=(preset,))
    assert code == WRONG_USAGE == 2
    assert "state" in capsys.readouterr().err
    assert not file.exists()


def change_pays(toy: Library, file: Path, *decide: str) -> Terminal:
    """On the page with all answers, change `pays` to no; then decide."""
    file.write_text("policy: toy\nanswers: {instrument: bill, state: AA, pays: yes, amount: 5000}\n", "utf-8")
    names = [question.id for question in toy.policies["toy"].questions]
    applicable = [name for name in names if name != "effective_date"]
    keys = (SHORT, DOWN, ENTER, ENTER, DOWN * applicable.index("pays"), ENTER, DOWN, ENTER, *decide)
    return interview(toy, file, *keys)[1]


def test_what_a_change_drops_is_said_before_it_is_made(toy: Library, file: Path) -> None:
    played = change_pays(toy, file, CTRL_C)
    assert "What follows from “No”:" in played.shown
    assert "No longer used, but kept in your file: your answers on amount." in played.flowed
    assert "Text that goes: Grants (" in played.flowed
    assert saved(file, toy)["pays"] == "yes"


def test_a_change_that_is_made_parks_what_it_drops(toy: Library, file: Path) -> None:
    played = change_pays(toy, file, ENTER, ENTER)
    assert saved(file, toy) == {"instrument": "bill", "state": "AA", "pays": "no", "amount": 5000}
    assert "Kept in your file, but not used here" in played.shown
    assert "Answers kept but not used" in played.shown


def test_a_change_that_is_not_made_leaves_everything(toy: Library, file: Path) -> None:
    played = change_pays(toy, file, DOWN, ENTER)
    assert "→ Nothing changed: Yes" in played.shown
    assert saved(file, toy)["pays"] == "yes"


def test_an_answer_by_which_later_ones_lose_their_use_is_explained_too(toy: Library, file: Path) -> None:
    file.write_text("policy: toy\nanswers: {instrument: bill, state: AA, amount: 5000}\n", "utf-8")
    _, played = interview(toy, file, SHORT, DOWN, ENTER, DOWN, ENTER, ENTER)
    assert "kept in your file: your answers on amount." in played.flowed
    assert saved(file, toy)["pays"] == "yes"


def test_escape_goes_back_to_an_earlier_question(toy: Library, file: Path) -> None:
    keys = (SHORT, ENTER, ENTER, ESCAPE, DOWN, ENTER, DOWN, ENTER, ENTER)
    _, played = interview(toy, file, *keys, slowly=True)
    assert "Back to which question?" in played.shown
    assert "Your answer so far: A bill" in played.shown
    assert saved(file, toy)["instrument"] == "order"


def test_a_draft_that_is_there_is_not_replaced_unasked(toy: Library, file: Path) -> None:
    file.write_text("policy: toy\nanswers: {instrument: bill, state: AA, pays: no}\n", "utf-8")
    docx = file.with_suffix(".docx")
    docx.write_bytes(b"mine")
    assert interview(toy, file, SHORT, ENTER, ENTER)[0] == DONE
    assert docx.read_bytes() == b"mine"
    assert (file.parent / "ferry-2.docx").exists()
    assert interview(toy, file, SHORT, ENTER, UP, ENTER)[0] == DONE
    assert docx.read_bytes() != b"mine"


def test_a_draft_that_cannot_be_written_is_reported_and_the_answers_are_kept(toy: Library, file: Path) -> None:
    file.write_text("policy: toy\nanswers: {instrument: bill, state: AA, pays: no}\n", "utf-8")
    with terminal(SHORT, ENTER) as played:
        assert run_interview(toy, file, output=file / "drafts", screen=played.screen) == FOUND
    assert "cannot be written" in played.flowed
    assert "Your answers are saved in" in played.shown


def test_where_the_library_has_several_policies_one_is_chosen(toy: Library, file: Path) -> None:
    folder = toy.policies["toy"]
    changed = folder.policy.model_copy(update={"id": "other", "title": "Another policy"})
    both = replace(toy, policies={**toy.policies, "other": replace(folder, policy=changed)})
    assert interview(both, file, CTRL_C)[0] == STOPPED
    assert not file.exists()
    _, played = interview(both, file, DOWN, ENTER, SHORT, CTRL_C)
    assert "Which policy do you want to draft?" in played.shown
    assert "policy: other" in file.read_text("utf-8")


def test_stopping_on_the_page_with_all_answers_says_how_to_go_on(toy: Library, file: Path) -> None:
    file.write_text("policy: toy\nanswers: {instrument: bill, state: AA, pays: no}\n", "utf-8")
    code, played = interview(toy, file, SHORT, UP, ENTER)
    assert code == DONE
    assert "To go on:" in played.shown
    assert not file.with_suffix(".docx").exists()


def test_a_folder_that_cannot_be_written_is_reported_before_the_first_question(toy: Library, tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("a file")
    with terminal(SHORT) as played, pytest.raises(ProblemsFound, match="cannot be written"):
        run_interview(toy, tmp_path / "blocked" / "answers.yaml", screen=played.screen)
    assert "What do you want?" not in played.shown


def test_without_a_terminal_the_program_says_so_and_what_to_do(tmp_path: Path) -> None:
    ran = run("interview", tmp_path / "a.yaml", "--library", TOY)
    assert ran.code == WRONG_USAGE
    assert ran.err.strip() == NO_TERMINAL
    assert "drafter draft FILE" in NO_TERMINAL
    assert "drafter examples" in NO_TERMINAL
    assert not (tmp_path / "a.yaml").exists()


def test_the_command_works_at_a_real_terminal_and_ends_with_130(tmp_path: Path) -> None:
    program = [sys.executable, "-c", "from drafter.cli import main; main()"]
    command = [*program, "interview", "a.yaml", "--policy", "sector_partnerships", "--library", str(REAL)]
    ours, theirs = pty.openpty()
    started = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=tmp_path, start_new_session=True,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "60", "LINES": "24"},
    )
    os.close(theirs)
    try:
        _type_when(ours, b"Every question", SHORT)
        _type_when(ours, b"Question 1 of about", ENTER)
        _read_until(ours, b"Question 2 of about")
        _type_when(ours, b"Esc goes back", CTRL_C)
        shown = _read_until(ours, b"To go on")
        assert started.wait(10) == STOPPED
    finally:
        started.kill()
        os.close(ours)
    assert b"Traceback" not in shown
    assert "instrument: bill" in (tmp_path / "a.yaml").read_text("utf-8")


def _type_when(terminal: int, shown: bytes, key: str) -> None:
    _read_until(terminal, shown)
    time.sleep(0.2)
    os.write(terminal, key.encode())


def _read_until(terminal: int, wanted: bytes) -> bytes:
    read = b""
    while wanted not in read:
        assert select.select([terminal], [], [], 90)[0], f"waited for {wanted!r} after {read!r}"
        read += os.read(terminal, 4096)
    return read
