"""Every answer matters: there are drafts that another answer to the question would change.

`library check` asks whether some text depends on an option at all; here that text must be one that a
draft can print, and the option must decide it there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.conditions import Condition, Test
from drafter.library.checks.effects import READ_BY_THE_PROGRAM
from drafter.library.questions import Option, Question
from drafter.problems import Problem
from drafter.upkeep.prove.claim import Claim, Doubt
from drafter.upkeep.prove.formula import FALSE, TRUE, Atom, Formula, all_of, any_of, negation
from drafter.upkeep.prove.frame import frame_conditions, frame_units
from drafter.upkeep.prove.model import Model


@dataclass(frozen=True, slots=True)
class _Deciding:
    """An entry of a condition that is met, and where something is printed only because of it."""

    test: Test
    where: Formula


class _Effects:
    """What depends on the answer to each question, from the last question to the first."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._encoding = model.encoding
        self._deciding: dict[str, list[_Deciding]] = {}
        self._shown: dict[str, list[Formula]] = {}
        self._collect_texts()
        self._collect_conditions()
        for question in reversed(model.folder.questions):
            self._looks_back(question)

    def of_question(self, question: Question) -> Formula:
        """Hold where another answer, or none, would change the draft."""
        deciding = any_of(one.where for one in self._deciding.get(question.id, ()))
        return any_of((self._is_shown(question), deciding))

    def of_option(self, question: Question, option: Option) -> Formula:
        """Hold where a draft changes if this option is chosen in place of another, or another in its place."""
        chosen = self._encoding.is_(question.id, option.value)
        offered = self._encoding.offered[Atom(question.id, option.value)]
        parts = [all_of(self._is_shown(question), chosen)]
        for one in self._deciding.get(question.id, ()):
            parts.append(all_of(one.where, self._decides(one.test, question, option, chosen, offered)))
        return any_of(parts)

    def _decides(self, test: Test, question: Question, option: Option, chosen: Formula, offered: Formula) -> Formula:
        """Hold where an entry that is met would fail if the option were dropped, or taken."""
        if question.kind == "choices":
            if option.value not in test.operands:
                return FALSE
            if test.operator == "excludes":
                return offered
            others = (self._encoding.is_(question.id, value) for value in test.operands if value != option.value)
            return all_of(chosen, negation(any_of(others)))
        if not test.holds({question.id: option.value}):
            return offered
        against = (one for one in question.options if not test.holds({question.id: one.value}))
        return all_of(chosen, any_of(self._encoding.offered[Atom(question.id, one.value)] for one in against))

    def _is_shown(self, question: Question) -> Formula:
        return TRUE if question.id in READ_BY_THE_PROGRAM else any_of(self._shown.get(question.id, ()))

    def _show(self, name: str, where: Formula) -> None:
        """Note that a name is printed, and with it the answers to the questions that settle what it stands for."""
        role = self._model.folder.policy.roles.get(name)
        names = (role.from_question, role.name_question) if role else (name,)
        for question in names:
            if question in self._encoding.asked:
                self._shown.setdefault(question, []).append(all_of(where, self._encoding.asked[question]))

    def _collect_texts(self) -> None:
        model = self._model
        for unit in (*model.printing.units, *model.terms.units, *frame_units(model)):
            for text in unit.texts:
                for printed in model.wording.placeholders(text, unit.reached):
                    self._show(printed.name, all_of(unit.printed, printed.where))
            for name in (unit.actor, unit.node.each if unit.node else ""):
                self._show(name, unit.printed)
        for name, where in model.printing.titles():
            self._show(name, where)

    def _collect_conditions(self) -> None:
        model = self._model
        for unit in (*model.printing.units, *model.terms.units):
            if unit.node is not None:
                self._decide(unit.node.when, unit.printed)
        for definition in model.folder.definitions:
            self._decide(definition.when, model.terms.printed[definition.id])
        for slot, section in model.selection.slots.values():
            for clause in slot.file.clauses:
                printed = model.printing.clauses[clause.id]
                for condition in (section.when, slot.file.when, clause.when):
                    self._decide(condition, printed)
        for condition, where in frame_conditions(model):
            self._decide(condition, where)

    def _decide(self, condition: Condition, where: Formula) -> None:
        for test in condition.tests:
            self._deciding.setdefault(test.subject, []).append(_Deciding(test, where))

    def _looks_back(self, question: Question) -> None:
        """Pass on what depends on a question to those that decide whether it is asked and what it offers."""
        self._decide(question.when, self.of_question(question))
        for option in question.options:
            if option.when.tests:
                self._decide(
                    option.when, all_of(self._encoding.is_(question.id, option.value), self.of_option(question, option))
                )


def doubts(model: Model) -> Iterator[Doubt]:
    """Ask of each question and option whether there is a draft in which it matters."""
    effects = _Effects(model)
    for question in model.folder.questions:
        key = f"question:{question.id}"
        if question.no_effect:
            continue
        yield Doubt(
            Problem(
                f"no draft depends on the answer to “{question.id}”",
                "Use it in a clause that is printed when it is asked, or give it “no_effect” with the reason.",
                model.place(key),
            ),
            effects.of_question(question), must_hold=True, subject=f"{key} matters", within=key,
        )  # fmt: skip
        for option in question.options:
            if not option.no_effect:
                yield _option(question, option, effects, model)


def _option(question: Question, option: Option, effects: _Effects, model: Model) -> Doubt:
    key = f"question:{question.id}"
    return Doubt(
        Problem(
            f"no draft depends on the option “{option.value}” of “{question.id}”",
            "Use it in a condition that it can decide, or give it “no_effect” with the reason.",
            model.place(key),
        ),
        effects.of_option(question, option), must_hold=True,
        subject=f"{key} {option.value} matters", within=f"{key} {option.value}",
    )  # fmt: skip


CLAIM = Claim("effects", "Every question and option matters in some draft.", doubts)
