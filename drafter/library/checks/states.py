"""Checks of jurisdictions: no printed fact without a source, no verified mark without an address."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.library.jurisdictions import Jurisdiction
from drafter.library.library import Library
from drafter.problems import Place, Problem, Severity, nearest

PRINTED = (
    "bill.enacting_clause",
    "bill.front",
    "bill.sections",
    "bill.outline",
    "bill.long_title",
    "bill.code",
    "bill.references",
    "order.front",
    "order.back",
    "order.sections",
    "order.outline",
)


def state_problems(library: Library) -> Iterator[Problem]:
    """Find faults of the jurisdictions' files."""
    for code, jurisdiction in sorted(library.jurisdictions.items()):
        place = Place(f"states/{code}.yaml")
        yield from _sources(jurisdiction, place)
        yield from _facts(jurisdiction, library, place)


def _sources(jurisdiction: Jurisdiction, place: Place) -> Iterator[Problem]:
    institutions = [f"institutions.{role}" for role in jurisdiction.institutions]
    for instrument, forms in (("bill", jurisdiction.bill.forms), ("order", jurisdiction.order.forms)):
        institutions += [f"{instrument}.forms.{name}" for name in forms]
    for field in (*PRINTED, *institutions):
        rows = jurisdiction.field_sources(field)
        if not rows:
            yield Problem(
                f"the printed field “{field}” has no source", f"Add a row “- field: {field}” to sources.", place
            )
    for row in jurisdiction.sources:
        if row.confidence == "verified" and not row.url:
            yield Problem(
                f"“{row.field}” is marked verified without an address",
                "Add the url where it was read, or lower the mark.",
                place,
            )
        if not _exists(jurisdiction, row.field):
            yield Problem(
                f"a source row names the field “{row.field}”, which the file does not have",
                "Correct the path.",
                place,
                Severity.WARNING,
            )


def _exists(jurisdiction: Jurisdiction, path: str) -> bool:
    current: object = jurisdiction
    for part in path.split("."):
        if isinstance(current, dict):
            if part not in current:
                return False
            current = current[part]
        elif isinstance(current, tuple):
            if not part.isdigit() or int(part) >= len(current):
                return False
            current = current[int(part)]
        elif hasattr(current, part):
            current = getattr(current, part)
        else:
            return False
    return True


def _facts(jurisdiction: Jurisdiction, library: Library, place: Place) -> Iterator[Problem]:
    clause = jurisdiction.bill.enacting_clause
    if not clause.strip() or "\n" in clause:
        yield Problem("the enacting clause is not one line of text", "Write it on one line, word for word.", place)
    for name, value in jurisdiction.features.items():
        feature = library.features.get(name)
        if feature is None:
            yield Problem(f"the feature “{name}” is not in features.yaml", nearest(name, library.features), place)
        elif value not in feature.values:
            yield Problem(f"“{value}” is not a value of the feature “{name}”", nearest(value, feature.values), place)
    for role in jurisdiction.institutions:
        if role not in library.institutions:
            yield Problem(
                f"the institution “{role}” is not in institutions.yaml", nearest(role, library.institutions), place
            )
