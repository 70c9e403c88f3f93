"""Uses: what the library draws from each provision of enacted law.

A clause or a definition draws on a provision by naming it under `drawn_from`, an option of a question
by naming it under `seen_in`. Findings are clauses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.library.law_text import LawText
from drafter.library.library import Library, PolicyFolder
from drafter.library.sources import Provision, Source


@dataclass(frozen=True, slots=True)
class Use:
    """One clause, definition or option that draws on a provision."""

    policy: str
    kind: Literal["clause", "definition", "option"]
    id: str
    """The id of the clause or definition; of an option, that of its question."""
    value: str = ""
    """The value of the option."""

    @property
    def name(self) -> str:
        """The id; of an option, with its value."""
        return f"{self.id}: {self.value}" if self.value else self.id


@dataclass(frozen=True, slots=True)
class ProvisionPath:
    """A provision with its source and the path that names it: STATE/source/provision."""

    state: str
    source: Source
    provision: Provision

    @property
    def path(self) -> str:
        return f"{self.state}/{self.source.id}/{self.provision.id}"


def provisions(library: Library) -> Iterator[ProvisionPath]:
    """Yield every provision, state by state, in the order of the files."""
    for state, file in sorted(library.sources.items()):
        for source in file.sources:
            for provision in source.provisions:
                yield ProvisionPath(state, source, provision)


def uses(library: Library) -> Mapping[str, tuple[Use, ...]]:
    """Return the uses of every path that some policy names, federal references among them."""
    found: dict[str, dict[Use, None]] = {}
    for _, folder in sorted(library.policies.items()):
        for path, use in _uses(folder):
            found.setdefault(path, {})[use] = None
    return {path: tuple(entries) for path, entries in found.items()}


def _uses(folder: PolicyFolder) -> Iterator[tuple[str, Use]]:
    policy = folder.policy.id
    for _, clause in folder.clauses():
        for origin in clause.drawn_from:
            if origin.source:
                yield origin.source, Use(policy, "clause", clause.id)
    for definition in folder.definitions:
        for origin in definition.drawn_from:
            if origin.source:
                yield origin.source, Use(policy, "definition", definition.id)
    for question in folder.questions:
        for option in question.options:
            for path in option.seen_in:
                yield path, Use(policy, "option", question.id, option.value)


def citing(library: Library) -> Mapping[str, tuple[Use, ...]]:
    """Return the clauses and definitions that print each federal reference, by its id."""
    found: dict[str, dict[Use, None]] = {}
    for _, folder in sorted(library.policies.items()):
        for use, text in _texts(folder):
            for name in text.calls("cite"):
                found.setdefault(name, {})[use] = None
    return {name: tuple(entries) for name, entries in found.items()}


def _texts(folder: PolicyFolder) -> Iterator[tuple[Use, LawText]]:
    policy = folder.policy.id
    for _, clause in folder.clauses():
        for node in clause.walk():
            for text in (node.text, node.before, node.action, node.tail):
                yield Use(policy, "clause", clause.id), text
    for definition in folder.definitions:
        use = Use(policy, "definition", definition.id)
        yield from ((use, text) for text in (definition.term, definition.text, definition.tail))
        for item in definition.items:
            for node in item.walk():
                yield from ((use, text) for text in (node.text, node.before, node.action, node.tail))


def uses_in_words(found: Sequence[Use]) -> str:
    """List uses by their kind: “clauses a and b; option c: d”."""
    groups = []
    for kind in dict.fromkeys(use.kind for use in found):
        names = list(dict.fromkeys(use.name for use in found if use.kind == kind))
        groups.append(f"{kind}{'s' if len(names) > 1 else ''} {', '.join(names)}")
    return "; ".join(groups)
