"""Every defined term that a draft uses has a definition there, and only one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.assembly.compose import own_words
from drafter.assembly.fill import fill_text
from drafter.document import plain_text
from drafter.library.definitions import Definition
from drafter.pipeline import Draft
from drafter.problems import Problem
from drafter.upkeep.prove.claim import Claim, Doubt, Shows
from drafter.upkeep.prove.formula import Formula, all_of, any_of, negation, two_of
from drafter.upkeep.prove.model import Model
from drafter.upkeep.prove.terms import Use


def doubts(model: Model) -> Iterator[Doubt]:
    """Ask of each term whether a text that definitions reach can use it undefined, or define it twice."""
    terms = model.terms
    inner = (use for unit in terms.units for use in terms.in_unit(unit))
    for use in _gathered((*terms.uses, *inner)):
        if use.term not in model.folder.policy.roles:
            yield _undefined(use, model)
    for term, same in terms.definitions.items():
        yield Doubt(
            Problem(
                f"two definitions of “{term.strip('⟦⟧')}” fit the same answers, and only the first is printed",
                "Make their conditions exclude each other.",
                model.place(f"definition:{same[-1].id}"),
            ),
            two_of(model.encoding.holds(one.when) for one in same),
            _defined_twice(same),
        )


def _gathered(uses: tuple[Use, ...]) -> Iterator[Use]:
    """Yield the uses of each term in each unit as one."""
    found: dict[tuple[str, str], list[Use]] = {}
    for use in uses:
        found.setdefault((use.unit.name, use.term), []).append(use)
    for same in found.values():
        yield Use(same[0].unit, same[0].term, any_of(use.where for use in same))


def _undefined(use: Use, model: Model) -> Doubt:
    unit = use.unit
    where: Formula = all_of(unit.printed, unit.reached, use.where, negation(model.terms.defined[use.term]))
    return Doubt(
        Problem(
            f"“{unit.name}” uses the term “{use.term.strip('⟦⟧')}” in drafts in which no definition of it applies",
            "Widen the condition of one of its definitions, or write the meaning out.",
            model.place(unit.key),
        ),
        where,
        _stands_undefined(model.terms.definitions[use.term]),
    )


def _stands_undefined(same: list[Definition]) -> Shows:
    def shows(draft: Draft) -> bool:
        provisions = [provision for _, provision in draft.document.provisions()]
        if {provision.id for provision in provisions} & {f"definition.{one.id}" for one in same}:
            return False
        text = " ".join(plain_text((*one.lead, *one.tail)) for one in provisions).lower()
        forms = {plain_text(own_words(fill_text(one.term, draft.scope), draft.scope)).lower() for one in same}
        forms |= {form.lower() for one in same for form in one.forms}
        return any(re.search(rf"(?<![\w-]){re.escape(form)}", text) for form in forms)

    return shows


def _defined_twice(same: list[Definition]) -> Shows:
    return lambda draft: len([one for one in draft.scope.definitions() if one in same]) > 1


CLAIM = Claim("definitions", "Every defined term that a draft uses has one definition there.", doubts)
