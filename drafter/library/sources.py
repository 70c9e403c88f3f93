"""Sources: enacted laws, orders and programs, provision by provision, that clauses draw from."""

from __future__ import annotations

from datetime import date
from typing import Literal

from drafter.library.forms import Form, Id, Words


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
    overview: str = ""
    url: str = ""
    checked: date | None = None
    provisions: tuple[Provision, ...] = ()


class SourceFile(Form):
    """The sources of one jurisdiction."""

    state: str
    note: str = ""
    sources: tuple[Source, ...]
    gaps: Words = ()
