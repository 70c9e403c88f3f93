"""What the program says about a draft and a clause, in plain text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from drafter.annotate import pedigree
from drafter.answers import Answers
from drafter.assembly.choose import Omission
from drafter.document import Blank
from drafter.explain import MAXIMUM_CHANGES, reason_in_words, smallest_change, value_in_words
from drafter.library.clauses import Clause
from drafter.library.library import Library
from drafter.pipeline import Draft
from drafter.problems import Problem, ProblemsFound, nearest

COUNSEL = "This is a draft for discussion, not legal advice; have legislative counsel review it."


def draft_report(draft: Draft) -> str:
    """Say what is left to do with a draft: blanks, parked answers, what an order left out."""
    parts = [
        *_problem_lines(draft.problems),
        *_blank_lines(draft),
        *_parked_lines(draft),
        *_omission_lines(draft),
        COUNSEL,
    ]
    return "\n".join(parts)


def _problem_lines(problems: Iterable[Problem]) -> Iterator[str]:
    for problem in problems:
        yield str(problem)


def blanks(draft: Draft) -> Counter[str]:
    """Count the blanks of a draft by their labels, in reading order."""
    return Counter(inline.label for inline in draft.document.inlines() if isinstance(inline, Blank))


def _blank_lines(draft: Draft) -> Iterator[str]:
    counted = blanks(draft)
    if counted:
        yield f"Blanks to fill in ({len(counted)}):"
        for label, count in counted.items():
            yield f"  {label}{f' ({count} places)' if count > 1 else ''}"


def _parked_lines(draft: Draft) -> Iterator[str]:
    if draft.replay.parked:
        yield "Answers kept but not used, because their questions do not apply here:"
        yield "  " + ", ".join(sorted(draft.replay.parked))


def _omission_lines(draft: Draft) -> Iterator[str]:
    """Say what an order left out, gathered by the ground, and what stands in its place."""
    if not draft.choices.omitted:
        return
    by_ground: dict[str, list[Omission]] = {}
    for omission in draft.choices.omitted:
        by_ground.setdefault(" ".join(power.ground for power in omission.powers), []).append(omission)
    yield "Left out, because an order lacks the power (a bill with these answers would say it):"
    for ground, omissions in by_ground.items():
        yield f"  {ground}"
        for omission in omissions:
            instead = ", ".join(clause.id for clause in omission.instead) or "nothing"
            yield f"    {omission.clause.id}; in its place: {instead}"


def explain_report(draft: Draft, library: Library) -> str:
    """List every clause chosen, section by section, and why."""
    lines: list[str] = []
    section = ""
    for choice in draft.choices.chosen:
        if choice.section.id != section:
            section = choice.section.id
            lines += ["", choice.section.heading]
        reason = reason_in_words(choice.reasons, draft.scope.folder, library)
        lines += [f"  {choice.clause.id}", f"      because {reason}"]
    lines += ["", *_omission_lines(draft)]
    return "\n".join(lines).strip()


def clause_report(clause_id: str, draft: Draft, answers: Answers, library: Library) -> str:
    """Say why a clause is here; or, for one that is not, the smallest change that brings it in."""
    folder = draft.scope.folder
    found = folder.clause(clause_id)
    if found is None:
        ids = [clause.id for _, clause in folder.clauses()]
        raise ProblemsFound([Problem(f"there is no clause “{clause_id}”", nearest(clause_id, ids))])
    slot, clause = found
    lines = [f"{clause.id} ({slot.id})"]
    lines += [f"  {text}" for text in pedigree(clause.drawn_from, library)]
    if clause.note:
        lines.append(f"  Note: {clause.note}")
    choice = next((one for one in draft.choices.chosen if one.clause.id == clause_id), None)
    if choice is not None:
        lines.append(f"It is in the draft because {reason_in_words(choice.reasons, folder, library)}")
        return "\n".join(lines)
    lines.append(_absence(clause, draft, answers, library))
    return "\n".join(lines)


def _absence(clause: Clause, draft: Draft, answers: Answers, library: Library) -> str:
    folder = draft.scope.folder
    lacking = [omission for omission in draft.choices.omitted if omission.clause.id == clause.id]
    grounds = "".join(f" {power.ground}" for omission in lacking for power in omission.powers)
    changes = smallest_change(library, folder, answers, clause.id)
    if changes is None:
        return f"It is not in the draft, and no change of up to {MAXIMUM_CHANGES} answers brings it in.{grounds}"
    lines = [f"It is not in the draft.{grounds} The smallest change that brings it in:"]
    for change in changes:
        values = change.value if isinstance(change.value, tuple) else (str(change.value),)
        shown = ", ".join(f"“{value_in_words(change.question.id, value, folder, library)}”" for value in values)
        lines.append(f"  {change.question.id}: {shown or 'none'}")
    return "\n".join(lines)
