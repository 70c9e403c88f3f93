"""The frame of a draft: the lines before and after the numbered text, and the recitals."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from drafter.assembly.fill import capitalized, fill_text, merge
from drafter.assembly.scope import Scope
from drafter.assembly.typography import typeset
from drafter.assembly.values import Amount, Filler, Passage, Phrase
from drafter.document import Inline, Inlines, Line, Section, Text
from drafter.library.form_parts import FormLine, TitlePhrase
from drafter.library.jurisdictions import RecitalForm
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


@dataclasses.dataclass(frozen=True, slots=True)
class Contents:
    """What the lines of the frame show of the draft.

    `printed` says in how many sections each section, slot and clause of the policy stands.
    """

    recitals: Sequence[tuple[str, Inlines]] = ()
    """Each with the id of its clause."""
    title: Sequence[Inlines] = ()
    sections: Sequence[Section] = ()
    printed: Mapping[str, int] = dataclasses.field(default_factory=dict)


def shown(form: FormLine | TitlePhrase, printed: Mapping[str, int], scope: Scope) -> int:
    """Return how many sections of the draft a line or phrase speaks of; 0 if it is not printed."""
    count = sum(printed.get(name, 0) for name in form.names) if form.names else 1
    absent = not any(printed.get(name) for name in form.lacks)
    return count if absent and scope.form_holds(form.when) else 0


def frame_lines(
    forms: Sequence[FormLine], field: str, scope: Scope, contents: Contents = Contents()
) -> tuple[Line, ...]:
    """Fill the lines of a form. A field without a good source prints each line as a labelled blank."""
    printable = scope.jurisdiction.printable(field)
    lines: list[Line] = []
    for form in forms:
        if not shown(form, contents.printed, scope):
            continue
        if form.insert == "recitals":
            lines.extend(
                Line("recital", words, origin=f"{field}.recitals", anchor=clause) for clause, words in contents.recitals
            )
        elif form.insert == "long_title":
            lines.extend(
                Line("long_title", paragraph, origin="bill.long_title", new_page=form.new_page and not index)
                for index, paragraph in enumerate(contents.title)
            )
        elif not printable:
            label = form.label or form.style.replace("_", " ").upper()
            note = "The state's wording has no verified or secondary source."
            lines.append(Line(form.style, (scope.blank(label, note=note),), origin=field))
        elif form.insert:
            listed = [section for section in contents.sections if section.new_law or form.insert == "all_sections"]
            lines.extend(_section_lines(form, field, listed, scope))
        else:
            for index, text in enumerate(paragraph_texts(form.text.source)):
                law = parse_law_text(text)
                right = fill_text(form.right, scope)
                new_page = form.new_page and not index
                lines.append(
                    Line(form.style, fill_text(law, scope), right, origin=field, new_page=new_page, level=form.level)
                )
    return tuple(lines)


def _section_lines(form: FormLine, field: str, sections: Sequence[Section], scope: Scope) -> Iterator[Line]:
    """List sections, each on a line of its own: § 901. Findings."""
    for index, section in enumerate(sections):
        heading = Phrase((Text(typeset(section.heading, scope.words)),))
        numbered = scope.with_extra(number=Phrase(section.number), heading=heading)
        law = form.first if form.first and index == 0 else form.text
        yield Line(form.style, fill_text(law, numbered), fill_text(form.right, numbered), origin=field)


def section_names(sections: Sequence[Section], law: Sequence[Section]) -> dict[str, Filler]:
    """Return the placeholders that list all sections, and that list and count those of the new law."""
    return {
        "all_section_list": _listed(sections),
        "section_list": _listed(law),
        "section_count": Amount(len(law), "number"),
    }


def _listed(sections: Sequence[Section]) -> Phrase:
    listed: list[Inline] = []
    for index, section in enumerate(sections):
        last = index == len(sections) - 1
        listed.extend([Text(" and " if last and index == 1 else ", and " if last else ", ")] if index else [])
        listed.extend(section.number)
    return Phrase(merge(tuple(listed)))


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
