"""Formulas: what must hold of the answers for a clause to be chosen, an item printed, a fault to show.

They are data, so that the solver can reason about them, and a test can evaluate them on the answers of
a real draft and compare. An atom says that the answer to a question is, or includes, a value.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["true", "false", "atom", "not", "and", "or"]


class Atom(NamedTuple):
    """The answer to a question is this value or, where several may be chosen, includes it."""

    question: str
    value: str


_NO_ATOM = Atom("", "")


@dataclass(frozen=True, slots=True, eq=False)
class Formula:
    """A node of a formula; nodes are shared, and told apart by identity."""

    kind: Kind
    parts: tuple[Formula, ...] = ()
    atom: Atom = _NO_ATOM


TRUE = Formula("true")
FALSE = Formula("false")


def negation(formula: Formula) -> Formula:
    """Return the formula that holds where this one does not."""
    if formula.kind == "not":
        return formula.parts[0]
    if formula.kind in ("true", "false"):
        return FALSE if formula is TRUE else TRUE
    return Formula("not", (formula,))


def all_of(*parts: Formula) -> Formula:
    """Return the formula that holds where all parts do."""
    return _joined("and", parts, TRUE, FALSE)


def any_of(parts: Iterable[Formula]) -> Formula:
    """Return the formula that holds where some part does."""
    return _joined("or", parts, FALSE, TRUE)


def _joined(kind: Kind, parts: Iterable[Formula], neutral: Formula, decisive: Formula) -> Formula:
    kept: dict[int, Formula] = {}
    for part in parts:
        if part is decisive:
            return decisive
        if part is not neutral:
            kept[id(part)] = part
    if not kept:
        return neutral
    return next(iter(kept.values())) if len(kept) == 1 else Formula(kind, tuple(kept.values()))


def implies(first: Formula, second: Formula) -> Formula:
    """Return the formula that holds unless the first part holds and the second does not."""
    return any_of((negation(first), second))


def two_of(parts: Iterable[Formula]) -> Formula:
    """Return the formula that holds where at least two parts do."""
    found: list[Formula] = []
    earlier = FALSE
    for part in parts:
        found.append(all_of(earlier, part))
        earlier = any_of((earlier, part))
    return any_of(found)


class Evaluation:
    """The formulas' truth where just these atoms hold; shared parts are worked out once."""

    def __init__(self, atoms: Collection[Atom]) -> None:
        self._atoms = atoms
        self._known: dict[int, tuple[Formula, bool]] = {}

    def holds(self, formula: Formula) -> bool:
        """Tell whether a formula holds."""
        known = self._known.get(id(formula))
        if known is None:
            known = self._known[id(formula)] = (formula, self._work_out(formula))
        return known[1]

    def _work_out(self, formula: Formula) -> bool:
        if formula.kind == "atom":
            return formula.atom in self._atoms
        if formula.kind == "not":
            return not self.holds(formula.parts[0])
        if formula.kind == "and":
            return all(map(self.holds, formula.parts))
        return any(map(self.holds, formula.parts)) if formula.kind == "or" else formula is TRUE


class Atoms:
    """Makes atoms, one formula for each."""

    def __init__(self) -> None:
        self._made: dict[Atom, Formula] = {}

    def __call__(self, question: str, value: str) -> Formula:
        atom = Atom(question, value)
        if atom not in self._made:
            self._made[atom] = Formula("atom", atom=atom)
        return self._made[atom]

    def all(self) -> tuple[Formula, ...]:
        """Return every atom made so far."""
        return tuple(self._made.values())


MakeAtom: TypeAlias = Callable[[str, str], Formula]
