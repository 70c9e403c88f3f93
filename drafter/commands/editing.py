"""The commands of `drafter library` with which staff change the clause library."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from drafter.commands.opening import JsonOption, LibraryOption, open_library

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
