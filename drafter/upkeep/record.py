"""A draft on record: what it was made from and what it says, to tell without drafting what cannot change it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.answers import Answers
from drafter.assembly.choose import choose
from drafter.conditions import Facts
from drafter.document import Document, paragraphs
from drafter.interview.replay import replay
from drafter.library.clauses import Node
from drafter.library.definitions import Definition
from drafter.library.forms import values_of
from drafter.library.law_text import LawText, Words, parse_law_text
from drafter.library.library import Library, PolicyFolder
from drafter.pipeline import Draft, draft


@dataclass(frozen=True, slots=True)
class Record:
    """A draft on record."""

    name: str
    answers: Answers
    facts: Facts
    instrument: str
    chosen: frozenset[str]
    """The ids of its clauses."""
    defined: frozenset[str]
    """The ids of the definitions that it prints."""
    names: frozenset[str]
    """What its clauses, its definitions and the state's form ask about or print."""
    text: tuple[str, ...]
    faults: int

    def speaks_of(self, definition: Definition) -> bool:
        """Tell whether the words of a term stand in the draft. A term with a placeholder counts as if they did."""
        if any(not isinstance(part, Words) for part in definition.term.segments):
            return True
        whole = " ".join(self.text).lower().replace("\u2013", "-")
        return any(form.lower() in whole for form in (definition.term.source, *definition.forms))

    def follows(self, changed: PolicyFolder, library: Library) -> bool:
        """Tell whether the draft may change with the questions of a changed policy."""
        state = replay(library, changed, self.answers)
        names = {name for name in {*self.facts, *state.facts} if self.facts.get(name) != state.facts.get(name)}
        if not names:
            return False
        return bool(names & self.names) or choose(changed, state.facts, library.powers).clause_ids() != self.chosen


def record_of(name: str, answers: Answers, folder: PolicyFolder, library: Library) -> Record:
    """Draft the answers and keep what is needed."""
    made = draft(library, answers)
    state = made.replay
    units = {unit.id for _, unit in made.document.provisions()}
    defined = frozenset(one.id for one in folder.definitions if f"definition.{one.id}" in units)
    return Record(
        name, answers, state.facts, state.instrument, made.choices.clause_ids(), defined,
        frozenset(_names(made, folder, defined)), text_of(made.document), len(made.problems),
    )


def text_of(document: Document) -> tuple[str, ...]:
    """Return the text of a draft, paragraph by paragraph."""
    return tuple(paragraph.text for paragraph in paragraphs(document))


def _names(made: Draft, folder: PolicyFolder, defined: frozenset[str]) -> Iterator[str]:
    """Yield every question that may show in a draft once its clauses are chosen."""
    policy = folder.policy
    laws = [policy.subject, policy.subject_phrase, *policy.names.values()]
    laws += [title.full for title in policy.titles.values()]
    laws += [section.lead for section in policy.sections]
    units: list[Node] = [choice.clause for choice in made.choices.chosen]
    laws += [parse_law_text(phrase) for choice in made.choices.chosen for phrase in choice.clause.title]
    for definition in folder.definitions:
        yield from definition.when.subjects()
        if definition.id in defined:
            laws += [definition.term, definition.text, definition.tail]
            units += definition.items
    for unit in units:
        for node in unit.walk():
            yield from (node.actor, node.each, *node.when.subjects())
            laws += [node.text, node.before, node.action, node.tail]
    for _, value in values_of(made.scope.jurisdiction):
        if isinstance(value, LawText):
            laws.append(value)
        else:
            yield from value.subjects()
    for role in policy.roles.values():
        yield from (role.from_question, role.name_question)
    for law in laws:
        yield from law.names()
