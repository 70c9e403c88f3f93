"""Jurisdictions: a state's (or the District's) drafting conventions and institutions.

One file for each, `states/XX.yaml`. The values stand at the top, in the form that a drafter reads;
`sources` at the end says for each field where it was seen, when, and how sure we are. A printed
fact without a verified or secondary source prints as a labelled blank.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

from pydantic import Field, model_validator

from drafter.library.form_parts import (
    CodeForm,
    DefinitionForm,
    FormLine,
    LongTitleForm,
    NewMatter,
    OutlineLevel,
    PageForm,
    ReferenceForm,
    SectionForm,
    ShortTitleForm,
)
from drafter.library.form_words import WordForm
from drafter.library.forms import PARTIAL, Form, Law, Words

Confidence = Literal["verified", "secondary", "unverified", "house"]
"""`house` marks our own choice where the state fixes nothing; it is never a fact about the state."""


class FieldSource(Form):
    """Where a field was seen. `field` is a path such as `bill.enacting_clause`."""

    field: str
    confidence: Confidence
    url: str = ""
    checked: date | None = None
    note: str = ""


class Institution(Form):
    """A body: its exact name, its short name in the text, and whether a governor directs it."""

    name: str
    name_in_bill: str = ""
    """The name as bills write it, where they write it in small letters."""
    short: str = ""
    article: str = "the"
    short_article: str | None = None
    """The article of the short name, where it differs from that of the full one."""
    plural: bool = False
    standing: Literal["directed", "invited"] = "directed"
    head: str = ""
    authority: str = ""
    already_defined: bool = False
    """Whether the part of the code where the act goes defines the short name already."""


class InstrumentForm(Form):
    """What bills and orders share."""

    front: tuple[FormLine, ...]
    back: tuple[FormLine, ...] = ()
    sections: SectionForm
    outline: tuple[OutlineLevel, ...]
    references: ReferenceForm
    definitions: DefinitionForm
    forms: dict[str, Law] = Field(default_factory=dict)
    """Texts that the state prescribes or uses, by name: effective_date, emergency, …"""
    headings: dict[str, str] = Field(default_factory=dict)
    """The state's own headings, by the id of a section or a slot of the policy."""
    page: PageForm = PageForm()
    template: str = ""
    """The name of a Word template of the state's own, beside the state's file. Its page takes the place of `page`."""
    new_matter: NewMatter = "plain"
    rules: dict[str, str] = Field(default_factory=dict)
    """What the state's law says of such instruments, in our words, by name: emergency_vote, …"""


class RecitalForm(Form):
    """How reasons are given."""

    place: Literal["recitals", "prose", "section", "none"]
    heading: str = ""
    """The heading of the part that gives reasons as prose."""
    opening: str = "WHEREAS, "
    end: str = "; and"
    next_to_last: str | None = None
    """What closes the one before the last, where it differs."""
    last: str = "; and"
    capital: bool = False
    """Whether the first word after the opening has a capital."""


class BillForm(InstrumentForm):
    """A state's bill."""

    enacting_clause: str
    authority: str = ""
    long_title: LongTitleForm
    short_title: ShortTitleForm
    code: CodeForm
    findings: RecitalForm
    code_references: ReferenceForm | None = None
    """References inside the code sections, where they differ from the bill's own sections."""


class OrderForm(InstrumentForm):
    """A state's executive order."""

    name: str = "Executive Order"
    this_order: str = "this Order"
    grammar: Literal["sentence", "infinitive"] = "sentence"
    flat: bool = False
    """Whether the order is one run of numbered paragraphs without headed sections."""
    findings: RecitalForm
    authority: str = ""
    invites: str = "is invited to"
    invite_opening: str = "Invite"
    new_body: Law | None = None
    """How an order that completes a verb makes a body: “Create {{ body }} as a nonstatutory committee”."""


class Jurisdiction(Form):
    """A state or the District of Columbia."""

    code: str
    as_of: date | None = None
    """The day for which the facts stand that have no day of their own."""
    name: str
    formal_name: str
    governor_title: str
    chambers: dict[str, str]
    features: dict[str, str] = Field(default_factory=dict)
    """Facts with few values that clauses may depend on (see features.yaml)."""
    words: WordForm
    order_words: WordForm = Field(json_schema_extra={PARTIAL: True})
    """The words of orders: those of bills, with the differences that the file lists."""
    bill: BillForm
    order: OrderForm
    institutions: dict[str, Institution]
    limits: Words = ()
    """What an order of this state cannot do, or how long it lasts: notes for the report."""
    notes: Words = ()
    sources: tuple[FieldSource, ...]

    @model_validator(mode="before")
    @classmethod
    def _order_words_add_to_words(cls, data: Any) -> Any:
        if isinstance(data, dict) and isinstance(data.get("words"), dict):
            different = data.get("order_words") or {}
            if isinstance(different, dict):
                return {**data, "order_words": {**data["words"], **different}}
        return data

    def field_sources(self, path: str) -> tuple[FieldSource, ...]:
        """Return the sources of a field, or of the nearest field above it that has any."""
        while path:
            found = tuple(source for source in self.sources if source.field == path)
            if found:
                return found
            path = path.rpartition(".")[0]
        return ()

    def printable(self, path: str) -> bool:
        """Whether a field may be printed: every source row of it is better than `unverified`."""
        rows = self.field_sources(path)
        return bool(rows) and any(row.confidence != "unverified" for row in rows)

    def facts(self) -> Iterator[tuple[str, str]]:
        """Yield the facts that conditions may ask about, as `form.NAME` and a value."""
        for name, value in self.features.items():
            yield f"form.{name}", value
