"""Printing as formulas: which units of text stand in a draft, and what a reference can point to.

This says for all answers at once what `assembly.compose` and `assembly.assemble` do for one draft:
conditions drop items and parts, a list without items drops its sentence, a state's form takes the
place of a clause's own words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.library.clauses import Clause, Node
from drafter.library.jurisdictions import BillForm, Jurisdiction, OrderForm
from drafter.library.law_text import LawText, parse_law_text
from drafter.library.policies import Section
from drafter.upkeep.prove.bodies import Bodies
from drafter.upkeep.prove.encode import Encoding
from drafter.upkeep.prove.formula import FALSE, TRUE, Formula, all_of, any_of, negation
from drafter.upkeep.prove.selection import Selection


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of text: where it stands in the library, its texts, when it is printed, and when definitions reach it."""

    key: str
    name: str
    printed: Formula
    texts: tuple[LawText, ...] = ()
    actor: str = ""
    reached: Formula = TRUE
    node: Node | None = None
    parent: str = ""

    @property
    def may_be_dead(self) -> bool:
        """Whether it is a fault if no draft prints the unit: a state's own form may go unused."""
        return self.node is not None

    @property
    def origin(self) -> str:
        """What the program calls the clause or definition, where it reports a problem in the unit."""
        return self.key.replace("clause:", "", 1).replace("definition:", "definition.", 1)


