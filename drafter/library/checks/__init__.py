"""Checks of a loaded library: everything that loading one file at a time cannot see."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafter.library.checks.changes import change_problems
from drafter.library.checks.conditions import condition_problems
from drafter.library.checks.effects import effect_problems
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
    effect_problems,
    change_problems,
)


def check_library(library: Library) -> tuple[Problem, ...]:
    """Return everything that is wrong with a library, in the order of its parts."""
    found: list[Problem] = []
    for _, folder in sorted(library.policies.items()):
        for check in _OF_A_POLICY:
            found.extend(check(library, folder))
    found.extend(state_problems(library))
    found.extend(template_problems(library))
    found.extend(source_problems(library))
    return tuple(found)
