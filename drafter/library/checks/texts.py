"""Checks of law text: placeholders, references, citations, actors and lists that exist."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.library.clauses import Node
from drafter.library.law_text import LawText, LawTextError, parse_law_text
from drafter.library.library import Library, PolicyFolder
from drafter.problems import Place, Problem, nearest

FIXED_NAMES = frozenset(
    {
        "effective_on",
        "first_section",
        "governor",
        "last_section",
        "legislature",
        "legislature_by_law",
        "state_adjective",
        "state_name",
        "the_state",
        "this_act",
        "this_unit",
        "treasury",
    }
)


def text_problems(library: Library, folder: PolicyFolder) -> Iterator[Problem]:
    """Find placeholders, references and citations that lead nowhere."""
    names = known_names(library, folder)
    targets = known_targets(folder)
    for key, node in nodes_of(folder):
        place = folder.places.get(key, Place(path=key))
        for _, text in node.texts():
            if isinstance(text, LawText):
                yield from _text(text, names, targets, library, place)
        yield from _exception(node, targets, place)
        yield from _bodies(node, library, folder, place)
    for key, text in _head_texts(folder):
        yield from _text(text, names, targets, library, folder.places.get(key, Place(path=key)))
    for definition in folder.definitions:
        place = folder.places.get(f"definition:{definition.id}", Place(path=definition.id))
        for text in (definition.term, definition.text, definition.tail):
            yield from _text(text, names, targets, library, place)
    for _, clause in folder.clauses():
        place = folder.places.get(f"clause:{clause.id}", Place(path=clause.id))
        yield from _content(clause, place)
        for phrase in clause.title:
            try:
                yield from _text(parse_law_text(phrase), names, targets, library, place)
            except LawTextError as error:
                yield Problem(f"a phrase for the long title is not well formed: {error}", "Correct it.", place)


def _head_texts(folder: PolicyFolder) -> Iterator[tuple[str, LawText]]:
    """Yield the texts of a policy's head file with the keys of their places."""
    policy = folder.policy
    yield "policy:subject", policy.subject
    yield "policy:subject_phrase", policy.subject_phrase
    yield from ((f"name:{name}", text) for name, text in policy.names.items())
    yield from ((f"title:{name}", title.full) for name, title in policy.titles.items())
    for section in policy.sections:
        yield from ((f"section:{section.id}", text) for text in (section.lead, section.title))


def nodes_of(folder: PolicyFolder) -> Iterator[tuple[str, Node]]:
    """Yield every node of clauses and definitions with the key of its place."""
    for slot in folder.slots.values():
        for clause in slot.file.clauses:
            for node in clause.walk():
                yield f"clause:{clause.id}", node
    for definition in folder.definitions:
        for item in definition.items:
            for node in item.walk():
                yield f"definition:{definition.id}", node


def known_names(library: Library, folder: PolicyFolder) -> frozenset[str]:
    """Return every name that a placeholder may use."""
    policy = folder.policy
    return FIXED_NAMES | {
        *(question.id for question in folder.questions),
        *policy.roles,
        *policy.names,
        *policy.titles,
        *library.institutions,
    }


def known_targets(folder: PolicyFolder) -> frozenset[str]:
    """Return every id that a reference may point to."""
    ids = {section.id for section in folder.policy.sections} | set(folder.slots)
    for _, node in nodes_of(folder):
        if node.id:
            ids.add(node.id)
    return frozenset(ids)


def _text(
    text: LawText, names: frozenset[str], targets: frozenset[str], library: Library, place: Place
) -> Iterator[Problem]:
    for name in text.names():
        if name not in names:
            yield Problem(
                f"the placeholder “{name}” is not known", nearest(name, names), place,
                rests_on=("questions", "institutions"),
            )
    for function in ("ref", "ref_range"):
        for target in text.calls(function):
            if target not in targets:
                yield Problem(
                    f"a reference points to “{target}”, which does not exist", nearest(target, targets), place,
                    rests_on=("clauses",),
                )
    for cited in text.calls("cite"):
        if cited not in library.federal:
            yield Problem(
                f"the federal reference “{cited}” is not in federal.yaml", nearest(cited, library.federal), place,
                rests_on=("federal",),
            )


def _exception(node: Node, targets: frozenset[str], place: Place) -> Iterator[Problem]:
    if node.exception and node.exception not in targets:
        remedy = nearest(node.exception, targets)
        yield Problem(f"the exception “{node.exception}” does not exist", remedy, place)


def _bodies(node: Node, library: Library, folder: PolicyFolder, place: Place) -> Iterator[Problem]:
    roles = {*folder.policy.roles, *library.institutions}
    for field, name in (("actor", node.actor), ("each", node.each)):
        if not name or (field == "actor" and name in roles):
            continue
        question = folder.question(name)
        if question is None:
            yield Problem(
                f"“{field}” names “{name}”, which is neither a body nor a question",
                nearest(name, {*roles, *(item.id for item in folder.questions)}),
                place,
                rests_on=("questions", "institutions"),
            )
        elif not any(option.institution for option in question.options):
            yield Problem(
                f"“{field}” names “{name}”, whose options stand for no bodies",
                "Give its options an institution, or name another question.",
                place,
            )
    if node.actor and not (node.action or node.items or node.each):
        yield Problem("an actor needs an action, or items that say what it does", "Add “action: publish …”.", place)
    if node.action and not node.actor:
        yield Problem("an action needs an actor", "Add “actor: lead_agency”, or write a text.", place)


def _content(clause: Node, place: Place) -> Iterator[Problem]:
    prescribed = getattr(clause, "form", "")
    if not (clause.text or clause.action or clause.items or clause.parts or clause.each or prescribed):
        yield Problem(f"the clause “{clause.id}” says nothing", "Add text, items, parts or a form.", place)
