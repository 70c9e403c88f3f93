"""What the program says about jurisdictions: conventions, institutions, policies, and what is not known."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from drafter.library.jurisdictions import Jurisdiction
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
    bill, order = jurisdiction.bill, jurisdiction.order
    yield f"{jurisdiction.name} ({jurisdiction.code})"
    yield f"Enacting clause: {bill.enacting_clause}{_standing(jurisdiction, 'bill.enacting_clause')}"
    yield f"Bill outline: {'  '.join(level.mark for level in bill.outline)}{_standing(jurisdiction, 'bill.outline')}"
    outline = "  ".join(level.mark for level in order.outline)
    yield f"Order: {order.name}; outline {outline}{_standing(jurisdiction, 'order')}"
    yield "Institutions:"
    for role, institution in jurisdiction.institutions.items():
        directed = "" if institution.standing == "directed" else ", invited only in an order"
        yield f"  {role}: {institution.name}{directed}{_standing(jurisdiction, f'institutions.{role}')}"
    for unknown in library.institutions.values():
        if unknown.id not in jurisdiction.institutions:
            yield f"  {unknown.id}: not known; prints as the blank {unknown.blank}"
    for title, texts in (("Limits of orders", jurisdiction.limits), ("Notes", jurisdiction.notes)):
        if texts:
            yield f"{title}:"
            yield from (f"  {text}" for text in texts)
    sources = library.sources.get(jurisdiction.code)
    if sources is not None:
        yield "Existing policy:"
        for source in sources.sources:
            force = "" if source.in_force is not False else " (not in force)"
            yield f"  {source.name}, {source.citation}{force} {source.url}".rstrip()


def _standing(jurisdiction: Jurisdiction, field: str) -> str:
    rows = jurisdiction.field_sources(field)
    if not rows:
        return "  [no source]"
    row = rows[0]
    checked = f", checked {row.checked}" if row.checked else ""
    return f"  [{row.confidence}{checked}] {row.url}".rstrip()


def _jurisdiction_data(jurisdiction: Jurisdiction, library: Library) -> dict[str, Any]:
    sources = library.sources.get(jurisdiction.code)
    return {
        "code": jurisdiction.code,
        "name": jurisdiction.name,
        "enacting_clause": jurisdiction.bill.enacting_clause,
        "bill_outline": [level.mark for level in jurisdiction.bill.outline],
        "order_outline": [level.mark for level in jurisdiction.order.outline],
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
