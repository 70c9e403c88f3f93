"""A state's usage in running words: the comma before the last of a series, and the word for money.

Both look at a sentence as a whole, across the names and blanks in it, and change only plain words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.document import Inline, Inlines, Text, plain_text
from drafter.library.form_words import WordForm

_SERIES = re.compile(r", (?:and|or) ")
_OPENS_NO_ITEM = re.compile(
    r"(?:\d|(?:and|or|but|if|when|unless|as|in|at|by|for|from|on|to|under|with|without|after|before|subject|of|that)\b)"
)
_PREDICATE = re.compile(r"\b(?:shall|may|must|is|are)\b")
_LONGEST_ITEM = 9
_MONEY = re.compile(r"\b([Mm])oney\b")
_OWN_SENTENCE = re.compile(r"(?:^|(?<=\. ))(?:The )?[Mm]oney\b.*?(?=, and any\b|[.;]|$)")
_BESIDE_ITS_VERB = re.compile(r"\b[Mm]oney(?: of [^,.;]{1,40}?)? (?:is|earns)\b")
_VERB = re.compile(r"\b(?:remains|stays|reverts|earns|does|is)\b")
_PLURAL_VERBS = {"does": "do", "is": "are"}


class _Edit(NamedTuple):
    start: int
    end: int
    words: str


def in_usage(inlines: Inlines, words: WordForm) -> Inlines:
    """Return words of ours in the state's usage."""
    text = plain_text(inlines)
    edits = [] if words.serial_comma else [_Edit(place, place + 1, "") for place in serial_commas(text)]
    if words.money != "money":
        edits.extend(_plural_money(text, words.money))
    return _edited(inlines, edits) if edits else inlines


def serial_commas(text: str) -> Iterator[int]:
    """Yield the places of serial commas: of the one before “and” in a, b, and c.

    A comma that parts sentences, or that opens words set between two commas, is none. In doubt it
    is left alone: a comma too many never changes the meaning.
    """
    for found in _SERIES.finditer(text):
        start = max(text.rfind(sign, 0, found.start()) for sign in ".;:")
        before = text.rfind(",", start + 1, found.start())
        if before < 0:
            continue
        item = text[before + 1 : found.start()].strip()
        last = re.split(r"[,.;:]", text[found.end() :], maxsplit=1)[0]
        closed = last.startswith("that ") or text[found.end() + len(last) :].startswith(", of")
        short = 0 < len(item.split()) <= _LONGEST_ITEM
        said = " ".join([item, *last.split()[:4]])
        if short and not closed and not _OPENS_NO_ITEM.match(item) and not _PREDICATE.search(said):
            yield found.start()


def _plural_money(text: str, word: str) -> Iterator[_Edit]:
    """Yield the changes that put a plural in the place of money, with the verbs of which it is the subject."""
    for money in _MONEY.finditer(text):
        yield _Edit(money.start(), money.end(), money[1] + word[1:])
    spans = [found.span() for pattern in (_OWN_SENTENCE, _BESIDE_ITS_VERB) for found in pattern.finditer(text)]
    verbs = {verb.span() for start, end in spans for verb in _VERB.finditer(text, start, end)}
    for start, end in verbs:
        yield _Edit(start, end, _PLURAL_VERBS.get(text[start:end], text[start : end - 1]))


def _edited(inlines: Inlines, edits: list[_Edit]) -> Inlines:
    """Make the changes that fall into plain words, from the last to the first."""
    found: list[Inline] = []
    start = 0
    for inline in inlines:
        if isinstance(inline, Text):
            end, words = start + len(inline.text), inline.text
            for edit in sorted(edits, reverse=True):
                if start <= edit.start and edit.end <= end:
                    words = words[: edit.start - start] + edit.words + words[edit.end - start :]
            found.append(Text(words))
        else:
            found.append(inline)
        start += len(inline.text)
    return tuple(found)
