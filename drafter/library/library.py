"""The library in memory: policies, jurisdictions, sources and shared data, as loaded."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from drafter.library.changes import ChangesFile
from drafter.library.clauses import Clause, ClauseFile
from drafter.library.definitions import Definition
from drafter.library.jurisdictions import Jurisdiction
from drafter.library.policies import Policy, Section
from drafter.library.questions import Question
from drafter.library.reference_data import Feature, FederalReference, InstitutionRole, Power, Study
from drafter.library.sources import Provision, Source, SourceFile
from drafter.library.style import StyleFile
from drafter.problems import Place

STATES_FOLDER = "states"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a section where clauses go: `section.slot` names it."""

    section: str
    name: str
    file: ClauseFile

    @property
    def id(self) -> str:
        return f"{self.section}.{self.name}"


@dataclass(frozen=True)
class PolicyFolder:
    """A policy with its questions in the order asked, its slots and its definitions."""

    policy: Policy
    questions: tuple[Question, ...]
    parts: Mapping[str, str]
    """The part of the interview that each question id belongs to."""
    slots: Mapping[str, Slot]
    definitions: tuple[Definition, ...]
    changes: ChangesFile = field(default_factory=ChangesFile)
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each question, clause and definition stands in the files, by `kind:id`."""
    lenders: Mapping[str, str] = field(default_factory=dict)
    """The files that belong to another policy, which lends them, with the policy's id."""

    @functools.cached_property
    def _by_id(self) -> dict[str, Question]:
        return {question.id: question for question in self.questions}

    def question(self, question_id: str) -> Question | None:
        """Return the question with this id."""
        return self._by_id.get(question_id)

    def section_slots(self, section: Section) -> Iterator[Slot]:
        """Yield the slots of a section in document order."""
        for name in section.slots:
            if slot := self.slots.get(f"{section.id}.{name}"):
                yield slot

    def clauses(self) -> Iterator[tuple[Slot, Clause]]:
        """Yield every clause with its slot, in document order of the sections."""
        for section in self.policy.sections:
            for slot in self.section_slots(section):
                for clause in slot.file.clauses:
                    yield slot, clause

    def clause(self, clause_id: str) -> tuple[Slot, Clause] | None:
        """Return the clause with this id and its slot."""
        return next((pair for pair in self.clauses() if pair[1].id == clause_id), None)


@dataclass(frozen=True, slots=True)
class Library:
    """Everything under `clause_library/`."""

    policies: Mapping[str, PolicyFolder]
    jurisdictions: Mapping[str, Jurisdiction]
    sources: Mapping[str, SourceFile]
    federal: Mapping[str, FederalReference]
    powers: Mapping[str, Power]
    institutions: Mapping[str, InstitutionRole]
    features: Mapping[str, Feature]
    evidence: Mapping[str, Study] = field(default_factory=dict)
    style: StyleFile = field(default_factory=StyleFile)
    state_places: Mapping[str, Callable[[tuple[str | int, ...]], Place]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """Where the values of each state's file stand, by the keys that lead to them."""
    source_places: Mapping[str, Place] = field(default_factory=dict, repr=False, compare=False)
    """Where each source and provision stands, by STATE/source and STATE/source/provision."""
    unread: frozenset[str] = frozenset()
    """Of what kinds there are files that could not be read: questions, clauses, definitions, policies, states, …"""
    root: Path | None = field(default=None, repr=False, compare=False)
    """The folder that the library was loaded from."""

    def template_name(self, code: str, instrument: str) -> str:
        """Return the name of the Word template that a state brings for an instrument, if it brings one."""
        jurisdiction = self.jurisdictions[code]
        return jurisdiction.bill.template if instrument == "bill" else jurisdiction.order.template

    def template_file(self, code: str, instrument: str) -> Path | None:
        """Return where the Word template of a state stands, if it brings one and the library has a folder."""
        name = self.template_name(code, instrument)
        return self.root / STATES_FOLDER / name if name and self.root is not None else None

    def provision(self, path: str) -> tuple[Source, Provision] | None:
        """Return the provision named STATE/source/provision."""
        state, _, rest = path.partition("/")
        source_id, _, provision_id = rest.partition("/")
        for source in self.sources[state].sources if state in self.sources else ():
            if source.id == source_id:
                for provision in source.provisions:
                    if provision.id == provision_id:
                        return source, provision
        return None

    def source_place(self, path: str) -> Place:
        """Return where a source or a provision stands."""
        return self.source_places.get(path, Place(path=path))
