"""Resolve references: write each pointer in the state's words for where the reader stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from drafter.assembly.fill import capitalized, fill_text
from drafter.assembly.scope import Scope
from drafter.assembly.values import Phrase
from drafter.document import Inline, Inlines, Line, Provision, Reference, Section, Text
from drafter.library.form_parts import OutlineLevel, ReferenceForm
from drafter.library.jurisdictions import BillForm
from drafter.library.law_text import LawText, Placeholder
from drafter.problems import Place, Problem

FIRST_SECTION = "@first_section"
LAST_SECTION = "@last_section"
_INNER_FIRST = ("inner_first", "inner_first_bare")
_STRUNG = ("joined", "joined_inner", "spaced")
"""The forms of a path that string the labels as they stand."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a unit stands: its section and the labelled units from the section down to it."""

    section: Section
    units: tuple[Provision, ...] = ()

    @property
    def path(self) -> tuple[Provision, ...]:
        """The units that carry a label."""
        return tuple(unit for unit in self.units if unit.label)


class Referrer:
    """Knows where everything stands in one draft, and writes references to it."""

    def __init__(self, sections: tuple[Section, ...], aliases: Mapping[str, str], scope: Scope) -> None:
        self._scope = scope
        self._aliases = aliases
        self._addresses: dict[str, Address] = {}
        self._here = Address(sections[0]) if sections else None
        self.problems: list[Problem] = []
        for section in sections:
            self._addresses.setdefault(section.id, Address(section))
            for provision in section.provisions:
                self._index(provision, Address(section))

    def _index(self, provision: Provision, above: Address) -> None:
        address = Address(above.section, (*above.units, provision))
        for name in (provision.id, *provision.also):
            self._addresses.setdefault(name, address)
        for child in provision.children:
            self._index(child, address)

    def find(self, target: str) -> Address | None:
        """Return where a clause, part, section or slot stands."""
        return self._addresses.get(target) or self._addresses.get(self._aliases.get(target, ""))

    def resolve_section(self, section: Section) -> Section:
        """Resolve every reference in a section."""
        provisions = tuple(self._resolve(provision, Address(section)) for provision in section.provisions)
        return replace(section, provisions=provisions)

    def resolve_line(self, line: Line, section: Section | None) -> Line:
        """Resolve the references of a line, which stands in or before a section."""
        here = Address(section) if section else None
        return replace(
            line,
            inlines=self._inlines(line.inlines, here, line.origin),
            right=self._inlines(line.right, here, line.origin),
        )

    def _resolve(self, provision: Provision, above: Address) -> Provision:
        here = Address(above.section, (*above.units, provision))
        lead = self._inlines(provision.lead, here, provision.clause)
        tail = self._inlines(provision.tail, here, provision.clause)
        children = tuple(self._resolve(child, here) for child in provision.children)
        same = lead is provision.lead and tail is provision.tail
        if same and all(new is old for new, old in zip(children, provision.children, strict=True)):
            return provision
        return replace(provision, lead=lead, tail=tail, children=children)

    def _inlines(self, inlines: Inlines, here: Address | None, origin: str) -> Inlines:
        if not any(isinstance(inline, Reference) for inline in inlines):
            return inlines
        found: list[Inline] = []
        for inline in inlines:
            found.extend(self._written(inline, here, origin) if isinstance(inline, Reference) else (inline,))
        return tuple(found)

    def _written(self, reference: Reference, here: Address | None, origin: str) -> Inlines:
        first = self.find(reference.target)
        last = self.find(reference.last) if reference.last else None
        if first is None or (reference.last and last is None):
            missing = reference.target if first is None else reference.last
            self.problems.append(
                Problem(
                    f"a reference points to “{missing}”, which is not in this draft",
                    "Give the referring clause the conditions of the clause it refers to.",
                    Place(path=origin),
                )
            )
            return (self._scope.blank("REFERENCE", note=f"The draft holds no {missing}."),)
        if reference.target in (FIRST_SECTION, LAST_SECTION):
            return first.section.number
        written = self._range(first, last, here) if last is not None else self.words(first, here)
        written = capitalized(written) if reference.sentence else written
        return tuple(
            Reference(first.section.id, text=part.text, italic=part.italic) if isinstance(part, Text) else part
            for part in written
        )

    def words(self, target: Address, here: Address | None) -> Inlines:
        """Write a reference to one place, for a reader who stands at `here`."""
        form = self._form(target, here)
        path = target.path
        if here is not None and here.section.id == target.section.id:
            if not path:
                return (Text(form.this),)
            return self._within(target, here, form)
        outside = here is None or (target.section.codified and not here.section.codified)
        pattern = form.outside if outside and target.section.codified and form.outside else form.other
        return self._pattern(pattern, target, path, form)

    def _within(self, target: Address, here: Address, form: ReferenceForm) -> Inlines:
        path, own = target.path, here.path
        if form.relative and own and len(path) > 1 and own[0].id == path[0].id:
            parent = self._level(path[0])
            return self._pattern(form.relative, target, path[1:], form, parent.name)
        if own and len(path) == 1 and own[0].id == path[0].id and form.relative:
            return (Text(f"this {self._level(path[0]).name}"),)
        return self._pattern(form.same, target, path, form)

    def _pattern(
        self, pattern: LawText, target: Address, path: tuple[Provision, ...], form: ReferenceForm, parent: str = ""
    ) -> Inlines:
        number = Phrase(target.section.number)
        section = fill_text(form.section, self._scope.with_extra(number=number))
        if not path:
            pattern = _without_path(pattern)
        level = self._level(path[0]) if path else None
        return _tidied(
            fill_text(
                pattern,
                self._scope.with_extra(
                    number=number,
                    section=Phrase(section),
                    path=Phrase(self._labels(path, form) if path else ()),
                    name=Phrase((Text(self._name(path, form)),) if level else ()),
                    parent=Phrase((Text(parent),) if parent else ()),
                ),
            )
        )

    def _name(self, path: tuple[Provision, ...], form: ReferenceForm) -> str:
        level = self._level(path[-1] if form.path in (*_INNER_FIRST, "joined_inner") else path[0])
        return level.short or level.name

    def _labels(self, path: tuple[Provision, ...], form: ReferenceForm) -> Inlines:
        """Return the labels that lead to a unit; those of a level in italics stand in italics here too."""
        if form.path not in _STRUNG or not any(unit.italic for unit in path):
            return (Text(self._path(path, form)),)
        gaps = ("", *(" " if form.path == "spaced" else "" for _ in path[1:]))
        return tuple(Text(gap + self._path((unit,), form), unit.italic) for gap, unit in zip(gaps, path, strict=True))

    def _path(self, path: tuple[Provision, ...], form: ReferenceForm) -> str:
        labels = [_bare(unit.label) if form.path in ("named", "dotted") else unit.label for unit in path]
        if form.path == "spaced":
            return " ".join(labels)
        if form.path == "dotted":
            return "".join(f".{label}" for label in labels)
        if form.path == "named":
            rest = [
                f"{self._level(unit).name} {unit.label if unit.label.startswith('(') else _bare(unit.label)}"
                for unit in path[1:]
            ]
            head = path[0].label if path[0].label.startswith("(") else labels[0]
            return ", ".join([head, *rest])
        if form.path in _INNER_FIRST:
            bare = form.path == "inner_first_bare"
            shown = [unit.label.removesuffix(".") if bare else unit.label for unit in path]
            outer = [f"{self._level(unit).name} {label}" for unit, label in zip(path[:-1], shown[:-1], strict=True)]
            return " of ".join([shown[-1], *reversed(outer)])
        return "".join(label.removesuffix(".") for label in labels)

    def _level(self, unit: Provision) -> OutlineLevel:
        outline = self._scope.form.outline
        return outline[max(0, min(unit.level, len(outline) - 1))]

    def _range(self, first: Address, last: Address, here: Address | None) -> Inlines:
        form = self._form(first, here)
        if first.section.id != last.section.id or not (first.path and last.path):
            outside = first.section.codified and (here is None or not here.section.codified)
            pattern = form.outside_range if outside and form.outside_range else form.sections
            return fill_text(
                pattern,
                self._scope.with_extra(first=Phrase(first.section.number), last=Phrase(last.section.number)),
            )
        end = _bare(last.path[-1].label) if form.path in ("named", "dotted") else last.path[-1].label
        return (*self.words(first, here), Text(f" {form.through} "), Text(end, last.path[-1].italic))

    def _form(self, target: Address, here: Address | None) -> ReferenceForm:
        form = self._scope.form
        places = [target.section, *([here.section] if here is not None else [])]
        in_code = self._scope.codified and any(section.codified for section in places)
        in_code = in_code or target.section.set_apart
        if isinstance(form, BillForm) and form.code_references and in_code:
            return form.code_references
        return form.references


