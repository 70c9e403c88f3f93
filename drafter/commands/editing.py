"""The commands of `drafter library` with which staff change the clause library."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Annotated

import typer

from drafter.commands.opening import EXIT_FOUND, JsonOption, LibraryOption, open_library, say

editing_app = typer.Typer(rich_markup_mode=None)


@editing_app.command()
def schema(
    form: Annotated[str | None, typer.Argument(help="A file form; without one, all are listed.")] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Write them all into the library, and their names into its files.")
    ] = False,
    library: LibraryOption = None,
) -> None:
    """Print the JSON Schema of a file form, for editors and for other projects that use the data."""
    from drafter.library.schemas import schema_names, schema_text
    from drafter.places import library_folder
    from drafter.upkeep.schema_files import write_schemas

    loaded = open_library(library)
    if write:
        for path in write_schemas(library_folder(library), loaded):
            typer.echo(str(path))
    else:
        typer.echo("\n".join(schema_names(loaded)) if form is None else schema_text(form, loaded).rstrip())


@editing_app.command()
def diff(
    old: Annotated[str, typer.Argument(help="The older version: a library folder, or a git revision.")],
    new: Annotated[str, typer.Argument(help="The newer one; if left out, the library as it is now.")] = "",
    answers: Annotated[
        list[Path] | None, typer.Option("--answers", metavar="FILE", help="An answers file whose draft to compare too.")
    ] = None,
    json: JsonOption = False,
    library: LibraryOption = None,
) -> None:
    """Say what changed between two versions of the library, and which drafts change.

    Compares the entries of the files and the drafts of the examples. In a text, [-words-] are gone and {+words+}
    are new; numbers of sections do not count.
    """
    from drafter.places import library_folder
    from drafter.upkeep.difference_report import difference_json, difference_text
    from drafter.upkeep.draft_difference import draft_changes
    from drafter.upkeep.library_difference import library_difference
    from drafter.upkeep.revisions import version_folder

    root = library_folder(library)
    with version_folder(old, root) as before, version_folder(new or str(root), root) as after:
        kinds = library_difference(before, after)
        drafts = draft_changes(before, after, tuple(answers or ()))
    typer.echo(difference_json(kinds, drafts) if json else difference_text(kinds, drafts))


@editing_app.command()
def preview(
    what: Annotated[str, typer.Argument(metavar="CLAUSE_ID|ANSWERS", help="A clause, or an answers file.")],
    watch: Annotated[bool, typer.Option("--watch", help="Show it again whenever a file is saved.")] = False,
    state: Annotated[str, typer.Option(metavar="XX", help="The state in which a clause is shown.")] = "",
    answers: Annotated[
        Path | None, typer.Option("--answers", metavar="FILE", help="The answers with which a clause is shown.")
    ] = None,
    library: LibraryOption = None,
) -> None:
    """Show a clause as it prints in a bill and in an order, or a draft, while you write it.

    The answers are those of an example, with the fewest changes that bring the clause in.
    """
    from datetime import datetime

    from drafter.places import library_folder
    from drafter.upkeep.look import Subject, look, look_text
    from drafter.upkeep.watch import saves

    root = library_folder(library)
    is_file = Path(what).is_file()
    subject = Subject(root, "" if is_file else what, Path(what) if is_file else answers, state)
    seen = look(subject)
    typer.echo(look_text(seen), nl=False)
    if not watch:
        raise typer.Exit(EXIT_FOUND if not seen.renderings else 0)
    say("Waiting for a file to be saved. Ctrl-C ends.")
    last = seen
    with contextlib.suppress(KeyboardInterrupt):
        for saved in saves(subject.files):
            typer.echo(f"\n── {datetime.now():%H:%M:%S} {', '.join(path.name for path in saved)} ".ljust(79, "─"))
            seen = look(subject)
            typer.echo(look_text(seen, last), nl=False)
            if not seen.renderings:
                say("Not drafted; the last draft stands above. Mend the file and save it.")
            else:
                last = seen


@editing_app.command()
def new(
    kind: Annotated[str, typer.Argument(metavar="clause|question|source|state", help="What to add.")],
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="Give an answer beforehand.")
    ] = None,
    policy: Annotated[str, typer.Option(help="The policy, where the library has several.")] = "",
    library: LibraryOption = None,
) -> None:
    """Ask for a new clause, question, source or state, and write it to its place in the library.

    Nothing is asked where --set gives all that is needed. Then the library is checked.
    """
    from drafter.places import library_folder
    from drafter.terminal.new_run import run_new

    loaded = open_library(library)
    code = run_new(kind, library_folder(library), loaded, policy, tuple(set_ or ()))
    if code:
        raise typer.Exit(code)
