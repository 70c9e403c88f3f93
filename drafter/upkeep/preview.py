"""A clause, or a whole draft, as it prints: looked at while someone writes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.answers import Answers
from drafter.answers_file import load_answers
from drafter.conditions import Value
from drafter.document import Paragraph, paragraphs
from drafter.explain import smallest_change
from drafter.interview.replay import replay
from drafter.library.clauses import Clause
from drafter.library.library import Library, PolicyFolder, Slot
from drafter.pipeline import Draft, draft
from drafter.problems import Problem, ProblemsFound, nearest
from drafter.render.text import render_text


@dataclass(frozen=True, slots=True)
class Rendering:
    """How something prints: what was drafted, the text, and its passages; or why it does not print."""

    heading: str
    text: str = ""
    passages: tuple[str, ...] = ()
    faults: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sample:
    """Answers with which a clause applies, and those that were changed to bring it in."""

    answers: Answers
    changed: tuple[tuple[str, Value], ...] = ()


def preview_answers(path: Path, library: Library) -> Rendering:
    """Return the draft of an answers file. Raises ProblemsFound where it cannot be read."""
    made = draft(library, load_answers(path, library))
    passages = tuple(part.text for part in paragraphs(made.document))
    return Rendering(f"Draft of {path}", render_text(made.document), passages, made.problems)


def preview_clause(clause_id: str, library: Library, examples: Sequence[Answers], state: str = "") -> list[Rendering]:
    """Return a clause as it prints in a bill and in an order, in answers with which it applies.

    The answers are those of an example, with the fewest changes that bring the clause in. Raises ProblemsFound
    where there is no such clause or state.
    """
    folder, slot, clause = _find(clause_id, library)
    if state and state not in library.jurisdictions:
        raise ProblemsFound([Problem(f"there is no state “{state}”", nearest(state, library.jurisdictions))])
    own = [answers for answers in examples if answers.policy == folder.policy.id]
    return [
        _rendered(instrument, clause, _sample(instrument, slot, clause, folder, library, own, state), library)
        for instrument in clause.instruments
        if instrument in slot.file.instruments
    ]


def _find(clause_id: str, library: Library) -> tuple[PolicyFolder, Slot, Clause]:
    for folder in library.policies.values():
        if found := folder.clause(clause_id):
            return folder, *found
    known = [clause.id for folder in library.policies.values() for _, clause in folder.clauses()]
    raise ProblemsFound([Problem(f"there is no clause “{clause_id}”", nearest(clause_id, known))])


def _rendered(instrument: str, clause: Clause, sample: _Sample | None, library: Library) -> Rendering:
    if sample is None:
        why = Problem(
            f"no answers were found that bring “{clause.id}” into {_a(instrument)}",
            "Compare its “when” with those of its slot and section, or give --state or --answers.",
        )
        return Rendering(f"In {_a(instrument)}", faults=(why,))
    made = draft(library, sample.answers)
    shown = tuple(_paragraphs(clause.id, made))
    with_ = ", ".join(f"{name}: {_written(value)}" for name, value in sample.changed)
    heading = f"In {_a(instrument)} of {made.scope.jurisdiction.name}{f', with {with_}' if with_ else ''}"
    if not shown:
        remedy = "The state's form has no such text, or no item of the clause holds."
        why = Problem(f"“{clause.id}” applies here and prints nothing", remedy)
        return Rendering(heading, faults=(why,))
    return Rendering(heading, render_text(made.document, shown), tuple(part.text for part in shown))


def _a(instrument: str) -> str:
    return "a bill" if instrument == "bill" else "an order"


def _written(value: Value) -> str:
    return f"[{', '.join(value)}]" if isinstance(value, tuple) else str(value)


def _paragraphs(clause_id: str, made: Draft) -> Iterator[Paragraph]:
    """Yield the paragraphs in which a clause prints: its own, one that its sentence ran into, or its recital."""
    origins = {clause_id, *(unit.clause for _, unit in made.document.provisions() if clause_id in unit.also)}
    recitals = iter([choice.clause.id for choice in made.choices.chosen if choice.section.kind == "findings"])
    for paragraph in paragraphs(made.document):
        of_recital = paragraph.origin.endswith(".recitals") and next(recitals, "") == clause_id
        if of_recital or paragraph.origin in origins:
            yield paragraph


def _sample(
    instrument: str, slot: Slot, clause: Clause, folder: PolicyFolder, library: Library, examples: Sequence[Answers],
    state: str,
) -> _Sample | None:  # fmt: skip
    """Find answers with which the clause applies: an example as it stands, or with the fewest changes."""
    states = [state] if state else list(_fitting_states(slot, clause, folder, library))
    if not states:
        return None
    found: list[_Sample] = []
    starts = _starts(instrument, folder, library, examples)
    for start in sorted(starts, key=lambda answers: _state(answers) not in states):
        answers = start if _state(start) in states else start.with_answer("state", states[0])
        changes = smallest_change(library, folder, answers, clause.id)
        if changes is None:
            continue
        for change in changes:
            answers = answers.with_answer(change.question.id, change.value)
        found.append(_Sample(answers, tuple((change.question.id, change.value) for change in changes)))
        if not changes:
            break
    return min(found, key=lambda sample: len(sample.changed), default=None)


def _starts(instrument: str, folder: PolicyFolder, library: Library, examples: Sequence[Answers]) -> list[Answers]:
    """Return the answers to begin with: the examples of the instrument, or else all of them turned into it."""
    own = [answers for answers in examples if replay(library, folder, answers).instrument == instrument]
    return own or [one.with_answer("instrument", instrument) for one in [*examples, Answers(folder.policy.id)]]


def _state(answers: Answers) -> str:
    given = answers.given.get("state")
    return str(given.value) if given is not None else ""


def _fitting_states(slot: Slot, clause: Clause, folder: PolicyFolder, library: Library) -> Iterator[str]:
    """Yield the states whose form meets what the clause asks of it."""
    section = folder.policy.section(slot.section)
    conditions = [clause.when, slot.file.when, *([section.when] if section else [])]
    asked = [test for condition in conditions for test in condition.tests if test.subject.startswith("form.")]
    defaults = {f"form.{feature.id}": feature.default for feature in library.features.values()}
    for code, form in library.jurisdictions.items():
        facts: dict[str, Value] = {**defaults, **dict(form.facts())}
        if all(test.holds(facts) for test in asked):
            yield code
