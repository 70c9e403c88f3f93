"""No order uses a power that it lacks: it has an alternative, or the slot lets it say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.assembly.choose import lacking_powers
from drafter.problems import Problem
from drafter.upkeep.prove.claim import Claim, Doubt, Shows, has_problem
from drafter.upkeep.prove.formula import all_of, any_of, negation
from drafter.upkeep.prove.model import Model


def doubts(model: Model) -> Iterator[Doubt]:
    """Ask of each clause with a power whether an order can take it, and whether its slot then stays empty."""
    selection, order = model.selection, model.encoding.is_order()
    for slot, _ in selection.slots.values():
        held_back = []
        for clause in slot.file.clauses:
            lacking = lacking_powers(clause, model.library.powers)
            if not lacking:
                continue
            held_back.append(selection.wanted[clause.id])
            yield Doubt(
                Problem(
                    f"an order can take the clause “{clause.id}”, which needs the power {lacking[0].words}",
                    "Write “instruments: [bill]”, and give orders a clause of their own.",
                    model.place(f"clause:{clause.id}"),
                ),
                all_of(order, selection.chosen[clause.id]),
                _takes(clause.id),
            )
        if slot.file.fill == "exactly_one" and held_back:
            fits = any_of(selection.fits[clause.id] for clause in slot.file.clauses)
            yield Doubt(
                Problem(
                    f"an order lacks the power for every clause of the slot “{slot.id}” that fits some answers",
                    "Give orders a clause of their own, or keep the slot to bills with “instruments: [bill]”.",
                    model.place(f"slot:{slot.id}"),
                ),
                all_of(order, selection.used[slot.id], any_of(held_back), negation(fits)),
                has_problem(slot.id, "no clause"),
            )


def _takes(clause: str) -> Shows:
    return lambda draft: clause in draft.choices.clause_ids()


CLAIM = Claim("powers", "No order uses a power that it lacks, or is left without words.", doubts)
