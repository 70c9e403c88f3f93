"""The frame of a draft: the lines before and after the numbered text, and the recitals."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.assembly.fill import capitalized, fill_text, merge
from drafter.assembly.scope import Scope
from drafter.assembly.values import Passage, Phrase
from drafter.document import Inlines, Line, Text
from drafter.library.jurisdictions import FormLine, RecitalForm
from drafter.library.law_text import parse_law_text


def frame_scope(scope: Scope) -> Scope:
    """Return the scope of the frame: definitions do not reach it, and it has names of its own."""
    facts, jurisdiction = scope.replay.facts, scope.jurisdiction
    chamber = jurisdiction.chambers.get(str(facts.get("chamber_of_origin", "")), "")
    clause = jurisdiction.bill.enacting_clause
    known = jurisdiction.printable("bill.enacting_clause")
    return scope.beyond_definitions().with_extra(
        enacting_clause=Phrase((Text(clause) if known else scope.blank("ENACTING CLAUSE"),)),
        bill_number=Phrase((scope.blank("BILL NUMBER"),)),
        chamber_name=Phrase((Text(chamber) if chamber else scope.blank("CHAMBER"),)),
        subject=Passage(scope.folder.policy.subject),
        subject_phrase=Passage(scope.folder.policy.subject_phrase),
        order_title=scope.filler("short_title"),
    )


def frame_lines(
    forms: Sequence[FormLine],
    field: str,
    scope: Scope,
    recitals: Sequence[Inlines] = (),
    title: Sequence[Inlines] = (),
) -> tuple[Line, ...]:
    """Fill the lines of a form. A field without a good source prints each line as a labelled blank."""
    printable = scope.jurisdiction.printable(field)
    lines: list[Line] = []
    for form in forms:
        if not form.when.holds(scope.replay.facts):
            continue
        if form.insert == "recitals":
            lines.extend(Line("recital", recital, origin=f"{field}.recitals") for recital in recitals)
        elif form.insert == "long_title":
            lines.extend(
                Line("long_title", paragraph, origin="bill.long_title", new_page=form.new_page and not index)
                for index, paragraph in enumerate(title)
            )
        elif not printable:
            label = form.label or form.style.replace("_", " ").upper()
            note = "The state's wording has no verified or secondary source."
            lines.append(Line(form.style, (scope.blank(label, note=note),), origin=field))
        else:
            for index, text in enumerate(paragraph_texts(form.text.source)):
                law = parse_law_text(text)
                right = fill_text(form.right, scope)
                new_page = form.new_page and not index
                lines.append(
                    Line(form.style, fill_text(law, scope), right, origin=field, new_page=new_page, level=form.level)
                )
    return tuple(lines)


def paragraph_texts(source: str) -> list[str]:
    """Split a text at its blank lines; single line breaks stay."""
    paragraphs = ("\n".join(line.strip() for line in text.strip().split("\n")) for text in source.split("\n\n"))
    return [text for text in paragraphs if text] or [""]


def recital(proposition: Inlines, form: RecitalForm, left: int) -> Inlines:
    """Write a finding as a recital: WHEREAS, …; and. `left` counts the recitals that follow."""
    words = capitalized(proposition) if form.capital else proposition
    end = form.end if form.next_to_last is None or left > 1 else form.next_to_last
    return merge((Text(form.opening), *words, Text(end if left else form.last)))


def sentence(proposition: Inlines) -> Inlines:
    """Write a finding as a sentence."""
    return merge((*capitalized(proposition), Text(".")))
