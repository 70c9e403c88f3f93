"""Where the program finds its clause library."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.places import library_folder, shipped
from drafter.problems import ProblemsFound
from tests.conftest import REAL, TOY


@pytest.fixture(autouse=True)
def _no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DRAFTER_LIBRARY", raising=False)


def test_the_library_that_came_with_the_program_is_the_usual_one() -> None:
    assert library_folder().resolve() == REAL
    assert (shipped("templates") / "bill.docx").is_file()


def test_a_library_in_the_environment_comes_before_it_and_one_that_is_given_before_both(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DRAFTER_LIBRARY", str(TOY))
    assert library_folder() == TOY
    assert library_folder(REAL) == REAL


@pytest.mark.parametrize("where", ["given", "environment"])
def test_a_folder_that_is_not_there_is_told(where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = tmp_path / "none"
    monkeypatch.setenv("DRAFTER_LIBRARY", str(missing))
    with pytest.raises(ProblemsFound) as caught:
        library_folder(missing if where == "given" else None)
    assert str(caught.value) == f"{missing}: there is no clause library here\n    Name its folder with --library."


def test_a_file_is_no_library(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(ProblemsFound):
        library_folder(tmp_path / "file")
