"""The solver: finds answers under which a formula holds, or that there are none. Only this module knows z3."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from drafter.problems import Problem, ProblemsFound
from drafter.upkeep.prove.formula import Atom, Formula

try:
    import z3
except ModuleNotFoundError:
    z3 = None


def require_solver() -> None:
    """Raise ProblemsFound with how to install the solver where it is missing."""
    if z3 is None:
        raise ProblemsFound(
            [
                Problem(
                    "the solver that the proof needs, z3, is not installed",
                    "Install it beside the program: “.venv/bin/pip install z3-solver”.",
                )
            ]
        )


class Solver:
    """Answers whether formulas can hold together with the rules of the interview."""

    def __init__(self, rules: Iterable[Formula]) -> None:
        self._context = z3.Context()
        self._made: dict[int, tuple[Formula, Any]] = {}
        self._atoms: dict[Atom, Any] = {}
        self._solver = z3.SolverFor("QF_FD", ctx=self._context)
        self._solver.set("phase", "always_true")  # full answers bring many things about, and fewer are needed
        self._solver.add([self._expression(rule) for rule in rules])

    def model(self, formula: Formula) -> frozenset[Atom] | None:
        """Return the atoms of one set of answers under which a formula holds, or None where there is none."""
        return self._atoms_of(self._solver, self._solver.check(self._expression(formula)))

    def smallest(self, formula: Formula, costs: Iterable[Formula]) -> frozenset[Atom] | None:
        """Return answers under which a formula holds and as few of the costs as can be."""
        wanted, prices = self._expression(formula), [self._expression(cost) for cost in costs]
        for most in range(len(prices) + 1):
            atoms = self._atoms_of(self._solver, self._solver.check(wanted, z3.AtMost(*prices, most)))
            if atoms is not None:
                return atoms
        return None

    def _atoms_of(self, solver: Any, answer: Any) -> frozenset[Atom] | None:
        if answer == z3.unsat:
            return None
        if answer != z3.sat:
            raise ProblemsFound([Problem(f"the solver gave up: {solver.reason_unknown()}", "Try again.")])
        model = solver.model()
        return frozenset(atom for atom, made in self._atoms.items() if z3.is_true(model[made]))

    def _expression(self, formula: Formula) -> Any:
        known = self._made.get(id(formula))
        if known is None:
            known = self._made[id(formula)] = (formula, self._make(formula))
        return known[1]

    def _make(self, formula: Formula) -> Any:
        if formula.kind in ("true", "false"):
            return z3.BoolVal(formula.kind == "true", ctx=self._context)
        if formula.kind == "atom":
            made = self._atoms[formula.atom] = z3.Bool(
                f"{formula.atom.question}={formula.atom.value}", ctx=self._context
            )
            return made
        parts = [self._expression(part) for part in formula.parts]
        if formula.kind == "not":
            return z3.Not(parts[0])
        return z3.And(parts) if formula.kind == "and" else z3.Or(parts)
