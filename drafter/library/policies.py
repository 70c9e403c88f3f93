"""A policy: a folder of questions, clauses and definitions on one subject."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from drafter.library.agreements import Agreements
from drafter.library.forms import ALWAYS, NO_TEXT, Form, Id, Law, When, Words
from drafter.library.questions import BOTH, InstrumentName

SectionKind = Literal["ordinary", "definitions", "findings", "short_title"]


class Section(Form):
    """A section of the finished text: its heading and its slots in order."""

    id: Id
    heading: str
    component: str
    kind: SectionKind = "ordinary"
    lead: Law = NO_TEXT
    """The words that open a findings section."""
    slots: Words = ()
    when: When = ALWAYS
    instruments: tuple[InstrumentName, ...] = BOTH
    codified: bool = True
    """Whether a bill that adds to the code puts the section into the code."""
    together: bool = False
    """Whether sentences of its several slots may share a paragraph in an order without sections."""
    title: Law = NO_TEXT
    """A phrase for the long title of a bill that has the section, where no clause of it in the draft has one."""
    own_section: bool = False
    """Whether each clause is a section of its own (closing provisions)."""


class Role(Form):
    """A body that the text names by its part in the policy, such as the lead agency."""

    from_question: str = ""
    """The question whose chosen option names the institution."""
    institution: str = ""
    """The institution, where no question decides it."""
    name_question: str = ""
    """The question where a person may type the exact name."""


class Title(Form):
    """A thing with a proper name that the text calls by a short one: the Program, the Fund."""

    full: Law
    short: str


class Component(Form):
    """A part of the policy's frame, for progress and for the review."""

    id: Id
    name: str
    core: bool = False
    """Whether a policy without it is incomplete."""
    present_when: When = ALWAYS


class Borrowing(Form):
    """What a policy takes over from another policy of the library, as it stands there."""

    policy: Id
    question_files: Words = ()
    """Parts of the interview, with all their questions."""
    questions: Words = ()
    """Single questions."""
    part: str = ""
    """The question file that the single questions join, where it is not the one of the same name."""
    slots: Words = ()
    """Slots, as `section.slot`, or whole sections: every slot that this policy lists in the section."""
    under: str = ""
    """The section of this policy that the slots join, where it is not the one of the same name."""
    definitions: Words = ()


class Policy(Form):
    """The head file of a policy's folder.

    `bill` and `order` list the section ids in document order for each instrument. `names` are
    further placeholders: phrases fixed for the policy; `titles` have a full and a short form (“the Program”).
    """

    id: Id
    title: str
    version: str
    subject: Law
    subject_phrase: Law
    components: tuple[Component, ...]
    sections: tuple[Section, ...]
    bill: Words
    order: Words
    roles: dict[str, Role] = Field(default_factory=dict)
    names: dict[str, Law] = Field(default_factory=dict)
    titles: dict[str, Title] = Field(default_factory=dict)
    question_files: Words = ()
    attribution: str = ""
    borrows: tuple[Borrowing, ...] = ()
    agreements: Agreements = Agreements()

    def section(self, section_id: str) -> Section | None:
        """Return the section with this id."""
        return next((section for section in self.sections if section.id == section_id), None)

    def order_of(self, instrument: str) -> tuple[Section, ...]:
        """Return the sections of an instrument in document order."""
        ids = self.bill if instrument == "bill" else self.order
        return tuple(section for wanted in ids for section in self.sections if section.id == wanted)
