"""What the commands share: their options, how they speak, and how they open a library and a draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.problems import Problem, ProblemsFound, Severity

if TYPE_CHECKING:
    from drafter.answers import Answers
    from drafter.library.library import Library
    from drafter.pipeline import Draft

EXIT_FOUND = 1
AnswersFile = Annotated[Path, typer.Argument(metavar="ANSWERS", help="The answers file.")]
LibraryOption = Annotated[Path | None, typer.Option("--library", metavar="DIR", help="Another clause library.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def say(text: str = "") -> None:
    """Print a message for the person."""
    typer.echo(text, err=True)


def say_problems(problems: tuple[Problem, ...]) -> None:
    """Print problems on standard error, errors first."""
    order = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
    for problem in sorted(problems, key=lambda problem: order[problem.severity]):
        say(str(problem))


def open_library(given: Path | None) -> Library:
    """Load the clause library; its faults are shown, and stop the work if nothing can be drafted."""
    from drafter.library.cache import load_cached
    from drafter.places import library_folder

    library, problems = load_cached(library_folder(given))
    if problems:
        say_problems(problems)
        say("The library has faults; run “drafter library check”.")
    if not library.policies or not library.jurisdictions:
        raise ProblemsFound(())
    return library


def open_draft(answers_path: Path, given: Path | None) -> tuple[Library, Answers, Draft]:
    """Load the library and the answers, and draft."""
    from drafter.answers_file import load_answers
    from drafter.pipeline import draft as make_draft
    from drafter.upkeep.versions import news

    library = open_library(given)
    answers = load_answers(answers_path, library)
    if told := news(answers, library.policies[answers.policy], library):
        say(told)
    return library, answers, make_draft(library, answers)
