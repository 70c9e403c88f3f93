"""What a claim is: a sentence about every draft, and the formulas that decide whether it is true."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drafter.pipeline import Draft
from drafter.problems import Problem
from drafter.upkeep.prove.formula import Formula
from drafter.upkeep.prove.model import Model

Shows = Callable[[Draft], bool]


def _nothing(_: Draft) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing that could be wrong, and the formula that decides it.

    The problem is there if the formula can hold, and every set of answers under which it does shows
    it; `shows` tells whether a draft really has it. With `must_hold` it is the other way round: the
    problem is there if no answers make the formula hold, so that there is no draft to show.
    """

    problem: Problem
    formula: Formula
    shows: Shows = _nothing
    must_hold: bool = False
    stops: bool = False
    """Whether the fault prevents the draft."""
    subject: str = ""
    within: str = ""
    """What a doubt is about, and what that is a part of: the parts of something dead are not reported too."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence about every draft, and where to look for what contradicts it."""

    id: str
    says: str
    doubts: Callable[[Model], Iterator[Doubt]]


def has_problem(path: str, words: str = "") -> Shows:
    """Return what tells whether a draft reports a problem at a clause or slot."""
    return lambda draft: any(one.place.path == path and words in one.message for one in draft.problems)
