"""Orders that are one run of numbered paragraphs, without sections.

Sentences that stand under a clause become paragraphs of their own, and neighbouring sentences on one
subject run together, as the orders of such states do: a paragraph holds a few sentences, not one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from drafter.assembly.fill import merge
from drafter.document import Inlines, Provision, Term, Text, plain_text
from drafter.library.jurisdictions import OrderForm

SENTENCES = 4
_PROVIDE = "Provide that "


def run_together(provisions: Iterable[Provision], form: OrderForm) -> Iterator[Provision]:
    """Yield the paragraphs that the clauses of one subject make in a flat order."""
    group: list[Provision] = []
    for provision in (part for clause in provisions for part in _spliced(clause, form)):
        if _joins(provision, form) and len(group) < SENTENCES:
            group.append(provision)
            continue
        yield from _joined(group, form)
        group = [provision] if _joins(provision, form) else []
        if not group:
            yield provision
    yield from _joined(group, form)


def _spliced(provision: Provision, form: OrderForm) -> tuple[Provision, ...]:
    """Part a clause into the paragraphs that its sentences make."""
    parts = tuple(child for child in provision.children if child.kind == "part")
    if not parts or (provision.lead and form.grammar == "sentence"):
        return (provision,)
    rest = tuple(child for child in provision.children if child.kind != "part")
    own = (replace(provision, children=rest),) if provision.lead else ()
    return (*own, *parts)


def _joins(provision: Provision, form: OrderForm) -> bool:
    """Tell whether a paragraph is a plain sentence that others can follow."""
    if provision.children or provision.tail:
        return False
    return form.grammar == "sentence" or plain_text(provision.lead).startswith(_PROVIDE)


def _joined(group: Sequence[Provision], form: OrderForm) -> Iterator[Provision]:
    if len(group) < 2:
        yield from group
        return
    first, *others = group
    also = (first.clause, *first.also, *(name for other in others for name in (other.id, other.clause, *other.also)))
    lead = _sentences(group) if form.grammar == "sentence" else _one_sentence(group)
    yield replace(first, lead=lead, also=tuple(dict.fromkeys(also)))


def _sentences(group: Sequence[Provision]) -> Inlines:
    found: list[Text | Term] = []
    for index, provision in enumerate(group):
        found.extend((Text(" "), *provision.lead) if index else provision.lead)  # type: ignore[arg-type]
    return merge(tuple(found))


def _one_sentence(group: Sequence[Provision]) -> Inlines:
    """Join “Provide that a.” and “Provide that b.” into “Provide that a; and that b.”"""
    last = len(group) - 1
    whole: Inlines = ()
    for index, provision in enumerate(group):
        joint = "" if index == 0 else ", and " if last == 1 else "; and " if index == last else "; "
        words = _without_period(provision.lead) if index < last else provision.lead
        whole = (*whole, Text(joint), *(words if index == 0 else _without_provide(words)))
    return merge(whole)


def _without_provide(inlines: Inlines) -> Inlines:
    first, *rest = inlines
    return (Text(first.text.replace(_PROVIDE, "that ", 1)), *rest)


def _without_period(inlines: Inlines) -> Inlines:
    *rest, last = inlines
    return (*rest, Text(last.text.rstrip("."))) if isinstance(last, Text) else inlines
