"""Every placeholder's question is asked where it is printed, so that an answer, a default or a blank fills it."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.document import Blank
from drafter.library.checks.state_forms import FRAME_NAMES, PATTERN_NAMES, names_of_forms
from drafter.library.checks.texts import known_names
from drafter.problems import Problem
from drafter.upkeep.prove.claim import Claim, Doubt, Shows
from drafter.upkeep.prove.formula import Formula, all_of, any_of, negation
from drafter.upkeep.prove.frame import frame_units
from drafter.upkeep.prove.model import Model
from drafter.upkeep.prove.printing import Unit
from drafter.upkeep.prove.wording import Printed


def doubts(model: Model) -> Iterator[Doubt]:
    """Ask of each placeholder in each unit of text whether it can be printed while its question is not asked."""
    known = known_names(model.library, model.folder) | FRAME_NAMES | PATTERN_NAMES
    in_forms = names_of_forms(model.library)  # what another policy knows prints as a labelled blank
    units = [*((unit, known) for unit in (*model.printing.units, *model.terms.units))]
    units += [(unit, in_forms) for unit in frame_units(model)]
    for unit, names in units:
        wheres: dict[str, list[Formula]] = {}
        for printed in _printed(unit, model):
            wheres.setdefault(printed.name, []).append(printed.where)
        for name, where in wheres.items():
            here = all_of(unit.printed, any_of(where))
            if name not in names:
                yield _unknown(name, unit, here, model)
            elif (asked := _asked(name, model)) is not None:
                yield _unasked(name, unit, all_of(here, negation(asked)), model)


def _printed(unit: Unit, model: Model) -> Iterator[Printed]:
    if unit.actor:
        yield Printed(unit.actor)
    for text in unit.texts:
        yield from model.wording.placeholders(text, unit.reached)


def _asked(name: str, model: Model) -> Formula | None:
    """Return where someone can say what stands for a name; None where nobody has to be asked."""
    role = model.folder.policy.roles.get(name)
    if role is not None:
        questions = [one for one in (role.from_question, role.name_question) if one]
        return None if role.institution else any_of(model.encoding.asked[one] for one in questions)
    return model.encoding.asked.get(name)


def _unasked(name: str, unit: Unit, formula: Formula, model: Model) -> Doubt:
    return Doubt(
        Problem(
            f"“{unit.name}” prints “{name}” in drafts for which that question is not asked",
            "Give the text the condition of the question, or ask the question there too.",
            model.place(unit.key),
        ),
        formula,
        _blank_of(name),
    )


def _blank_of(name: str) -> Shows:
    return lambda draft: (
        any(isinstance(inline, Blank) and inline.question == name for inline in draft.document.inlines())
        and all(question.id != name for question in draft.replay.applicable)
    )


def _unknown(name: str, unit: Unit, formula: Formula, model: Model) -> Doubt:
    return Doubt(
        Problem(
            f"“{unit.name}” prints “{name}”, and the policy “{model.folder.policy.id}” has no question of that name",
            "Add the question to the policy, or take the placeholder out.",
            model.place(unit.key),
        ),
        formula,
        stops=True,
    )


CLAIM = Claim("placeholders", "Every placeholder printed belongs to a question that is asked.", doubts)
