"""Consequences: what a change of answers does to the interview and to the draft, before it is accepted.

Which clauses a draft holds is decided above this module, so the caller hands over the ids.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from drafter.interview.replay import Replay
from drafter.interview.wording import answer_in_words, counted, listed
from drafter.library.library import Library, PolicyFolder
from drafter.library.questions import Question

_SHOWN_NAMES = 6
_SHOWN_SLOTS = 4
_DETAILED_SECTIONS = 5


@dataclass(frozen=True, slots=True)
class Consequences:
    """What a change does. Questions are in the order asked, clause ids in document order."""

    appearing: tuple[Question, ...] = ()
    vanishing: tuple[Question, ...] = ()
    parked: tuple[Question, ...] = ()
    """Given answers, or choices of them, that are kept but no longer used."""
    back_in_use: tuple[Question, ...] = ()
    """Given answers that were parked and count again."""
    moved_defaults: tuple[Question, ...] = ()
    """Questions that stand at the usual answer, where that answer is now another."""
    clauses_in: tuple[str, ...] = ()
    clauses_out: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return any((self.appearing, self.vanishing, self.parked, self.back_in_use, self.moved_defaults,
                    self.clauses_in, self.clauses_out))


def compare(
    folder: PolicyFolder, before: Replay, after: Replay, changed: str, clauses_before: Collection[str] = (),
    clauses_after: Collection[str] = (),
) -> Consequences:
    """Compare two replays, and the clauses chosen in each, around a change of the question `changed`."""
    was = {question.id for question in before.applicable}
    now = {question.id for question in after.applicable}
    order = [clause.id for _, clause in folder.clauses()]
    return Consequences(
        appearing=tuple(question for question in after.applicable if question.id not in was),
        vanishing=tuple(question for question in before.applicable if question.id not in now),
        parked=_newly_parked(folder, before, after, changed),
        back_in_use=_newly_parked(folder, after, before, changed),
        moved_defaults=tuple(
            question for question in after.applicable
            if question.id in was and question.id != changed and _at_default(question, before)
            and _at_default(question, after) and before.facts.get(question.id) != after.facts.get(question.id)
        ),
        clauses_in=tuple(name for name in order if name in clauses_after and name not in clauses_before),
        clauses_out=tuple(name for name in order if name in clauses_before and name not in clauses_after),
    )


def _newly_parked(folder: PolicyFolder, before: Replay, after: Replay, changed: str) -> tuple[Question, ...]:
    """Return the questions whose given answer loses its use, or more of its use, from one replay to the other."""
    return tuple(
        question for question in folder.questions
        if question.id != changed and question.id in after.parked
        and (question.id not in before.parked or _uses_more(question, before, after))
    )


def _uses_more(question: Question, before: Replay, after: Replay) -> bool:
    """Tell whether more choices of a list counted before than after, where some are parked in both."""
    kept, left = (state.facts.get(question.id, ()) for state in (before, after))
    return isinstance(kept, tuple) and isinstance(left, tuple) and bool(set(kept) - set(left))


def _at_default(question: Question, state: Replay) -> bool:
    return state.origins.get(question.id, "default") == "default"


def in_words(found: Consequences, folder: PolicyFolder, library: Library, after: Replay) -> tuple[str, ...]:
    """Say consequences in plain words, one sentence a line; nothing where nothing follows."""
    return tuple(_sentences(found, folder, library, after))


def _sentences(found: Consequences, folder: PolicyFolder, library: Library, after: Replay) -> Iterator[str]:
    kept = {question.id for question in found.parked}
    moot = [question for question in found.vanishing if question.id not in kept]
    if found.parked:
        yield f"No longer used, but kept in your file: your answers on {_names(found.parked)}."
    if found.back_in_use:
        yield f"Used again: your earlier answers on {_names(found.back_in_use)}."
    if found.appearing:
        yield f"{counted(len(found.appearing), 'question')} now {_verb(found.appearing)}: {_names(found.appearing)}."
    if moot:
        yield f"{counted(len(moot), 'question')} no longer {_verb(moot)}: {_names(moot)}."
    for question in found.moved_defaults[:_SHOWN_NAMES]:
        value = after.facts.get(question.id)
        shown = answer_in_words(question, value, library, 3) if value is not None else "left open"
        yield f"The usual answer on {question.name} becomes: {shown}."
    yield from _text_sentences(found, folder)


def _text_sentences(found: Consequences, folder: PolicyFolder) -> Iterator[str]:
    """Say which text comes, goes, or is replaced by another clause in the same place."""
    coming, going = _places(found.clauses_in, folder), _places(found.clauses_out, folder)
    for words, places in (
        ("Text that comes in", [place for place in coming if place not in going]),
        ("Text that goes", [place for place in going if place not in coming]),
        ("Text that is worded differently", [place for place in coming if place in going]),
    ):
        if places:
            yield f"{words}: {_sections(places)}."


def _verb(questions: Collection[Question]) -> str:
    return "applies" if len(questions) == 1 else "apply"


def _names(questions: Collection[Question]) -> str:
    return listed([question.name for question in questions], _SHOWN_NAMES)


def _places(clause_ids: Collection[str], folder: PolicyFolder) -> list[tuple[str, str]]:
    """Return where clauses stand: the heading of the section, and what the place in it is for."""
    found = [pair for pair in map(folder.clause, clause_ids) if pair is not None]
    sections = [(folder.policy.section(slot.section), slot.name.replace("_", " ")) for slot, _ in found]
    return list(dict.fromkeys((section.heading, name) for section, name in sections if section is not None))


def _sections(places: Collection[tuple[str, str]]) -> str:
    """Name places grouped by the headings of their sections; of many sections, the headings alone."""
    headings: dict[str, list[str]] = {}
    for heading, name in places:
        headings.setdefault(heading, []).append(name)
    if len(headings) > _DETAILED_SECTIONS:
        return f"in {listed(list(headings), _SHOWN_NAMES)}"
    return "; ".join(f"{heading} ({listed(names, _SHOWN_SLOTS)})" for heading, names in headings.items())
