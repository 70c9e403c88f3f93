"""Answers files: every fault with its line, saving in one step, comments kept."""

from __future__ import annotations

import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from drafter.answers import Answers, Given
from drafter.answers_file import answers_text, load_answers, parse_answers, save_answers, write_atomically
from drafter.library.library import Library
from drafter.pipeline import draft
from drafter.problems import ProblemsFound
from tests.conftest import draft_toy, toy_answers

WHOLE = """\
# Notes of Ms. Smith
policy: toy
library: "1.0"
answers:
  instrument: order   # for now
  state: BB
  # money
  pays: no
  partners: [schools, commerce]
  amount: 50000.50
  effective_date: 2027-07-01
"""


def faults_of(text: str, library: Library) -> list[str]:
    with pytest.raises(ProblemsFound) as caught:
        parse_answers(text, library, "mine.yaml")
    return [str(problem) for problem in caught.value.problems]


def test_an_answers_file_is_read_with_the_kind_of_each_question(toy: Library) -> None:
    answers = parse_answers(WHOLE, toy)
    assert answers.policy == "toy"
    assert answers.library == "1.0"
    assert answers.values() == {
        "instrument": "order",
        "state": "BB",
        "pays": "no",
        "partners": ("commerce", "schools"),
        "amount": Decimal("50000.50"),
        "effective_date": date(2027, 7, 1),
    }
    assert {given.origin for given in answers.given.values()} == {"file"}


def test_only_the_policy_and_the_answers_are_required(toy: Library) -> None:
    assert parse_answers("policy: toy\nanswers:\n  state: AA\n", toy).values() == {"state": "AA"}
    assert parse_answers("policy: toy\n", toy).values() == {}


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (
            "",
            [
                "mine.yaml:1:1: this is not an answers file\n"
                "    It begins with “policy: …” and holds “answers:” with one line for each question."
            ],
        ),
        ("- a\n- b\n", ["mine.yaml:1:1: this is not an answers file\n    It begins with"]),
        ("answers: {}\n", ["mine.yaml:1:1 (policy): the key “policy” is missing\n    Add “policy: toy”."]),
        ("policy: toi\n", ["mine.yaml:1:1 (policy): there is no policy “toi”\n    Did you mean “toy”?"]),
        (
            "policy: toy\nanswer: {}\n",
            ["mine.yaml:2:1 (answer): the key “answer” is not known here\n    Did you mean “answers”?"],
        ),
        (
            "policy: toy\nanswers: [a]\n",
            ["mine.yaml:2:1 (answers): “answers” holds one line for each question\n    Write “question: answer”."],
        ),
        (
            "policy: toy\nanswers:\n  stat: AA\n  days: 7\n",
            ["mine.yaml:3:3 (answers.stat): there is no question “stat”\n    Did you mean “state”?"],
        ),
        (
            "policy: toy\nanswers:\n  state: AC\n",
            ["mine.yaml:3:3 (answers.state): “AC” is not an answer to “state”\n    "],
        ),
        (
            "policy: toy\nanswers:\n  state: AA\n  state: BB\n",
            ["mine.yaml:4:3: the key “state” stands twice\n    Keep one of the two."],
        ),
        (
            "policy: toy\nanswers:\n  stat: AA\n  days: x\n  uses: [boots]\n",
            [
                "mine.yaml:3:3 (answers.stat): there is no question “stat”",
                "mine.yaml:4:3 (answers.days): “x” is not a number",
                "mine.yaml:5:3 (answers.uses): “boots” is not an answer to “uses”\n    Did you mean “boats”?",
            ],
        ),
    ],
)
def test_every_fault_is_told_with_its_line_and_what_to_write(toy: Library, text: str, problems: list[str]) -> None:
    found = faults_of(text, toy)
    assert len(found) == len(problems)
    for one, beginning in zip(found, problems, strict=True):
        assert one.startswith(beginning)


def test_a_file_that_is_not_there_is_told(toy: Library, tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match="there is no such file"):
        load_answers(tmp_path / "none.yaml", toy)


