"""Writing a draft: every format, nothing replaced without being asked, everything or nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import drafter.output
from drafter.library.library import Library
from drafter.output import render, write_draft
from drafter.problems import ProblemsFound
from drafter.render.text import render_text
from tests.conftest import draft_toy


def test_each_format_is_rendered(toy: Library) -> None:
    made = draft_toy()
    assert render(made, toy, "txt").decode() == render_text(made.document)
    assert render(made, toy, "docx").startswith(b"PK")
    assert b"<!doctype html>" in render(made, toy, "html").lower()[:100]
    assert json.loads(render(made, toy, "json"))["document"]["jurisdiction"] == "AA"
    assert b"harbor" in render(made, toy, "md").lower()


def test_the_filing_copy_has_no_comments_and_the_working_copy_has(toy: Library) -> None:
    made = draft_toy()
    assert b"word/comments.xml" not in render(made, toy, "docx")
    assert b"word/comments.xml" in render(made, toy, "docx", annotated=True)


def test_a_format_that_is_not_known_is_told_with_the_nearest(toy: Library) -> None:
    with pytest.raises(ProblemsFound, match=re.escape("there is no format “dox”\n    Did you mean “docx”?")):
        render(draft_toy(), toy, "dox")


def test_files_are_named_after_the_answers(toy: Library, tmp_path: Path) -> None:
    paths = write_draft(draft_toy(), toy, tmp_path / "new" / "folder", "mine", ["txt", "md"], annotated=True)
    assert [path.name for path in paths] == ["mine.txt", "mine.md", "mine.annotated.docx"]
    assert sorted(path.name for path in (tmp_path / "new" / "folder").iterdir()) == [
        "mine.annotated.docx",
        "mine.md",
        "mine.txt",
    ]


def test_no_file_is_replaced_unless_that_is_asked_for(toy: Library, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("old", "utf-8")
    with pytest.raises(ProblemsFound) as caught:
        write_draft(draft_toy(), toy, tmp_path, "mine", ["md", "txt"])
    (problem,) = caught.value.problems
    assert str(problem) == (
        f"{tmp_path}/mine.txt: the file is there already\n    Give another folder with -o, or --force to replace it."
    )
    assert (tmp_path / "mine.txt").read_text("utf-8") == "old"
    assert not (tmp_path / "mine.md").exists()
    write_draft(draft_toy(), toy, tmp_path, "mine", ["md", "txt"], force=True)
    assert (tmp_path / "mine.txt").read_text("utf-8") == render_text(draft_toy().document)


def test_nothing_is_written_unless_everything_can_be_rendered(toy: Library, tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound):
        write_draft(draft_toy(), toy, tmp_path, "mine", ["txt", "nonsense"])
    assert not list(tmp_path.iterdir())


def test_text_formats_do_not_load_word(toy: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "drafter.render.word", None)
    for name in ("txt", "md", "html", "json"):
        assert drafter.output.render(draft_toy(), toy, name)
