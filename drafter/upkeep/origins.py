"""Origins: what is known of the law that a text is drawn from."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.annotate import federal_in_words
from drafter.library.clauses import DrawnFrom
from drafter.library.library import Library


@dataclass(frozen=True, slots=True)
class Origin:
    """One source of a text. An original text has no path."""

    path: str
    how: str
    changed: str = ""
    name: str = ""
    citation: str = ""
    url: str = ""
    confidence: str = ""
    in_force: bool | None = None
    mark: str = ""
    """That the law is not in force, or nothing."""


def origin_of(drawn: DrawnFrom, library: Library) -> Origin:
    """Look up one source of a text."""
    path = drawn.source
    reference = library.federal.get(path.removeprefix("federal/")) if path.startswith("federal/") else None
    if reference is not None:
        return Origin(
            path, drawn.how, drawn.changed, reference.subject, federal_in_words(reference), reference.url,
            reference.confidence,
        )
    study = library.evidence.get(path.removeprefix("evidence/")) if path.startswith("evidence/") else None
    if study is not None:
        return Origin(path, drawn.how, drawn.changed, study.name, study.published, study.url, study.confidence)
    found = library.provision(path)
    if found is None:
        return Origin(path, drawn.how, drawn.changed)
    source, provision = found
    return Origin(
        path, drawn.how, drawn.changed, source.name, provision.citation, provision.url or source.url,
        provision.confidence, source.in_force, source.mark,
    )
