"""Small documents made by hand, one for each way that a draft can look."""

from __future__ import annotations

from dataclasses import replace

from drafter.document import Blank, Document, Inlines, Line, Page, Provision, Reference, Section, Term, Text


def words(text: str) -> Inlines:
    """Return text as inlines, with what stands in braces as blanks."""
    parts = text.replace("}", "{").split("{")
    return tuple(Blank(part) if index % 2 else Text(part) for index, part in enumerate(parts) if part)


def provision(
    name: str, label: str, level: int, lead: str, *children: Provision, tail: str = "", heading: str = ""
) -> Provision:
    return Provision(name, f"clause.{name}", "clause", words(lead), children, words(tail), heading, label, level)


BILL = Document(
    "bill", "XX", "Partnership Act <of> the R&D \N{LEFT DOUBLE QUOTATION MARK}State\N{RIGHT DOUBLE QUOTATION MARK}",
    (
        Line("notice", words("EXPLANATION: capitals indicate matter added to existing law.")),
        Line("by_line", words("By: {SPONSORS}"), right=words("H.B. No. {BILL NUMBER}"), origin="bill.front.1"),
        Line("heading", words("A Bill to Be Entitled"), capitals=True),
        Line("long_title", words("relating to partnerships & their support.")),
        Line("amending_line", words("BY adding to\nArticle \N{EN DASH} Labor\nSection 11\N{EN DASH}{NN}01")),
        Line("recital", words("WHEREAS, Partnerships help; now, therefore,")),
        Line("enacting_clause", words("BE IT ENACTED BY THE LEGISLATURE:")),
    ),
    (
        Line("code_heading", words("CHAPTER {NNN}.  PARTNERSHIPS")),
        Section(
            "definitions", "Definitions", "", (
                provision("terms", "", -1, "In this chapter:", provision("fund", "(1)", 1, "“Fund” means the fund.")),
            ),
            label=words("Sec. {NNN}.001."), shown_heading="DEFINITIONS.", gap="  ", heading_gap="  ",
        ),
        Section(
            "grants", "Grants", "", (
                Provision("award", "clause.award", "clause", (), (
                    Provision(
                        "award.who", "clause.award", "part",
                        (Text("The "), Term("department", "department"), Text(" may award a grant under "),
                         Reference("fund", text="Section 5"), Text(" and 29 U.S.C. § 3102 to:")),
                        (provision("one", "(A)", 2, "a partnership; or"), provision("two", "(B)", 2, "a board,")),
                        words("as the department finds fit."), "", "(1)", 1,
                    ),
                ), (), "", "(a)", 0),
                provision("match", "(b)", 0, "A match of {PERCENT} is required.", heading="Match."),
            ),
            label=words("11\N{EN DASH}{NN}02."), layout="own_line", new_matter="capitals",
        ),
        Section(
            "effect", "Effective date", "", (provision("effect", "", -1, "This Act takes effect {DATE}."),),
            label=words("SECTION 3."), new_matter="underline",
        ),
    ),
    (Line("statement", words("This bill supports partnerships.")),),
)
ORDER = Document(
    "order", "YY", "Support for Partnerships",
    (
        Line("heading", words("STATE OF YY")),
        Line("heading", words("OFFICE OF THE GOVERNOR")),
        Line("title", words("Executive Order No. {NUMBER}")),
        Line("recital", words("WHEREAS, partnerships help; and")),
        Line("ordering_clause", words("NOW, THEREFORE, I, {GOVERNOR’S NAME}, do hereby order:")),
    ),
    (
        Section(
            "team", "Team", "", (
                provision("purpose", "", -1, "The purpose of this Part is plain."),
                provision(
                    "heads", "A.", 0, "The heads of the following agencies shall meet at least once a month as a team:",
                    provision("labor", "1.", 1, "the Department of Labor; and"),
                    provision("trade", "2.", 1, "the Department of Trade."),
                    tail="They shall keep minutes.",
                ),
            ),
            label=words("I."), shown_heading="Team", layout="own_line",
        ),
        Section(
            "rules", "Rules", "", (provision("apply", "", -1, "This order applies to agencies."),),
            label=words("Section 2."), shown_heading="Application.",
        ),
    ),
    (
        Line("attestation", words("GIVEN under my hand this {DAY} day of {MONTH}.")),
        Line("signature", words("______________________________")),
        Line("signature", words("{GOVERNOR’S NAME}")),
        Line("signature", words("Governor")),
        Line("signature_left", words("Attest:")),
        Line("signature_left", words("______________________________")),
        Line("signature_left", words("Secretary of State")),
    ),
)
FLAT_ORDER = replace(
    ORDER,
    body=tuple(
        Section(
            f"item{number}", "", "", (
                provision(f"do{number}", "", -1, "Create the Council, to study partnerships and to give advice on what"
                          " they need:", provision(f"one{number}", "a.", 0, "where they work; and")),
            ),
            label=words(f"{number}."),
        )
        for number in (1, 2)
    ),
)
NUMBERED_LINES = replace(BILL, page=Page("legal", True, 2.0, 1.25, "Courier New"))
FACES = replace(
    BILL,
    front=tuple(replace(line, new_page=line.capitals) for line in BILL.front),
    body=(
        Section(
            "italic", "Italic", "", (
                replace(provision("third", "(i)", 2, "A board may meet."), italic=True),
                Provision("points", "c", "clause", (
                    Text("See "), Reference("italic", text="paragraph (a)"),
                    Reference("italic", text="(i)", italic=True), Text("."),
                ), label="(b)"),
            ),
            label=words("Sec. 1."), shown_heading="Faces.", layout="own_line", new_matter="bold_italic",
        ),
        Section(
            "capitals", "Capitals", "", (provision("whole", "", -1, "The act is {NAME}."),), label=words("2-{N}."),
            shown_heading="Short title.", new_matter="capitals", new_heading=False,
        ),
        Section("slanted", "", "", (provision("slant", "", -1, "A fund."),), label=words("3."), new_matter="italic"),
        Section("strong", "", "", (provision("weight", "", -1, "A {SUM}."),), label=words("4."), new_matter="bold"),
    ),
)
"""Italic labels, new law in each of the faces, and a page that a line begins."""
ALL = {"bill": BILL, "order": ORDER, "flat order": FLAT_ORDER, "numbered lines": NUMBERED_LINES, "faces": FACES}


def plain(text: str) -> Document:
    """Return a bill whose only text is `text`."""
    section = Section("s", "", "", (Provision("p", "c", "clause", (Text(text),), level=-1),), label=words("Sec. 1."))
    return Document("bill", "XX", "Title", (), (section,), ())
