"""New text in quotation marks: some states' amending lines quote what they add to the code.

The opening marks stand in the state's own headings and labels. Here the text is closed after its
last word, and the marks within it become single where the state has them so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.document import Inlines, Provision, Section, Term, Text
from drafter.library.form_parts import CodeForm

_SINGLE = str.maketrans({"“": "‘", "”": "’", '"': "'"})


def quoted(sections: Sequence[Section], law: Sequence[str], form: CodeForm) -> tuple[Section, ...]:
    """Return the sections with the quotation marks of the new text; `law` are the ids of its sections."""
    if form.inner_quotes == "single":
        sections = [_single(section) if section.id in law else section for section in sections]
    if not (form.closing and law):
        return tuple(sections)
    return tuple(
        replace(section, provisions=_closed(section.provisions, form.closing)) if section.id == law[-1] else section
        for section in sections
    )


def _closed(provisions: tuple[Provision, ...], mark: str) -> tuple[Provision, ...]:
    """Put the mark after the last word: the tail of the last provision, what is under it, or its own text."""
    if not provisions:
        return provisions
    *others, last = provisions
    if last.tail:
        closed = replace(last, tail=(*last.tail, Text(mark)))
    elif last.children:
        closed = replace(last, children=_closed(last.children, mark))
    else:
        closed = replace(last, lead=(*last.lead, Text(mark)))
    return (*others, closed)


def _single(section: Section) -> Section:
    return replace(section, provisions=tuple(_single_marks(provision) for provision in section.provisions))


def _single_marks(provision: Provision) -> Provision:
    return replace(
        provision,
        lead=_changed(provision.lead),
        tail=_changed(provision.tail),
        heading=provision.heading.translate(_SINGLE),
        children=tuple(_single_marks(child) for child in provision.children),
    )


def _changed(inlines: Inlines) -> Inlines:
    return tuple(
        part._replace(text=part.text.translate(_SINGLE)) if isinstance(part, (Text, Term)) else part for part in inlines
    )
