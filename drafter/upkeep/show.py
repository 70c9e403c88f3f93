"""Show: find whatever an id names, and say everything about it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

from drafter.library.clauses import Clause
from drafter.library.library import Library, PolicyFolder
from drafter.library.uses import provisions
from drafter.problems import Problem, ProblemsFound, nearest
from drafter.upkeep.page import Page
from drafter.upkeep.samples import Sample
from drafter.upkeep.show_clause import clause_page, slot_page
from drafter.upkeep.show_law import evidence_page, federal_page, provision_page, source_page
from drafter.upkeep.show_question import definition_page, question_page


def pages(wanted: str, library: Library, samples_of: Callable[[], tuple[Sample, ...]]) -> tuple[Page, ...]:
    """Return a page for everything that has this id, or had it earlier.

    `samples_of` reads the answers files in which clauses and
    definitions are looked for. Raises ProblemsFound with the nearest names if nothing has the id.
    """
    found = [*_law(wanted, library)]
    for _, folder in sorted(library.policies.items()):
        found += _of_policy(wanted, folder, library, samples_of)
    if not found:
        raise ProblemsFound([_unknown(wanted, library)])
    return tuple(found)


def _law(wanted: str, library: Library) -> Iterator[Page]:
    state, _, name = wanted.partition("/")
    if wanted.startswith("federal/") and name in library.federal:
        yield federal_page(library.federal[name], library)
    elif wanted.startswith("evidence/") and name in library.evidence:
        yield evidence_page(library.evidence[name], library)
    elif (provision := library.provision(wanted)) is not None:
        yield provision_page(state, *provision, library)
    for source in library.sources[state].sources if state in library.sources else ():
        if source.id == name:
            yield source_page(state, source, library)
    if wanted in library.federal:
        yield federal_page(library.federal[wanted], library)
    if wanted in library.evidence:
        yield evidence_page(library.evidence[wanted], library)


def _of_policy(
    wanted: str, folder: PolicyFolder, library: Library, samples_of: Callable[[], tuple[Sample, ...]]
) -> Iterator[Page]:
    clauses = [pair for pair in folder.clauses() if wanted in _names(pair[1])]
    yield from (clause_page(*pair, folder, library, _own(samples_of(), folder)) for pair in clauses)
    if wanted in folder.slots and not clauses:
        yield slot_page(folder.slots[wanted], folder, library)
    for question in folder.questions:
        if wanted in (question.id, *question.earlier_ids):
            yield question_page(question, folder, library)
    for definition in folder.definitions:
        if wanted == definition.id:
            yield definition_page(definition, folder, library, _own(samples_of(), folder))


def _names(clause: Clause) -> set[str]:
    return {*clause.earlier_ids, *(node.id for node in clause.walk() if node.id)}


def _own(given: tuple[Sample, ...], folder: PolicyFolder) -> tuple[Sample, ...]:
    return tuple(sample for sample in given if sample.answers.policy == folder.policy.id)


def known_ids(library: Library) -> frozenset[str]:
    """Return every id that can be shown."""
    names = {f"federal/{name}" for name in library.federal} | {f"evidence/{name}" for name in library.evidence}
    for entry in provisions(library):
        names |= {entry.path, f"{entry.state}/{entry.source.id}"}
    for folder in library.policies.values():
        names |= {clause.id for _, clause in folder.clauses()} | set(folder.slots)
        names |= {question.id for question in folder.questions}
        names |= {definition.id for definition in folder.definitions}
    return frozenset(names)


def _unknown(wanted: str, library: Library) -> Problem:
    remedy = nearest(wanted, known_ids(library))
    if wanted in library.jurisdictions:
        remedy = f"It is a state: drafter states {wanted}, or drafter library list sources --state {wanted}."
    elif any(folder.policy.section(wanted) for folder in library.policies.values()):
        remedy = f"It is a section: drafter library list clauses --section {wanted}."
    elif wanted in library.policies:
        remedy = f"It is a policy: drafter library list clauses --policy {wanted}."
    elif remedy.startswith("Known names"):
        remedy = f"Look for it: drafter library search {wanted}."
    return Problem(f"nothing has the id “{wanted}”", remedy)


def pages_text(found: Sequence[Page]) -> str:
    """Return pages as text of 80 columns."""
    return "\n\n\n".join("\n".join(page.lines) for page in found)


def pages_json(found: Sequence[Page]) -> str:
    """Return pages as JSON."""
    return json.dumps([{"kind": page.kind, "id": page.id, **page.data} for page in found], ensure_ascii=False, indent=2)
