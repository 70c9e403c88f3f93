"""The draft as a tree: Document, Section, Provision, and the inlines of their text.

The tree knows nothing of Word or the screen. `paragraphs` lays it out as a run of paragraphs with
named styles, which is all that a renderer has to speak.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

NewMatter: TypeAlias = Literal["plain", "capitals", "underline", "bold", "italic", "bold_italic"]


class Text(NamedTuple):
    """Plain words. `italic` marks the label of a level that the state writes in italics."""

    text: str
    italic: bool = False


class Term(NamedTuple):
    """A defined term where it is used."""

    text: str
    definition: str


class Blank(NamedTuple):
    """A place that the person still has to fill in."""

    label: str
    question: str = ""
    note: str = ""
    open: str = "["
    close: str = "]"

    @property
    def text(self) -> str:
        return f"{self.open}{self.label}{self.close}"


class Reference(NamedTuple):
    """A pointer to another part of the draft; `text` is settled when the numbers are."""

    target: str
    last: str = ""
    text: str = ""
    sentence: bool = False
    italic: bool = False


Inline: TypeAlias = Text | Term | Blank | Reference
Inlines: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the matter around the numbered text, in a style of its own."""

    style: str
    inlines: Inlines
    right: Inlines = ()
    capitals: bool = False
    origin: str = ""
    """What the line comes from: a clause id, or a field of the jurisdiction."""
    anchor: str = ""
    """The clause that a recital states, by which notes find it."""
    new_page: bool = False
    level: int = -1
    """The outline level at which the line is set in, from 0."""


@dataclass(frozen=True, slots=True)
class Provision:
    """A numbered unit below the section.

    `kind` is `clause` or `part` for a sentence, `item` for a list item, `definition`. `label` and
    `level` are settled by numbering; an empty label with `level` -1 is an unnumbered paragraph.
    """

    id: str
    clause: str
    kind: Literal["clause", "part", "item", "definition"]
    lead: Inlines = ()
    children: tuple[Provision, ...] = ()
    tail: Inlines = ()
    heading: str = ""
    label: str = ""
    level: int = 0
    also: tuple[str, ...] = ()
    """Ids of further clauses and parts whose sentences run together in this unit."""
    italic: bool = False
    """Whether the label is in italics."""
    exception: str = ""
    """The id of the unit that states an exception to this one."""

    def walk(self) -> Iterator[Provision]:
        """Yield this provision and everything under it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the bill, of the code, or of the order."""

    id: str
    heading: str
    component: str
    provisions: tuple[Provision, ...]
    codified: bool = False
    set_apart: bool = False
    """Whether the section is numbered apart from the bill's own, though the bill stays out of the code."""
    new_law: bool = False
    """Whether the section is meant for the code, also where the bill's own sections are the new law."""
    number: Inlines = ()
    label: Inlines = ()
    shown_heading: str = ""
    layout: Literal["own_line", "run_in"] = "run_in"
    gap: str = " "
    heading_gap: str = " "
    """What stands between the heading and the text on its line."""
    label_gap: str = " "
    part_gap: str = " "
    lead_in: Inlines = ()
    new_matter: NewMatter = "plain"
    new_heading: bool = True
    """Whether the section's own label and heading are shown as new law too."""

    def walk(self) -> Iterator[Provision]:
        """Yield every provision of the section, in order."""
        for provision in self.provisions:
            yield from provision.walk()


@dataclass(frozen=True, slots=True)
class Page:
    """The page that the draft is printed on."""

    size: str = "letter"
    line_numbers: bool = False
    spacing: float = 1.0
    margin_inches: float = 1.0
    font: str = ""
    line_numbers_restart: bool = True
    """Whether the line numbers begin anew on every page."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole draft. `body` holds sections and the lines between them (headings of the code)."""

    instrument: Literal["bill", "order"]
    jurisdiction: str
    title: str
    front: tuple[Line, ...]
    body: tuple[Section | Line, ...]
    back: tuple[Line, ...]
    page: Page = Page()
    language: str = "en-US"

    def sections(self) -> Iterator[Section]:
        """Yield the sections in order."""
        return (part for part in self.body if isinstance(part, Section))

    def provisions(self) -> Iterator[tuple[Section, Provision]]:
        """Yield every provision with its section, in order."""
        for section in self.sections():
            for provision in section.walk():
                yield section, provision

    def inlines(self) -> Iterator[Inline]:
        """Yield every inline of the whole draft, in order."""
        for part in (*self.front, *self.body, *self.back):
            if isinstance(part, Line):
                yield from part.inlines
                yield from part.right
                continue
            yield from part.label
            yield from part.lead_in
            for provision in part.walk():
                yield from provision.lead
                yield from provision.tail


RunKind: TypeAlias = Literal["plain", "label", "heading", "blank", "term", "reference", "gap", "tab"]


class Run(NamedTuple):
    """A stretch of text of one kind. `new` is false where it is not shown as new law beside words that are."""

    text: str
    kind: RunKind = "plain"
    target: str = ""
    italic: bool = False
    new: bool = True