def _bare(label: str) -> str:
    return label.strip("().").replace("Subdivision ", "").replace("Subd. ", "")


def _tidied(inlines: Inlines) -> Inlines:
    """Take out the spaces that an empty path leaves."""
    parts = [part._replace(text=part.text.replace("  ", " ")) if isinstance(part, Text) else part for part in inlines]
    if parts and isinstance(parts[-1], Text):
        parts[-1] = parts[-1]._replace(text=parts[-1].text.rstrip())
    return tuple(part for part in parts if part.text)


def _without_path(pattern: LawText) -> LawText:
    """Drop what a pattern says of a path: “subsection (2) of” section 5; section 5“, subdivision 2”."""
    names = [part.name if isinstance(part, Placeholder) else "" for part in pattern.segments]
    start = names.index("section") if "section" in names else 0
    after = [index for index, name in enumerate(names) if name in ("section", "number") and index >= start]
    last = after[-1] if after else start
    paths = [index for index, name in enumerate(names) if name in ("name", "path") and index > last]
    gap = range(last + 1, paths[-1] if paths else last + 1)
    kept = [
        part
        for index, part in enumerate(pattern.segments)
        if index >= start and names[index] not in ("name", "path") and index not in gap
    ]
    return LawText(tuple(kept), pattern.source)
