"""What the versions of the library mean for answers on file: what changed since they were given."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.answers import Answers
from drafter.assembly.choose import choose
from drafter.interview.replay import replay
from drafter.library.changes import PolicyChange, version_order
from drafter.library.library import Library, PolicyFolder


def news(answers: Answers, folder: PolicyFolder, library: Library) -> str:
    """Say what changed in the library since the answers were given, as far as it touches them; or nothing.

    Answers without a version were written by hand, and nothing is said.
    """
    given, now = answers.library, folder.policy.version
    if not given or given == now:
        return ""
    if version_order(given) > version_order(now):
        return (
            f"These answers were given against version {given} of the library; this is version {now}, which is older.\n"
            f"What version {given} added is not here. Use the newer library, or check the draft with care."
        )
    touching = list(_touching(answers, folder, library))
    opening = f"These answers were given against version {given} of the library; this is version {now}."
    if not touching:
        return f"{opening}\nNothing that changed touches them."
    return "\n".join([f"{opening} What changed for them:", *(f"  - {change.what}" for change in touching)])


def _touching(answers: Answers, folder: PolicyFolder, library: Library) -> Iterator[PolicyChange]:
    """Yield the changes since the answers' version that concern an answer, a clause of their draft, or the state."""
    state = replay(library, folder, answers)
    clauses = choose(folder, state.facts, library.powers).clause_ids()
    questions = {*answers.given, *answers.retired}
    for change in folder.changes.since(answers.library):
        named = {*change.questions, *change.clauses, *change.states, *change.gone}
        own_state = str(state.facts.get("state", ""))
        if not named or named & questions or named & clauses or own_state in change.states:
            yield change
