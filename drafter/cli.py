"""The commands. Heavy modules load only in the command that uses them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from drafter.commands.library import library_app
from drafter.commands.opening import (
    EXIT_FOUND,
    AnswersFile,
    JsonOption,
    LibraryOption,
    open_draft,
    open_library,
    say,
    say_problems,
)
from drafter.problems import ProblemsFound, Severity

app = typer.Typer(
    help="Turn policy choices into a bill or a governor's executive order. Drafts need counsel's review.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
template_app = typer.Typer(help="Check a Word template.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(library_app, name="library")
app.add_typer(template_app, name="template")


def main() -> None:
    """Run the program; a problem that a person can cause never shows a traceback."""
    try:
        app(standalone_mode=True)
    except ProblemsFound as found:
        say_problems(found.problems)
        sys.exit(EXIT_FOUND)
    except BrokenPipeError:
        sys.exit(EXIT_FOUND)


@app.callback()
def settings(
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Read the clause library anew (as with DRAFTER_NO_CACHE=1).")
    ] = False,
) -> None:
    """Take what concerns every command."""
    if no_cache:
        os.environ["DRAFTER_NO_CACHE"] = "1"


@app.command()
def draft(
    answers: AnswersFile,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where the files go.")] = Path(),
    formats: Annotated[
        str, typer.Option("--format", help="docx, pdf, html, md, txt, json; several with commas.")
    ] = "docx",
    annotated: Annotated[bool, typer.Option("--annotated", help="Also write the working copy with comments.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace files that are there.")] = False,
    template: Annotated[Path | None, typer.Option(metavar="FILE", help="A Word template of your own.")] = None,
    library: LibraryOption = None,
) -> None:
    """Write the document that an answers file describes."""
    from drafter.output import write_draft
    from drafter.report import draft_report

    loaded, _, made = open_draft(answers, library)
    names = [name.strip() for name in formats.split(",") if name.strip()]
    own = _read_template(template)
    force = force or _may_replace(output, answers.stem, names, annotated)
    for path in write_draft(made, loaded, output, answers.stem, names, annotated=annotated, force=force, template=own):
        typer.echo(str(path))
    say(draft_report(made))
    if any(problem.severity is Severity.ERROR for problem in made.problems):
        raise typer.Exit(EXIT_FOUND)


def _read_template(path: Path | None) -> bytes | None:
    if path is None:
        return None
    from drafter.render.template_check import check_template

    problems = check_template(path)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise ProblemsFound(problems)
    return path.read_bytes()


def _may_replace(folder: Path, stem: str, names: list[str], annotated: bool) -> bool:
    wanted = [folder / f"{stem}.{name}" for name in names]
    if annotated:
        wanted.append(folder / f"{stem}.annotated.docx")
    standing = [str(path) for path in wanted if path.exists()]
    if not standing or not sys.stdin.isatty():
        return False
    return typer.confirm(f"Replace {', '.join(standing)}?", err=True)


@app.command()
def examples(
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where the files go.")] = Path("drafts"),
    force: Annotated[bool, typer.Option("--force", help="Replace files that are there.")] = False,
    library: LibraryOption = None,
) -> None:
    """Draft the examples that come with the library."""
    from drafter.answers_file import load_answers
    from drafter.output import write_draft
    from drafter.pipeline import draft as make_draft
    from drafter.places import library_folder

    loaded = open_library(library)
    for file in sorted(library_folder(library).glob("*/examples/*.yaml")):
        answers = load_answers(file, loaded)
        made = make_draft(loaded, answers)
        folder = output / answers.policy if len(loaded.policies) > 1 else output
        for path in write_draft(made, loaded, folder, file.stem, ["docx"], annotated=True, force=force):
            typer.echo(str(path))
    say("Each draft has a filing copy and a working copy with comments (.annotated.docx).")


@app.command()
def explain(
    answers: AnswersFile,
    clause: Annotated[str | None, typer.Argument(help="A clause id: why it is here, or is not.")] = None,
    library: LibraryOption = None,
) -> None:
    """Say why each clause is here, and what would bring in one that is not."""
    from drafter.report import clause_report, explain_report

    loaded, given, made = open_draft(answers, library)
    if clause is None:
        typer.echo(explain_report(made, loaded))
        return
    typer.echo(clause_report(clause, made, given, loaded))


@app.command()
def review(answers: AnswersFile, json: JsonOption = False, library: LibraryOption = None) -> None:
    """Look the draft over and report findings."""
    from drafter.review import review_draft
    from drafter.review.report import findings_json, findings_text

    loaded, _, made = open_draft(answers, library)
    findings = review_draft(made, loaded)
    typer.echo(findings_json(findings) if json else findings_text(findings))
    if any(finding.severity is not Severity.NOTE for finding in findings):
        raise typer.Exit(EXIT_FOUND)


@app.command()
def interview(
    answers: Annotated[
        Path, typer.Argument(metavar="[ANSWERS]", help="The answers file to begin or go on with.")
    ] = Path("answers.yaml"),
    full: Annotated[bool, typer.Option("--full", help="Ask every question.")] = False,
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="ID=VALUE", help="Give an answer beforehand.")
    ] = None,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where the drafts go.")] = Path(),
    policy: Annotated[str | None, typer.Option(help="The policy, where the library has several.")] = None,
    library: LibraryOption = None,
) -> None:
    """Ask, save after every answer, and draft."""
    from drafter.terminal.run import run_interview

    loaded = open_library(library)
    raise typer.Exit(run_interview(loaded, answers, full=full, preset=tuple(set_ or ()), output=output, policy=policy))


@app.command()
def states(
    state: Annotated[str | None, typer.Argument(metavar="[XX]", help="A postal code.")] = None,
    gaps: Annotated[bool, typer.Option("--gaps", help="List what is not known: the work list.")] = False,
    json: JsonOption = False,
    library: LibraryOption = None,
) -> None:
    """List the jurisdictions, or show the conventions, institutions and policies of one."""
    from drafter.jurisdiction_report import gaps_report, jurisdiction_report, jurisdictions_report

    loaded = open_library(library)
    if gaps:
        typer.echo(gaps_report(state, loaded, json))
    else:
        typer.echo(jurisdiction_report(state, loaded, json) if state else jurisdictions_report(loaded, json))


@app.command()
def batch(
    answers: AnswersFile,
    states: Annotated[str, typer.Option(metavar="all|XX,YY", help="The states to draft for.")] = "all",
    instruments: Annotated[str, typer.Option(metavar="bill,order", help="The instruments to draft.")] = "bill,order",
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where the files go.")] = Path("drafts"),
    formats: Annotated[str, typer.Option("--format", help="docx, pdf, html, md, txt, json.")] = "docx",
    force: Annotated[bool, typer.Option("--force", help="Replace files that are there.")] = False,
    library: LibraryOption = None,
) -> None:
    """Draft one answers file for several states and instruments."""
    from rich.console import Console
    from rich.progress import Progress

    from drafter.answers_file import load_answers
    from drafter.batch import batch_jobs, run_job

    loaded = open_library(library)
    given = load_answers(answers, loaded)
    jobs = batch_jobs(given, loaded, states, instruments, answers.stem)
    names = [name.strip() for name in formats.split(",") if name.strip()]
    faulty = 0
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Drafting", total=len(jobs))
        for job in jobs:
            progress.update(task, description=f"{job.state} {job.instrument}")
            paths, problems = run_job(job, loaded, output, names, force)
            faulty += bool(problems)
            say_problems(problems)
            for path in paths:
                typer.echo(str(path))
            progress.advance(task)
    say(f"{len(jobs)} drafts, {faulty} with problems.")
    if faulty:
        raise typer.Exit(EXIT_FOUND)


@template_app.command("check")
def check_template_file(
    file: Annotated[
        Path | None, typer.Argument(help="A .docx template; without one, those that the states bring.")
    ] = None,
    library: LibraryOption = None,
) -> None:
    """Check a Word template that someone edited, or those that the states of the library bring."""
    from drafter.library.checks.templates import template_problems
    from drafter.render.state_template import state_template_problems
    from drafter.render.template_check import check_template

    if file is not None:
        problems = tuple(check_template(file))
    else:
        loaded = open_library(library)
        problems = (*template_problems(loaded), *state_template_problems(loaded))
    say_problems(problems)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    typer.echo(f"{errors} errors, {len(problems) - errors} warnings and notes.")
    if errors:
        raise typer.Exit(EXIT_FOUND)
