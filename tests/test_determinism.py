"""Same answers and same library, same bytes: on any machine, in any folder, time zone or year."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REAL, ROOT, TOY

PROGRAM = "import sys; from drafter.cli import main; sys.argv[0] = 'drafter'; main()"
FORMATS = "docx,txt,html,md,json"
ANSWERS = """\
policy: sector_partnerships
answers:
  instrument: {instrument}
  state: {state}
  short_title: Skills & “Ships” Act
"""
OTHER_CLOCK = """\
import datetime, sys, time

class Late(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(2044, 12, 31, 23, 59, 59, tzinfo=tz)
    today = utcnow = now

class LateDate(datetime.date):
    @classmethod
    def today(cls):
        return cls(2044, 12, 31)

late = time.struct_time((2044, 12, 31, 23, 59, 59, 5, 366, 0))
datetime.datetime, datetime.date = Late, LateDate
time.time = lambda: 2366841599.0
time.localtime = time.gmtime = lambda *_: late
import random
random.seed(44)
from drafter.cli import main
sys.argv[0] = "drafter"
main()
"""


def _written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def _draft(program: str, answers: Path, library: Path, output: Path, **environment: str) -> dict[str, bytes]:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG")}
    here = output.parent / f"in_{output.name}"
    here.mkdir(parents=True)
    ran = subprocess.run(
        [
            sys.executable,
            "-c",
            program,
            "draft",
            answers,
            "--library",
            library,
            "-o",
            output,
            "--format",
            FORMATS,
            "--annotated",
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=here,
        # The false clock stands in for datetime.date, and the cache takes no other class for a date.
        env={**kept, "HOME": str(here), "PYTHONPATH": str(ROOT), "DRAFTER_NO_CACHE": "1", **environment},
    )
    assert ran.returncode == 0, ran.stderr
    return _written(output)


@pytest.mark.parametrize(("state", "instrument"), [("MD", "bill"), ("CO", "order")])
def test_place_time_zone_year_home_and_hash_seed_leave_no_trace(tmp_path: Path, state: str, instrument: str) -> None:
    first, second = tmp_path / "a" / "mine.yaml", tmp_path / "much longer folder name" / "mine.yaml"
    for path in (first, second):
        path.parent.mkdir()
        path.write_text(ANSWERS.format(state=state, instrument=instrument), "utf-8")
    copied = tmp_path / "library elsewhere"
    shutil.copytree(REAL, copied)
    os.utime(copied / "powers.yaml", (0, 0))
    one = _draft(PROGRAM, first, REAL, tmp_path / "out1", TZ="America/New_York", PYTHONHASHSEED="1", USER="a")
    other = _draft(
        OTHER_CLOCK,
        second,
        copied,
        tmp_path / "two" / "out2",
        TZ="Pacific/Kiritimati",
        PYTHONHASHSEED="4711",
        USER="b",
        SOURCE_DATE_EPOCH="1",
        LC_ALL="C.UTF-8",
    )
    assert sorted(one) == ["mine.annotated.docx", "mine.docx", "mine.html", "mine.json", "mine.md", "mine.txt"]
    assert [name for name in one if one[name] != other[name]] == []
    for name in ("mine.html", "mine.json", "mine.md", "mine.txt"):
        assert b"2044" not in one[name]


def test_the_other_clock_is_really_another(tmp_path: Path) -> None:
    probe = OTHER_CLOCK.replace(
        "from drafter.cli import main", "main = lambda: print(datetime.date.today(), int(time.time()))"
    )
    ran = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert ran.stdout == "2044-12-31 2366841599\n"


def test_a_second_draft_in_the_same_process_is_the_same(tmp_path: Path) -> None:
    from tests.conftest import run

    answers = tmp_path / "mine.yaml"
    answers.write_text("policy: toy\nanswers:\n  state: BB\n", "utf-8")
    for name in ("one", "two"):
        assert (
            run("draft", answers, "--library", TOY, "-o", tmp_path / name, "--format", FORMATS, "--annotated").code == 0
        )
        run("draft", answers, "--library", TOY, "-o", tmp_path / f"{name} between", "--format", "docx")
    assert _written(tmp_path / "one") == _written(tmp_path / "two")


def test_the_order_in_which_files_were_made_leaves_no_trace(tmp_path: Path) -> None:
    from tests.conftest import run

    answers = tmp_path / "mine.yaml"
    answers.write_text("policy: toy\nanswers:\n  state: AA\n", "utf-8")
    backward = tmp_path / "backward"
    for path in sorted(TOY.rglob("*"), reverse=True):
        if path.is_file():
            target = backward / path.relative_to(TOY)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    for name, library in (("one", TOY), ("two", backward)):
        assert run("draft", answers, "--library", library, "-o", tmp_path / name, "--format", "docx,txt").code == 0
    assert _written(tmp_path / "one") == _written(tmp_path / "two")
