"""Selection as formulas: which clauses fit, and which are chosen: `assembly.choose` for all answers at once."""

from __future__ import annotations

from drafter.assembly.choose import lacking_powers
from drafter.library.clauses import Clause
from drafter.library.library import Slot
from drafter.library.policies import Section
from drafter.upkeep.prove.encode import Encoding
from drafter.upkeep.prove.formula import FALSE, TRUE, Formula, all_of, any_of, negation


class Selection:
    """For every slot when it is used, for every clause when it fits and when it is chosen."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self.used: dict[str, Formula] = {}
        self.fits: dict[str, Formula] = {}
        self.wanted: dict[str, Formula] = {}
        """Where a clause would fit but for a power that an order lacks."""
        self.chosen: dict[str, Formula] = {}
        self.slots: dict[str, tuple[Slot, Section]] = {}
        for section in encoding.folder.policy.sections:
            for slot in encoding.folder.section_slots(section):
                self.slots[slot.id] = slot, section
                self._add(slot, section)

    def section_used(self, section: Section) -> Formula:
        """Hold where the instrument has the section and its condition is met."""
        policy = self._encoding.folder.policy
        listed = [name for name in ("bill", "order") if section in policy.order_of(name)]
        serves = [name for name in listed if name in section.instruments]
        return all_of(self._encoding.is_instrument(serves), self._encoding.holds(section.when))

    def _add(self, slot: Slot, section: Section) -> None:
        encoding = self._encoding
        used = all_of(
            self.section_used(section),
            encoding.is_instrument(slot.file.instruments),
            encoding.holds(slot.file.when),
        )
        self.used[slot.id] = used
        earlier = FALSE
        for clause in slot.file.clauses:
            wanted = all_of(used, encoding.is_instrument(clause.instruments), encoding.holds(clause.when))
            fits = all_of(wanted, self._has_powers(clause))
            self.wanted[clause.id], self.fits[clause.id] = wanted, fits
            self.chosen[clause.id] = fits if slot.file.fill == "any" else all_of(fits, negation(earlier))
            earlier = any_of((earlier, fits))

    def _has_powers(self, clause: Clause) -> Formula:
        lacking = lacking_powers(clause, self._encoding.library.powers)
        return negation(self._encoding.is_order()) if lacking else TRUE
