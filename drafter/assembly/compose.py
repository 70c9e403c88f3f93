"""Compose clauses: from nodes of the library to provisions with their words, not yet numbered.

Conditions drop items and parts; what is left is punctuated and joined. A duty kept as actor and
action is put into the grammar of the instrument: “The Department shall publish”, or “Direct the
Department to publish” where an order's paragraphs complete a verb.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from drafter.assembly.bodies import bodies
from drafter.assembly.fill import capitalized, decapitalized, fill_text, merge, show_named
from drafter.assembly.frame import paragraph_texts
from drafter.assembly.lists import item_cased, item_ending, list_opening
from drafter.assembly.scope import Scope
from drafter.assembly.values import Named, Phrase
from drafter.document import Inline, Inlines, Provision, Text, plain_text
from drafter.library.clauses import Clause, Node
from drafter.library.jurisdictions import OrderForm
from drafter.library.law_text import LawText, parse_law_text

Kind: TypeAlias = Literal["clause", "part", "item", "run_in"]
_SENTENCE_END = (".", "?", "!", ".”")


@dataclass(frozen=True, slots=True)
class _Unit:
    """A node that survives its conditions with what survives under it, or a body that an `each` yields."""

    id: str
    node: Node | None
    body: Named | None = None
    items: tuple[_Unit, ...] = ()
    parts: tuple[_Unit, ...] = ()


def compose_clause(clause: Clause, scope: Scope) -> tuple[Provision, ...]:
    """Compose a clause. Nothing is left where its conditions drop everything.

    A clause without text of its own yields its parts under one unit. An optional clause whose form
    the state does not have yields nothing.
    """
    if clause.form and (clause.form in scope.form.forms or not clause.has_words):
        return _compose_form(clause, scope)
    unit = _survivor(clause, clause.id, scope)
    return () if unit is None else (_compose(unit, clause.id, "clause", ".", scope),)


def compose_proposition(clause: Clause, scope: Scope) -> Inlines:
    """Compose a finding: a bare proposition without opening and period."""
    return scope.usual(own_words(fill_text(clause.text, scope), scope))


def _survivor(node: Node, name: str, scope: Scope) -> _Unit | None:
    """Return what is left of a node after conditions, or None where nothing is."""
    if not node.when.holds(scope.replay.facts) or (node.actor and not _actors(node, scope)):
        return None
    items = _items(node, name, scope)
    if (node.items or node.each) and not items:
        return None
    found = (_survivor(part, part.id or f"{name}/part.{index}", scope) for index, part in enumerate(node.parts))
    parts = tuple(part for part in found if part is not None)
    if node.parts and not parts and not (node.text or node.action or items):
        return None
    return _Unit(name, node, None, items, parts)


def _items(node: Node, name: str, scope: Scope) -> tuple[_Unit, ...]:
    """Return the items that are left after conditions; each body stands in a list once."""
    units = list(_bodies(node, name, scope))
    for index, item in enumerate(node.items):
        own = item.id or f"{name}/item.{index}"
        if item.each and not item.text and not item.actor:
            if item.when.holds(scope.replay.facts):
                units.extend(_bodies(item, own, scope))
        elif (unit := _survivor(item, own, scope)) is not None:
            units.append(unit)
    if not any(unit.body is not None for unit in units):
        return tuple(units)
    said = {plain_text(_noun_phrase(actor, scope)) for actor in (_actors(node, scope) if node.actor else ())}
    said |= {plain_text(_text(unit.node.text, scope)) for unit in units if unit.node is not None}
    return tuple(unit for unit in units if unit.body is None or plain_text(_noun_phrase(unit.body, scope)) not in said)


def _bodies(node: Node, name: str, scope: Scope) -> Iterator[_Unit]:
    if node.each:
        for index, body in enumerate(bodies(node.each, node.standing, scope)):
            yield _Unit(f"{name}/each.{index}", None, body)


def _compose(unit: _Unit, clause: str, kind: Kind, ending: str, scope: Scope) -> Provision:
    """Compose a unit whose last words are followed by `ending`."""
    node = unit.node
    if node is None:
        lead = _noun_phrase(unit.body, scope) if unit.body else ()
        shown = lead if kind == "run_in" else item_cased(lead, scope.words)
        return Provision(unit.id, clause, "item", ended(shown, ending))
    if len(unit.parts) == 1 and not (node.text or node.action or unit.items):
        only = _compose(unit.parts[0], clause, "part", ".", scope)
        return replace(only, id=unit.id, kind="item" if kind == "run_in" else kind, also=(only.id, *only.also))
    lead = _lead(node, kind, scope)
    children: tuple[Provision, ...] = ()
    if len(unit.items) == 1 and not node.tail:
        lead, children = _run_in(lead, unit.items[0], clause, ending, scope)
    elif unit.items:
        children = _compose_items(unit.items, node, clause, ending, scope)
        lead = opened_list(lead, children, node, scope)
    elif lead:
        lead = ended(lead, ending)
    tail = ended(_text(node.tail, scope), ending) if node.tail and unit.items else ()
    children += tuple(_compose(part, clause, "part", ".", scope) for part in unit.parts)
    own = "item" if kind == "run_in" else kind
    tail, lead = scope.finish(tail), scope.finish(lead)
    return Provision(unit.id, clause, own, lead, children, tail, node.heading, exception=node.exception)


def _compose_items(items: Sequence[_Unit], node: Node, clause: str, ending: str, scope: Scope) -> tuple[Provision, ...]:
    last, tail = len(items) - 1, bool(node.tail)
    return tuple(
        _compose(item, clause, "item", item_ending(scope.words, node.join, index, last, ending, tail), scope)
        for index, item in enumerate(items)
    )


def opened_list(lead: Inlines, items: Sequence[Provision], node: Node, scope: Scope) -> Inlines:
    """Close the words before a list: with a colon, and with what the state's lists open with."""
    whole = _without_colon(lead)
    first = plain_text(decapitalized(items[0].lead)) if items else ""
    opening = "" if node.tail else list_opening(plain_text(whole), first, node, scope.words)
    return _with_colon(merge((*whole, *own_words((Text(opening),), scope))) if opening else lead)


