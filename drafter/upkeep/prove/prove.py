"""Prove what must hold of every draft, for all combinations of answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drafter.answers import Answers
from drafter.library.library import Library, PolicyFolder
from drafter.problems import Problem
from drafter.upkeep.prove.claim import Claim, Doubt
from drafter.upkeep.prove.claims import CLAIMS
from drafter.upkeep.prove.count import combinations
from drafter.upkeep.prove.formula import FALSE, Evaluation, any_of
from drafter.upkeep.prove.model import Model, model_of
from drafter.upkeep.prove.solver import Solver, require_solver
from drafter.upkeep.prove.witness import is_shown, smallest_answers


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of the library, and the smallest answers that show it; none where no answers do."""

    claim: str
    problem: Problem
    answers: Answers | None = None
    shown: bool = True
    """Whether a draft from the answers shows the fault; if not, the proof is too strict here."""


@dataclass(frozen=True, slots=True)
class Proven:
    """One claim: how many things it was asked of, and what contradicts it."""

    claim: Claim
    asked: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """What was proved of one policy, over how many combinations of answers."""

    folder: PolicyFolder
    jurisdictions: int
    combinations: int
    claims: tuple[Proven, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that was found."""
        return tuple(finding for proven in self.claims for finding in proven.findings)


def prove_policy(library: Library, folder: PolicyFolder, say: Callable[[str], None] = lambda _: None) -> Proof:
    """Prove every claim of one policy; `say` is told what the work is at. Raises ProblemsFound without the solver."""
    require_solver()
    say(f"{folder.policy.id}: reading")
    model = model_of(library, folder)
    solver = Solver(model.encoding.rules)
    dead: set[str] = set()
    proven = []
    for claim in CLAIMS:
        say(f"{folder.policy.id}: {claim.id}")
        proven.append(prove_claim(claim, model, solver, dead))
    return Proof(folder, len(library.jurisdictions), combinations(model.encoding), tuple(proven))


def prove_claim(claim: Claim, model: Model, solver: Solver, dead: set[str]) -> Proven:
    """Prove one claim; what turns out to be dead joins `dead`, and the parts of what is in it are passed over."""
    doubts = list(claim.doubts(model))
    findings = (*_faults(claim, doubts, model, solver), *_dead(claim, doubts, solver, dead))
    return Proven(claim, len(doubts), findings)


def _faults(claim: Claim, doubts: list[Doubt], model: Model, solver: Solver) -> Iterator[Finding]:
    """Yield the faults that answers can show: ask for any of them until there is no more."""
    waiting = [doubt for doubt in doubts if not doubt.must_hold and doubt.formula is not FALSE]
    while atoms := solver.model(any_of(doubt.formula for doubt in waiting)):
        evaluation = Evaluation(atoms)
        for doubt in [doubt for doubt in waiting if evaluation.holds(doubt.formula)]:
            waiting.remove(doubt)
            answers = smallest_answers(doubt, model.encoding, solver)
            yield Finding(claim.id, doubt.problem, answers, is_shown(doubt, answers, model))


def _dead(claim: Claim, doubts: list[Doubt], solver: Solver, dead: set[str]) -> Iterator[Finding]:
    """Yield what no answers bring about; each set of answers found settles all that it brings about."""
    waiting = [doubt for doubt in doubts if doubt.must_hold]
    lost: list[Doubt] = []
    while waiting:
        atoms = solver.model(waiting[0].formula)
        if atoms is None:
            lost.append(waiting.pop(0))
            continue
        evaluation = Evaluation(atoms)
        waiting = [doubt for doubt in waiting if not evaluation.holds(doubt.formula)]
    dead.update(doubt.subject for doubt in lost)
    yield from (Finding(claim.id, doubt.problem) for doubt in lost if doubt.within not in dead)
