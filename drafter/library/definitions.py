"""Definitions: terms, their forms, and what they mean."""

from __future__ import annotations

from typing import Literal

from drafter.library.clauses import DrawnFrom, Node
from drafter.library.forms import ALWAYS, NO_TEXT, Form, Id, Law, When, Words


class Definition(Form):
    """A term and its meaning.

    The term is plain words (“recognized partnership”) or a placeholder for a body or a name
    (“{{ lead_agency | bare }}”). Alternatives of one term carry conditions of which one holds.
    """

    id: Id
    term: Law
    forms: Words = ()
    """Other forms of the term; the plural with s is known without being listed."""
    verb: Literal["means", "includes", "has_meaning"] = "means"
    text: Law = NO_TEXT
    items: tuple[Node, ...] = ()
    join: Literal["and", "or", "none"] = "and"
    following: str = ""
    tail: Law = NO_TEXT
    when: When = ALWAYS
    drawn_from: tuple[DrawnFrom, ...] = ()
    note: str = ""


class DefinitionFile(Form):
    """A file of definitions."""

    definitions: tuple[Definition, ...]
