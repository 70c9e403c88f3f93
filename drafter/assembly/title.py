"""The long title, built from what the bill really does: no clause, no phrase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import groupby

from drafter.assembly import english
from drafter.assembly.choose import Choice
from drafter.assembly.compose import own_words
from drafter.assembly.fill import fill_text, merge
from drafter.assembly.frame import paragraph_texts, shown
from drafter.assembly.scope import Scope
from drafter.assembly.values import Phrase
from drafter.document import Inline, Inlines, Text, plain_text
from drafter.library.form_parts import LongTitleForm, TitlePhrase
from drafter.library.law_text import parse_law_text


def title_phrases(choices: Sequence[Choice], printed: Mapping[str, int], scope: Scope) -> Inlines:
    """Return the phrases of the long title in the state's grammar, joined and without repetition.

    What a phrase of the state's own names is not said again by a clause. `printed` says in how many
    sections of the draft each section, slot and clause of the policy stands.
    """
    form = scope.jurisdiction.bill.long_title
    said = {
        name for phrase in (*form.openings, *form.endings) if shown(phrase, printed, scope) for name in phrase.names
    }
    own = () if form.form == "caption" else _own(choices, printed, said, scope)
    openings, endings = (list(_fixed(phrases, printed, scope)) for phrases in (form.openings, form.endings))
    if not form.outer:
        return _joined([*openings, *own, *endings], form.separator, form.last, form.two)
    inner = _joined(own, form.separator, form.last, form.two)
    return _joined([*openings, *([inner] if inner else []), *endings], form.outer, form.outer_last or form.outer)


def _own(choices: Sequence[Choice], printed: Mapping[str, int], said: Set[str], scope: Scope) -> list[Inlines]:
    """Return the phrases of the clauses in the draft, or else of their sections."""
    form = scope.jurisdiction.bill.long_title
    found: list[Inlines] = []
    for _, group in groupby(choices, key=lambda choice: choice.section.id):
        there = [choice for choice in group if printed.get(choice.clause.id)]
        if not there or there[0].section.id in said:
            continue
        unsaid = [choice for choice in there if said.isdisjoint((choice.slot.id, choice.clause.id))]
        laws = [parse_law_text(source) for choice in unsaid for source in choice.clause.title]
        if not laws and len(unsaid) == len(there) and there[0].section.title:
            laws = [there[0].section.title]
        found.extend(_inflected(scope.usual(own_words(fill_text(law, scope), scope)), form) for law in laws)
    return found


def _fixed(phrases: Sequence[TitlePhrase], printed: Mapping[str, int], scope: Scope) -> Iterator[Inlines]:
    """Yield the state's own phrases as far as the draft holds what they name."""
    for phrase in phrases:
        count = shown(phrase, printed, scope)
        if count:
            yield fill_text(phrase.several if count > 1 and phrase.several else phrase.text, scope)


def _inflected(phrase: Inlines, form: LongTitleForm) -> Inlines:
    if not phrase or not isinstance(phrase[0], Text):
        return phrase
    text = phrase[0].text
    changed = english.participle(text) if form.form == "participle" else f"to {text}"
    return (Text(changed + (" " if text.endswith(" ") and not changed.endswith(" ") else "")), *phrase[1:])


def _joined(phrases: Sequence[Inlines], separator: str, last: str, two: str = "") -> Inlines:
    different = list({plain_text(phrase): phrase for phrase in phrases}.values())
    end = two if two and len(different) == 2 else last
    found: list[Inline] = []
    for index, phrase in enumerate(different):
        if index:
            found.append(Text(end if index == len(different) - 1 else separator))
        found.extend(phrase)
    return merge(tuple(found))


def long_title(choices: Sequence[Choice], printed: Mapping[str, int], scope: Scope) -> tuple[Inlines, ...]:
    """Return the paragraphs of the long title."""
    form = scope.jurisdiction.bill.long_title
    outside = scope.replay.facts.get("bill_vehicle") == "session_law"
    filled = scope.with_extra(title_phrases=Phrase(title_phrases(choices, printed, scope)))
    texts = paragraph_texts((form.session_text if outside and form.session_text else form.text).source)
    return tuple(fill_text(parse_law_text(text), filled) for text in texts)
