"""Stale: what is overdue for a review on a day, what law has run out, and which answers files that touches.

Pure but for the day, which the caller gives: no clock is read here.
"""

from __future__ import annotations

import calendar
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from drafter.library.library import Library
from drafter.library.uses import Use, citing, provisions, uses
from drafter.pipeline import draft
from drafter.upkeep.layout import wrapped
from drafter.upkeep.samples import Sample

Kind = Literal["ended", "not in force", "source", "federal", "state", "clause"]
_TITLES: dict[Kind, str] = {
    "ended": "Law that has run out by its own terms; mark it “in_force: false”, and look for what follows it",
    "not in force": "Law that is not in force, and that the library draws on (marked so wherever it shows)",
    "source": "Law whose check is overdue",
    "federal": "Federal references whose check is overdue",
    "state": "States with checks overdue",
    "clause": "Clauses whose review is overdue",
}


@dataclass(frozen=True, slots=True)
class Stale:
    """One thing that is due, why, and the answers files whose drafts it touches."""

    kind: Kind
    id: str
    why: str
    clauses: tuple[str, ...] = ()
    """The clauses and definitions that rest on it."""
    files: tuple[str, ...] = ()

    @property
    def due(self) -> bool:
        """Whether someone has to act. Law that is marked as not in force is only told."""
        return self.kind != "not in force"


@dataclass(frozen=True, slots=True)
class _Holding:
    """What a sample's draft rests on."""

    name: str
    state: str
    policy: str
    texts: frozenset[str]
    """The ids of its clauses and of the definitions that it prints."""


def stale(library: Library, as_of: date, given: Sequence[Sample]) -> tuple[Stale, ...]:
    """Return what is due on a day, by kind."""
    held = [_holding(sample, library) for sample in given]
    found = [*_laws(library, as_of, held), *_federal(library, as_of, held), *_states(library, as_of, held),
             *_clauses(library, as_of, held)]
    return tuple(sorted(found, key=lambda one: (list(_TITLES).index(one.kind), one.id)))


def _holding(sample: Sample, library: Library) -> _Holding:
    made = draft(library, sample.answers)
    defined = {unit.id.removeprefix("definition.") for _, unit in made.document.provisions()
               if unit.id.startswith("definition.")}
    texts = frozenset({*made.choices.clause_ids(), *(f"definition {name}" for name in defined)})
    return _Holding(sample.name, made.scope.jurisdiction.code, sample.answers.policy, texts)


def _laws(library: Library, as_of: date, held: Sequence[_Holding]) -> Iterator[Stale]:
    drawn_on = uses(library)
    for (state, name), group in groupby(provisions(library), lambda entry: (entry.state, entry.source.id)):
        entries = list(group)
        source, path = entries[0].source, f"{state}/{name}"
        found = [use for entry in entries for use in drawn_on.get(entry.path, ())]
        texts, files = _resting(found, held)
        if source.in_force is False:
            if texts:
                yield Stale("not in force", path, source.in_force_note or source.citation, texts, files)
            continue
        if source.ends is not None and source.ends <= as_of:
            yield Stale("ended", path, f"ended on {source.ends}", texts, files)
        for entry in entries:
            ends = entry.provision.ends
            if ends is not None and ends <= as_of:
                yield Stale("ended", entry.path, f"ended on {ends}", *_resting(drawn_on.get(entry.path, ()), held))
        last = source.checked or library.sources[state].as_of
        if why := _overdue(last, library.style.reviews.sources, as_of, "checked"):
            yield Stale("source", path, why, texts, files)


def _federal(library: Library, as_of: date, held: Sequence[_Holding]) -> Iterator[Stale]:
    cited, drawn_on = citing(library), uses(library)
    for name, reference in library.federal.items():
        why = _overdue(reference.checked, library.style.reviews.federal, as_of, "checked")
        if why:
            texts, files = _resting([*cited.get(name, ()), *drawn_on.get(f"federal/{name}", ())], held)
            yield Stale("federal", f"federal/{name}", why, texts, files)


def _states(library: Library, as_of: date, held: Sequence[_Holding]) -> Iterator[Stale]:
    for code, jurisdiction in library.jurisdictions.items():
        months = library.style.reviews.states
        rows = [row for row in jurisdiction.sources if row.confidence in ("verified", "secondary")]
        late = [row.field for row in rows if _overdue(row.checked or jurisdiction.as_of, months, as_of, "checked")]
        if late:
            files = tuple(one.name for one in held if one.state == code)
            yield Stale("state", code, f"{len(late)} of {len(rows)} facts: {', '.join(late[:4])}"
                        f"{', …' if len(late) > 4 else ''}", (), files)


def _clauses(library: Library, as_of: date, held: Sequence[_Holding]) -> Iterator[Stale]:
    for name, folder in library.policies.items():
        for _, clause in folder.clauses():
            why = _overdue(clause.reviewed, library.style.reviews.clauses, as_of, "reviewed")
            if why:
                _, files = _resting([Use(name, "clause", clause.id)], held)
                yield Stale("clause", clause.id, why, (), files)


def _resting(found: Sequence[Use], held: Sequence[_Holding]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the clauses and definitions among the uses, and the samples that hold one of them."""
    texts = {(use.policy, use.id if use.kind == "clause" else f"definition {use.id}")
             for use in found if use.kind != "option"}
    files = [one.name for one in held if any(one.policy == policy and text in one.texts for policy, text in texts)]
    return tuple(sorted({text for _, text in texts})), tuple(files)


def _overdue(last: date | None, months: int, as_of: date, word: str) -> str:
    """Say since when something is overdue; nothing where it is not."""
    if last is None:
        return f"no day on which it was {word} is given"
    due = _after(last, months)
    return f"{word} on {last}, due on {due}" if due <= as_of else ""


def _after(day: date, months: int) -> date:
    """Return the day a number of months later; the last of the month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def stale_text(found: Sequence[Stale], as_of: date) -> str:
    """Say what is due, kind by kind, in 80 columns."""
    lines: list[str] = []
    for kind, group in groupby(found, lambda one: one.kind):
        entries = list(group)
        lines += [*wrapped(f"{_TITLES[kind]}: {len(entries)}"), *(line for one in entries for line in _entry(one)), ""]
    due = sum(one.due for one in found)
    lines.append(f"As of {as_of}: {due} due." if due else f"As of {as_of}, nothing is due.")
    return "\n".join(lines)


def _entry(one: Stale) -> Iterator[str]:
    yield from wrapped(f"{one.id}: {one.why}", "  ", "      ")
    if one.clauses:
        yield from wrapped(f"under {', '.join(one.clauses)}", "      ")
    if one.files:
        yield from wrapped(f"touches {', '.join(one.files)}", "      ")


def stale_json(found: Sequence[Stale], as_of: date) -> str:
    """Return what is due as JSON."""
    return json.dumps(
        {
            "as_of": as_of.isoformat(),
            "due": sum(one.due for one in found),
            "stale": [
                {"kind": one.kind, "id": one.id, "why": one.why, "due": one.due, "clauses": list(one.clauses),
                 "files": list(one.files)}
                for one in found
            ],
        },
        ensure_ascii=False,
        indent=2,
    )
