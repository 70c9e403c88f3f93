"""Broken library files: what is wrong with each stands in its own head, with what the program says to do.

    # In place of: toy/clauses/duties/spare.yaml      the file of the toy library that this one replaces
    # Instead of: order: [findings, duties]           (optional) only these words are replaced, by the rest of the file
    # Wrong: toy/clauses/duties/spare.yaml:9:5 …      one for each problem (“Warned:” for a warning), in order
    # Do: Did you mean “text”?
    # And: 63 more                                    (optional) further problems that are not listed

`python tests/golden.py` writes the lines from “Wrong” on anew; read the difference before you commit it.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from drafter.library.checks import check_library
from drafter.library.load import load_library
from drafter.problems import Problem, Severity
from tests.conftest import TOY, copy_toy

FOLDER = Path(__file__).parent / "broken_library"
_LISTED = 3
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Case:
    """One broken file: where it goes in the toy library, and the head and the body of the file."""

    path: Path
    target: str
    instead_of: str
    expected: list[str]
    body: bytes

    def content(self, head: bytes) -> bytes:
        """The file that takes its place in a copy of the toy library."""
        if not self.instead_of:
            return head + self.body
        whole = (TOY / self.target).read_bytes()
        old = self.instead_of.encode()
        assert whole.count(old) == 1, (
            f"{self.path.name}: “{self.instead_of}” stands {whole.count(old)} times in {self.target}"
        )
        return whole.replace(old, self.body.rstrip(b"\n"))

    def copy_to(self, folder: Path) -> Path:
        """Make a copy of the toy library with the broken file in it."""
        return copy_toy(folder, {self.target: self.content(self.head(self.expected))})

    def head(self, expected: list[str]) -> bytes:
        """The lines before the body."""
        lines = [f"In place of: {self.target}"]
        if self.instead_of:
            lines.append(f"Instead of: {self.instead_of}")
        text = "".join(f"# {line}\n" for line in [*lines, *expected]).encode()
        return _MARK + text if self.path.read_bytes().startswith(_MARK) else text


def read_case(path: Path) -> Case:
    """Read one broken file."""
    fields: dict[str, str] = {}
    expected: list[str] = []
    lines = path.read_bytes().removeprefix(_MARK).splitlines(keepends=True)
    while lines and lines[0].startswith(b"# "):
        line = lines.pop(0)[2:].decode().rstrip("\n")
        name, _, words = line.partition(": ")
        if name in ("In place of", "Instead of"):
            fields[name] = words
        else:
            expected.append(line)
    return Case(path, fields["In place of"], fields.get("Instead of", ""), expected, b"".join(lines))


def cases() -> list[Case]:
    """Read all broken files."""
    return [read_case(path) for path in sorted(FOLDER.glob("*.yaml"))]


def problems_in(root: Path) -> tuple[Problem, ...]:
    """Load and check a library whose files are named from its own folder."""
    here = Path.cwd()
    os.chdir(root)
    try:
        library, problems = load_library(Path())
        return *problems, *check_library(library)
    finally:
        os.chdir(here)


def told(problems: tuple[Problem, ...]) -> list[str]:
    """Say problems as the head of a broken file lists them."""
    found: list[str] = []
    for problem in problems[:_LISTED]:
        word = "Wrong" if problem.severity is Severity.ERROR else "Warned"
        found += [f"{word}: {problem.place}: {problem.message}", f"Do: {problem.remedy}"]
    return [*found, f"And: {len(problems) - _LISTED} more"] if len(problems) > _LISTED else found


def renew() -> None:
    """Write the heads of all broken files anew."""
    for case in cases():
        expected, before = case.expected, None
        while expected != before:
            with tempfile.TemporaryDirectory() as folder:
                root = copy_toy(Path(folder) / "library", {case.target: case.content(case.head(expected))})
                before, expected = expected, told(problems_in(root))
        case.path.write_bytes(case.head(expected) + case.body)
