"""Answers: what was chosen, and where each answer came from.

This module is pure; `answers_file` reads and saves.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeAlias

from drafter.conditions import Value
from drafter.library.conversion import AnswerError, convert
from drafter.library.questions import Question
from drafter.problems import Place, Problem, nearest

Origin: TypeAlias = Literal["typed", "file", "default", "existing law"]


@dataclass(frozen=True, slots=True)
class Given:
    """One answer and where it came from."""

    value: Value
    origin: Origin = "file"


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything a person answered. `library` is the version that the answers were given against.

    `retired` are lines of the file whose question is there no more: never used, and written back.
    """

    policy: str
    given: Mapping[str, Given] = field(default_factory=dict)
    library: str = ""
    retired: Mapping[str, Any] = field(default_factory=dict)

    def with_answer(self, question_id: str, value: Value, origin: Origin = "typed") -> Answers:
        """Return answers with one added or replaced."""
        return replace(self, given={**self.given, question_id: Given(value, origin)})

    def without(self, question_id: str) -> Answers:
        """Return answers without one."""
        return replace(self, given={key: given for key, given in self.given.items() if key != question_id})

    def values(self) -> dict[str, Value]:
        """Return the bare values by question id."""
        return {key: given.value for key, given in self.given.items()}


def check_answers(
    raw: Mapping[str, Any],
    questions: Iterable[Question],
    states: Collection[str],
    place: Callable[[str], Place],
    gone: Collection[str] = (),
) -> tuple[dict[str, Given], list[Problem]]:
    """Convert the answers of a file. Unknown questions and unfit answers become problems.

    A question's earlier id is moved to its present one; names that are `gone` are passed over. `place` gives
    the place of a question's line.
    """
    known = {question.id: question for question in questions}
    earlier = {old: question.id for question in known.values() for old in question.earlier_ids}
    given: dict[str, Given] = {}
    problems: list[Problem] = []
    for name, value in raw.items():
        question = known.get(earlier.get(name, name))
        if question is None and name in gone:
            continue
        if question is None:
            problems.append(Problem(f"there is no question “{name}”", nearest(name, known), place(name)))
            continue
        if value is None:
            continue
        try:
            given[question.id] = Given(convert(question, value, states))
        except AnswerError as error:
            problems.append(Problem(str(error), error.remedy, place(name)))
    return given, problems
