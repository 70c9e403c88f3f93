"""The model and the program agree, whatever a person answers: without that, nothing is proved."""

from __future__ import annotations

import pytest
from hypothesis import given, seed
from hypothesis import strategies as st

from drafter.library.library import Library
from drafter.pipeline import draft
from drafter.upkeep.prove.formula import TRUE, all_of, any_of, negation
from drafter.upkeep.prove.model import Model, model_of
from drafter.upkeep.prove.solver import Solver
from drafter.upkeep.prove.witness import answers_of
from tests.conftest import REAL, TOY, loaded
from tests.random_answers import Drawn, answers_to, at_random
from tests.upkeep.prove.agreement import atoms_of, disagreements


@pytest.mark.parametrize(("root", "examples"), [(TOY, 150), (REAL, 25)], ids=["toy", "real"])
@pytest.mark.parametrize("instrument", ["bill", "order"])
def test_the_model_says_what_the_program_does(root: object, examples: int, instrument: str) -> None:
    library: Library = loaded(root)  # type: ignore[arg-type]
    for folder in library.policies.values():
        model = model_of(library, folder)
        states = st.sampled_from(sorted(library.jurisdictions))

        @seed(17)
        @at_random(examples)
        @given(states.flatmap(lambda state: answers_to(library, folder, instrument=instrument, state=state)))
        def they_agree(drawn: Drawn) -> None:
            assert not list(disagreements(model, drawn.answers))  # noqa: B023

        they_agree()


def test_every_clause_has_answers_in_the_model_that_bring_it_into_a_draft(toy: Library) -> None:
    """And the other way round: what the solver finds is what the program comes to from those answers."""
    model = model_of(toy, toy.policies["toy"])
    solver = Solver(model.encoding.rules)
    for clause, formula in model.selection.chosen.items():
        for wanted in (formula, negation(formula)):
            atoms = solver.model(wanted)
            if atoms is None:
                continue
            made = draft(toy, answers_of(atoms, model.encoding))
            assert atoms_of(made.replay, model.encoding) == atoms
            assert (clause in made.choices.clause_ids()) == (wanted is formula)


def test_the_real_library_s_answers_are_those_of_the_model(real: Library) -> None:
    """One set of answers for each slot of the real library, as different as the slots."""
    for folder in real.policies.values():
        model = model_of(real, folder)
        solver = Solver(model.encoding.rules)
        for formula in list(model.selection.used.values())[::12]:
            _comes_true(model, solver.model(formula))
            _comes_true(model, solver.model(negation(formula)))


def _comes_true(model: Model, atoms: frozenset[object] | None) -> None:
    if atoms is None:
        return
    made = draft(model.library, answers_of(atoms, model.encoding))  # type: ignore[arg-type]
    assert atoms_of(made.replay, model.encoding) == atoms


def test_the_comparison_sees_a_model_that_is_wrong(toy: Library) -> None:
    model = model_of(toy, toy.policies["toy"])
    name = "duties.spare"
    model.selection.chosen[name] = negation(model.selection.chosen[name])
    answers = answers_of(Solver(model.encoding.rules).model(TRUE) or (), model.encoding)
    assert any(name in one for one in disagreements(model, answers))
    other = model_of(toy, toy.policies["toy"])
    other.encoding.rules.append(all_of(other.encoding.is_("pays", "no"), any_of(())))
    assert any("forbids" in one for one in disagreements(other, answers))
