"""Witnesses: the smallest answers file that shows a fault, and whether the program really shows it there."""

from __future__ import annotations

from collections.abc import Collection

from drafter.answers import Answers, Given
from drafter.conditions import Value
from drafter.pipeline import draft
from drafter.problems import ProblemsFound
from drafter.upkeep.prove.claim import Doubt
from drafter.upkeep.prove.encode import Encoding
from drafter.upkeep.prove.formula import Atom, Evaluation
from drafter.upkeep.prove.model import Model
from drafter.upkeep.prove.solver import Solver


def smallest_answers(doubt: Doubt, encoding: Encoding, solver: Solver) -> Answers:
    """Return the answers, no more than are needed, with which a formula holds that can hold."""
    atoms = solver.smallest(doubt.formula, encoding.typed.values())
    return answers_of(atoms or frozenset(), encoding)


def answers_of(atoms: Collection[Atom], encoding: Encoding) -> Answers:
    """Return the answers that a person has to give for these effective answers; defaults do the rest."""
    evaluation = Evaluation(atoms)
    given: dict[str, Given] = {}
    for name, domain in encoding.domains.items():
        if not evaluation.holds(encoding.typed[name]):
            continue
        chosen = [value for value in domain.values if Atom(name, value) in atoms]
        value: Value = tuple(chosen) if domain.several else domain.values[chosen[0]]
        given[name] = Given(value)
    return Answers(encoding.folder.policy.id, given)


def is_shown(doubt: Doubt, answers: Answers, model: Model) -> bool:
    """Tell whether the program, given the answers, shows the fault."""
    try:
        made = draft(model.library, answers)
    except ProblemsFound:
        return doubt.stops
    return doubt.shows(made)
