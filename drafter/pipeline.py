"""The story on one page: a draft is a pure function of answers and a clause library."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.answers import Answers
from drafter.assembly.assemble import assemble
from drafter.assembly.choose import Choices, choose
from drafter.assembly.scope import Scope
from drafter.document import Document
from drafter.interview.replay import Replay, replay
from drafter.library.library import Library, PolicyFolder
from drafter.problems import Problem, ProblemsFound, nearest


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft with everything that led to it."""

    document: Document
    choices: Choices
    replay: Replay
    scope: Scope
    problems: tuple[Problem, ...]


def policy_of(library: Library, answers: Answers) -> PolicyFolder:
    """Return the policy that the answers name. Raises ProblemsFound if the library has none of that name."""
    folder = library.policies.get(answers.policy)
    if folder is None:
        raise ProblemsFound(
            [Problem(f"there is no policy “{answers.policy}”", nearest(answers.policy, library.policies))]
        )
    return folder


def draft(library: Library, answers: Answers) -> Draft:
    """Draft the document that the answers describe.

    Raises ProblemsFound if the policy or the state is not known. Faults of the library that do not
    prevent a draft are in `problems`.
    """
    folder = policy_of(library, answers)
    state = replay(library, folder, answers)
    if state.jurisdiction is None:
        known = ", ".join(sorted(library.jurisdictions))
        raise ProblemsFound([Problem("the answers name no state", f"Add “state: …” with one of {known}.")])
    scope = Scope(library, folder, state, state.jurisdiction)
    choices = choose(folder, state.facts, library.powers)
    document, problems = assemble(choices, scope)
    return Draft(document, choices, state, scope, (*choices.problems, *problems))
