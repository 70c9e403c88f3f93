"""What the check of the library says: errors first and apart from warnings, each with the clause that it is about."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from drafter.library.read_yaml import read_yaml_file
from drafter.problems import Place, Problem, Severity

_HEADINGS = {
    Severity.ERROR: "Errors (a draft that someone could make is wrong or cannot be made):",
    Severity.WARNING: "Warnings (drafts can be made; look at these):",
    Severity.NOTE: "Notes:",
}


def check_text(problems: Sequence[Problem]) -> str:
    """Return the problems under a heading for each severity."""
    parts: list[str] = []
    for severity, heading in _HEADINGS.items():
        own = [problem for problem in problems if problem.severity is severity]
        if own:
            parts += [heading, *(line for problem in own for line in _lines(problem)), ""]
    return "\n".join(parts).rstrip()


def counted(problems: Sequence[Problem]) -> str:
    """Return how many problems of each severity there are."""
    numbers = [(sum(problem.severity is severity for problem in problems), severity) for severity in Severity]
    return ", ".join(f"{number} {severity.value}{'' if number == 1 else 's'}" for number, severity in numbers) + "."


def check_json(problems: Iterable[Problem]) -> str:
    """Return problems as JSON; `entry` is the id of the clause, question or other entry, where there is one."""
    return json.dumps([problem_record(problem) for problem in problems], ensure_ascii=False, indent=2)


def problem_record(problem: Problem) -> dict[str, object]:
    """Return a problem as JSON holds it."""
    entry = entry_at(problem.place)
    return {
        "severity": problem.severity.value,
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "path": problem.place.path,
        "clause": entry if problem.place.path.startswith("clauses.") else "",
        "entry": entry,
        "message": problem.message,
        "remedy": problem.remedy,
    }


def entry_at(place: Place) -> str:
    """Return the id of the entry in which a place lies, or nothing where it lies in none."""
    data: Any = read_yaml_file(Path(place.file)).data if place.path else None
    found = ""
    for part in place.path.split("."):
        if isinstance(data, list) and part.isdigit() and int(part) < len(data):
            data = data[int(part)]
            found = str(data.get("id", found)) if isinstance(data, dict) else found
        elif isinstance(data, dict):
            data = data.get(part)
        else:
            break
    return found


def _lines(problem: Problem) -> Iterator[str]:
    yield f"{problem.place}: {problem.message}" if str(problem.place) else problem.message
    if entry := entry_at(problem.place):
        yield f"    In {entry}."
    if problem.remedy:
        yield f"    {problem.remedy}"
