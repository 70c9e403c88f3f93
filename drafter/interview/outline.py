"""The outline: every answer with where it came from, grouped by the parts of the interview."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, TypeAlias

from drafter.interview.replay import Replay
from drafter.interview.wording import answer_in_words, blank_in_words
from drafter.library.library import Library, PolicyFolder
from drafter.library.questions import Question

Standing: TypeAlias = Literal["typed", "file", "default", "existing law", "open"]
_SHOWN_CHOICES = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One answer: its question, the answer in words, where it came from, and whether it is asked at this depth."""

    question: Question
    words: str
    standing: Standing
    asked: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the interview with its answers, in the order asked."""

    name: str
    lines: tuple[Line, ...]


def outline(
    library: Library, folder: PolicyFolder, state: Replay, asked_ids: Collection[str]
) -> tuple[Part, ...]:
    """Return every question that applies with its effective answer, grouped by part."""
    parts: dict[str, list[Line]] = {}
    for question in state.applicable:
        line = line_of(question, library, state, question.id in asked_ids)
        parts.setdefault(folder.parts.get(question.id, ""), []).append(line)
    return tuple(Part(name, tuple(lines)) for name, lines in parts.items())


def line_of(question: Question, library: Library, state: Replay, asked: bool = True) -> Line:
    """Return one answer as it stands: given, usual, or open."""
    value = state.facts.get(question.id)
    if value is None:
        return Line(question, blank_in_words(question), "open", asked)
    words = answer_in_words(question, value, library, _SHOWN_CHOICES)
    return Line(question, words, state.origins.get(question.id, "default"), asked)


def parked_lines(library: Library, folder: PolicyFolder, state: Replay) -> tuple[str, ...]:
    """Return the answers that are kept but not used, in words."""
    lines = []
    for name, given in state.parked.items():
        question = folder.question(name)
        shown = answer_in_words(question, given.value, library, _SHOWN_CHOICES) if question else str(given.value)
        lines.append(f"{question.name if question else name}: {shown}")
    return tuple(lines)
