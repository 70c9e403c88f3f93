"""Mutate: try each mutant on the drafts on record, and find those that no draft would notice.

A draft notices a change where its text differs or a fault of the library shows. Only drafts for which the
changed condition comes out otherwise are drafted again, the shortest first, until one notices.
"""

from __future__ import annotations

import contextlib
import itertools
import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.answers import Answers
from drafter.answers_file import load_answers
from drafter.assembly.choose import lacking_powers
from drafter.conditions import Condition
from drafter.library.library import Library, PolicyFolder
from drafter.pipeline import draft
from drafter.problems import Problem, ProblemsFound, nearest
from drafter.upkeep.mutants import Mutant, apply, changed_condition, mutants, unit_at
from drafter.upkeep.record import Record, record_of, text_of
from drafter.upkeep.samples import samples

_CHUNK = 16


@dataclass(frozen=True, slots=True)
class Verdict:
    """A mutant and the draft that notices it; empty where none does."""

    mutant: Mutant
    noticed_by: str


class Bench:
    """A policy with its drafts on record, on which mutants are tried."""

    def __init__(self, library: Library, folder: PolicyFolder, given: Iterable[tuple[str, Answers]]) -> None:
        self.library = library
        self.folder = folder
        self._clauses = {clause.id: (slot, clause) for slot, clause in folder.clauses()}
        self._definitions = {definition.id: definition for definition in folder.definitions}
        found = (record_of(name, answers, folder, library) for name, answers in given)
        self.records = sorted(found, key=lambda record: len(record.text))

    def verdict(self, mutant: Mutant) -> Verdict:
        """Try one mutant."""
        noticing = (record.name for record in self._affected(mutant) if self._notices(record, mutant))
        return Verdict(mutant, next(noticing, ""))

    def may_notice(self, mutant: Mutant) -> bool:
        """Tell whether the change may show in some draft, without drafting again."""
        return any(True for _ in self._affected(mutant))

    def _notices(self, record: Record, mutant: Mutant) -> bool:
        changed = apply(mutant, self.folder)
        library = replace(self.library, policies={**self.library.policies, self.folder.policy.id: changed})
        try:
            made = draft(library, record.answers)
        except Exception:  # a draft that cannot be made any more is noticed, whatever the reason
            return True
        return len(made.problems) != record.faults or text_of(made.document) != record.text

    def _affected(self, mutant: Mutant) -> Iterator[Record]:
        """Yield the drafts in which the change may show: those for which the condition comes out otherwise."""
        if mutant.change == "left out":
            yield from (record for record in self.records if mutant.id in record.chosen)
            return
        before = self._condition(mutant)
        after = changed_condition(before, mutant)
        leaving = [record for record in self.records if before.holds(record.facts)]
        coming = [record for record in self.records if not before.holds(record.facts)]
        for record in (*leaving, *coming):  # what goes is seen more surely than what would come
            if before.holds(record.facts) != after.holds(record.facts) and self._reached(mutant, record):
                yield record

    def _condition(self, mutant: Mutant) -> Condition:
        """Return the condition that the mutant changes, as it stands."""
        if mutant.kind == "clause":
            return unit_at(self._clauses[mutant.id][1], mutant.path).when
        if mutant.kind == "slot":
            return self.folder.slots[mutant.id].file.when
        if mutant.kind == "definition":
            return unit_at(self._definitions[mutant.id], mutant.path).when
        section, question = self.folder.policy.section(mutant.id), self.folder.question(mutant.id)
        if mutant.kind == "section" and section is not None:
            return section.when
        option = question.option(mutant.value) if question and mutant.kind == "option" else None
        return option.when if option else question.when if question else Condition()

    def _reached(self, mutant: Mutant, record: Record) -> bool:
        """Tell whether a draft comes as far as the changed condition, and whether the change may show in it."""
        if mutant.kind in ("question", "option"):
            return record.follows(apply(mutant, self.folder), self.library)
        if mutant.kind == "definition":
            return mutant.id in record.defined or (not mutant.path and self._may_come(mutant.id, record))
        if mutant.kind == "section":
            return True
        slot = self.folder.slots[mutant.slot]
        section = self.folder.policy.section(slot.section)
        if record.instrument not in slot.file.instruments or (section and not section.when.holds(record.facts)):
            return False
        if mutant.kind == "slot":
            return True
        clause = self._clauses[mutant.id][1]
        if mutant.path:
            return mutant.id in record.chosen
        able = record.instrument == "bill" or not lacking_powers(clause, self.library.powers)
        return able and record.instrument in clause.instruments and slot.file.when.holds(record.facts)

    def _may_come(self, definition_id: str, record: Record) -> bool:
        """Tell whether a draft would print a definition if its condition held: the first one of a term prints."""
        definition = self._definitions[definition_id]
        for other in self.folder.definitions:
            if other.id == definition_id:
                break
            if other.term == definition.term and other.when.holds(record.facts):
                return False
        return record.speaks_of(definition)


def mutants_within(bench: Bench, within: str = "") -> tuple[Mutant, ...]:
    """Return every change of a policy, or those of one slot, section, clause, definition or question.

    Raises ProblemsFound where nothing of that name has a condition.
    """
    every = tuple(mutants(bench.folder))
    found = tuple(mutant for mutant in every if within in ("", *_names(mutant)))
    if not found:
        known = {name for mutant in every for name in _names(mutant)}
        raise ProblemsFound([Problem(f"nothing named “{within}” can be changed", nearest(within, known))])
    return found


def _names(mutant: Mutant) -> tuple[str, ...]:
    return mutant.id, mutant.slot, mutant.slot.partition(".")[0]


_bench: Bench | None = None
"""The bench of a worker process, which begins as a copy of this one."""


def _try(mutant: Mutant) -> Verdict:
    assert _bench is not None  # it is set before the workers begin
    return _bench.verdict(mutant)


@contextlib.contextmanager
def trying(bench: Bench, processes: int = 1) -> Iterator[Callable[[Sequence[Mutant]], Iterator[Verdict]]]:
    """Give what tries mutants in order, on several processes where the system can copy this one.

    The workers begin here, so a caller that has threads of its own begins those afterwards.
    """
    global _bench  # the workers inherit it; it is too large to send
    if processes < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield lambda tried: map(bench.verdict, tried)
        return
    _bench = bench
    try:
        with multiprocessing.get_context("fork").Pool(processes) as pool:
            yield lambda tried: pool.imap(_try, tried, _CHUNK)
    finally:
        _bench = None


def bench_of(library: Library, policy: str, folders: Iterable[Path], everywhere: Path | None) -> Bench:
    """Make the bench of a policy from folders of answers files, and from one file drafted for every state.

    Raises ProblemsFound for a policy or a file that cannot be used. Without a name, the only policy is meant.
    """
    wanted = policy or next(iter(sorted(library.policies)), "")
    folder = library.policies.get(wanted)
    if folder is None:
        raise ProblemsFound([Problem(f"there is no policy “{wanted}”", nearest(wanted, library.policies))])
    given = [(sample.name, sample.answers) for place in folders for sample in samples(place, library)]
    if everywhere is not None:
        answers = load_answers(everywhere, library)
        for state, instrument in itertools.product(sorted(library.jurisdictions), ("bill", "order")):
            there = answers.with_answer("state", state).with_answer("instrument", instrument)
            given.append((f"{everywhere.stem} {state} {instrument}", there))
    return Bench(library, folder, [(name, answers) for name, answers in given if answers.policy == wanted])
