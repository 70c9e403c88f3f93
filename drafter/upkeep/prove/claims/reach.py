"""Nothing in the library is dead: answers exist that bring it in."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.problems import Problem
from drafter.upkeep.prove.claim import Claim, Doubt
from drafter.upkeep.prove.formula import Atom, all_of
from drafter.upkeep.prove.model import Model

_REMEDY = "Correct its condition, or take it out."


def doubts(model: Model) -> Iterator[Doubt]:
    """Ask of everything that carries a condition whether any answers meet it."""
    yield from _questions(model)
    for slot, _ in model.selection.slots.values():
        for clause in slot.file.clauses:
            chosen = model.selection.chosen[clause.id]
            yield Doubt(
                Problem(f"no draft holds the clause “{clause.id}”", _REMEDY, model.place(f"clause:{clause.id}")),
                chosen, must_hold=True, subject=f"clause:{clause.id}",
            )  # fmt: skip
    for unit in (*model.printing.units, *model.terms.units):
        if unit.may_be_dead:
            yield Doubt(
                Problem(f"no draft prints “{unit.name}”", _REMEDY, model.place(unit.key)),
                unit.printed, must_hold=True, subject=f"{unit.key} {unit.name}",
                within=f"{unit.key} {unit.parent}" if unit.parent else unit.key,
            )  # fmt: skip


def _questions(model: Model) -> Iterator[Doubt]:
    encoding = model.encoding
    for question in model.folder.questions:
        key, asked = f"question:{question.id}", encoding.asked[question.id]
        yield Doubt(
            Problem(f"the question “{question.id}” is never asked", _REMEDY, model.place(key)),
            asked, must_hold=True, subject=key,
        )  # fmt: skip
        for option in question.options:
            yield Doubt(
                Problem(
                    f"the option “{option.value}” of “{question.id}” is never offered", _REMEDY, model.place(key)
                ),
                all_of(asked, encoding.offered[Atom(question.id, option.value)]),
                must_hold=True, subject=f"{key} {option.value}", within=key,
            )  # fmt: skip


CLAIM = Claim("reach", "No clause, item, definition, question or option is dead.", doubts)
