"""Jurisdictions: a state's (or the District's) drafting conventions and institutions.

One file for each, `states/XX.yaml`. The values stand at the top, in the form that a drafter reads;
`sources` at the end says for each field where it was seen, when, and how sure we are. A printed
fact without a verified or secondary source prints as a labelled blank.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

from pydantic import Field, model_validator

from drafter.library.forms import ALWAYS, NO_TEXT, PARTIAL, Form, Law, When, Words
from drafter.library.law_text import parse_law_text

Confidence = Literal["verified", "secondary", "unverified", "house"]
"""`house` marks our own choice where the state fixes nothing; it is never a fact about the state."""
LineStyle = Literal[
    "notice",
    "heading",
    "subheading",
    "by_line",
    "title",
    "subject",
    "long_title",
    "recital",
    "enacting_clause",
    "ordering_clause",
    "body",
    "amending_line",
    "code_heading",
    "statement",
    "signature",
    "signature_left",
    "attestation",
    "seal",
]
NewMatter = Literal["plain", "capitals", "underline", "bold", "italic", "bold_italic"]
"""How new law is shown."""
PathStyle = Literal["joined", "joined_inner", "spaced", "named", "dotted", "inner_first", "inner_first_bare"]
"""`joined`: subsection (b)(2); `joined_inner`: paragraph (b)(2), named by the innermost unit; `spaced`:
sub. (1) (a); `named`: subdivision 2, paragraph (b); `dotted`: Part VIII.A; `inner_first`: paragraph (1)
of subsection a.; `inner_first_bare` the same without points: paragraph a of subsection 1."""


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


class FormLine(Form):
    """A line of the matter before or after the numbered text."""

    style: LineStyle
    text: Law = NO_TEXT
    right: Law = NO_TEXT
    """Text at the right margin of the same line."""
    insert: Literal["", "recitals", "long_title", "new_sections", "all_sections"] = ""
    """What stands here in place of one line. For sections `text` and `right` are the pattern of each."""
    first: Law = NO_TEXT
    """The pattern of the first section, where it differs."""
    names: Words = ()
    """Sections, slots or clauses of the policy: the line is printed only where the draft holds one of them."""
    lacks: Words = ()
    """The same: the line is printed only where the draft holds none of them."""
    when: When = ALWAYS
    label: str = ""
    """What the line says, for the blank that replaces it where its source is not good enough."""
    new_page: bool = False
    """Whether the line begins a new page."""
    level: int = -1
    """The outline level (from 0) at which the line is set in, where it is part of amended law."""


class OutlineLevel(Form):
    """A level below the section: its mark, written for the first unit, and its name."""

    mark: str
    first: str = ""
    """The mark of the first unit where it differs: Subdivision 1."""
    name: str
    short: str = ""
    italic: bool = False


class SectionForm(Form):
    """How sections are numbered and laid out.

    `number` is how the number is cited, `label` how it stands at the head of the section. Both know
    the placeholders n, n | two_digits, roman, letter. `start` is the first number.
    """

    number: Law
    label: Law
    first_label: Law = NO_TEXT
    session_label: Law = NO_TEXT
    """The first section's label in a bill that stays out of the code, where a bill with code
    sections numbers its own sections from 2."""
    uncodified_number: Law = NO_TEXT
    uncodified_label: Law = NO_TEXT
    """The number and label of a section that is not for the code, where they differ."""
    labels: dict[str, Law] = Field(default_factory=dict)
    """The labels of sections that carry one of their own, by the id of a section or a slot of the policy."""
    start: int = 1
    step: int = 1
    layout: Literal["own_line", "run_in"] = "run_in"
    uncodified_layout: Literal["own_line", "run_in"] | None = None
    """The layout of a section that is not for the code, where it differs."""
    heading: Literal["none", "as_is", "capitals"] = "as_is"
    heading_end: str = "."
    gap: str = " "
    heading_gap: str | None = None
    """What stands between a heading and the text on its line, where it differs from `gap`."""
    lead_in: Law = NO_TEXT
    """Words after the label that the text continues: AND BE IT FURTHER ENACTED, That."""
    continues: bool = False
    """Whether the text continues the lead-in in lower case."""
    single: Literal["omit_label", "shift", "keep"] = "omit_label"
    """A section with one subsection omits the subsection's label; with `shift`, what stands
    under it moves up a level too; with `keep`, the label stays."""
    items_from: int = 0
    """The first outline level (from 0) at which list items may stand."""
    label_gap: str = " "
    """What stands between a unit's label and its text."""
    part_gap: str = " "
    """What stands between two labels on one line: (c)(1)."""
    unit_headings: bool = False
    """Whether the units directly below a section carry headings: Subd. 2. Criteria."""


