"""A session: the answers so far and how they were come by. Every change returns a new session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from drafter.answers import Answers, Given
from drafter.answers_file import save_answers
from drafter.assembly.choose import choose
from drafter.conditions import Value
from drafter.interview.consequences import Consequences, compare
from drafter.interview.progress import answered, asked, earlier_questions, next_question, offered, progress_of
from drafter.interview.replay import Replay, replay
from drafter.library.library import Library, PolicyFolder
from drafter.library.questions import Depth, Question
from drafter.terminal.ask import Answer, Reply
from drafter.terminal.words import Asking


@dataclass(frozen=True, slots=True)
class Session:
    """Where an interview stands.

    `passed` are the questions left open or at their usual answer in this session, `stale` the lines
    of the file that fit no question: they are kept, and written back as they were.
    """

    library: Library
    folder: PolicyFolder
    answers: Answers
    path: Path
    output: Path = Path()
    depth: Depth = "essential"
    passed: frozenset[str] = frozenset()
    stale: Mapping[str, Any] = field(default_factory=dict)

    def at_depth(self, depth: Depth) -> Session:
        """Return the session with another depth."""
        return replace(self, depth=depth)

    def state(self) -> Replay:
        """Return what the answers come to."""
        return replay(self.library, self.folder, self.answers)

    def asked(self) -> tuple[Question, ...]:
        """Return the questions that are asked as things stand."""
        return asked(self.folder, self.state(), self.depth)

    def next(self) -> Question | None:
        """Return the question to ask next, or None when all are done."""
        state = self.state()
        return next_question(asked(self.folder, state, self.depth), self.answers, state, self.passed)

    def earlier(self, current: Question | None) -> tuple[Question, ...]:
        """Return the questions that one can go back to, the latest first."""
        return earlier_questions(self.asked(), current, self.answers, self.state(), self.passed)

    def asking(self, question: Question) -> Asking:
        """Return a question with what is needed to ask it now."""
        state = self.state()
        unanswered = replay(self.library, self.folder, self.answers.without(question.id))
        return Asking(
            question, self.library, self.folder,
            options=offered(question, state.facts),
            given=state.facts.get(question.id) if answered(question, self.answers, state) else None,
            usual=unanswered.facts.get(question.id),
            progress=progress_of(question, self.asked(), self.folder, self.depth),
            stale="" if question.id in self.answers.given else str(self.stale.get(question.id, "")),
        )

    def with_reply(self, question: Question, reply: Reply) -> Session:
        """Return the session after a reply to a question.

        A usual answer is written down like any other, unless it depends on the state or the
        instrument: then the question stays open, so that the answer follows them.
        """
        if isinstance(reply, Answer):
            return self._answered(self.answers.with_answer(question.id, reply.value), question)
        usual = self.asking(question).usual
        if usual is not None and not question.default_from and not question.default_for:
            return self._answered(self.answers.with_answer(question.id, usual, "default"), question)
        return self._answered(self.answers.without(question.id), question)

    def _answered(self, answers: Answers, question: Question) -> Session:
        name = {question.id}
        passed = self.passed - name if question.id in answers.given else self.passed | name
        return replace(self, answers=answers, passed=passed)

    def consequences(self, after: Session, question: Question) -> Consequences:
        """Return what follows from a change of the answer to a question."""
        before, then = self.state(), after.state()
        return compare(self.folder, before, then, question.id, self._clauses(before), self._clauses(then))

    def _clauses(self, state: Replay) -> frozenset[str]:
        return choose(self.folder, state.facts, self.library.powers).clause_ids()

    def save(self) -> None:
        """Write the answers file, with the lines that fit no question. Raises ProblemsFound if that fails."""
        kept: dict[str, Given] = {name: Given(_kept(value)) for name, value in self.stale.items()}
        answers = replace(self.answers, given={**kept, **self.answers.given})
        save_answers(self.path, answers, self.folder.policy.version)


def _kept(value: Any) -> Value:
    """Return a line of the file that fits no question, unchanged: it is only written back."""
    return value  # type: ignore[no-any-return]
