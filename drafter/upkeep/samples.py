"""Samples: the whole answers files that a library brings along, drafted, to see where its clauses land."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter.answers import Answers
from drafter.answers_file import load_answers
from drafter.library.library import Library
from drafter.pipeline import Draft, draft
from drafter.problems import Problem, ProblemsFound
from drafter.review.read import read_draft


@dataclass(frozen=True, slots=True)
class Sample:
    """An answers file."""

    path: Path
    answers: Answers

    @property
    def name(self) -> str:
        return self.path.stem


def sample_files(folder: Path) -> tuple[Path, ...]:
    """Return the answers files of a library's examples, or those of a folder of answers files."""
    return tuple(sorted(folder.glob("*/examples/*.yaml"))) or tuple(sorted(folder.glob("*.yaml")))


def samples(folder: Path, library: Library) -> tuple[Sample, ...]:
    """Read the answers files of a folder. Raises ProblemsFound with the faults of all of them."""
    found: list[Sample] = []
    problems: list[Problem] = []
    for path in sample_files(folder):
        try:
            found.append(Sample(path, load_answers(path, library)))
        except ProblemsFound as error:
            problems.extend(error.problems)
    if problems:
        raise ProblemsFound(problems)
    return tuple(found)


def places_of(clause_id: str, made: Draft, library: Library) -> Iterator[tuple[str, str]]:
    """Yield where a clause stands in a draft: the place in words and the heading of the section."""
    for passage in read_draft(made, library).passages:
        spot = passage.spot
        if clause_id in (spot.clause, *spot.also):
            yield spot.place, spot.heading


def landing(clause_id: str, given: tuple[Sample, ...], library: Library) -> Iterator[tuple[Sample, str, str]]:
    """Yield the samples that hold a clause, each with its first place there and the heading."""
    for sample in given:
        made = draft(library, sample.answers)
        if clause_id in made.choices.clause_ids():
            place, heading = next(places_of(clause_id, made, library), ("", ""))
            yield sample, place, heading
