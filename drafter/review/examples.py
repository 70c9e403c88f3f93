"""Read the small drafts of the rules' examples.

    # Reports                     a section with its heading; “#!” a section outside the code
    The Department shall report.  a provision; lines indented under it are its list items
    = A sentence of its own.      a part of the provision before it
    > and shall keep it.          the tail of the provision before it
    grant := “Grant” means …      the definition of a term
    | islands need ferries        a recital
    ~ establishing the Fund       the long title

[AMOUNT] is a blank, <the Fund:fund> a use of the term that the definition `fund` defines, <Ferry
Council> a proper name, {the section:grants} a reference to what has the id `grants`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Literal

from drafter.document import Blank, Document, Inline, Inlines, Line, Provision, Reference, Section, Term, Text
from drafter.review.reading import Reading
from drafter.review.rule import Example
from drafter.review.walk import passages_of

_INLINE = re.compile(r"\[(?P<blank>[^\]]+)\]|<(?P<term>[^>]+)>|\{(?P<reference>[^}]*)\}")
_DEFINITION = re.compile(r"^(\w+) := (“[^”]+” )(.*)$")


def read_example(example: Example) -> Reading:
    """Return the reading of an example."""
    document = read_document(example.text, "order" if example.instrument == "order" else "bill")
    fields: dict[str, Any] = {"document": document, "passages": passages_of(document), **example.about}
    return Reading(**fields)


def read_document(text: str, instrument: Literal["bill", "order"]) -> Document:
    """Turn the lines of an example into a document."""
    front: list[Line] = []
    sections: list[Section] = []
    for line in filter(str.strip, text.splitlines()):
        words = line.strip()
        if words.startswith("| "):
            front.append(Line("recital", inlines_of(words[2:])))
        elif words.startswith("~ "):
            front.append(Line("long_title", inlines_of(words[2:])))
        elif words.startswith("#"):
            sections.append(_new_section(words, len(sections) + 1))
        else:
            section = sections.pop() if sections else _new_section("# Text", 1)
            sections.append(_added(section, line))
    if any(section.heading.startswith("!") for section in sections):
        sections = [_in_or_beside_the_code(section) for section in sections]
    return Document(instrument, "AA", "Example", tuple(front), tuple(sections), ())


def _new_section(words: str, number: int) -> Section:
    heading = words.lstrip("#").strip()
    kind = "definitions" if heading == "Definitions" else "findings" if heading == "Findings" else f"section_{number}"
    return Section(kind, heading, heading.lower(), (), number=(Text(str(number)),))


def _in_or_beside_the_code(section: Section) -> Section:
    beside = section.heading.startswith("!")
    return replace(section, heading=section.heading.lstrip("! "), codified=not beside)


def _added(section: Section, line: str) -> Section:
    words, provisions = line.strip(), section.provisions
    last = provisions[-1] if provisions else None
    if last is not None and words.startswith("> "):
        return replace(section, provisions=(*provisions[:-1], replace(last, tail=inlines_of(words[2:]))))
    if last is not None and (words.startswith("= ") or line[0] in " \t"):
        part = words.startswith("= ")
        count = len(last.children) + 1
        child = Provision(f"{last.id}/{count}", last.clause, "part" if part else "item",
                          inlines_of(words.removeprefix("= ")), label=f"({count})", level=1)
        return replace(section, provisions=(*provisions[:-1], replace(last, children=(*last.children, child))))
    return replace(section, provisions=(*provisions, _provision(words, section, len(provisions) + 1)))


def _provision(words: str, section: Section, count: int) -> Provision:
    if found := _DEFINITION.match(words):
        name = f"definition.{found[1]}"
        return Provision(name, name, "definition", (Term(found[2], ""), *inlines_of(found[3])))
    name = f"{section.id}.{count}"
    return Provision(name, name, "clause", inlines_of(words), label=f"({chr(96 + count)})")


def inlines_of(words: str) -> Inlines:
    """Read the marks of blanks, terms and references."""
    found: list[Inline] = []
    end = 0
    for mark in _INLINE.finditer(words):
        if mark.start() > end:
            found.append(Text(words[end : mark.start()]))
        end = mark.end()
        if mark["blank"]:
            label, _, question = mark["blank"].partition(":")
            found.append(Blank(label, question))
        elif mark["term"]:
            text, _, definition = mark["term"].partition(":")
            found.append(Term(text, definition))
        else:
            text, _, target = mark["reference"].partition(":")
            found.append(Reference(target, text=text))
    if end < len(words):
        found.append(Text(words[end:]))
    return tuple(found)
