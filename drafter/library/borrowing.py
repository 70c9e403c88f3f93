"""Borrowing: a policy takes questions, slots and definitions from another policy, where they stand once.

What a policy's own folder holds comes before what it borrows. Only what stands in the lender's own
folder can be borrowed, so that everything has one home.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from drafter.library.agreements import Agreements
from drafter.library.definitions import Definition
from drafter.library.forms import Form
from drafter.library.library import PolicyFolder, Slot
from drafter.library.policies import Borrowing
from drafter.library.policy_files import PolicyFiles
from drafter.library.questions import Question
from drafter.library.reading import stands_twice
from drafter.problems import Place, Problem, nearest

Policies = Mapping[str, PolicyFiles | None]
"""The policies of a library by the names of their folders; None for one whose head file cannot be read."""


def with_borrowed(own: PolicyFiles, policies: Policies) -> tuple[PolicyFolder, tuple[Problem, ...]]:
    """Return a policy with everything that it has and borrows, and what is wrong with its borrowings."""
    borrower = _Borrower(own)
    for index, entry in enumerate(own.policy.borrows):
        lender = borrower.lender(entry, index, policies)
        if lender is not None:
            borrower.take_questions(entry, index, lender)
            borrower.take_slots(entry, index, lender)
            borrower.take_definitions(entry, index, lender)
            borrower.lent.append(lender.policy.agreements)
    return borrower.joined(), tuple(borrower.problems)


class _Borrower:
    """Collects what one policy borrows."""

    def __init__(self, own: PolicyFiles) -> None:
        self.own = own
        self.problems: list[Problem] = []
        self.parts: dict[str, dict[str, Question]] = {}
        self.titles: dict[str, str] = {name: part.part for name, part in own.parts.items()}
        self.slots: dict[str, Slot] = {}
        self.definitions: dict[str, Definition] = {}
        self.places: dict[str, Place] = {}
        self.lenders: dict[str, str] = {}
        self.lent: list[Agreements] = []

    def lender(self, entry: Borrowing, index: int, policies: Policies) -> PolicyFiles | None:
        """Return the files of the policy that an entry names."""
        mine, wanted = self.own.folder, entry.policy
        others = [name for name in policies if name != mine]
        if wanted not in others:
            known = "a policy cannot borrow from itself" if wanted == mine else f"there is no policy “{wanted}”"
            self._wrong(known, nearest(wanted, others) or "Take the entry out.", index, "policy")
            return None
        lender = policies[wanted]
        first = next(number for number, other in enumerate(self.own.policy.borrows) if other.policy == wanted)
        if lender is not None and index == first and any(back.policy == mine for back in lender.policy.borrows):
            message = f"“{mine}” and “{wanted}” borrow from each other"
            self._wrong(message, "Let one of the two hold what both need.", index, "policy")
        return lender

    def take_questions(self, entry: Borrowing, index: int, lender: PolicyFiles) -> None:
        """Take whole question files, then single questions."""
        for position, name in enumerate(entry.question_files):
            if name in lender.parts:
                for question in lender.parts[name].questions:
                    self._take_question(question, name, name, lender)
            else:
                self._unknown("question file", name, lender, lender.parts, index, "question_files", position)
        if entry.part and entry.part not in (*self.own.parts, *self.own.policy.question_files):
            known = {*self.own.parts, *self.own.policy.question_files}
            self._wrong(f"the policy has no question file “{entry.part}”", nearest(entry.part, known), index, "part")
        home = {question.id: name for name, part in lender.parts.items() for question in part.questions}
        for position, name in enumerate(entry.questions):
            if name in home:
                question = next(one for one in lender.parts[home[name]].questions if one.id == name)
                self._take_question(question, home[name], entry.part or home[name], lender)
            else:
                self._unknown("question", name, lender, home, index, "questions", position)

    def _take_question(self, question: Question, home: str, part: str, lender: PolicyFiles) -> None:
        """Take a question into a part; one of the policy's own in another part stays where it is."""
        mine = next((name for name, file in self.own.parts.items() if question.id in _ids(file.questions)), part)
        if mine == part and self._note("question", question.id, lender):
            self.titles.setdefault(part, lender.parts[home].part)
            self.parts.setdefault(part, {})[question.id] = question

    def take_slots(self, entry: Borrowing, index: int, lender: PolicyFiles) -> None:
        """Take single slots, or of a whole section those that this policy lists."""
        known = {*lender.slots, *(slot.section for slot in lender.slots.values())}
        for position, name in enumerate(entry.slots):
            wanted = [slot for slot in lender.slots.values() if name in (slot.id, slot.section)]
            if wanted:
                self._take_listed(wanted, entry, index, position, lender)
            else:
                self._unknown("slot", name, lender, known, index, "slots", position)

    def _take_listed(
        self, wanted: list[Slot], entry: Borrowing, index: int, position: int, lender: PolicyFiles
    ) -> None:
        under = entry.under or wanted[0].section
        section = self.own.policy.section(under)
        if section is None:
            known = [one.id for one in self.own.policy.sections]
            self._wrong(
                f"the policy has no section “{under}” for the borrowed slots",
                nearest(under, known),
                index,
                *(("under",) if entry.under else ("slots", position)),
            )
            return
        listed = [slot for slot in wanted if slot.name in section.slots]
        if not listed:
            message = f"“{entry.slots[position]}” is borrowed, and the section “{under}” does not list it"
            self._wrong(message, f"List it in the slots of “{under}”, or do not borrow it.", index, "slots", position)
        for slot in listed:
            self._take_slot(slot, under, lender)

    def _take_slot(self, slot: Slot, under: str, lender: PolicyFiles) -> None:
        taken, place = Slot(under, slot.name, slot.file), lender.places[f"slot:{slot.id}"]
        if f"slot:{taken.id}" in self.own.places:
            return
        earlier = self.places.setdefault(f"slot:{taken.id}", place)
        if earlier != place:
            self.problems.append(stands_twice("slot", taken.id, place, earlier))
        self.slots[taken.id] = taken
        self.lenders[place.file] = lender.policy.id
        for name in (name for clause in slot.file.clauses for name in clause.ids()):
            if f"clause:{name}" in self.own.places:
                own = self.own.places[f"clause:{name}"]
                self.problems.append(stands_twice("clause", name, own, lender.places[f"clause:{name}"]))
            self._note("clause", name, lender)

    def take_definitions(self, entry: Borrowing, index: int, lender: PolicyFiles) -> None:
        """Take single definitions."""
        known = {definition.id: definition for definition in lender.definitions}
        for position, name in enumerate(entry.definitions):
            if name not in known:
                self._unknown("definition", name, lender, known, index, "definitions", position)
            elif f"definition:{name}" not in self.own.places and self._note("definition", name, lender):
                self.definitions[name] = known[name]

    def _note(self, kind: str, name: str, lender: PolicyFiles) -> bool:
        """Note where a borrowed thing stands; False where one of that name was borrowed already."""
        key = f"{kind}:{name}"
        place = lender.places[key]
        known = key in self.places
        if self.places.setdefault(key, place) != place:
            self.problems.append(stands_twice(kind, name, place, self.places[key]))
        self.lenders[place.file] = lender.policy.id
        return not known

    def joined(self) -> PolicyFolder:
        """Return the policy with its own and the borrowed; in a part of the interview the borrowed comes first."""
        own = self.own
        names = {*own.parts, *self.parts}
        listed = [name for name in own.policy.question_files if name in names]
        asked: list[Question] = []
        parts: dict[str, str] = {}
        for name in [*listed, *sorted(names.difference(listed))]:
            questions = dict(self.parts.get(name, {}))
            questions |= {
                question.id: question for question in (own.parts[name].questions if name in own.parts else ())
            }
            asked.extend(questions.values())
            parts |= dict.fromkeys(questions, self.titles[name])
        self.places |= {f"part:{name}": own.head.place(("borrows",)) for name in self.parts}
        return PolicyFolder(
            policy=own.policy.model_copy(update={"agreements": self._agreements()}),
            questions=tuple(asked),
            parts=parts,
            slots={**self.slots, **own.slots},
            definitions=(*self.definitions.values(), *own.definitions),
            changes=own.changes,
            places={**self.places, **own.places},
            lenders=self.lenders,
        )

    def _agreements(self) -> Agreements:
        """Return the policy's own agreements, and the lenders' whose questions are all borrowed."""
        mine, borrowed = self.own.policy.agreements, {key for key in self.places if key.startswith("question:")}
        known = {name for _, name, _ in mine.questions()}
        found: dict[str, list[Form]] = {"sums": [*mine.sums], "pairs": [*mine.pairs], "sequences": [*mine.sequences]}
        for lent in self.lent:
            for (kind, index), name, questions in lent.questions():
                if name not in known and all(f"question:{question}" in borrowed for question in questions):
                    known.add(name)
                    found[kind].append(getattr(lent, kind)[index])
        return mine.model_copy(update={kind: tuple(entries) for kind, entries in found.items()})

    def _unknown(
        self, what: str, name: str, lender: PolicyFiles, known: Iterable[str], index: int, *key: str | int
    ) -> None:
        if what.split()[0] in lender.unread:
            return
        remedy = nearest(name, known) or "A policy lends only what stands in its own folder."
        self._wrong(f"“{lender.folder}” has no {what} “{name}” of its own", remedy, index, *key)

    def _wrong(self, message: str, remedy: str, index: int, *key: str | int) -> None:
        self.problems.append(Problem(message, remedy, self.own.head.place(("borrows", index, *key))))


def _ids(questions: Iterable[Question]) -> set[str]:
    return {question.id for question in questions}
