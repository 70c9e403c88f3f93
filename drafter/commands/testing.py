"""The command of `drafter library` that tries the library on small changes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from drafter.commands.opening import EXIT_FOUND, JsonOption, LibraryOption, open_library

testing_app = typer.Typer(rich_markup_mode=None)


@testing_app.command()
def mutate(
    within: Annotated[
        str, typer.Option("--slot", metavar="ID", help="Only one slot, section, clause, definition or question.")
    ] = "",
    answers: Annotated[
        list[Path] | None, typer.Option(metavar="DIR", help="Further answers files, besides the examples; may repeat.")
    ] = None,
    everywhere: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Answers drafted for every state, as bill and as order.")
    ] = None,
    policy: Annotated[str, typer.Option(metavar="ID", help="The policy, where the library has several.")] = "",
    least: Annotated[float, typer.Option(metavar="PERCENT", help="The share that must be noticed.")] = 95,
    processes: Annotated[int, typer.Option(min=1, help="How many processes work on it.")] = 2,
    json: JsonOption = False,
    library: LibraryOption = None,
) -> None:
    """Change each condition and leave out each clause in turn, and report what no draft would notice.

    Each entry of a condition is dropped, and turned round. A draft notices where its text changes or a fault of
    the library shows; the drafts are those of the examples, of --answers and of --everywhere. Nothing is written.
    Ends with 1 if a smaller share of the changes of clauses and slots is noticed than --least.
    """
    from rich.console import Console
    from rich.progress import Progress

    from drafter.places import library_folder
    from drafter.upkeep.mutate import bench_of, mutants_within, trying
    from drafter.upkeep.mutation_report import mutation_json, mutation_text, share_of_clauses

    loaded = open_library(library)
    with Progress(console=Console(stderr=True), transient=True) as progress:
        progress.add_task("Drafting what is on record", total=None)
        bench = bench_of(loaded, policy, (library_folder(library), *(answers or ())), everywhere)
    tried = mutants_within(bench, within)
    with trying(bench, processes) as try_all, Progress(console=Console(stderr=True), transient=True) as progress:
        found = list(progress.track(try_all(tried), len(tried), description="Trying changes"))
    drafts = len(bench.records)
    if json:
        typer.echo(mutation_json(found, bench.folder, drafts))
    else:
        typer.echo(mutation_text(found, bench.folder, loaded, drafts))
    if share_of_clauses(found).percent < least:
        raise typer.Exit(EXIT_FOUND)
