"""Explain a draft: why each clause is here, why one is not, and the smallest change that brings it in."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from drafter.answers import Answers
from drafter.assembly.choose import choose
from drafter.conditions import Condition, Test, Value, in_words
from drafter.interview.replay import Replay, option_applies, replay
from drafter.library.clauses import Clause
from drafter.library.library import Library, PolicyFolder, Slot
from drafter.library.questions import Question

MAXIMUM_CHANGES = 4
_MAXIMUM_TRIES = 3_000


@dataclass(frozen=True, slots=True)
class Change:
    """One answer to change."""

    question: Question
    value: Value


def reason_in_words(tests: tuple[Test, ...], folder: PolicyFolder, library: Library) -> str:
    """Say in words why a clause was chosen: the answers that decided."""
    if not tests:
        return "it belongs in every draft of this kind."
    return in_words(
        Condition(tests),
        lambda name: subject_in_words(name, folder, library),
        lambda name, value: value_in_words(name, value, folder, library),
    )


def subject_in_words(name: str, folder: PolicyFolder, library: Library) -> str:
    """Return what a person calls the subject of a condition."""
    question = folder.question(name)
    if question is not None:
        return question.name
    feature = library.features.get(name.removeprefix("form."))
    return feature.words if feature else name


def value_in_words(name: str, value: str, folder: PolicyFolder, library: Library) -> str:
    """Return the wording of an option."""
    question = folder.question(name)
    option = question.option(value) if question else None
    if option is not None:
        return option.label
    feature = library.features.get(name.removeprefix("form."))
    return feature.values.get(value, value) if feature else value


def smallest_change(
    library: Library, folder: PolicyFolder, answers: Answers, clause_id: str
) -> tuple[Change, ...] | None:
    """Find the fewest answers whose change brings a clause into the draft.

    Returns None where no change of at most MAXIMUM_CHANGES answers does (the clause is for the other
    instrument with a power that it lacks, or for a fact of another state).
    """
    found = folder.clause(clause_id)
    if found is None:
        return None
    slot, clause = found
    start = replay(library, folder, answers)
    waiting: list[tuple[Change, ...]] = [()]
    seen: set[frozenset[tuple[str, Value]]] = set()
    for _ in range(_MAXIMUM_TRIES):
        if not waiting:
            return None
        changes = waiting.pop(0)
        state = replay(library, folder, _changed(answers, changes)) if changes else start
        if clause_id in choose(folder, state.facts, library.powers).clause_ids():
            return changes
        if len(changes) == MAXIMUM_CHANGES:
            continue
        for change in _steps(slot, clause, folder, state, changes):
            key = frozenset((one.question.id, one.value) for one in (*changes, change))
            if key not in seen:
                seen.add(key)
                waiting.append((*changes, change))
    return None


def _changed(answers: Answers, changes: tuple[Change, ...]) -> Answers:
    for change in changes:
        answers = answers.with_answer(change.question.id, change.value)
    return answers


def _steps(
    slot: Slot, clause: Clause, folder: PolicyFolder, state: Replay, changes: tuple[Change, ...]
) -> Iterator[Change]:
    """Yield changes that make one failing entry hold."""
    section = folder.policy.section(slot.section)
    conditions = [clause.when, slot.file.when, *([section.when] if section else [])]
    failing = list(itertools.chain.from_iterable(condition.failing(state.facts) for condition in conditions))
    changed = {change.question.id for change in changes}
    if state.instrument not in clause.instruments or state.instrument not in slot.file.instruments:
        failing.append(Test("instrument", "is", tuple(clause.instruments)))
    for test in failing:
        yield from _for_test(test, folder, state, changed, depth=0)


def _for_test(test: Test, folder: PolicyFolder, state: Replay, changed: set[str], depth: int) -> Iterator[Change]:
    question = folder.question(test.subject)
    if question is None or depth > 3:
        return
    if question not in state.applicable:
        if state.instrument not in question.instruments:
            yield from _for_test(Test("instrument", "is", question.instruments), folder, state, changed, depth + 1)
        for inner in question.when.failing(state.facts):
            yield from _for_test(inner, folder, state, changed, depth + 1)
        return
    if question.id in changed:
        return
    for value in _values_for(test, question, state.facts):
        yield Change(question, value)


def _values_for(test: Test, question: Question, facts: Mapping[str, Value]) -> Iterator[Value]:
    """Yield answers to a question with which one entry holds."""
    offered = [option.value for option in question.options if option_applies(option, facts)]
    present = facts.get(question.id)
    chosen = present if isinstance(present, tuple) else ()
    if test.operator == "is":
        yield from (value for value in test.operands if value in offered or not offered)
    elif test.operator == "not":
        yield from (value for value in offered if value not in test.operands)
    elif test.operator == "includes":
        for operand in test.operands:
            if operand in offered:
                yield tuple(value for value in offered if value in chosen or value == operand)
    elif test.operator == "excludes":
        yield tuple(value for value in chosen if value not in test.operands)
    else:
        yield int(Decimal(test.operands[0]))
