"""The commands of `drafter library` with which staff change the clause library."""

from __future__ import annotations

from typing import Annotated

import typer

from drafter.commands.library import library_app
from drafter.commands.opening import LibraryOption, open_library

__all__ = ["library_app"]


@library_app.command()
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
