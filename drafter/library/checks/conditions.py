"""Checks of conditions: what they ask about exists, and the operator fits the kind of answer."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.conditions import Condition, Test
from drafter.library.library import Library, PolicyFolder
from drafter.problems import Place, Problem, nearest


def conditions_of(folder: PolicyFolder) -> Iterator[tuple[str, Condition]]:
    """Yield every condition of a policy with the key of its place."""
    for section in folder.policy.sections:
        yield f"section:{section.id}", section.when
    for component in folder.policy.components:
        yield f"component:{component.id}", component.present_when
    for question in folder.questions:
        yield f"question:{question.id}", question.when
        for option in question.options:
            yield f"question:{question.id}", option.when
    for slot in folder.slots.values():
        yield f"slot:{slot.id}", slot.file.when
        for clause in slot.file.clauses:
            for node in clause.walk():
                yield f"clause:{clause.id}", node.when
    for definition in folder.definitions:
        yield f"definition:{definition.id}", definition.when
        for item in definition.items:
            for node in item.walk():
                yield f"definition:{definition.id}", node.when


def condition_problems(library: Library, folder: PolicyFolder) -> Iterator[Problem]:
    """Find conditions on what does not exist, or with an operator that can never fit."""
    for key, condition in conditions_of(folder):
        place = folder.places.get(key, Place(path=key))
        for test in condition.tests:
            yield from test_problems(test, library, folder, place)


def test_problems(test: Test, library: Library, folder: PolicyFolder, place: Place) -> Iterator[Problem]:
    """Find what is wrong with one entry of a condition."""
    if test.subject.startswith("form."):
        yield from _feature(test, library, place)
        return
    question = folder.question(test.subject)
    if question is None:
        yield Problem(
            f"a condition asks about “{test.subject}”, which is not a question",
            nearest(test.subject, [item.id for item in folder.questions]),
            place,
            rests_on=("questions",),
        )
        return
    several = question.kind == "choices"
    if several and test.operator in ("is", "not"):
        yield Problem(f"“{question.id}” holds several choices", "Use {includes: …} or {excludes: …}.", place)
    if not several and test.operator in ("includes", "excludes"):
        yield Problem(f"“{question.id}” holds one choice", "Use a value, a list of values, or {not: …}.", place)
    if test.operator in ("at_least", "at_most"):
        if question.kind not in ("number", "money", "percent"):
            yield Problem(f"“{question.id}” is not a number", "Compare a number, or use a value.", place)
        return
    known = [option.value for option in question.options]
    if question.id == "state":
        known = sorted(library.jurisdictions)
    for operand in test.operands:
        if known and operand not in known:
            message = f"“{operand}” is not an option of “{question.id}”"
            rests_on = ("states",) if question.id == "state" else ()
            yield Problem(message, nearest(operand, known), place, rests_on=rests_on)


def _feature(test: Test, library: Library, place: Place) -> Iterator[Problem]:
    name = test.subject.removeprefix("form.")
    feature = library.features.get(name)
    if feature is None:
        yield Problem(
            f"a condition asks about the feature “{name}”, which is not in features.yaml",
            nearest(name, library.features),
            place,
            rests_on=("features",),
        )
        return
    for operand in test.operands:
        if operand not in feature.values:
            yield Problem(
                f"“{operand}” is not a value of the feature “{name}”", nearest(operand, feature.values), place
            )
