"""Clauses: model text with its condition, sources and notes, one file for each slot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from drafter.library.forms import ALWAYS, NO_TEXT, Form, Id, Law, Phrases, When, Words
from drafter.library.questions import BOTH, InstrumentName

Fill = Literal["exactly_one", "at_most_one", "any"]
Verb = Literal["shall", "may", "may_not"]
Join = Literal["and", "or", "none"]
How = Literal["adapted", "combined", "original"]


class Node(Form):
    """A unit of text and what stands under it.

    Either `text`, or `actor` and `action` (with `verb` and an opening phrase `before`): the latter
    where a state's orders put a duty in another grammar. `items` continue the sentence and are
    punctuated by the program; `parts` are sentences of their own; `tail` closes after the items.
    `each` names a question of kind choices: one item for each body chosen.
    """

    id: Id | None = None
    when: When = ALWAYS
    heading: str = ""
    text: Law = NO_TEXT
    before: Law = NO_TEXT
    actor: str = ""
    verb: Verb = "shall"
    action: Law = NO_TEXT
    items: tuple[Node, ...] = ()
    each: str = ""
    standing: Literal["directed", "invited"] | None = None
    apart_from: str = ""
    join: Join = "and"
    following: str = ""
    """What the list opens with where a state's items are sentences, if the program's words do not fit."""
    parts: tuple[Node, ...] = ()
    exception: str = ""
    """The unit that states an exception to this one; where both print, this one says so first."""
    tail: Law = NO_TEXT

    def walk(self) -> Iterator[Node]:
        """Yield this node and everything under it, in order."""
        yield self
        for child in (*self.items, *self.parts):
            yield from child.walk()

    def texts(self) -> Iterator[tuple[str, object]]:
        """Yield the field name and text of every text of this node alone."""
        for field in ("text", "before", "action", "tail"):
            if text := getattr(self, field):
                yield field, text


class DrawnFrom(Form):
    """Where a clause comes from."""

    source: str = ""
    """STATE/policy/provision, or federal/reference; empty only for an original clause."""
    how: How
    changed: str = ""


class Clause(Node):
    """A unit of model text: a Node with an id of its own, the power it needs, and its pedigree."""

    id: Id
    instruments: tuple[InstrumentName, ...] = BOTH
    power: Words = ()
    """Legal powers the clause needs (see powers.yaml)."""
    title: Phrases = ()
    """Phrases for the long title, each beginning with a plain verb: “establish the Fund”."""
    requires: Words = ()
    excludes: Words = ()
    form: str = ""
    """The name of a text that the state's form prescribes; it goes before the clause's own text."""
    optional: bool = False
    """Whether a state that has no such text prints nothing, and not a labelled blank."""
    drawn_from: tuple[DrawnFrom, ...] = ()
    note: str = ""
    reviewed: date | None = None
    earlier_ids: Words = ()

    def ids(self) -> tuple[str, ...]:
        """Return the id of the clause and those of its items and parts, each once."""
        return tuple(dict.fromkeys((self.id, *(node.id for node in self.walk() if node.id))))

    @property
    def has_words(self) -> bool:
        """Whether the clause has words of its own, for a state whose form prescribes none."""
        return bool(self.text or self.action or self.items or self.parts or self.each)


class ClauseFile(Form):
    """One slot of a section: all its alternatives side by side."""

    heading: str = ""
    fill: Fill = "exactly_one"
    when: When = ALWAYS
    instruments: tuple[InstrumentName, ...] = BOTH
    clauses: tuple[Clause, ...]


Node.model_rebuild()
Clause.model_rebuild()
