"""Every slot is filled exactly as often as it should be."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.library.library import Slot
from drafter.problems import Problem
from drafter.upkeep.prove.claim import Claim, Doubt, has_problem
from drafter.upkeep.prove.formula import all_of, any_of, negation, two_of
from drafter.upkeep.prove.model import Model


def doubts(model: Model) -> Iterator[Doubt]:
    """Ask of each slot whether it can stay empty or take two clauses against its `fill`."""
    for slot, _ in model.selection.slots.values():
        if slot.file.fill == "exactly_one":
            yield _empty(slot, model)
        if slot.file.fill != "any":
            yield _twice(slot, model)


def _empty(slot: Slot, model: Model) -> Doubt:
    """An order that lacks the power for what the slot says is a doubt of its own (see `powers`)."""
    selection = model.selection
    wanted = any_of(selection.wanted[clause.id] for clause in slot.file.clauses)
    return Doubt(
        Problem(
            f"no clause of the slot “{slot.id}” fits some answers",
            "Widen the condition of one of its clauses, or narrow the condition of the slot.",
            model.place(f"slot:{slot.id}"),
        ),
        all_of(selection.used[slot.id], negation(wanted)),
        has_problem(slot.id, "no clause"),
    )


def _twice(slot: Slot, model: Model) -> Doubt:
    return Doubt(
        Problem(
            f"two clauses of the slot “{slot.id}” fit the same answers",
            "Make their conditions exclude each other.",
            model.place(f"slot:{slot.id}"),
        ),
        two_of(model.selection.fits[clause.id] for clause in slot.file.clauses),
        has_problem(slot.id, "more than one clause"),
    )


CLAIM = Claim("slots", "Every slot is filled exactly as often as it should be.", doubts)
