"""Choose the clauses of each slot, with the reasons, and note what an order had to leave out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafter.conditions import Facts, Test
from drafter.library.clauses import Clause
from drafter.library.library import PolicyFolder, Slot
from drafter.library.policies import Section
from drafter.library.reference_data import Power
from drafter.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class Choice:
    """A clause that was chosen, its slot and section, and the entries of conditions that decided."""

    section: Section
    slot: Slot
    clause: Clause
    reasons: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class Omission:
    """What a bill would say and an order cannot: the clause, the powers lacking, what stands instead."""

    slot: Slot
    clause: Clause
    powers: tuple[Power, ...]
    instead: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """Every choice in document order, the omissions, and what went wrong."""

    chosen: tuple[Choice, ...]
    omitted: tuple[Omission, ...] = ()
    problems: tuple[Problem, ...] = ()

    def clause_ids(self) -> frozenset[str]:
        """Return the ids of the chosen clauses."""
        return frozenset(choice.clause.id for choice in self.chosen)


def choose(folder: PolicyFolder, facts: Facts, powers: Mapping[str, Power]) -> Choices:
    """Choose the clauses for the instrument in `facts`."""
    instrument = str(facts.get("instrument", "bill"))
    chosen: list[Choice] = []
    problems: list[Problem] = []
    for section in folder.policy.order_of(instrument):
        if instrument not in section.instruments or not section.when.holds(facts):
            continue
        for slot in folder.section_slots(section):
            if not _slot_used(slot, instrument, facts):
                continue
            clauses = [clause for clause in slot.file.clauses if _holds(clause, instrument, facts, powers)]
            problems.extend(_fill_problems(slot, clauses))
            if slot.file.fill != "any":
                clauses = clauses[:1]
            chosen.extend(
                Choice(section, slot, clause, (*section.when.tests, *slot.file.when.tests, *clause.when.tests))
                for clause in clauses
            )
    problems.extend(_bond_problems(chosen))
    omitted = tuple(_omissions(folder, facts, powers, chosen)) if instrument == "order" else ()
    return Choices(tuple(chosen), omitted, tuple(problems))


def _slot_used(slot: Slot, instrument: str, facts: Facts) -> bool:
    return instrument in slot.file.instruments and slot.file.when.holds(facts)


def _holds(clause: Clause, instrument: str, facts: Facts, powers: Mapping[str, Power]) -> bool:
    if instrument not in clause.instruments or not clause.when.holds(facts):
        return False
    return instrument == "bill" or not lacking_powers(clause, powers)


def lacking_powers(clause: Clause, powers: Mapping[str, Power]) -> tuple[Power, ...]:
    """Return the powers that a clause needs and an order lacks."""
    return tuple(powers[name] for name in clause.power if name in powers and not powers[name].order)


def _fill_problems(slot: Slot, clauses: list[Clause]) -> Iterator[Problem]:
    place = Place(path=slot.id)
    if slot.file.fill == "exactly_one" and not clauses:
        yield Problem(
            f"no clause of the slot “{slot.id}” fits these answers",
            "Widen the condition of one of its clauses, or narrow the condition of the slot.",
            place,
        )
    if slot.file.fill != "any" and len(clauses) > 1:
        names = ", ".join(clause.id for clause in clauses)
        yield Problem(
            f"more than one clause of the slot “{slot.id}” fits these answers: {names}",
            "Make their conditions exclude each other.",
            place,
        )


def _bond_problems(chosen: list[Choice]) -> Iterator[Problem]:
    """Find chosen clauses that require an absent clause, or exclude a present one."""
    present = {choice.clause.id for choice in chosen}
    for choice in chosen:
        clause = choice.clause
        for name in clause.requires:
            if name not in present:
                yield Problem(
                    f"the clause “{clause.id}” requires “{name}”, which is not in this draft",
                    "Give it the conditions of the clause that it requires.",
                    Place(path=clause.id),
                )
        for name in clause.excludes:
            if name in present:
                yield Problem(
                    f"the clause “{clause.id}” excludes “{name}”, and both are in this draft",
                    "Make their conditions exclude each other.",
                    Place(path=clause.id),
                )


def _omissions(
    folder: PolicyFolder, facts: Facts, powers: Mapping[str, Power], chosen: list[Choice]
) -> Iterator[Omission]:
    """Find what a bill with the same answers would say for want of a power that an order lacks."""
    as_bill = {**facts, "instrument": "bill"}
    for section in folder.policy.order_of("bill"):
        if not section.when.holds(as_bill):
            continue
        for slot in folder.section_slots(section):
            if not _slot_used(slot, "bill", as_bill):
                continue
            for clause in slot.file.clauses:
                lacking = lacking_powers(clause, powers)
                if lacking and "bill" in clause.instruments and clause.when.holds(as_bill):
                    instead = tuple(choice.clause for choice in chosen if choice.slot.id == slot.id)
                    yield Omission(slot, clause, lacking, instead)
