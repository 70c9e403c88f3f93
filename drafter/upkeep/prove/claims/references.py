"""Every reference has its target in the same draft."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.problems import Problem
from drafter.upkeep.prove.claim import Claim, Doubt, has_problem
from drafter.upkeep.prove.formula import FALSE, all_of, negation
from drafter.upkeep.prove.model import Model


def doubts(model: Model) -> Iterator[Doubt]:
    """Ask of each reference in each unit of text whether the unit can be printed without the target."""
    for unit in (*model.printing.units, *model.terms.units):
        for target in dict.fromkeys(name for text in unit.texts for name in model.wording.references(text)):
            found = model.printing.targets.get(target, FALSE)
            yield Doubt(
                Problem(
                    f"“{unit.name}” refers to “{target}”, which is not in every draft that holds the reference",
                    "Give the referring text the conditions of what it refers to.",
                    model.place(unit.key),
                ),
                all_of(unit.printed, negation(found)),
                has_problem(unit.origin, f"“{target}”"),
            )


CLAIM = Claim("references", "Every reference has its target in the same draft.", doubts)
