"""Progress: which questions the interview asks at a depth, which is next, and how far along it is.

Nothing is stored: the lists follow from a replay, so that they move with the answers.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from drafter.answers import Answers
from drafter.conditions import Facts
from drafter.interview.replay import Replay, default_of, option_applies
from drafter.library.library import PolicyFolder
from drafter.library.questions import Depth, Option, Question


@dataclass(frozen=True, slots=True)
class Progress:
    """Question `number` of about `about`; `follows_up` where it only completes the answer before it."""

    number: int
    about: int
    follows_up: bool = False


def offered(question: Question, facts: Facts) -> tuple[Option, ...]:
    """Return the options of a question that are offered, given the facts of a replay."""
    return tuple(option for option in question.options if option_applies(option, facts))


def answers_itself(question: Question, state: Replay, folder: PolicyFolder) -> bool:
    """Tell whether a question leaves nothing to decide: one option is offered, and it is the answer anyway."""
    if not question.options or not question.finite:
        return False
    options = offered(question, state.facts)
    if question.kind != "choices" or not options:
        return len(options) < 2
    usual = default_of(question, state.facts, folder, state.jurisdiction)
    return len(options) == 1 and isinstance(usual, tuple) and options[0].value in usual


def completes(question: Question, folder: PolicyFolder) -> bool:
    """Tell whether a question only fills in what an essential answer left open.

    Such a question stands outside the essential interview, has no default, and applies because of
    essential answers alone: “Which date?” after “On a named date”. Unasked, it would leave a blank
    that the person has just asked to fill, so the essential interview asks it too.
    """
    if question.depth == "essential" or question.default is not None or question.default_for or question.default_from:
        return False
    parents = [folder.question(subject) for subject in question.when.subjects()]
    return bool(parents) and all(parent is not None and parent.depth == "essential" for parent in parents)


def asked(folder: PolicyFolder, state: Replay, depth: Depth) -> tuple[Question, ...]:
    """Return the questions that the interview asks at a depth, in order, given a replay."""
    return tuple(
        question for question in state.applicable
        if (depth == "full" or question.depth == "essential" or completes(question, folder))
        and not answers_itself(question, state, folder)
    )


def answered(question: Question, answers: Answers, state: Replay) -> bool:
    """Tell whether a question has an answer that counts: given, and still offered."""
    if question.id not in answers.given:
        return False
    return question.id not in state.parked or (question.kind == "choices" and bool(state.facts.get(question.id)))


def next_question(
    questions: Collection[Question], answers: Answers, state: Replay, passed: Collection[str] = ()
) -> Question | None:
    """Return the first question that is neither answered nor passed over, or None at the end."""
    return next(
        (one for one in questions if one.id not in passed and not answered(one, answers, state)), None
    )


def earlier_questions(
    questions: Collection[Question], current: Question | None, answers: Answers, state: Replay,
    passed: Collection[str] = (),
) -> tuple[Question, ...]:
    """Return the questions before the current one that were answered or passed over, the latest first."""
    before: list[Question] = []
    for question in questions:
        if current is not None and question.id == current.id:
            break
        if question.id in passed or answered(question, answers, state):
            before.append(question)
    return tuple(reversed(before))


def progress_of(
    question: Question, questions: Collection[Question], folder: PolicyFolder, depth: Depth
) -> Progress | None:
    """Return how far along a question is among those asked, or None if it is not among them.

    A question that completes another takes the number of the one before it.
    """
    counted = [one.id for one in questions if depth == "full" or not completes(one, folder)]
    if question.id in counted:
        return Progress(counted.index(question.id) + 1, len(counted))
    order = [one.id for one in questions]
    if question.id not in order:
        return None
    before = sum(name in counted for name in order[: order.index(question.id)])
    return Progress(max(1, before), len(counted), follows_up=True)
