"""The commands of `drafter library`: check the clause library, prove it, look into it and edit it."""

from __future__ import annotations

import typer

from drafter.commands.editing import editing_app
from drafter.commands.looking import looking_app
from drafter.commands.opening import EXIT_FOUND, JsonOption, LibraryOption, say
from drafter.commands.proving import proving_app
from drafter.commands.testing import testing_app
from drafter.problems import Severity

library_app = typer.Typer(
    help="Check, prove, search and edit the clause library.", no_args_is_help=True, rich_markup_mode=None
)
library_app.add_typer(looking_app)
library_app.add_typer(editing_app)
library_app.add_typer(testing_app)
library_app.add_typer(proving_app)


@library_app.command()
def check(json: JsonOption = False, library: LibraryOption = None) -> None:
    """Check everything in the library that can be wrong."""
    from drafter.library.checks import check_library
    from drafter.library.load import load_library
    from drafter.places import library_folder
    from drafter.render.state_template import state_template_problems
    from drafter.review.clauses import clause_findings
    from drafter.upkeep.check_report import check_json, check_text, counted

    loaded, faults = load_library(library_folder(library))
    problems = (*faults, *check_library(loaded), *state_template_problems(loaded), *clause_findings(loaded))
    if json:
        typer.echo(check_json(problems))
    else:
        if problems:
            say(check_text(problems))
        typer.echo(counted(problems))
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    if errors:
        raise typer.Exit(EXIT_FOUND)