def test_saved_answers_are_read_back_as_they_were(toy: Library, tmp_path: Path) -> None:
    answers = Answers(
        "toy",
        {
            "instrument": Given("bill"),
            "state": Given("AA"),
            "pays": Given("no"),
            "partners": Given(("commerce",)),
            "uses": Given(()),
            "amount": Given(Decimal("12.50")),
            "days": Given(30),
            "effective_date": Given(date(2027, 7, 1)),
            "short_title": Given("The {{ 7*7 }} “Act”: #1 & 'two'\nlines – no, yes, null, 012, 2027-01-01"),
        },
        "1.0",
    )
    path = tmp_path / "new" / "answers.yaml"
    save_answers(path, answers, "1.0")
    assert load_answers(path, toy) == answers
    save_answers(path, answers, "1.0")
    assert load_answers(path, toy) == answers


@pytest.mark.parametrize(
    "text",
    ["no", "null", "~", "true", "012", "1e3", "2027-01-01", "[a]", "{a: b}", "# x", "- x", "a: b", "'", '"', "|"],
)
def test_a_text_that_yaml_would_read_otherwise_stays_a_text(toy: Library, tmp_path: Path, text: str) -> None:
    path = tmp_path / "answers.yaml"
    answers = Answers("toy", {"short_title": Given(text)}, "1.0")
    save_answers(path, answers, "1.0")
    assert load_answers(path, toy).values() == {"short_title": text}


def test_saving_keeps_comments_the_order_of_lines_and_what_did_not_change(toy: Library, tmp_path: Path) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text(WHOLE, "utf-8")
    answers = load_answers(path, toy).with_answer("pays", "yes").with_answer("days", 30).without("partners")
    save_answers(path, answers, "1.1")
    expected = (
        WHOLE.replace('"1.0"', '"1.1"')
        .replace("pays: no", "pays: yes")
        .replace("  partners: [schools, commerce]\n", "")
    )
    written = path.read_text("utf-8").replace("'", "").replace('"', "")
    assert written == expected.replace('"', "") + "  days: 30\n"


def test_a_file_that_cannot_be_read_as_yaml_is_replaced_whole_by_the_answers(toy: Library) -> None:
    text = answers_text(Answers("toy", {"state": Given("AA")}), "1.0", existing="{ broken")
    assert parse_answers(text, toy).values() == {"state": "AA"}


def test_the_old_file_stands_until_the_new_one_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text("old", "utf-8")

    def fail(*_: object) -> None:
        assert path.read_text("utf-8") == "old"
        raise OSError(28, "No space left on device")

    for step in ("fsync", "replace"):
        with monkeypatch.context() as patched:
            patched.setattr(os, step, fail)
            with pytest.raises(ProblemsFound, match="the file cannot be written: No space left on device"):
                write_atomically(path, b"new")
        assert path.read_text("utf-8") == "old"
        assert [entry.name for entry in tmp_path.iterdir()] == ["answers.yaml"]


def test_an_interruption_leaves_no_half_written_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "answers.yaml", b"new")
    assert not list(tmp_path.iterdir())


def test_a_written_file_may_be_read_by_others(tmp_path: Path) -> None:
    write_atomically(tmp_path / "made" / "answers.yaml", b"new")
    assert (tmp_path / "made" / "answers.yaml").read_bytes() == b"new"
    assert (tmp_path / "made" / "answers.yaml").stat().st_mode & 0o777 == 0o644


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(ProblemsFound, match="the file cannot be written") as caught:
        write_atomically(tmp_path / "file" / "answers.yaml", b"new")
    assert caught.value.problems[0].place.file.endswith("answers.yaml")
    assert caught.value.problems[0].remedy == "Choose another folder, or ask who may write here."


def test_what_is_read_from_a_saved_file_drafts_the_same(toy: Library, tmp_path: Path) -> None:
    values = {"state": "BB", "instrument": "order", "days": 12, "short_title": "Boats & “Docks”"}
    save_answers(tmp_path / "a.yaml", toy_answers(**values), "1.0")
    assert draft(toy, load_answers(tmp_path / "a.yaml", toy)).document == draft_toy(**values).document
