"""The commands of `drafter library` that look into it."""

from __future__ import annotations

import functools
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from drafter.commands.opening import EXIT_FOUND, JsonOption, LibraryOption, open_library

looking_app = typer.Typer(rich_markup_mode=None)


@looking_app.command("list")
def list_(
    kind: Annotated[
        str,
        typer.Argument(metavar="[KIND]", help="clauses, questions, definitions, sources, states, policies or federal."),
    ] = "",
    policy: Annotated[str, typer.Option(metavar="ID", help="Only of this policy.")] = "",
    section: Annotated[
        str, typer.Option(metavar="ID", help="Only clauses of this section, or questions that it depends on.")
    ] = "",
    instrument: Annotated[str, typer.Option(metavar="bill|order", help="Only for this instrument.")] = "",
    state: Annotated[str, typer.Option(metavar="XX", help="Only what draws on the law of this state.")] = "",
    topic: Annotated[str, typer.Option(metavar="TOPIC", help="Only what draws on law on this topic.")] = "",
    json: JsonOption = False,
    library: LibraryOption = None,
) -> None:
    """List what the library holds; without a kind, count it."""
    from drafter.upkeep.listing import Filters, counts_json, counts_text, rows, rows_json, rows_text

    loaded = open_library(library)
    if not kind:
        typer.echo(counts_json(loaded) if json else counts_text(loaded))
        return
    found = rows(loaded, kind, Filters(policy, section, instrument, state.upper(), topic))
    typer.echo(rows_json(found) if json else rows_text(found))


@looking_app.command()
def show(
    wanted: Annotated[str, typer.Argument(metavar="ID", help="What list and search name: match.waiver, MD/law/match.")],
    json: JsonOption = False,
    library: LibraryOption = None,
) -> None:
    """Show one thing with all that belongs to it: text, conditions, sources, alternatives, where it lands.

    The id is that of a clause, a slot, a question or a definition; STATE/source, STATE/source/provision, or federal/id.
    """
    from drafter.places import library_folder
    from drafter.upkeep.samples import samples
    from drafter.upkeep.show import pages, pages_json, pages_text

    loaded = open_library(library)
    found = pages(wanted, loaded, functools.cache(lambda: samples(library_folder(library), loaded)))
    typer.echo(pages_json(found) if json else pages_text(found))


@looking_app.command()
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help='Words, a "phrase in quotes", begin*.')],
    kind: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="Only clause, question, definition or source; may repeat.")
    ] = None,
    most: Annotated[int, typer.Option("-n", "--most", min=1, help="How many to print.")] = 10,
    json: JsonOption = False,
    library: LibraryOption = None,
) -> None:
    """Search clauses, questions, definitions and sources; the best matches come first. Ends with 1 for none."""
    from drafter.upkeep.search import search, search_json, search_text

    # A phrase in quotation marks reaches the program as one word with blanks in it.
    query = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    found = search(query, open_library(library), tuple(kind or ()), most)
    typer.echo(search_json(found) if json else search_text(found))
    if not found.hits:
        raise typer.Exit(EXIT_FOUND)


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


@looking_app.command()
def stale(
    as_of: Annotated[
        datetime | None,
        typer.Option("--as-of", formats=["%Y-%m-%d"], metavar="DATE", help="The day, 2027-12-01; today if left out."),
    ] = None,
    answers: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Saved answers files; the library's examples if left out.")
    ] = None,
    json: JsonOption = False,
    library: LibraryOption = None,
) -> None:
    """Say what is overdue for a review, what law has run out, and which saved answers files that touches.

    After how many months something is overdue stands in style.yaml under reviews. Ends with 1 if anything is due.
    """
    from drafter.places import library_folder
    from drafter.upkeep.samples import samples
    from drafter.upkeep.stale import stale as find_stale
    from drafter.upkeep.stale import stale_json, stale_text

    loaded = open_library(library)
    day = (as_of or datetime.now()).date()  # the person's own day: a review is due where they are
    found = find_stale(loaded, day, samples(answers or library_folder(library), loaded))
    typer.echo(stale_json(found, day) if json else stale_text(found, day))
    if any(one.due for one in found):
        raise typer.Exit(EXIT_FOUND)
