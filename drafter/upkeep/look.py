"""One look at a clause or a draft while its library is being written: what prints, and what is wrong and where.

A look never fails. What cannot be drafted is told with the lines of the files that stand in the way.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter.answers import Answers
from drafter.library.checks import check_library
from drafter.library.library import Library
from drafter.library.load import load_library
from drafter.problems import Place, Problem, ProblemsFound
from drafter.review.clauses import clause_findings
from drafter.upkeep.draft_difference import lenient_answers
from drafter.upkeep.passages import difference
from drafter.upkeep.preview import Rendering, preview_answers, preview_clause


@dataclass(frozen=True, slots=True)
class Subject:
    """What is looked at: a clause by its id, or an answers file; and in which state, and with whose answers."""

    root: Path
    clause: str = ""
    answers: Path | None = None
    state: str = ""

    def files(self) -> Iterator[Path]:
        """Yield the files on which the look depends."""
        yield from self.root.rglob("*.yaml")
        if self.answers is not None:
            yield self.answers


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen: the renderings, and the problems in the files."""

    renderings: tuple[Rendering, ...] = ()
    problems: tuple[Problem, ...] = ()


def look(subject: Subject) -> Look:
    """Load the library as it is now, and render the subject."""
    library, faults = load_library(subject.root)
    try:
        if subject.clause:
            examples = list(_answers(subject, library))
            seen = Look(tuple(preview_clause(subject.clause, library, examples, subject.state)), faults)
        else:
            seen = Look((preview_answers(subject.answers or Path(), library),), faults)
    except ProblemsFound as found:
        return Look(problems=(*faults, *(() if faults and subject.clause else found.problems)))
    return Look(seen.renderings, (*faults, *_own_problems(subject.clause, library)))


def _answers(subject: Subject, library: Library) -> Iterator[Answers]:
    """Yield the answers to draft a clause with: those of the file given, or else of the examples."""
    files = [subject.answers] if subject.answers is not None else sorted(subject.root.glob("*/examples/*.yaml"))
    for path in files:
        try:
            yield lenient_answers(path, library)[0]
        except ProblemsFound:
            if subject.answers is not None:
                raise


def _own_problems(clause: str, library: Library) -> Iterator[Problem]:
    """Yield what the check says of the file in which the clause stands."""
    places = [folder.places.get(f"clause:{clause}") for folder in library.policies.values()]
    files = {place.file for place in places if place is not None}
    if files:
        for problem in (*check_library(library), *clause_findings(library)):
            if problem.place.file in files:
                yield problem


def look_text(seen: Look, before: Look | None = None) -> str:
    """Return a look for the terminal; with the one before, first what changed since."""
    parts = [in_place(problem) for problem in seen.problems[:_SHOWN]]
    if len(seen.problems) > _SHOWN:
        parts.append(f"… and {len(seen.problems) - _SHOWN} more; “drafter library check” tells them all.")
    known = {rendering.heading: rendering for rendering in before.renderings} if before else {}
    for rendering in seen.renderings:
        parts.append(f"── {rendering.heading} ".ljust(78, "─"))
        parts += [str(problem) for problem in rendering.faults]
        earlier = known.get(rendering.heading)
        if earlier is not None:
            changes = difference(earlier.passages, rendering.passages)
            parts.append("\n".join(["Changed:", *_wrapped(changes)]) if changes else "Nothing changed.")
        if rendering.text and (earlier is None or len(rendering.passages) <= _SHOWN_WHOLE):
            parts.append(rendering.text.rstrip("\n"))
    return "\n\n".join(parts) + "\n"


_SHOWN = 5
"""The most problems that are shown at a look."""
_SHOWN_WHOLE = 40
"""The most passages that are printed again at every save; of longer drafts only the change is."""


def _wrapped(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield from textwrap.wrap(line, 78, initial_indent="  ", subsequent_indent="    ")


def in_place(problem: Problem) -> str:
    """Return a problem with the line of the file on which it is."""
    line = _line(problem.place)
    if not line:
        return str(problem)
    number = str(problem.place.line)
    shown = f"  {number} | {line[:70]}"
    pointer = " " * (len(number) + 5 + min(problem.place.column, 70) - 1) + "^" if problem.place.column else ""
    remedy = f"\n    {problem.remedy}" if problem.remedy else ""
    return "\n".join([f"{problem.place}: {problem.message}", shown, *([pointer] if pointer else [])]) + remedy


def _line(place: Place) -> str:
    """Return the line of a place, or nothing where it cannot be read."""
    if not place.line:
        return ""
    try:
        lines = Path(place.file).read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    return lines[place.line - 1].rstrip() if place.line <= len(lines) else ""
