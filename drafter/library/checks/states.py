"""Checks of jurisdictions: no printed fact without a source, no verified mark without an address."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafter.library.checks.state_forms import form_problems, names_of_forms, parts_of_policies
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


PlaceOf = Callable[[str], Place]


def state_problems(library: Library) -> Iterator[Problem]:
    """Find faults of the jurisdictions' files."""
    names, parts = names_of_forms(library), parts_of_policies(library)
    for code, jurisdiction in sorted(library.jurisdictions.items()):
        place = _places(code, library)
        yield from _sources(jurisdiction, place)
        yield from _facts(jurisdiction, library, place)
        yield from form_problems(jurisdiction, library, names, parts, place)


def _places(code: str, library: Library) -> PlaceOf:
    """Return what gives the place of a field such as `bill.front.0` in a state's file."""
    find = library.state_places.get(code)

    def place(path: str) -> Place:
        key = tuple(int(part) if part.isdigit() else part for part in path.split("."))
        return find(key) if find else Place(f"states/{code}.yaml", path=path)

    return place


def _sources(jurisdiction: Jurisdiction, place: PlaceOf) -> Iterator[Problem]:
    institutions = [f"institutions.{role}" for role in jurisdiction.institutions]
    for instrument, forms in (("bill", jurisdiction.bill.forms), ("order", jurisdiction.order.forms)):
        institutions += [f"{instrument}.forms.{name}" for name in forms]
    for field in (*PRINTED, *institutions):
        rows = jurisdiction.field_sources(field)
        if not rows:
            yield Problem(
                f"the printed field “{field}” has no source", f"Add a row “- field: {field}” to sources.", place(field)
            )
    for index, row in enumerate(jurisdiction.sources):
        at = place(f"sources.{index}.field")
        if row.confidence == "verified" and not row.url:
            yield Problem(
                f"“{row.field}” is marked verified without an address",
                "Add the url where it was read, or lower the mark.",
                at,
            )
        if not _exists(jurisdiction, row.field):
            yield Problem(
                f"a source row names the field “{row.field}”, which the file does not have",
                "Correct the path.",
                at,
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


def _facts(jurisdiction: Jurisdiction, library: Library, place: PlaceOf) -> Iterator[Problem]:
    clause = jurisdiction.bill.enacting_clause
    if not clause.strip() or "\n" in clause:
        yield Problem(
            "the enacting clause is not one line of text",
            "Write it on one line, word for word.",
            place("bill.enacting_clause"),
        )
    for name, value in jurisdiction.features.items():
        at = place(f"features.{name}")
        feature = library.features.get(name)
        if feature is None:
            yield Problem(f"the feature “{name}” is not in features.yaml", nearest(name, library.features), at,
                          rests_on=("features",))
        elif value not in feature.values:
            yield Problem(f"“{value}” is not a value of the feature “{name}”", nearest(value, feature.values), at)
    for role in jurisdiction.institutions:
        if role not in library.institutions:
            yield Problem(
                f"the institution “{role}” is not in institutions.yaml",
                nearest(role, library.institutions),
                place(f"institutions.{role}"),
                rests_on=("institutions",),
            )