def _run_in(
    lead: Inlines, item: _Unit, clause: str, ending: str, scope: Scope
) -> tuple[Inlines, tuple[Provision, ...]]:
    """Run a single item into the words that lead to it."""
    only = _compose(item, clause, "run_in", ending, scope)
    return merge((*_without_colon(lead), Text(" "), *only.lead)), only.children


def _lead(node: Node, kind: Kind, scope: Scope) -> Inlines:
    if node.actor:
        return _duty(node, kind in ("clause", "part"), scope)
    words = _text(node.text, scope)
    if kind == "run_in":
        return words
    if kind == "item":
        return item_cased(words, scope.words)
    if words and isinstance(scope.form, OrderForm) and scope.form.grammar == "infinitive":
        return _provided(words, scope.form, scope)
    return capitalized(words)


_NEW_BODY = re.compile(r"The (?P<name>\S.*?) is established (?=to )")
"""The words with which a clause makes a body that works to an end."""


def _provided(sentence: Inlines, form: OrderForm, scope: Scope) -> Inlines:
    """Let a sentence complete the verb of the order: Provide that the harbor waits, Create the Council to advise."""
    first, *rest = merge(sentence)
    made = _NEW_BODY.match(first.text) if form.new_body and isinstance(first, Text) else None
    if made and form.new_body and isinstance(first, Text):
        opening = fill_text(form.new_body, scope.with_extra(body=Phrase((Text(f"the {made['name']}"),))))
        return merge((*opening, Text(f" {first.text[made.end():]}"), *rest))
    return merge((Text("Provide that "), *decapitalized(sentence)))


def _text(law: LawText, scope: Scope) -> Inlines:
    return own_words(fill_text(law, scope), scope)


def own_words(inlines: Inlines, scope: Scope) -> Inlines:
    """Use the state's words of duty and ban, and its words for ours."""
    change = scope.words.replacements
    if not change:
        return inlines
    pattern = _pattern(tuple(change))
    return tuple(
        Text(pattern.sub(lambda match: change[match[0]], part.text)) if isinstance(part, Text) else part
        for part in inlines
    )


@functools.lru_cache(maxsize=256)
def _pattern(ours: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(ours, key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in longest_first)})\b")


def _actors(node: Node, scope: Scope) -> list[Named]:
    question = scope.folder.question(node.actor)
    if question is not None and question.kind == "choices":
        apart = scope.filler(node.apart_from) if node.apart_from else None
        return [one for one in bodies(node.actor, node.standing, scope) if one != apart]
    body = scope.filler(node.actor)
    return [body] if isinstance(body, Named) else []


def _noun_phrase(body: Named, scope: Scope) -> Inlines:
    return show_named(body, (), scope)


def _joined(bodies: Sequence[Named], scope: Scope) -> Inlines:
    found: list[Inline] = []
    for index, body in enumerate(bodies):
        if index:
            last = index == len(bodies) - 1
            found.append(Text(" and " if last and len(bodies) == 2 else ", and " if last else ", "))
        found.extend(_noun_phrase(body, scope))
    return tuple(found)


