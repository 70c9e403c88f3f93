"""Mutants: one small change of a policy at a time, to see whether any draft on record would notice.

Each entry of each condition is dropped, and turned round; each clause is left out. A copy of the policy
holds the change, and nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal, TypeAlias, TypeVar

from drafter.conditions import Condition, Test
from drafter.library.clauses import Clause, Node
from drafter.library.definitions import Definition
from drafter.library.forms import Form
from drafter.library.library import PolicyFolder, Slot
from drafter.upkeep.implied import implied

U = TypeVar("U", bound=Form)
Kind = Literal["clause", "slot", "section", "definition", "question", "option"]
Change = Literal["dropped", "turned round", "left out"]
Path: TypeAlias = tuple[tuple[str, int], ...]
"""The way from a clause or definition to a unit under it: the field and the number at each step."""
_SMALLEST = Decimal("0.000001")
_OPPOSITES = {"is": "not", "not": "is", "includes": "excludes", "excludes": "includes"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change. `id` names what is changed; of an option, its question."""

    kind: Kind
    id: str
    slot: str
    change: Change
    path: Path = ()
    entry: int = 0
    """Which entry of the condition is changed."""
    test: Test | None = None
    value: str = ""
    """The value of the option."""
    implied_by: str = ""
    """What makes a dropped entry hold anyway, so that no answers can show the change."""

    @property
    def key(self) -> str:
        """The name of the changed thing's place in the files."""
        return f"{'question' if self.kind == 'option' else self.kind}:{self.id}"


def mutants(folder: PolicyFolder) -> Iterator[Mutant]:
    """Yield every change of a policy, in document order."""
    for section in folder.policy.sections:
        yield from _of_condition(folder, section.when, (), Mutant("section", section.id, "", "dropped"))
    seen: set[str] = set()
    for slot, clause in folder.clauses():
        section_ = folder.policy.section(slot.section)
        above = section_.when.tests if section_ else ()
        if slot.id not in seen:
            seen.add(slot.id)
            yield from _of_condition(folder, slot.file.when, above, Mutant("slot", slot.id, slot.id, "dropped"))
        start = Mutant("clause", clause.id, slot.id, "dropped")
        yield replace(start, change="left out")
        yield from _of_unit(folder, clause, (*above, *slot.file.when.tests), start)
    for definition in folder.definitions:
        start = Mutant("definition", definition.id, "", "dropped")
        yield from _of_condition(folder, definition.when, (), start)
        for index, item in enumerate(definition.items):
            yield from _of_unit(folder, item, definition.when.tests, replace(start, path=(("items", index),)))
    for question in folder.questions:
        yield from _of_condition(folder, question.when, (), Mutant("question", question.id, "", "dropped"))
        for option in question.options:
            start = Mutant("option", question.id, "", "dropped", value=option.value)
            yield from _of_condition(folder, option.when, question.when.tests, start)


def _of_unit(folder: PolicyFolder, unit: Node, above: Sequence[Test], start: Mutant) -> Iterator[Mutant]:
    yield from _of_condition(folder, unit.when, above, start)
    for field in ("items", "parts"):
        for index, child in enumerate(getattr(unit, field)):
            inner = replace(start, path=(*start.path, (field, index)))
            yield from _of_unit(folder, child, (*above, *unit.when.tests), inner)


def _of_condition(
    folder: PolicyFolder, condition: Condition, above: Sequence[Test], start: Mutant
) -> Iterator[Mutant]:
    for number, test in enumerate(condition.tests):
        others = [*above, *(other for index, other in enumerate(condition.tests) if index != number)]
        yield replace(start, entry=number, test=test, implied_by=implied(test, others, folder))
        yield replace(start, entry=number, test=test, change="turned round")


def changed_condition(condition: Condition, mutant: Mutant) -> Condition:
    """Return the condition with the mutant's entry dropped or turned round."""
    tests = list(condition.tests)
    if mutant.change == "dropped":
        del tests[mutant.entry]
    else:
        tests[mutant.entry] = _opposite(tests[mutant.entry])
    return Condition(tuple(tests))


def _opposite(test: Test) -> Test:
    if test.operator in _OPPOSITES:
        return replace(test, operator=_OPPOSITES[test.operator])
    limit = Decimal(test.operands[0])
    if test.operator == "at_least":
        return Test(test.subject, "at_most", (str(limit - _SMALLEST),))
    return Test(test.subject, "at_least", (str(limit + _SMALLEST),))


def apply(mutant: Mutant, folder: PolicyFolder) -> PolicyFolder:
    """Return a copy of the policy with the change."""
    if mutant.kind in ("clause", "slot"):
        slot = _slot(folder.slots[mutant.slot], mutant)
        return replace(folder, slots={**folder.slots, slot.id: slot})
    if mutant.kind == "section":
        sections = tuple(_if(section, section.id == mutant.id, mutant) for section in folder.policy.sections)
        return replace(folder, policy=folder.policy.model_copy(update={"sections": sections}))
    if mutant.kind == "definition":
        definitions = tuple(
            _at_path(one, mutant.path, mutant) if one.id == mutant.id else one for one in folder.definitions
        )
        return replace(folder, definitions=definitions)
    questions = []
    for question in folder.questions:
        if question.id == mutant.id and mutant.kind == "option":
            options = tuple(_if(option, option.value == mutant.value, mutant) for option in question.options)
            questions.append(question.model_copy(update={"options": options}))
        else:
            questions.append(_if(question, question.id == mutant.id, mutant))
    return replace(folder, questions=tuple(questions))


def _slot(slot: Slot, mutant: Mutant) -> Slot:
    if mutant.kind == "slot":
        return replace(slot, file=_changed(slot.file, mutant))
    clauses: list[Clause] = []
    for clause in slot.file.clauses:
        if clause.id != mutant.id:
            clauses.append(clause)
        elif mutant.change != "left out":
            clauses.append(_at_path(clause, mutant.path, mutant))
    return replace(slot, file=slot.file.model_copy(update={"clauses": tuple(clauses)}))


def _at_path(unit: U, path: Path, mutant: Mutant) -> U:
    if not path:
        return _changed(unit, mutant)
    (field, index), *rest = path
    children = list(getattr(unit, field))
    children[index] = _at_path(children[index], tuple(rest), mutant)
    return unit.model_copy(update={field: tuple(children)})


def _if(form: U, wanted: bool, mutant: Mutant) -> U:
    return _changed(form, mutant) if wanted else form


def _changed(form: U, mutant: Mutant) -> U:
    when: Condition = getattr(form, "when")  # noqa: B009  (every form here has one)
    return form.model_copy(update={"when": changed_condition(when, mutant)})


def unit_at(unit: Node | Definition, path: Path) -> Node | Definition:
    """Return the unit at the end of a path."""
    for field, index in path:
        unit = getattr(unit, field)[index]
    return unit
