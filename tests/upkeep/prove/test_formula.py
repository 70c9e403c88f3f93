"""Formulas simplify as they are made, and evaluate as they read."""

from __future__ import annotations

import itertools

import pytest

from drafter.upkeep.prove.formula import (
    FALSE,
    TRUE,
    Atom,
    Atoms,
    Evaluation,
    all_of,
    any_of,
    implies,
    negation,
    two_of,
)

atoms = Atoms()
A, B, C = (atoms("q", name) for name in "abc")


def test_what_decides_alone_is_what_is_left() -> None:
    assert all_of(A, FALSE, B) is FALSE
    assert any_of((A, TRUE)) is TRUE
    assert all_of(TRUE, A, A) is A
    assert all_of() is TRUE
    assert any_of(()) is FALSE
    assert negation(negation(A)) is A
    assert negation(TRUE) is FALSE
    assert atoms("q", "a") is A


@pytest.mark.parametrize("held", [set(one) for size in range(4) for one in itertools.combinations("abc", size)])
def test_a_formula_holds_as_it_reads(held: set[str]) -> None:
    evaluation = Evaluation({Atom("q", name) for name in held})
    assert evaluation.holds(all_of(A, B)) == ({"a", "b"} <= held)
    assert evaluation.holds(any_of((A, B))) == bool({"a", "b"} & held)
    assert evaluation.holds(implies(A, C)) == ("a" not in held or "c" in held)
    assert evaluation.holds(negation(B)) == ("b" not in held)
    assert evaluation.holds(two_of((A, B, C))) == (len(held) > 1)
    assert evaluation.holds(TRUE)
    assert not evaluation.holds(FALSE)
