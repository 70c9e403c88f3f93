"""What the program says about jurisdictions: conventions, institutions, policies, and what is not known."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from drafter.library.form_parts import CodeForm, OutlineLevel, PageForm
from drafter.library.jurisdictions import FieldSource, InstrumentForm, Jurisdiction
from drafter.library.library import Library
from drafter.problems import Problem, ProblemsFound, nearest


def jurisdictions_report(library: Library, as_json: bool) -> str:
    """List the jurisdictions."""
    found = sorted(library.jurisdictions.values(), key=lambda item: item.code)
    if as_json:
        return json.dumps([{"code": item.code, "name": item.name} for item in found], indent=2)
    return "\n".join(f"{item.code}  {item.name}" for item in found)


def jurisdiction_report(code: str, library: Library, as_json: bool) -> str:
    """Show a jurisdiction: its forms, institutions, existing policy, with sources and confidence."""
    jurisdiction = library.jurisdictions.get(code.upper())
    if jurisdiction is None:
        raise ProblemsFound([Problem(f"there is no state “{code}”", nearest(code.upper(), library.jurisdictions))])
    if as_json:
        return json.dumps(_jurisdiction_data(jurisdiction, library), ensure_ascii=False, indent=2)
    return "\n".join(_jurisdiction_lines(jurisdiction, library))


def _jurisdiction_lines(jurisdiction: Jurisdiction, library: Library) -> Iterator[str]:
    yield f"{jurisdiction.name} ({jurisdiction.code}), {jurisdiction.formal_name}; {jurisdiction.governor_title}"
    for title, fields in (("Bills", _bill_fields(jurisdiction)), ("Orders", _order_fields(jurisdiction))):
        yield f"{title}:"
        for field, name, value in fields:
            yield f"  {name}: {value}{_standing(jurisdiction, field)}"
    yield "Institutions:"
    for role, institution in jurisdiction.institutions.items():
        directed = "" if institution.standing == "directed" else ", invited only in an order"
        yield f"  {role}: {institution.name}{directed}{_standing(jurisdiction, f'institutions.{role}')}"
    for unknown in library.institutions.values():
        if unknown.id not in jurisdiction.institutions:
            yield f"  {unknown.id}: not known; prints as the blank {unknown.blank}"
    for field, title, texts in (("limits", "Limits of orders", jurisdiction.limits),
                                ("notes", "Notes", jurisdiction.notes)):
        if texts:
            yield f"{title}:"
            yield from (f"  {text}" for text in texts)
            yield from (f"    {_row(row, jurisdiction.as_of)}" for row in jurisdiction.sources if row.field == field)
    sources = library.sources.get(jurisdiction.code)
    if sources is not None:
        yield "Existing policy:"
        for source in sources.sources:
            force = f" ({source.mark})" if source.mark else ""
            yield f"  {source.name}, {source.citation}{force} {source.url}".rstrip()


def _bill_fields(jurisdiction: Jurisdiction) -> Iterator[tuple[str, str, str]]:
    """Yield the path, the name and the value of each convention of a bill."""
    bill = jurisdiction.bill
    yield "bill.enacting_clause", "enacting clause", bill.enacting_clause
    yield "bill.long_title", "long title", _one_line(bill.long_title.text.source)
    yield "bill.sections", "section label", bill.sections.label.source
    if bill.code.sections is not None:
        yield "bill.code", "code section label", bill.code.sections.label.source
    yield from _shared_fields("bill", bill)
    yield "bill.short_title", "short title", bill.short_title.place
    yield "bill.code.new_matter", "new law is shown", _new_matter(bill.code)


def _order_fields(jurisdiction: Jurisdiction) -> Iterator[tuple[str, str, str]]:
    """Yield the path, the name and the value of each convention of an order."""
    order = jurisdiction.order
    yield "order.front", "name", order.name
    yield "order.sections", "section label", order.sections.label.source
    yield "order.findings", "reasons", order.findings.place
    yield from _shared_fields("order", order)


def _shared_fields(path: str, form: InstrumentForm) -> Iterator[tuple[str, str, str]]:
    yield f"{path}.outline", "outline", "  ".join(map(_level, form.outline))
    yield f"{path}.references", "reference to another section", form.references.other.source
    yield f"{path}.definitions", "definitions", form.definitions.lead.source
    for name, law in form.forms.items():
        yield f"{path}.forms.{name}", name.replace("_", " "), _one_line(law.source) or "nothing is said"
    for name, rule in form.rules.items():
        yield f"{path}.rules.{name}", f"rule on {name.replace('_', ' ')}", rule
    if form.template:
        yield f"{path}.template", "Word template", form.template
    yield f"{path}.page", "page", _page(form.page)
    yield f"{path}.page.line_numbers", "line numbers", _line_numbers(form.page)


def _level(level: OutlineLevel) -> str:
    return f"{level.mark} {level.name}{' (mark in italics)' if level.italic else ''}"


def _new_matter(code: CodeForm) -> str:
    shown = code.new_matter.replace("_", " and ")
    return shown if code.new_heading or shown == "plain" else f"{shown}, without numbers and headings of sections"


def _page(page: PageForm) -> str:
    font = f", {page.font}" if page.font else ""
    return f"{page.size}, spacing {page.spacing:g}, margins {page.margin_inches:g} in{font}"


def _line_numbers(page: PageForm) -> str:
    if not page.line_numbers:
        return "no"
    return "on every page from 1" if page.line_numbers_restart else "through the whole text"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _standing(jurisdiction: Jurisdiction, field: str) -> str:
    rows = jurisdiction.field_sources(field)
    if not rows:
        return "  [no source]"
    row = rows[0]
    checked = f", {_day(row.checked, jurisdiction.as_of)}" if row.checked or jurisdiction.as_of else ""
    doubts = [other.note or "in part" for other in rows[1:] if other.confidence == "unverified"]
    doubtful = f"; unverified: {'; '.join(doubts)}" if doubts else ""
    return f"  [{row.confidence}{checked}{doubtful}] {row.url}".rstrip()


def _day(checked: date | None, as_of: date | None) -> str:
    """Say when a fact was checked; else the day for which its file stands."""
    return f"checked {checked}" if checked else f"as of {as_of}"


def _row(row: FieldSource, as_of: date | None) -> str:
    """Say where a part of a list was seen: which part, how surely, when, and the address."""
    part = f"{row.note}: " if row.note else ""
    day = f", {_day(row.checked, as_of)}" if row.checked or as_of else ""
    return f"{part}[{row.confidence}{day}] {row.url}".rstrip()


def _jurisdiction_data(jurisdiction: Jurisdiction, library: Library) -> dict[str, Any]:
    sources = library.sources.get(jurisdiction.code)
    return {
        "code": jurisdiction.code,
        "name": jurisdiction.name,
        "as_of": jurisdiction.as_of.isoformat() if jurisdiction.as_of else None,
        "bill": {name: value for _, name, value in _bill_fields(jurisdiction)},
        "order": {name: value for _, name, value in _order_fields(jurisdiction)},
        "features": dict(jurisdiction.features),
        "institutions": {
            role: {"name": item.name, "standing": item.standing} for role, item in jurisdiction.institutions.items()
        },
        "limits": list(jurisdiction.limits),
        "notes": list(jurisdiction.notes),
        "sources": [
            {
                "field": row.field,
                "confidence": row.confidence,
                "url": row.url,
                "note": row.note,
                "checked": row.checked.isoformat() if row.checked else None,
            }
            for row in jurisdiction.sources
        ],
        "policies": [
            {"name": source.name, "citation": source.citation, "in_force": source.in_force, "url": source.url}
            for source in (sources.sources if sources else ())
        ],
    }


def gaps_report(code: str | None, library: Library, as_json: bool) -> str:
    """List what is not known of one jurisdiction, or of all: the work list of whoever keeps the files."""
    wanted = sorted(library.jurisdictions) if code is None else [code.upper()]
    for name in wanted:
        if name not in library.jurisdictions:
            raise ProblemsFound([Problem(f"there is no state “{name}”", nearest(name, library.jurisdictions))])
    gaps = {name: list(_gaps(library.jurisdictions[name], library)) for name in wanted}
    if as_json:
        return json.dumps(gaps, ensure_ascii=False, indent=2)
    total = sum(len(found) for found in gaps.values())
    lines = [f"{name}  {gap}" for name, found in gaps.items() for gap in found]
    return "\n".join([*lines, f"{total} gaps in {len(wanted)} jurisdictions."])


def _gaps(jurisdiction: Jurisdiction, library: Library) -> Iterator[str]:
    for row in jurisdiction.sources:
        if row.confidence == "unverified":
            yield f"{row.field}: unverified. {row.note}".rstrip(". ") + "."
    for role in library.institutions.values():
        if role.id not in jurisdiction.institutions:
            yield f"institutions.{role.id}: not known; prints as the blank {role.blank}."