class Printing:
    """Every unit of the clauses of one policy, and what each reference can point to."""

    def __init__(self, encoding: Encoding, selection: Selection) -> None:
        self.encoding = encoding
        self.selection = selection
        self.bodies = Bodies(encoding)
        self.units: list[Unit] = []
        self.targets: dict[str, Formula] = {}
        self.clauses: dict[str, Formula] = {}
        """Where each clause prints something."""
        self._survival: dict[int, Formula] = {}
        for slot, section in selection.slots.values():
            for clause in slot.file.clauses:
                self.clauses[clause.id], found = self._clause(clause, section)
                for name in (clause.id, slot.id, section.id):
                    self.add_target(name, found)
        for section in encoding.folder.policy.sections:
            if section.kind == "short_title":
                self.add_target(section.id, self._short_title(section))

    def add_target(self, name: str, printed: Formula) -> None:
        """Note that a reference to this name finds something where the formula holds."""
        self.targets[name] = any_of((self.targets.get(name, FALSE), printed))

    # --- where text is printed, and where definitions reach ---

    def where(self, instrument: str, codes: Sequence[str]) -> Formula:
        """Hold for one instrument in these jurisdictions."""
        return all_of(self.encoding.is_instrument([instrument]), self.encoding.in_states(codes))

    def forms(self) -> Iterator[tuple[str, Jurisdiction, BillForm | OrderForm]]:
        """Yield the form of each instrument in each jurisdiction."""
        for jurisdiction in self.encoding.library.jurisdictions.values():
            yield "bill", jurisdiction, jurisdiction.bill
            yield "order", jurisdiction, jurisdiction.order

    def _where_form(self, *places: str) -> Formula:
        """Hold where the form puts the findings in one of these places."""
        return any_of(
            self.where(instrument, [state.code])
            for instrument, state, form in self.forms()
            if form.findings.place in places
        )

    def reach(self, section: Section) -> Formula:
        """Hold where definitions reach a section: in the code, or everywhere if the bill makes no code sections."""
        if section.codified:
            return TRUE
        nested = [
            code for code, state in self.encoding.library.jurisdictions.items() if state.bill.code.mode == "nested"
        ]
        codified = all_of(self.where("bill", nested), negation(self.encoding.is_("bill_vehicle", "session_law")))
        return negation(codified)

    def _short_title(self, section: Section) -> Formula:
        codes = [
            code
            for code, state in self.encoding.library.jurisdictions.items()
            if state.bill.short_title.text and state.bill.short_title.place in ("first", "last")
        ]
        return all_of(self.selection.section_used(section), self.where("bill", codes))

    def titles(self) -> Iterator[tuple[str, Formula]]:
        """Yield the placeholders in the phrases that clauses and sections add to a bill's long title."""
        states = self.encoding.library.jurisdictions.items()
        listed = self.where("bill", [code for code, state in states if state.bill.long_title.form != "caption"])
        for slot, section in self.selection.slots.values():
            for clause in slot.file.clauses:
                here = all_of(listed, self.clauses[clause.id])
                laws = [section.title, *map(parse_law_text, clause.title)]
                yield from ((name, here) for law in laws for name in law.names())

    # --- clauses ---

    def _clause(self, clause: Clause, section: Section) -> tuple[Formula, Formula]:
        """Add the units of a clause; return where it prints something, and where a reference can find it."""
        chosen = self.selection.chosen[clause.id]
        if section.kind == "findings":
            printed = all_of(chosen, negation(self._where_form("none")))
            reached = all_of(self.reach(section), self._findings_reached())
            self.units.append(
                Unit(f"clause:{clause.id}", clause.id, printed, (clause.text,), reached=reached, node=clause)
            )
            return printed, all_of(printed, reached)
        if section.kind != "ordinary":
            return FALSE, FALSE
        own, prescribed = chosen, FALSE
        if clause.form:
            missing, prescribed = self._prescribed(clause, chosen, section)
            own = all_of(chosen, missing) if clause.has_words else FALSE
        survives = self.survives(clause)
        if own is not FALSE:
            self.add_units(f"clause:{clause.id}", clause, clause.id, all_of(own, survives), self.reach(section))
        printed = any_of((prescribed, all_of(own, survives)))
        return printed, printed

    def _findings_reached(self) -> Formula:
        """Hold where the reasons stand in a section of their own, which definitions reach."""
        places = []
        for instrument, state, form in self.forms():
            lines = any(line.insert == "recitals" for line in form.front)
            if form.findings.place == "section" or (form.findings.place == "prose" and not lines):
                places.append(self.where(instrument, [state.code]))
        return any_of(places)

    def _prescribed(self, clause: Clause, chosen: Formula, section: Section) -> tuple[Formula, Formula]:
        """Return where the state has no words for a clause, and where its words, or a blank for them, are printed."""
        missing: list[Formula] = []
        printed: list[Formula] = []
        by_text: dict[str, list[Formula]] = {}
        for instrument, state, form in self.forms():
            here = self.where(instrument, [state.code])
            law = form.forms.get(clause.form)
            if law is None:
                missing.append(here)
                if not clause.has_words and not clause.optional:
                    printed.append(here)
            elif law:
                printed.append(here)
                if state.printable(f"{instrument}.forms.{clause.form}"):
                    by_text.setdefault(law.source, []).append(here)
        texts = {
            form.forms[clause.form].source: form.forms[clause.form]
            for _, _, form in self.forms()
            if clause.form in form.forms
        }
        for source, places in by_text.items():
            where = all_of(chosen, any_of(places))
            name = f"{clause.id} (the form “{clause.form}”)"
            self.units.append(Unit(f"clause:{clause.id}", name, where, (texts[source],), reached=self.reach(section)))
        return any_of(missing), all_of(chosen, any_of(printed))

    # --- units ---

    def add_units(self, key: str, node: Node, name: str, printed: Formula, reached: Formula, parent: str = "") -> None:
        """Add a unit and what stands under it, given where the unit itself is printed."""
        texts = (node.before, node.action) if node.actor else (node.text,)
        if node.tail:
            texts = (*texts, node.tail)
        self.units.append(
            Unit(key, name, printed, tuple(text for text in texts if text), node.actor, reached, node, parent)
        )
        for index, item in enumerate(node.items):
            survives = self._item_survives(item, node.actor)
            own = item.id or f"{name}/item.{index}"
            here = all_of(printed, survives)
            self.add_units(key, item, own, here, reached, name)
            if item.id:
                others = [self._item_survives(one, node.actor) for one in node.items if one is not item]
                together = any_of((TRUE if node.tail else FALSE, self._lists_bodies(node), *others))
                self.add_target(item.id, all_of(here, together))
        for index, part in enumerate(node.parts):
            here = all_of(printed, self.survives(part))
            self.add_units(key, part, part.id or f"{name}/part.{index}", here, reached, name)
            if part.id:
                self.add_target(part.id, here)

    def units_under(self, key: str, node: Node, name: str, printed: Formula) -> list[Unit]:
        """Return a unit that is no clause, with what stands under it, given where it is printed."""
        before = len(self.units)
        self.add_units(key, node, name, printed, TRUE)
        found = self.units[before:]
        del self.units[before:]
        return found

    def survives(self, node: Node) -> Formula:
        """Hold where conditions leave something of a unit."""
        found = self._survival.get(id(node))
        if found is None:
            found = self._survival[id(node)] = self._work_out(node)
        return found

    def _work_out(self, node: Node) -> Formula:
        items = any_of((self._lists_bodies(node), *(self._item_survives(item, node.actor) for item in node.items)))
        holds = all_of(self.encoding.holds(node.when), self._acts(node))
        if node.items or node.each:
            return all_of(holds, items)
        if node.parts and not (node.text or node.action):
            return all_of(holds, any_of(map(self.survives, node.parts)))
        return holds

    def _acts(self, node: Node) -> Formula:
        if not node.actor:
            return TRUE
        question = self.encoding.folder.question(node.actor)
        if question is not None and question.kind == "choices":
            return self.bodies.listed(node.actor, node.standing)
        known = node.actor in self.encoding.folder.policy.roles or node.actor in self.encoding.library.institutions
        return TRUE if known or node.actor in self.encoding.folder.policy.titles else FALSE

    def _lists_bodies(self, node: Node) -> Formula:
        return self.bodies.listed(node.each, node.standing, node.actor) if node.each else FALSE

    def _item_survives(self, item: Node, actor: str) -> Formula:
        if item.each and not item.text and not item.actor:
            return all_of(self.encoding.holds(item.when), self.bodies.listed(item.each, item.standing, actor))
        return self.survives(item)
