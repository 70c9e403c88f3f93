"""Compares the model of a policy with a real draft, in everything that both say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unittest import mock

from drafter.answers import Answers
from drafter.assembly.assemble import Referrer
from drafter.assembly.compose import compose_clause
from drafter.assembly.fill import fill_text
from drafter.conditions import Facts
from drafter.document import Blank, Provision
from drafter.interview.replay import Replay, default_of, replay
from drafter.pipeline import Draft, draft
from drafter.upkeep.prove.domains import OWN_NAME
from drafter.upkeep.prove.encode import PRESENT, Encoding
from drafter.upkeep.prove.formula import FALSE, Atom, Evaluation
from drafter.upkeep.prove.model import Model
from drafter.upkeep.prove.witness import answers_of
from drafter.upkeep.prove.wording import short_names


def atoms_of(state: Replay, encoding: Encoding) -> frozenset[Atom]:
    """The atoms that hold for the effective answers of a replay."""
    return frozenset(atom for question in state.applicable for atom in _atoms(question.id, state, encoding))


def _atoms(name: str, state: Replay, encoding: Encoding) -> Iterator[Atom]:
    value, domain = state.facts.get(name), encoding.domains[name]
    if value is None:
        return
    if isinstance(value, tuple):
        yield from (Atom(name, PRESENT), *(Atom(name, one) for one in value))
    elif domain.question.default_from and value == _on_record(name, state.facts, state, encoding):
        yield Atom(name, OWN_NAME)
    else:
        yield Atom(name, domain.class_of(value))


def _on_record(name: str, facts: Facts, state: Replay, encoding: Encoding) -> object:
    return default_of(encoding.domains[name].question, facts, encoding.folder, state.jurisdiction)


def disagreements(model: Model, answers: Answers) -> Iterator[str]:
    """Yield every point on which the model and the program differ for one set of answers."""
    referrers: list[Referrer] = []

    def kept(*arguments: object) -> Referrer:
        referrers.append(Referrer(*arguments))  # type: ignore[arg-type]
        return referrers[-1]

    composed: list[Provision] = []

    def seen(*arguments: object) -> tuple[Provision, ...]:
        composed.extend(found := compose_clause(*arguments))  # type: ignore[arg-type]
        return found

    patched = {"Referrer": kept, "compose_clause": seen}
    with mock.patch.multiple("drafter.assembly.assemble", **patched):
        made = draft(model.library, answers)
    atoms = atoms_of(made.replay, model.encoding)
    model_says = Evaluation(atoms)
    yield from _in_the_interview(model, made, model_says)
    if answers_of(atoms, model.encoding).given.keys() - answers.given.keys():
        yield "the model asks for an answer that nobody gave"
    again = replay(model.library, model.folder, answers_of(atoms, model.encoding))
    if atoms_of(again, model.encoding) != atoms:
        yield f"the answers read from the model come to others: {atoms_of(again, model.encoding) ^ atoms}"
    chosen = {name for name, formula in model.selection.chosen.items() if model_says.holds(formula)}
    if chosen != made.choices.clause_ids():
        yield f"chosen: {sorted(chosen ^ made.choices.clause_ids())}"
    for target, formula in model.printing.targets.items():
        if model_says.holds(formula) != (referrers[0].find(target) is not None):
            yield f"a reference to {target}: the model says {model_says.holds(formula)}"
    yield from _in_the_text(model, composed, model_says)
    yield from _in_the_definitions(model, made, model_says)


def _in_the_interview(model: Model, made: Draft, model_says: Evaluation) -> Iterator[str]:
    for index, rule in enumerate(model.encoding.rules):
        if not model_says.holds(rule):
            yield f"rule {index} of the model forbids answers that the program takes"
    asked = {name for name, formula in model.encoding.asked.items() if model_says.holds(formula)}
    applicable = {question.id for question in made.replay.applicable}
    if asked != applicable:
        yield f"asked: {sorted(asked ^ applicable)}"


def _in_the_text(model: Model, composed: Iterable[Provision], model_says: Evaluation) -> Iterator[str]:
    """Compare the units of every clause; an item that is the only one left is run into its sentence."""
    present = {name for provision in composed for one in provision.walk() for name in _names(one)}
    ordinary = _with_own_words(model)
    units = [unit for unit in model.printing.units if unit.node is not None and unit.key in ordinary]
    printed = {unit.name for unit in units if model_says.holds(unit.printed)}
    for unit in units:
        if unit.name in present and unit.name not in printed:
            yield f"the program prints {unit.name}"
        if unit.name in printed and unit.name not in present:
            siblings = [
                one for one in units if one.parent == unit.parent and one.key == unit.key and one.name in printed
            ]
            if not unit.parent or len(siblings) > 1:
                yield f"the program does not print {unit.name}"


def _names(provision: Provision) -> Iterator[str]:
    for name in (provision.id, *provision.also):
        yield from (name, name.partition("/each.")[0])


def _with_own_words(model: Model) -> set[str]:
    """The clauses that are composed of units: no findings, and none whose words a state prescribes."""
    kinds = {section.id: section.kind for section in model.folder.policy.sections}
    return {
        f"clause:{clause.id}"
        for slot, clause in model.folder.clauses()
        if kinds[slot.section] == "ordinary" and not clause.form
    }


def _in_the_definitions(model: Model, made: Draft, model_says: Evaluation) -> Iterator[str]:
    """Compare the definitions of common terms.

    Two bodies may share one short name, which is defined once; a term that nobody chose is a blank.
    """
    shown = {one.id.removeprefix("definition.") for _, one in made.document.provisions() if one.kind == "definition"}
    for definition in model.folder.definitions:
        says = model_says.holds(model.terms.printed.get(definition.id, FALSE))
        blank = any(isinstance(one, Blank) for one in fill_text(definition.term, made.scope))
        if not blank and not short_names(definition.term) and says != (definition.id in shown):
            yield f"the definition {definition.id}: the model says {says}"
