"""The sections of a draft as they are built: what each holds of the policy, and what answers to which name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drafter.assembly.choose import Choices
from drafter.assembly.refer import FIRST_SECTION, LAST_SECTION
from drafter.document import Section
from drafter.library.policies import Section as PolicySection


@dataclass(frozen=True, slots=True)
class Built:
    """A section with the section of the policy that it comes from."""

    plan: PolicySection
    section: Section
    kind: str


def slots_of(choices: Choices) -> dict[str, str]:
    """Map the chosen clauses to their slots."""
    return {choice.clause.id: choice.slot.id for choice in choices.chosen}


def names_of(item: Built, slots: Mapping[str, str]) -> list[str]:
    """Return the clauses and slots that a section holds and the section of the policy, the narrower first."""
    clauses = [provision.clause for provision in item.section.provisions]
    return list(dict.fromkeys([*clauses, *(slots[clause] for clause in clauses if clause in slots), item.plan.id]))


def printed_names(choices: Choices, numbered: Sequence[Built]) -> Counter[str]:
    """Count the sections of the draft in which each section, slot and clause of the policy stands."""
    slots = slots_of(choices)
    return Counter(name for item in numbered for name in names_of(item, slots))


def aliases_of(choices: Choices, numbered: Sequence[Built]) -> dict[str, str]:
    """Map slot ids, the first and the last new section, and split sections to what stands for them."""
    units = [unit for item in numbered for unit in item.section.walk()]
    present = {name for unit in units for name in (unit.id, *unit.also)}
    aliases: dict[str, str] = {}
    for choice in choices.chosen:
        if choice.clause.id in present:
            aliases.setdefault(choice.slot.id, choice.clause.id)
    for item in numbered:
        aliases.setdefault(item.plan.id, item.section.id)
        clauses = {provision.clause for provision in item.section.provisions}
        for provision in item.section.provisions:
            if provision.clause not in present:
                aliases.setdefault(provision.clause, item.section.id if len(clauses) == 1 else provision.id)
    for choice in choices.chosen:
        if choice.clause.id in aliases:
            aliases.setdefault(choice.slot.id, aliases[choice.clause.id])
    law = [item.section.id for item in numbered if item.plan.codified]
    if law:
        aliases[FIRST_SECTION], aliases[LAST_SECTION] = law[0], law[-1]
    return aliases