def _duty(node: Node, sentence: bool, scope: Scope) -> Inlines:
    """Put actor and action into the grammar of the instrument."""
    actors = _actors(node, scope)
    who = _joined(actors, scope)
    action, before = _text(node.action, scope), _text(node.before, scope)
    several = len(actors) > 1 or any(actor.plural for actor in actors)
    invited = scope.instrument == "order" and not all(actor.directed for actor in actors)
    form = scope.form
    if isinstance(form, OrderForm) and sentence:
        if form.grammar == "infinitive":
            return _completing(node, who, action, before, invited, form, scope)
        if invited and node.verb != "may":
            invites = form.invites.replace("is ", "are ", 1) if several else form.invites
            asked = (*who, Text(f" {invites.removesuffix(' to')}"), *_to_act(node, action, before))
            return capitalized(merge(asked))
    verb = {"shall": scope.words.duty, "may": "may", "may_not": scope.words.ban}[node.verb]
    return _opened(before, (*who, Text(f" {verb} "), *action), sentence)


def _to_act(node: Node, action: Inlines, before: Inlines) -> Inlines:
    """Say “, within 60 days, to answer”: the days are those of the act, and not of the invitation or direction."""
    between = (Text(", "), *before, Text(",")) if before else ()
    return (*between, Text(" not to " if node.verb == "may_not" else " to "), *action)


def _opened(before: Inlines, words: Inlines, sentence: bool) -> Inlines:
    whole = merge((*before, Text(", "), *words)) if before else merge(words)
    return capitalized(whole) if sentence else whole


def _completing(
    node: Node, who: Inlines, action: Inlines, before: Inlines, invited: bool, form: OrderForm, scope: Scope
) -> Inlines:
    if node.verb == "may" or (node.verb == "may_not" and not invited):
        verb = "may" if node.verb == "may" else scope.words.ban
        opening = (*before, Text(", ")) if before else ()
        return merge((Text("Provide that "), *opening, *who, Text(f" {verb} "), *action))
    opening_verb = form.invite_opening if invited else "Direct"
    return merge((Text(f"{opening_verb} "), *who, *_to_act(node, action, before)))


def _compose_form(clause: Clause, scope: Scope) -> tuple[Provision, ...]:
    """Compose a clause whose words the state's form prescribes."""
    law = scope.form.forms.get(clause.form)
    if (law is None and clause.optional) or (law is not None and not law):
        return ()
    if law is None or not scope.jurisdiction.printable(f"{scope.instrument}.forms.{clause.form}"):
        label = clause.form.replace("_", " ").upper()
        reason = "The state's wording has no verified or secondary source."
        return (Provision(clause.id, clause.id, "clause", (scope.blank(label, note=reason), Text("."))),)
    chunks = law.source.split("\n---\n")
    return tuple(
        _form_provision(chunk, clause.id if len(chunks) == 1 else f"{clause.id}/{index}", clause.id, scope)
        for index, chunk in enumerate(chunks)
    )


def _form_provision(source: str, name: str, clause: str, scope: Scope) -> Provision:
    """Compose one section's worth of a prescribed text; its paragraphs are the units of the section."""
    leads = [scope.mark(capitalized(fill_text(parse_law_text(text), scope))) for text in paragraph_texts(source)]
    if len(leads) == 1:
        return Provision(name, clause, "clause", leads[0])
    parts = tuple(Provision(f"{name}/part.{index}", clause, "part", lead) for index, lead in enumerate(leads))
    return Provision(name, clause, "clause", (), parts)


def ended(inlines: Inlines, ending: str) -> Inlines:
    """Put the ending after the last words, unless a sentence there has ended already."""
    if not inlines:
        return inlines
    text = plain_text(inlines).rstrip()
    if ending == "." and text.endswith(_SENTENCE_END):
        return inlines
    return merge((*inlines, Text(ending)))


def _stripped(inlines: Inlines, signs: str) -> Inlines:
    last = inlines[-1]
    return (*inlines[:-1], Text(last.text.rstrip(signs + " "))) if isinstance(last, Text) else inlines


def _with_colon(inlines: Inlines) -> Inlines:
    text = plain_text(inlines).rstrip()
    return inlines if not text or text.endswith(":") else merge((*_stripped(inlines, ""), Text(":")))


def _without_colon(inlines: Inlines) -> Inlines:
    return _stripped(inlines, ":") if inlines else inlines


def compose_list(holder: Node, clause: str, ending: str, scope: Scope) -> tuple[Provision, ...]:
    """Compose the items of a unit that stands in no clause, such as a definition."""
    return _compose_items(_items(holder, clause, scope), holder, clause, ending, scope)
