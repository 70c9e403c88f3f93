"""Hold every clause of a library to the rules on words, before anyone drafts.

Placeholders are masked: what they print is looked over in the draft. Each problem has the place of
its clause in the files, so that the command `drafter library check` can show it beside the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.library.clauses import Clause, Node
from drafter.library.law_text import LawText, LawTextError, Words, parse_law_text
from drafter.library.library import Library, PolicyFolder
from drafter.library.style import StyleFile
from drafter.problems import Place, Problem, Severity, nearest
from drafter.review.passages import MASK, masked
from drafter.review.rule import Rule
from drafter.review.rules import RULES
from drafter.review.words import word_findings

_ON_TEXT: tuple[Rule, ...] = tuple(rule for rule in RULES if rule.find_in_text is not None)


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of the library: where it stands in the files, and what kind of place it prints in."""

    law: LawText
    place: Place
    kinds: frozenset[str]

    @property
    def words(self) -> str:
        """The words, with a mask for every placeholder."""
        return "".join(part.text if isinstance(part, Words) else MASK for part in self.law.segments)


def clause_findings(library: Library) -> tuple[Problem, ...]:
    """Return the faults of wording in every clause and definition, with their places in the files."""
    found: list[Problem] = list(style_problems(library))
    for _, folder in sorted(library.policies.items()):
        for text in _texts(folder):
            found.extend(_problems(text, library.style))
    return tuple(dict.fromkeys(found))


def _problems(text: _Text, style: StyleFile) -> Iterator[Problem]:
    words = text.words
    for fault in word_findings(masked(words), style, text.kinds):
        why = f"{fault.rule.why[0].lower()}{fault.rule.why[1:]}"
        severity = Severity(fault.rule.severity)
        yield Problem(f"“{fault.words}”: {why}", f"Instead: {fault.rule.good}.", text.place, severity)
    for rule in _ON_TEXT:
        for wrong in rule.find_in_text(words) if rule.find_in_text is not None else ():
            yield Problem(wrong.message.replace(MASK, "…"), wrong.remedy, text.place, rule.severity)


def _texts(folder: PolicyFolder) -> Iterator[_Text]:
    findings = {section.id for section in folder.policy.sections if section.kind == "findings"}
    for slot, clause in folder.clauses():
        if clause.form:
            continue
        place = folder.places.get(f"clause:{clause.id}", Place(path=clause.id))
        kinds = frozenset({"finding" if slot.section in findings else "operative"})
        for node in clause.walk():
            yield from (_Text(law, place, kinds) for law in _laws(node))
        yield from _titles(clause, place)
    for definition in folder.definitions:
        place = folder.places.get(f"definition:{definition.id}", Place(path=definition.id))
        laws = [definition.text, definition.tail]
        laws += [law for item in definition.items for node in item.walk() for law in _laws(node)]
        for law in laws:
            yield _Text(law, place, frozenset({"definition"}))


def _laws(node: Node) -> Iterator[LawText]:
    """Yield the texts of a node; with an actor, the duty as a sentence would say it."""
    if node.actor and node.action:
        duty = Words(f"{', ' if node.before else ''}{MASK} {node.verb.replace('_', ' ')} ")
        yield LawText((*node.before.segments, duty, *node.action.segments))
    else:
        yield from (law for law in (node.text, node.before, node.action) if law)
    if node.tail:
        yield node.tail


def _titles(clause: Clause, place: Place) -> Iterator[_Text]:
    for phrase in clause.title:
        try:
            yield _Text(parse_law_text(phrase), place, frozenset({"title"}))
        except LawTextError:
            continue


def style_problems(library: Library) -> Iterator[Problem]:
    """Find rules of style that name an authority that does not exist."""
    style, place = library.style, Place("style.yaml")
    authorities = {item.id for item in style.authorities}
    for rule in style.words:
        for name in rule.by:
            if name not in authorities:
                message = f"the word rule “{rule.id}” names the authority “{name}”, which is not listed"
                yield Problem(message, nearest(name, authorities), place)
