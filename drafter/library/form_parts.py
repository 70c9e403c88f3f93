"""The parts of a state's bills and orders: lines, outline, sections, references, titles, the code, the page."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from drafter.library.forms import ALWAYS, NO_TEXT, Form, Law, When, Words
from drafter.library.law_text import parse_law_text

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
