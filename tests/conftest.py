"""What the tests share: the two libraries, loaded once, and short ways to draft and to run the program."""

from __future__ import annotations

import contextlib
import functools
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from drafter.answers import Answers, check_answers
from drafter.assembly.scope import Scope
from drafter.cli import main
from drafter.document import Document, paragraphs
from drafter.library.clauses import Clause
from drafter.library.library import Library
from drafter.library.load import load_library
from drafter.pipeline import Draft, draft
from drafter.problems import Place, Problem

ROOT = Path(__file__).resolve().parent.parent
TOY = ROOT / "tests" / "toy_library"
REAL = ROOT / "clause_library"


@pytest.fixture(autouse=True)
def no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the person's own cache alone; the tests of the cache have one of theirs."""
    monkeypatch.setenv("DRAFTER_NO_CACHE", "1")


@functools.cache
def loaded(root: Path) -> Library:
    """Load a library once; one with faults is no ground for tests."""
    library, problems = load_library(root)
    assert not problems, "\n".join(map(str, problems))
    return library


@pytest.fixture(scope="session")
def toy() -> Library:
    """The tiny library with the two made-up states, AA and BB."""
    return loaded(TOY)


@pytest.fixture(scope="session")
def real() -> Library:
    """The clause library of the project."""
    return loaded(REAL)


def toy_answers(**values: Any) -> Answers:
    """Answers to the toy policy as a file would hold them; the state is AA unless another is given."""
    library = loaded(TOY)
    raw = {"state": "AA", **values}
    given, problems = check_answers(raw, library.policies["toy"].questions, library.jurisdictions, lambda _: Place())
    assert not problems, problems
    return Answers("toy", given)


def draft_toy(**values: Any) -> Draft:
    """Draft from the toy library: `draft_toy(state="BB", instrument="order", pays="no")`."""
    return draft(loaded(TOY), toy_answers(**values))


def toy_scope(**values: Any) -> Scope:
    """The scope of a toy draft, for tests of single steps."""
    return draft_toy(**values).scope


def clause(**fields: Any) -> Clause:
    """A clause as a file would hold it, with an id where the test does not care."""
    return Clause.model_validate({"id": "test.clause", **fields})


def lines(document: Document) -> list[str]:
    """The paragraphs of a draft as they show."""
    return [paragraph.text for paragraph in paragraphs(document)]


def text_of(document: Document) -> str:
    """The whole draft, a paragraph a line."""
    return "\n".join(lines(document))


@dataclass(frozen=True)
class Changed:
    """A copy of the toy library with some files changed."""

    root: Path
    library: Library
    problems: tuple[Problem, ...]

    def draft(self, **values: Any) -> Draft:
        """Draft from the changed library."""
        raw = {"state": "AA", **values}
        folder = self.library.policies["toy"]
        given, problems = check_answers(raw, folder.questions, self.library.jurisdictions, lambda _: Place())
        assert not problems, problems
        return draft(self.library, Answers("toy", given))


def copy_toy(target: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """Copy the toy library and write files into the copy; None takes a file away."""
    shutil.copytree(TOY, target)
    for name, content in files.items():
        path = target / name
        if content is None:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return target


@pytest.fixture
def change_toy(tmp_path: Path) -> Iterator[Callable[[dict[str, str | bytes | None]], Changed]]:
    """Return a function that loads the toy library with files changed: `change_toy({"powers.yaml": "…"})`."""
    count = iter(range(1000))

    def change(files: dict[str, str | bytes | None]) -> Changed:
        root = copy_toy(tmp_path / f"library{next(count)}", files)
        return Changed(root, *load_library(root))

    return change  # type: ignore[return-value]


def slot_file(*clauses: str, fill: str = "at_most_one") -> str:
    """A slot's file, each clause given by its fields: `slot_file("id: duties.spare, text: A harbor waits.")`."""
    entries = (f"  - {{{fields}, drawn_from: [{{how: original}}], note: Choose it.}}\n" for fields in clauses)
    return f"fill: {fill}\nclauses:\n{''.join(entries)}"


def definition_file(*definitions: str) -> str:
    """A file of definitions, each given by its fields: `definition_file("id: port, term: port, text: a harbor")`."""
    entries = (f"  - {{{fields}, drawn_from: [{{how: original}}]}}\n" for fields in definitions)
    return f"definitions:\n{''.join(entries)}"


@dataclass(frozen=True)
class Ran:
    """What a run of the program printed, and its exit code."""

    code: int
    out: str
    err: str


def run(*arguments: str | Path, keys: str = "") -> Ran:
    """Run the program in this process as its entry point does. An exception that escapes it fails the test."""
    out, err = io.StringIO(), io.StringIO()
    code: object = 0
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        mock.patch.object(sys, "argv", ["drafter", *map(str, arguments)]),
        mock.patch.object(sys, "stdin", io.StringIO(keys)),
        mock.patch.dict(os.environ, {"COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"}),
    ):
        try:
            main()
        except SystemExit as left:
            code = left.code
    return Ran(code if isinstance(code, int) else 0 if code is None else 1, out.getvalue(), err.getvalue())


def change(root: Path, file: str, old: str, new: str) -> None:
    """Put new words in place of old ones in a file of a library, where they must stand."""
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), "utf-8")
