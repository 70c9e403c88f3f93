"""What a clause requires is there, and what it excludes is not."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.problems import Problem
from drafter.upkeep.prove.claim import Claim, Doubt, has_problem
from drafter.upkeep.prove.formula import FALSE, all_of, negation
from drafter.upkeep.prove.model import Model


def doubts(model: Model) -> Iterator[Doubt]:
    """Ask of each `requires` and `excludes` whether answers can break it."""
    chosen = model.selection.chosen
    for slot, _ in model.selection.slots.values():
        for clause in slot.file.clauses:
            place = model.place(f"clause:{clause.id}")
            for name in clause.requires:
                yield Doubt(
                    Problem(
                        f"the clause “{clause.id}” requires “{name}”, which is not in every draft that holds it",
                        "Give it the conditions of the clause that it requires.",
                        place,
                    ),
                    all_of(chosen[clause.id], negation(chosen.get(name, FALSE))),
                    has_problem(clause.id, f"requires “{name}”"),
                )
            for name in clause.excludes:
                yield Doubt(
                    Problem(
                        f"the clause “{clause.id}” excludes “{name}”, and some drafts hold both",
                        "Make their conditions exclude each other.",
                        place,
                    ),
                    all_of(chosen[clause.id], chosen.get(name, FALSE)),
                    has_problem(clause.id, f"excludes “{name}”"),
                )


CLAIM = Claim("bonds", "What a clause requires is there, and what it excludes is not.", doubts)