class ReferenceForm(Form):
    """How the text points to its own parts.

    Patterns know section, number, path, name, parent, first and last. `same` points within the
    section, `relative` to a unit under the same subsection, `other` to another section, `outside`
    from the bill's own sections into the code sections.
    """

    section: Law
    sections: Law
    other: Law
    same: Law
    relative: Law = NO_TEXT
    outside: Law = NO_TEXT
    outside_range: Law = NO_TEXT
    this: str = "this section"
    """How the text points to the section it stands in."""
    path: PathStyle = "joined"
    through: str = "through"


class DefinitionForm(Form):
    """How definitions are opened, numbered and worded."""

    lead: Law
    lead_labelled: bool = False
    level: int = 0
    """The outline level of a definition, counted from 0; -1 for paragraphs without a label."""
    pattern: Law = parse_law_text("“{{ term | sentence }}” {{ meaning }}")
    """How a definition begins; knows term and meaning: “Fund.” The Industry Partnership Fund."""
    means: str = "means"
    """The word before a meaning; empty where the state's pattern does its work."""
    end: Literal["period", "semicolon"] = "period"
    headings: bool = False
    has_meaning: str = "has the meaning given in"


class ShortTitleForm(Form):
    """Where the short title stands and what it says."""

    place: Literal["first", "last", "enacting_clause", "none"] = "first"
    text: Law = NO_TEXT


class TitlePhrase(Form):
    """A phrase that opens or closes the long title: making an appropriation."""

    text: Law
    several: Law = NO_TEXT
    """The phrase where several sections are what it names: making appropriations."""
    names: Words = ()
    """Sections, slots or clauses of the policy: the phrase is printed only where the draft holds one of them."""
    lacks: Words = ()
    """The same: the phrase is printed only where the draft holds none of them."""
    when: When = ALWAYS


class LongTitleForm(Form):
    """How the long title is built: from participles, infinitives, or one subject (a caption)."""

    form: Literal["participle", "infinitive", "caption"]
    text: Law
    """The whole title with the placeholder title_phrases where phrases are listed."""
    session_text: Law = NO_TEXT
    """The title of a bill that stays out of the code, where it differs."""
    separator: str = "; "
    last: str = "; "
    two: str = ""
    """What stands between two phrases where there are no more, if not the same."""
    outer: str = ""
    """What stands between the phrases of the clauses as a whole and those of the state, where it differs."""
    outer_last: str = ""
    """The same before the last of them."""
    openings: tuple[TitlePhrase, ...] = ()
    endings: tuple[TitlePhrase, ...] = ()


class CodeForm(Form):
    """Where a new program goes in the code.

    `nested`: one section of the bill sets out code sections numbered on their own. `flat`: the
    bill's sections are the new law. `lines` stand before the first new section.
    """

    mode: Literal["nested", "flat"]
    unit: Law
    location: str = ""
    """The default answer for the place in the code."""
    lines: tuple[FormLine, ...] = ()
    after: tuple[FormLine, ...] = ()
    """Lines after the last new section, such as a consequential change elsewhere in the code."""
    before: dict[str, tuple[FormLine, ...]] = Field(default_factory=dict)
    """Lines before a section, by the id of the section in the policy; at the end where the draft lacks it."""
    sections: SectionForm | None = None
    session_sections: SectionForm | None = None
    """How the same sections are numbered in a bill that stays out of the code, where the bill counts its own
    sections apart: 1. § 1., § 2., then 2. That."""
    new_matter: NewMatter = "plain"
    new_heading: bool = True
    """Whether the headings of new sections are shown as new law too."""
    closing: str = ""
    """What closes the new text after its last word, where the amending line sets it in quotation marks."""
    inner_quotes: Literal["same", "single"] = "same"
    """The quotation marks within such a text."""