class Paragraph(NamedTuple):
    """A paragraph as a renderer sees it.

    `style` is a style of the matter around the text (see `LineStyle`), or `section` (a heading on
    its own line), `provision` with its `level` from 0 (-1: the section's own text without a label),
    or `continuation` with the level whose text it continues. `labels` counts the labels that open
    the paragraph, so that (b)(1) on one line is told from (b).
    """

    style: str
    runs: tuple[Run, ...]
    level: int = -1
    new_matter: NewMatter = "plain"
    origin: str = ""
    """The clause, or the field of the jurisdiction, that the paragraph comes from."""
    anchor: str = ""
    """The id of the section or provision that begins here."""
    starts_section: bool = False
    new_page: bool = False

    @property
    def text(self) -> str:
        """The text as it shows, with a tab where a line breaks off to the right margin."""
        if self.new_matter == "capitals":
            return "".join(run.text.upper() if run.new else run.text for run in self.runs)
        return "".join(run.text for run in self.runs)


_RUN_KINDS: dict[type[Inline], RunKind] = {Text: "plain", Term: "term", Blank: "blank", Reference: "reference"}


def runs(inlines: Inlines) -> tuple[Run, ...]:
    """Turn inlines into runs; neighbouring plain words and terms keep their kinds."""
    return tuple(
        Run(
            inline.text,
            _RUN_KINDS[type(inline)],
            inline.target if isinstance(inline, Reference) else "",
            isinstance(inline, (Text, Reference)) and inline.italic,
        )
        for inline in inlines
        if inline.text
    )


def plain_text(inlines: Inlines) -> str:
    """Return the words of inlines as they stand, in true case."""
    return "".join(inline.text for inline in inlines)


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """Lay the document out as paragraphs, in reading order."""
    for part in (*document.front, *document.body, *document.back):
        if isinstance(part, Line):
            yield _line(part)
        else:
            yield from _section(part)


def _line(line: Line) -> Paragraph:
    right = (Run("\t", "tab"), *runs(line.right)) if line.right else ()
    matter: NewMatter = "capitals" if line.capitals else "plain"
    words = (*runs(line.inlines), *right)
    return Paragraph(line.style, words, line.level, matter, line.origin, line.anchor, new_page=line.new_page)


def _section(section: Section) -> Iterator[Paragraph]:
    opening: list[Run] = []
    if section.label:
        opening += [Run(run.text, "blank" if run.kind == "blank" else "label") for run in runs(section.label)]
    if section.shown_heading:
        opening += [Run(section.gap, "gap"), Run(section.shown_heading, "heading")]
    if section.layout == "own_line" and opening:
        shown = tuple(_opening(opening, section))
        yield Paragraph("section", shown, new_matter=section.new_matter, anchor=section.id, starts_section=True)
        opening = []
    elif opening:
        opening.append(Run(section.heading_gap if section.shown_heading else section.gap, "gap"))
    opening = _opening(opening, section)
    if section.lead_in:
        opening += [*runs(section.lead_in), Run(" ", "gap")]
    if section.lead_in and len(section.provisions) > 1:
        yield _starting(Paragraph("provision", tuple(opening[:-1])), section.id)
        yield from (paragraph for unit in section.provisions for paragraph in _provision(unit, section, []))
        return
    first = section.layout == "run_in"
    for provision in section.provisions:
        for paragraph in _provision(provision, section, opening):
            yield _starting(paragraph, section.id) if first else paragraph
            first = False
        opening = []


def _opening(opening: list[Run], section: Section) -> list[Run]:
    """Return the label and the heading of a section, apart from its new law where the state sets them so."""
    return opening if section.new_heading else [run._replace(new=False) for run in opening]


def _starting(paragraph: Paragraph, anchor: str) -> Paragraph:
    return Paragraph(
        paragraph.style, paragraph.runs, paragraph.level, paragraph.new_matter, paragraph.origin, anchor, True
    )


def _provision(provision: Provision, section: Section, opening: list[Run]) -> Iterator[Paragraph]:
    beginning = list(opening)
    if provision.label:
        beginning += [Run(provision.label, "label", italic=provision.italic)]
    if provision.heading:
        beginning += [Run(section.label_gap if provision.label else "", "gap"), Run(provision.heading, "heading")]
    level = provision.level if provision.label or provision.level >= 0 else -1
    children = list(provision.children)
    if not provision.lead and children and beginning:
        gap = section.part_gap if provision.label and not provision.heading else section.gap
        carried = beginning if beginning[-1].kind == "gap" else [*beginning, Run(gap, "gap")]
        for index, paragraph in enumerate(_provision(children[0], section, carried)):
            yield _at_level(paragraph, level) if index == 0 else paragraph
        children = children[1:]
    elif provision.lead or beginning:
        if beginning and beginning[-1].kind != "gap":
            beginning.append(Run(section.gap if provision.heading else section.label_gap, "gap"))
        yield Paragraph(
            "provision", (*beginning, *runs(provision.lead)), level, section.new_matter, provision.clause, provision.id
        )
    for child in children:
        yield from _provision(child, section, [])
    if provision.tail:
        yield Paragraph("continuation", runs(provision.tail), level, section.new_matter, provision.clause)


def _at_level(paragraph: Paragraph, level: int) -> Paragraph:
    return Paragraph(
        paragraph.style,
        paragraph.runs,
        level,
        paragraph.new_matter,
        paragraph.origin,
        paragraph.anchor,
        paragraph.starts_section,
    )
