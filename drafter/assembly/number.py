"""Number sections and provisions by the state's outline."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from drafter.assembly import formats
from drafter.assembly.fill import fill_text
from drafter.assembly.scope import Scope
from drafter.assembly.terms import LEAD
from drafter.assembly.typography import typeset
from drafter.assembly.values import Amount, Phrase
from drafter.document import Provision, Section, Text
from drafter.library.form_parts import DefinitionForm, OutlineLevel, SectionForm
from drafter.library.law_text import LawText

_MARK = re.compile(r"^(.*?)([A-Za-z]|\d+)([^A-Za-z\d]*)$")


@dataclass(frozen=True, slots=True)
class _Style:
    """How the marks of a level run: words before and after, and the kind of enumerator."""

    before: str
    kind: str
    after: str


@functools.lru_cache(maxsize=256)
def _style(mark: str) -> _Style:
    found = _MARK.match(mark)
    if found is None:
        return _Style("", "1", mark)
    before, sign, after = found.groups()
    return _Style(before, "1" if sign.isdigit() else sign, after)


def mark(level: OutlineLevel, index: int) -> str:
    """Return the label of the unit with this index (from 1) at a level: (b), 3., (iv), aa."""
    if index == 1 and level.first:
        return level.first
    style = _style(level.mark)
    return f"{style.before}{_ENUMERATORS.get(style.kind, str)(index)}{style.after}"


_ENUMERATORS: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": formats.letter,
    "A": lambda index: formats.letter(index).upper(),
    "i": lambda index: formats.roman(index).lower(),
    "I": formats.roman,
}


def number_provisions(section: Section, form: SectionForm, outline: Sequence[OutlineLevel]) -> Section:
    """Label the provisions of a section. A section's only provision has no label of its own."""
    if len(section.provisions) != 1 or form.single == "keep":
        labelled = tuple(
            _labelled(provision, 0, index, form, outline) for index, provision in enumerate(section.provisions, start=1)
        )
        return replace(section, provisions=labelled)
    (only,) = section.provisions
    if not only.lead and only.children and all(child.kind == "part" for child in only.children):
        return number_provisions(replace(section, provisions=only.children), form, outline)
    children = _labelled_children(only, 0 if form.single == "shift" else 1, form, outline)
    return replace(section, provisions=(replace(only, label="", level=-1, children=children),))


def _labelled(
    provision: Provision, level: int, index: int, form: SectionForm, outline: Sequence[OutlineLevel]
) -> Provision:
    children = _labelled_children(provision, level + 1, form, outline)
    own = outline[min(level, len(outline) - 1)]
    return Provision(
        provision.id,
        provision.clause,
        provision.kind,
        provision.lead,
        children,
        provision.tail,
        provision.heading,
        mark(own, index),
        level,
        provision.also,
        own.italic,
    )


def _labelled_children(
    provision: Provision, level: int, form: SectionForm, outline: Sequence[OutlineLevel]
) -> tuple[Provision, ...]:
    counts: dict[int, int] = {}
    children = []
    for child in provision.children:
        at = max(level, form.items_from) if child.kind == "item" else level
        counts[at] = counts.get(at, 0) + 1
        children.append(_labelled(child, at, counts[at], form, outline))
    return tuple(children)


def number_definitions(
    section: Section, definitions: DefinitionForm, form: SectionForm, outline: Sequence[OutlineLevel]
) -> Section:
    """Label a section of definitions: the words that open it, then each definition."""
    lead, *others = section.provisions
    labelled_lead = replace(lead, label="", level=-1)
    first = 1
    if definitions.lead_labelled and lead.id == LEAD:
        labelled_lead = replace(lead, label=mark(outline[0], 1), level=0)
        first = 2 if definitions.level == 0 else 1
    numbered = []
    for index, provision in enumerate(others, start=first):
        if definitions.level < 0:
            children = _labelled_children(provision, 0, form, outline)
            numbered.append(replace(provision, label="", level=-1, children=children))
        else:
            numbered.append(_labelled(provision, definitions.level, index, form, outline))
    return replace(section, provisions=(labelled_lead, *numbered))


def number_section(
    section: Section,
    form: SectionForm,
    index: int,
    new_law: bool,
    scope: Scope,
    names: Sequence[str] = (),
    whole: bool = True,
) -> Section:
    """Give a section its number, label, heading and layout.

    `index` is its place in the run, from 0; `new_law` tells a section meant for the code from one
    that stays out of it; `names` are the ids by which the form may give it a label of its own; `whole`
    says that a bill without code sections numbers all of its sections in one run.
    """
    one_run = bool(form.session_label) and not scope.codified and whole
    session = index == 0 and one_run
    start = 1 if one_run else form.start
    count = start + index * form.step
    counted = scope.with_extra(
        n=Amount(count, "number", figures=True),
        roman=Phrase((Text(formats.roman(count)),)),
        letter=Phrase((Text(formats.letter(count)),)),
        heading=Phrase((Text(section.heading),)),
    )
    outside = not new_law
    number = fill_text(form.uncodified_number if outside and form.uncodified_number else form.number, counted)
    counted = counted.with_extra(number=Phrase(number))
    own = next((form.labels[name] for name in names if name in form.labels), None)
    label = fill_text(own or _label(form, index == 0, session, outside), counted)
    heading = section.heading if form.heading != "none" else ""
    shown = typeset(heading.upper() if form.heading == "capitals" else heading, scope.words)
    return replace(
        section,
        new_law=new_law,
        number=number,
        label=label,
        shown_heading=f"{shown}{form.heading_end}" if shown else "",
        layout=(form.uncodified_layout if outside else None) or form.layout,
        gap=form.gap,
        heading_gap=form.gap if form.heading_gap is None else form.heading_gap,
        label_gap=form.label_gap,
        part_gap=form.part_gap,
        lead_in=() if session else fill_text(form.lead_in, scope),
    )


def _label(form: SectionForm, first: bool, session: bool, outside: bool) -> LawText:
    if session:
        return form.session_label
    if outside and form.uncodified_label:
        return form.uncodified_label
    return form.first_label if first and form.first_label else form.label
