"""The long title, built from what the bill really does: no clause, no phrase."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.assembly import english
from drafter.assembly.choose import Choice
from drafter.assembly.fill import fill_text, merge
from drafter.assembly.frame import paragraph_texts
from drafter.assembly.scope import Scope
from drafter.assembly.values import Phrase
from drafter.document import Inline, Inlines, Text, plain_text
from drafter.library.jurisdictions import LongTitleForm
from drafter.library.law_text import parse_law_text


def title_phrases(choices: Sequence[Choice], scope: Scope) -> Inlines:
    """Return the phrases of the long title in the state's grammar, joined and without repetition."""
    form = scope.jurisdiction.bill.long_title
    phrases: list[Inlines] = []
    seen: set[str] = set()
    for choice in choices:
        for source in choice.clause.title if form.form != "caption" else ():
            _keep(_inflected(scope.usual(fill_text(parse_law_text(source), scope)), form), phrases, seen)
    for ending in form.endings:
        if ending.when.holds(scope.replay.facts):
            _keep(fill_text(ending.text, scope), phrases, seen)
    return _joined(phrases, form)


def _keep(phrase: Inlines, phrases: list[Inlines], seen: set[str]) -> None:
    text = plain_text(phrase)
    if text not in seen:
        seen.add(text)
        phrases.append(phrase)


def _inflected(phrase: Inlines, form: LongTitleForm) -> Inlines:
    if not phrase or not isinstance(phrase[0], Text):
        return phrase
    text = phrase[0].text
    changed = english.participle(text) if form.form == "participle" else f"to {text}"
    return (Text(changed + (" " if text.endswith(" ") and not changed.endswith(" ") else "")), *phrase[1:])


def _joined(phrases: Sequence[Inlines], form: LongTitleForm) -> Inlines:
    found: list[Inline] = []
    for index, phrase in enumerate(phrases):
        if index:
            found.append(Text(form.last if index == len(phrases) - 1 else form.separator))
        found.extend(phrase)
    return merge(tuple(found))


def long_title(choices: Sequence[Choice], scope: Scope) -> tuple[Inlines, ...]:
    """Return the paragraphs of the long title."""
    filled = scope.with_extra(title_phrases=Phrase(title_phrases(choices, scope)))
    texts = paragraph_texts(scope.jurisdiction.bill.long_title.text.source)
    return tuple(fill_text(parse_law_text(text), filled) for text in texts)
