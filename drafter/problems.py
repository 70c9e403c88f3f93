"""Problems: what is wrong, where, and what to do. They are collected, not raised one by one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters. An error stops the work that it concerns; a warning does not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem is: in a file (line and column count from 1), or somewhere in a draft."""

    file: str = ""
    line: int = 0
    column: int = 0
    path: str = ""

    def __str__(self) -> str:
        where = self.file
        if self.line:
            where += f":{self.line}:{self.column}" if self.column else f":{self.line}"
        if self.path:
            where = f"{where} ({self.path})" if where else self.path
        return where


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where it is, what it is, and what to do about it."""

    message: str
    remedy: str = ""
    place: Place = Place()
    severity: Severity = Severity.ERROR
    rests_on: tuple[str, ...] = field(default=(), repr=False, compare=False)
    """The kinds of files that must have been read for this to be so: what is missing may stand in one that was not."""

    def __str__(self) -> str:
        where = str(self.place)
        text = f"{where}: {self.message}" if where else self.message
        return f"{text}\n    {self.remedy}" if self.remedy else text


class ProblemsFound(Exception):
    """Raised at the rim when work cannot go on; carries every problem found so far."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a remedy that offers the known name nearest to `name`, or lists a few known ones."""
    names = sorted(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    if close:
        return f"Did you mean “{close[0]}”?"
    if not names:
        return ""
    shown = ", ".join(names[:8])
    return f"Known names: {shown}{', …' if len(names) > 8 else ''}."
