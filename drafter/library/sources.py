"""Sources: enacted laws, orders and programs, provision by provision, that clauses draw from."""

from __future__ import annotations

from datetime import date
from typing import Literal

from drafter.library.forms import Form, Id, Words

NOT_IN_FORCE = "not in force"


class Provision(Form):
    """One cited provision: what it says in our own words, and where that was read."""

    id: Id
    topic: str
    citation: str
    says: str
    value: str = ""
    """What a drafter can take from it."""
    url: str = ""
    confidence: Literal["verified", "secondary", "unverified"]
    ends: date | None = None
    """The day from which the provision is no longer in force, where that is not the day of its source."""
    not_drawn_on: str = ""
    """Why no clause draws on the provision, where none does."""


class Source(Form):
    """A law, order or program of one state."""

    id: Id
    name: str
    instrument: str
    citation: str
    year: int | None = None
    in_force: bool | None = None
    in_force_note: str = ""
    ends: date | None = None
    """The day from which the law, by its own terms, is no longer in force."""
    overview: str = ""
    url: str = ""
    checked: date | None = None
    provisions: tuple[Provision, ...] = ()

    @property
    def mark(self) -> str:
        """What stands beside the source wherever it shows: that it is not in force, or nothing."""
        return NOT_IN_FORCE if self.in_force is False else ""


class SourceFile(Form):
    """The sources of one jurisdiction."""

    state: str
    as_of: date | None = None
    """The day for which the sources stand that have no day of their own."""
    note: str = ""
    sources: tuple[Source, ...]
    gaps: Words = ()
