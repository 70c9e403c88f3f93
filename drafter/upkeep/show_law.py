"""A source, one of its provisions, or a federal reference, with what draws on it."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.annotate import federal_in_words
from drafter.library.library import Library
from drafter.library.reference_data import FederalReference, Study
from drafter.library.sources import Provision, Source
from drafter.library.uses import Use, citing, uses, uses_in_words
from drafter.upkeep.layout import wrapped
from drafter.upkeep.page import Page, block, entry


def source_page(state: str, source: Source, library: Library) -> Page:
    """Say everything about one source, provision by provision."""
    path = f"{state}/{source.id}"
    drawn_on = uses(library)
    lines = [*_head(f"Source {path}", path, source, library)]
    data = []
    for provision in source.provisions:
        found = drawn_on.get(f"{path}/{provision.id}", ())
        lines += ["", *_provision_lines(provision, found)]
        data.append(_provision_data(f"{path}/{provision.id}", provision, found))
    return Page("source", path, tuple(lines), {**_source_data(source), "provisions": data})


def provision_page(state: str, source: Source, provision: Provision, library: Library) -> Page:
    """Say everything about one provision."""
    path = f"{state}/{source.id}/{provision.id}"
    found = uses(library).get(path, ())
    lines = [*_head(f"Provision {path}", path, source, library), "", *_provision_lines(provision, found)]
    data = {**_provision_data(path, provision, found), "source": _source_data(source)}
    return Page("provision", path, tuple(lines), data)


def _head(title: str, path: str, source: Source, library: Library) -> Iterator[str]:
    place = library.source_place(path)
    yield from wrapped(title)
    yield from entry("File", f"{place.file}:{place.line}" if place.file else "")
    yield from entry("Name", source.name)
    yield from entry("Law", f"{source.citation} ({source.instrument}{f', {source.year}' if source.year else ''})")
    yield from entry("In force", f"{_force(source)} {source.in_force_note}".strip())
    yield from entry("Ends", source.ends.isoformat() if source.ends else "")
    yield from entry("What it does", source.overview)
    yield from entry("Read at", source.url)
    yield from entry("Checked", source.checked.isoformat() if source.checked else "")


def _force(source: Source) -> str:
    return {True: "yes.", False: f"no; it is marked “{source.mark}” wherever it shows.", None: "not found out."}[
        source.in_force
    ]


def _provision_lines(provision: Provision, found: tuple[Use, ...]) -> Iterator[str]:
    known = f"[{provision.topic}, {provision.confidence}]"
    yield from wrapped(f"{provision.id}: {provision.citation} {known}", "  ", "    ")
    yield from wrapped(provision.says, "    ")
    if provision.ends:
        yield from wrapped(f"Ends {provision.ends}.", "    ")
    if provision.value:
        yield from wrapped(f"Of use: {provision.value}", "    ")
    if provision.url:
        yield from wrapped(provision.url, "    ")
    open_ = "nothing draws on it, and nothing says why"
    reason = f"not drawn on: {provision.not_drawn_on}" if provision.not_drawn_on else open_
    yield from wrapped(f"drawn on by {uses_in_words(found)}" if found else reason, "    ", "      ")


def _source_data(source: Source) -> dict[str, object]:
    return {
        "name": source.name, "citation": source.citation, "instrument": source.instrument, "year": source.year,
        "in_force": source.in_force, "in_force_note": source.in_force_note,
        "ends": source.ends.isoformat() if source.ends else None, "overview": source.overview, "url": source.url,
        "checked": source.checked.isoformat() if source.checked else None,
    }


def _provision_data(path: str, provision: Provision, found: tuple[Use, ...]) -> dict[str, object]:
    return {
        "path": path, "topic": provision.topic, "citation": provision.citation, "says": provision.says,
        "value": provision.value, "url": provision.url, "confidence": provision.confidence,
        "not_drawn_on": provision.not_drawn_on, "uses": _uses_data(found),
    }


def _uses_data(found: tuple[Use, ...]) -> list[dict[str, str]]:
    return [{"policy": use.policy, "kind": use.kind, "id": use.id, "value": use.value} for use in found]


def federal_page(reference: FederalReference, library: Library) -> Page:
    """Say everything about one federal reference."""
    path = f"federal/{reference.id}"
    cited, drawn = citing(library).get(reference.id, ()), uses(library).get(path, ())
    act = f"{reference.act_full or reference.act} § {reference.act_section}" if reference.act_section else ""
    lines = [
        f"Federal reference {path}",
        *entry("Law", federal_in_words(reference) + (" et seq." if reference.et_seq else "")),
        *entry("Act", act),
        *entry("What it is", reference.subject),
        *entry("Read at", reference.url),
        *entry("Standing", reference.confidence),
        *entry("Checked", reference.checked.isoformat() if reference.checked else ""),
        *block("Used", [
            *entry("Cited by", uses_in_words(cited)), *entry("Drawn on by", uses_in_words(drawn)),
        ] or ["  by nothing."]),
    ]
    return Page("federal", path, tuple(lines), {
        "citation": federal_in_words(reference), "subject": reference.subject, "act": act, "url": reference.url,
        "confidence": reference.confidence, "checked": reference.checked.isoformat() if reference.checked else None,
        "cited_by": _uses_data(cited), "drawn_on_by": _uses_data(drawn),
    })


def evidence_page(study: Study, library: Library) -> Page:
    """Say everything about one study, and which findings state it."""
    path = f"evidence/{study.id}"
    drawn = uses(library).get(path, ())
    lines = [
        f"Study {path}",
        *entry("Name", study.name),
        *entry("Published", study.published),
        *entry("What it found", study.found),
        *entry("Its limits", study.limits),
        *entry("Read at", study.url),
        *entry("Standing", study.confidence),
        *block("Used", [*entry("Drawn on by", uses_in_words(drawn))] or ["  by nothing."]),
    ]
    return Page("evidence", path, tuple(lines), {
        "name": study.name, "published": study.published, "found": study.found, "limits": study.limits,
        "url": study.url, "confidence": study.confidence, "drawn_on_by": _uses_data(drawn),
    })
