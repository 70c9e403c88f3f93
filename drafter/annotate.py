"""The notes of the working copy: why each clause is here, what it is drawn from, what a drafter says."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.assembly.choose import Choice
from drafter.document import Blank, Line
from drafter.explain import reason_in_words
from drafter.library.clauses import DrawnFrom
from drafter.library.definitions import Definition
from drafter.library.jurisdictions import Jurisdiction
from drafter.library.library import Library
from drafter.library.reference_data import FederalReference
from drafter.pipeline import Draft
from drafter.render.annotations import Annotation


def notes_of(draft: Draft, library: Library) -> tuple[Annotation, ...]:
    """Return the notes of a draft: one for each clause, each definition and each unknown form."""
    return (
        *(_clause_note(choice, draft, library) for choice in draft.choices.chosen),
        *_definition_notes(draft, library),
        *_blank_notes(draft),
        *_form_notes(draft),
    )


def _clause_note(choice: Choice, draft: Draft, library: Library) -> Annotation:
    clause = choice.clause
    paragraphs = [f"Why it is here: {reason_in_words(choice.reasons, draft.scope.folder, library)}"]
    paragraphs += list(pedigree(clause.drawn_from, library))
    if clause.note:
        paragraphs.append(f"Drafter’s note: {clause.note}")
    omitted = [omission for omission in draft.choices.omitted if omission.slot.id == choice.slot.id]
    for omission in omitted:
        grounds = " ".join(power.ground for power in omission.powers)
        paragraphs.append(f"A bill would say more here ({omission.clause.id}). {grounds}")
    return Annotation(clause.id, tuple(paragraphs))


def pedigree(drawn_from: tuple[DrawnFrom, ...], library: Library) -> Iterator[str]:
    """Say where a text comes from: the state, the citation, the address; or that it is original."""
    for origin in drawn_from:
        if not origin.source:
            yield "Original to this library."
            continue
        text = f"{origin.how.capitalize()} from {source_in_words(origin.source, library)}"
        yield f"{text} {origin.changed}" if origin.changed else text


def source_in_words(path: str, library: Library) -> str:
    """Cite a source with its address, and say if it is not in force."""
    if path.startswith("federal/"):
        reference = library.federal.get(path.removeprefix("federal/"))
        if reference is None:
            return f"{path}."
        act = f" ({reference.act} § {reference.act_section})" if reference.act and reference.act_section else ""
        return f"{federal_in_words(reference)}{act}.{_address(reference.url)}"
    if path.startswith("evidence/") and (study := library.evidence.get(path.removeprefix("evidence/"))) is not None:
        limits = f" Its limits: {study.limits}" if study.limits else ""
        return f"{study.name}. {study.published.rstrip('.')}.{_address(study.url)}{limits}"
    found = library.provision(path)
    if found is None:
        return f"{path}."
    source, provision = found
    state = path.partition("/")[0]
    force = f" ({source.mark})" if source.mark else ""
    return f"{state}, {provision.citation}{force}.{_address(provision.url or source.url)}"


def federal_in_words(reference: FederalReference) -> str:
    """Cite a federal provision in one style for every state, for readers: 29 U.S.C. 3102(26)."""
    kind = "C.F.R." if reference.kind == "regulation" else "U.S.C."
    return f"{reference.code_title} {kind} {reference.code_section}{reference.subdivision}"


def _address(url: str) -> str:
    return f" {url}" if url else ""


def _definition_notes(draft: Draft, library: Library) -> Iterator[Annotation]:
    by_id: dict[str, Definition] = {item.id: item for item in draft.scope.definitions()}
    for _, provision in draft.document.provisions():
        definition = by_id.get(provision.id.removeprefix("definition.")) if provision.kind == "definition" else None
        if definition is not None:
            paragraphs = [*pedigree(definition.drawn_from, library)]
            if definition.note:
                paragraphs.append(f"Drafter’s note: {definition.note}")
            if paragraphs:
                yield Annotation(provision.id, tuple(paragraphs))


def _blank_notes(draft: Draft) -> Iterator[Annotation]:
    """Say why a blank of the state's form is one."""
    for _, provision in draft.document.provisions():
        notes = [part.note for part in (*provision.lead, *provision.tail) if isinstance(part, Blank) and part.note]
        if notes:
            yield Annotation(provision.id, tuple(dict.fromkeys(notes)))
    for part in (*draft.document.front, *draft.document.back):
        notes = [inline.note for inline in part.inlines if isinstance(inline, Blank) and inline.note]
        if notes and isinstance(part, Line):
            yield Annotation(part.origin, tuple(dict.fromkeys(notes)))


def _form_notes(draft: Draft) -> Iterator[Annotation]:
    """Give the jurisdiction's cautions at the head of the draft."""
    jurisdiction = draft.scope.jurisdiction
    cautions = [*jurisdiction.notes, *(jurisdiction.limits if draft.document.instrument == "order" else ())]
    if cautions:
        yield Annotation("", (f"{jurisdiction.name}:", *cautions))
    yield from _unverified(draft, jurisdiction)
    yield from _severability(draft, jurisdiction)


def _unverified(draft: Draft, jurisdiction: Jurisdiction) -> Iterator[Annotation]:
    """Name what shapes the draft and was not verified, such as an outline or line numbers, with the reason."""
    shaping = (draft.document.instrument, "words", "features", "governor_title")
    doubts = [
        f"{row.field}: {row.note}" if row.note else row.field
        for row in jurisdiction.sources
        if row.confidence == "unverified" and row.field.partition(".")[0] in shaping
    ]
    if doubts:
        yield Annotation("", (f"Not verified for {jurisdiction.name}; check before filing:", *doubts))


def _severability(draft: Draft, jurisdiction: Jurisdiction) -> Iterator[Annotation]:
    if draft.document.instrument != "bill" or jurisdiction.features.get("severability") != "general_law":
        return
    printed = any(choice.section.id == "severability" for choice in draft.choices.chosen)
    opening = "The severability clause is needless" if printed else "No severability clause"
    yield Annotation("", (f"{opening}: a general statute of the state makes every act severable.",))
