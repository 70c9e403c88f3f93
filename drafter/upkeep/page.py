"""A page: what `drafter library show` says about one thing, as lines for a terminal and as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.library.clauses import DrawnFrom
from drafter.library.library import Library, PolicyFolder
from drafter.problems import Place
from drafter.upkeep.layout import wrapped
from drafter.upkeep.origins import Origin, origin_of


@dataclass(frozen=True, slots=True)
class Page:
    """What is said about one thing."""

    kind: str
    id: str
    lines: tuple[str, ...]
    data: Mapping[str, object]


def place_of(folder: PolicyFolder, key: str) -> str:
    """Return the file and the line where a thing stands."""
    place = folder.places.get(key, Place())
    return f"{place.file}:{place.line}" if place.file else ""


def entry(name: str, text: str) -> list[str]:
    """Return one line of a page, “When: …”; nothing where there is nothing to say."""
    return wrapped(f"{name}: {text}", "  ", "    ") if text else []


def block(title: str, lines: Sequence[str]) -> list[str]:
    """Return a titled part of a page; nothing where it is empty."""
    return ["", title, *lines] if lines else []


def origins(drawn_from: Sequence[DrawnFrom], library: Library) -> tuple[Origin, ...]:
    """Return where a text comes from."""
    return tuple(origin_of(entry, library) for entry in drawn_from)


def origin_lines(found: Sequence[Origin]) -> Iterator[str]:
    """Say where a text comes from, with name, citation, address, and what is known of each."""
    for origin in found:
        if not origin.path:
            yield "  Original to this library."
            continue
        marks = ", ".join(mark for mark in (origin.confidence, origin.mark) if mark)
        known = f" [{marks}]" if marks else ""
        yield from wrapped(f"{origin.how.capitalize()} from {origin.path}: {origin.citation}{known}", "  ", "    ")
        for text in filter(None, (origin.name, origin.url, origin.changed)):
            yield from wrapped(text, "    ")


def origin_data(found: Sequence[Origin]) -> list[dict[str, object]]:
    """Return where a text comes from, as data."""
    return [
        {
            "source": origin.path, "how": origin.how, "changed": origin.changed, "name": origin.name,
            "citation": origin.citation, "url": origin.url, "confidence": origin.confidence,
            "in_force": origin.in_force,
        }
        for origin in found
    ]
