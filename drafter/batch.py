"""Draft one answers file for several states and instruments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.answers import Answers
from drafter.library.library import Library
from drafter.output import write_draft
from drafter.pipeline import draft
from drafter.problems import Problem, ProblemsFound, nearest

_INSTRUMENTS = ("bill", "order")


@dataclass(frozen=True, slots=True)
class Job:
    """One draft of a batch."""

    state: str
    instrument: str
    answers: Answers
    stem: str


def batch_jobs(answers: Answers, library: Library, states: str, instruments: str, stem: str) -> list[Job]:
    """Return the drafts to make. Raises ProblemsFound for a state or an instrument that is not known."""
    wanted = sorted(library.jurisdictions) if states.strip() == "all" else _names(states.upper())
    kinds = _names(instruments.lower())
    problems = [
        Problem(f"there is no {what} “{name}”", nearest(name, known))
        for what, names, known in (("state", wanted, library.jurisdictions), ("instrument", kinds, _INSTRUMENTS))
        for name in names
        if name not in known
    ]
    if problems:
        raise ProblemsFound(problems)
    return [
        Job(state, kind, answers.with_answer("state", state).with_answer("instrument", kind), f"{stem}_{state}_{kind}")
        for state in wanted
        for kind in kinds
    ]


def run_job(
    job: Job, library: Library, folder: Path, formats: Sequence[str], force: bool
) -> tuple[list[Path], tuple[Problem, ...]]:
    """Draft and write one job; return the files and the faults of the draft."""
    made = draft(library, job.answers)
    return write_draft(made, library, folder, job.stem, formats, force=force), made.problems


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]
