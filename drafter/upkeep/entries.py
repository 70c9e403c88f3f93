"""The entries of a library as its files hold them: every question, option, clause, definition, provision and fact.

Read from the files and not from the loaded library, so that two versions can be compared though one is broken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from drafter.library.read_yaml import read_yaml_file
from drafter.upkeep.schema_files import form_of

Fields: TypeAlias = Mapping[str, Any]
KINDS = {
    "policy": "Policies", "section": "Sections", "question": "Questions", "option": "Options", "slot": "Slots",
    "clause": "Clauses", "definition": "Definitions", "source": "Sources", "provision": "Provisions", "state": "States",
    "federal": "Federal references", "evidence": "Studies", "power": "Powers",
    "institution": "Institutions", "feature": "Features", "style": "Style",
}  # fmt: skip
"""What entries there are, in the order in which they are told, and what people call them."""
_LISTS = {
    "federal": "references", "evidence": "studies", "powers": "powers", "institutions": "institutions",
    "features": "features",
}  # fmt: skip


def entries(root: Path) -> dict[str, dict[str, Fields]]:
    """Return the entries of a library folder by kind and id; what cannot be read is left out."""
    found: dict[str, dict[str, Fields]] = {kind: {} for kind in KINDS}
    for path in sorted(root.rglob("*.yaml")):
        place = path.relative_to(root)
        data = read_yaml_file(path).data if form_of(place) else None
        if isinstance(data, dict):
            for kind, name, fields in _entries_of(place, data):
                found[kind][name] = {key: _plain(value) for key, value in fields.items()}
    return found


def _entries_of(place: Path, data: dict[str, Any]) -> Iterator[tuple[str, str, Fields]]:
    form = form_of(place)
    if form == "clauses":
        yield "slot", f"{place.parent.name}.{place.stem}", _without(data, "clauses")
        yield from (("clause", name, fields) for name, fields in _listed(data, "clauses"))
    elif form == "questions":
        for name, fields in _listed(data, "questions"):
            yield "question", name, {"part": data.get("part"), **_without(fields, "options")}
            yield from (("option", f"{name}: {value}", option) for value, option in _listed(fields, "options", "value"))
    elif form == "definitions":
        yield from (("definition", name, fields) for name, fields in _listed(data, "definitions"))
    elif form == "sources":
        for name, fields in _listed(data, "sources"):
            source = f"{place.stem}/{name}"
            yield "source", source, _without(fields, "provisions")
            for provision, said in _listed(fields, "provisions"):
                yield "provision", f"{source}/{provision}", said
    elif form == "jurisdiction":
        yield "state", place.stem, {**_flat(_without(data, "sources")), **_rows(data)}
    elif form == "policy":
        yield "policy", place.parent.name, _flat(_without(data, "sections"))
        yield from (("section", name, fields) for name, fields in _listed(data, "sections"))
    elif form in _LISTS:
        kind = form if form in KINDS else form.removesuffix("s")
        yield from ((kind, name, fields) for name, fields in _listed(data, _LISTS[form]))
    elif form == "style":
        yield "style", place.name, data


def _listed(data: Fields, key: str, name: str = "id") -> Iterator[tuple[str, Fields]]:
    """Yield the entries of a list, each by its name."""
    listed = data.get(key)
    for entry in listed if isinstance(listed, list) else ():
        if isinstance(entry, dict) and name in entry:
            yield str(entry[name]), entry


def _without(data: Fields, key: str) -> Fields:
    return {name: value for name, value in data.items() if name != key}


def _flat(data: Fields, above: str = "") -> dict[str, Any]:
    """Return nested keys as one: `bill.enacting_clause`."""
    flat: dict[str, Any] = {}
    for name, value in data.items():
        flat |= _flat(value, f"{above}{name}.") if isinstance(value, dict) else {f"{above}{name}": value}
    return flat


def _rows(data: Fields) -> dict[str, Any]:
    """Return the sources of a state's fields, by the field."""
    rows: dict[str, Any] = {}
    for field, row in _listed(data, "sources", "field"):
        rows.setdefault(f"source of {field}", []).append(_without(row, "field"))
    return rows


def _plain(value: Any) -> Any:
    """Return a value in which the breaks of folded lines do not count."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return {key: _plain(item) for key, item in value.items()} if isinstance(value, dict) else value