class PageForm(Form):
    """The page of an introduced bill or a signed order."""

    size: Literal["letter", "legal"] = "letter"
    line_numbers: bool = False
    line_numbers_restart: bool = True
    """Whether the numbers begin anew on every page, or run through the whole text."""
    spacing: float = 1.0
    margin_inches: float = 1.0
    font: str = ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


class WordForm(Form):
    """The state's own words."""

    this_act: Law = parse_law_text("this act")
    """How a bill speaks of itself: this Act, this 2027 Act."""
    this_unit: Law = NO_TEXT
    """How new law speaks of itself where it is not “this” and the unit of the code: the Industry
    Partnership Act."""
    state: str = "the State"
    state_adjective: str = "State"
    legislature: str
    governor: str
    legislature_by_law: Law = NO_TEXT
    """The legislature as a report is addressed to it, where a statute says how."""
    treasury: str = ""
    """The state's treasury, where it is not the adjective and a small word: the State Treasury."""
    fiscal_year_start: str = "07-01"
    not_later_than: str = "not later than"
    on_or_before: str = "on or before"
    every_other_year: Law = NO_TEXT
    """A day that comes back every other year, from day, parity, and year, where the state has an idiom."""
    days_after: Law
    effective_event: Law
    order_event: Law
    percent: Literal["sign", "word"] = "word"
    figures_after_words: bool = False
    """Whether figures follow in parentheses: thirty (30), ten percent (10%)."""
    words_up_to: int = 9
    """The largest number written in words."""
    hyphen: Literal["hyphen", "en_dash"] = "hyphen"
    quotes: Literal["curly", "straight"] = "curly"
    items: Literal["joined", "listed", "sentences"] = "joined"
    """Whether list items are joined (a; b; and c), end with semicolons and no word between them, or
    are sentences. The last two open with words such as all of the following."""
    item_capital: bool = False
    serial_comma: bool = True
    """Whether a comma stands before the last of a series: health, safety, and welfare."""
    money: Literal["money", "moneys", "monies"] = "money"
    """The word for public money. The last two are plurals, and the verbs follow."""
    name_capital: bool = True
    """Whether the full names of the program and the fund have capitals."""
    term_capital: bool = True
    """Whether a short name such as Department or Fund has a capital in bills."""
    blank_open: str = "["
    blank_close: str = "]"
    duty: str = "shall"
    ban: str = "may not"
    condition: str = "must"
    """The word for what a thing has to be: an agreement must state."""
    instead: dict[str, str] = Field(default_factory=dict)
    """The state's words for ours in clauses and definitions: {county: parish}."""
    federal_code: Law
    """Knows title, section (with its subdivision), code_section and subdivision."""
    federal_regulation: Law = parse_law_text("{{ title }} C.F.R. {{ section }}")


    @property
    def items_begin_with_capitals(self) -> bool:
        """Whether a list item begins with a capital: where the state does so, and where it is a sentence."""
        return self.item_capital or self.items == "sentences"

    @functools.cached_property
    def replacements(self) -> dict[str, str]:
        """The state's words by ours, those of duty and the deadline among them, as far as they differ.

        Each also with a capital, as it opens a sentence.
        """
        own = {
            "shall": self.duty, "may not": self.ban, "must": self.condition,
            "not later than": self.not_later_than,
        }  # fmt: skip
        whole = {**own, **self.instead}
        opening = {_capital(ours): _capital(theirs) for ours, theirs in whole.items()}
        return {ours: theirs for ours, theirs in {**opening, **whole}.items() if ours != theirs}


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
