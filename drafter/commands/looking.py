"""The commands of `drafter library` that look into it."""

from __future__ import annotations

from typing import Annotated

import typer

from drafter.commands.opening import EXIT_FOUND, JsonOption, LibraryOption, open_library

looking_app = typer.Typer(rich_markup_mode=None)


@looking_app.command()
def coverage(
    state: Annotated[str, typer.Argument(metavar="[XX]", help="A postal code: list each provision.")] = "",
    topic: Annotated[str, typer.Option(metavar="TOPIC", help="Only provisions on this topic; lists each.")] = "",
    gaps: Annotated[bool, typer.Option("--gaps", help="List what is neither drawn on nor explained.")] = False,
    json: JsonOption = False,
    library: LibraryOption = None,
) -> None:
    """Say how much of the law in sources/ the library draws on.

    A provision is drawn on where a clause or a definition names it under drawn_from, or an option of a question
    under seen_in. One that is not says why under not_drawn_on. Provisions marked unverified do not count. Ends with
    1 while a provision is neither drawn on nor explained.
    """
    from drafter.upkeep.coverage import accounts, coverage_json, coverage_text, provisions_text

    found = accounts(open_library(library), state, topic)
    if json:
        typer.echo(coverage_json(found))
    else:
        typer.echo(provisions_text(found, gaps) if state or topic or gaps else coverage_text(found))
    if any(account.standing == "open" for account in found):
        raise typer.Exit(EXIT_FOUND)
