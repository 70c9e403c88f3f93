"""Checks of a loaded library: everything that loading one file at a time cannot see."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from drafter.library.checks.bonds import bond_problems
from drafter.library.checks.changes import change_problems
from drafter.library.checks.conditions import condition_problems
from drafter.library.checks.effects import effect_problems, states_use
from drafter.library.checks.pedigrees import pedigree_problems
from drafter.library.checks.policies import policy_problems
from drafter.library.checks.questions import question_problems
from drafter.library.checks.sources import source_problems
from drafter.library.checks.states import state_problems
from drafter.library.checks.templates import template_problems
from drafter.library.checks.texts import text_problems
from drafter.library.library import Library, PolicyFolder
from drafter.problems import Problem

_OF_A_POLICY: tuple[Callable[[Library, PolicyFolder], Iterator[Problem]], ...] = (
    policy_problems,
    question_problems,
    condition_problems,
    text_problems,
    pedigree_problems,
    bond_problems,
    change_problems,
)


_TEXTS = ("policies", "questions", "clauses", "definitions")
"""What must have been read whole before it can be said that nothing uses a thing."""


def check_library(library: Library) -> tuple[Problem, ...]:
    """Return everything that is wrong with a library, in the order of its parts.

    What only seems wrong because a file could not be read is left out: the file is reported by itself.
    """
    states = states_use(library)
    found: dict[str, list[Problem]] = {}
    for name, folder in sorted(library.policies.items()):
        problems = [problem for check in _OF_A_POLICY for problem in check(library, folder)]
        problems += [replace(problem, rests_on=_TEXTS) for problem in effect_problems(library, folder, states)]
        found[name] = [problem for problem in problems if not library.unread & {*problem.rests_on}]
    everything = _told_once(found, library)
    shared = [*state_problems(library), *template_problems(library)]
    shared += [replace(problem, rests_on=_TEXTS) for problem in source_problems(library)]
    everything += [problem for problem in shared if not library.unread & {*problem.rests_on}]
    return tuple(everything)


def _told_once(found: Mapping[str, list[Problem]], library: Library) -> list[Problem]:
    """Leave out of each policy's problems those of borrowed text that the lender has as well."""
    told = {
        (problem.place, problem.message)
        for name, problems in found.items()
        for problem in problems
        if not _lender(problem, library, name)
    }
    return [
        _as_borrowed(problem, library, name)
        for name, problems in found.items()
        for problem in problems
        if (problem.place, problem.message) not in told or not _lender(problem, library, name)
    ]


def _lender(problem: Problem, library: Library, name: str) -> str:
    """Return the policy that lends the file of a problem, or nothing where the file is the policy's own."""
    return library.policies[name].lenders.get(problem.place.file, "")


def _as_borrowed(problem: Problem, library: Library, name: str) -> Problem:
    """Say of a problem with borrowed text that it is the borrower's: where it stands it is in order."""
    lender = _lender(problem, library, name)
    if not lender:
        return problem
    return replace(
        problem,
        message=f"in the policy “{name}”, which borrows this: {problem.message}",
        remedy=f"{problem.remedy} Or give “{name}” one of its own, or do not borrow it.".strip(),
    )
