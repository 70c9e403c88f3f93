"""Find words that drafters avoid, by the word rules of the library's style file.

The first word of each expression leads to it, so that hundreds of rules cost little more than one
walk over the text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.library.style import StyleFile, WordRule
from drafter.review.passages import MASK

OPERATIVE = frozenset({"operative"})
_TOKEN = re.compile(r"[a-z][a-z'-]*")
_LAST_TOKEN = re.compile(r"[a-z][a-z'-]*$")
_SAME_SIGNS = str.maketrans({"–": "-", "‑": "-", "’": "'", "\u00a0": " "})
_INSIDE_A_WORD = re.compile(r"[a-z0-9'-]")


@dataclass(frozen=True, slots=True)
class WordFault:
    """Words to avoid, where they stand in a text, and the rule against them."""

    rule: WordRule
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Entry:
    words: str
    rule: WordRule | None
    """None for words that law or the program fixes."""
    allowed: tuple[tuple[str, int], ...] = ()
    """Longer expressions that are right, and where the bad words stand in them."""


class WordFinder:
    """The word rules of one style file, ready to search."""

    def __init__(self, style: StyleFile) -> None:
        self._entries: dict[str, list[_Entry]] = {}
        for words in style.statutory_words:
            self._add(_Entry(_plain(words), None))
        for rule in style.words:
            for bad in rule.bad:
                words = _plain(bad)
                allowed = tuple((_plain(one), _plain(one).find(words)) for one in rule.allow if words in _plain(one))
                self._add(_Entry(words, rule, allowed))
        for entries in self._entries.values():
            entries.sort(key=lambda entry: -len(entry.words))

    def _add(self, entry: _Entry) -> None:
        first = _TOKEN.search(entry.words)
        if first is None or first.start() != 0:
            raise ValueError(f"an expression begins with a word: {entry.words}")
        self._entries.setdefault(first[0], []).append(entry)

    def find(self, text: str, places: frozenset[str], state: str = "") -> Iterator[WordFault]:
        """Yield every fault in a text that stands in a place of these kinds."""
        plain = _plain(text)
        end = 0
        for token in _TOKEN.finditer(plain):
            entries = self._entries.get(token[0])
            start = token.start()
            if entries is None or start < end:
                continue
            for entry in entries:
                if not plain.startswith(entry.words, start) or not _stands(entry.words, plain, start):
                    continue
                stop = start + len(entry.words)
                if entry.rule is None:
                    end = stop
                    break
                if not _excused(entry, entry.rule, plain, start, stop, places, state):
                    end = stop
                    yield WordFault(entry.rule, text[start:stop], start, stop)
                    break


def _plain(text: str) -> str:
    return text.lower().translate(_SAME_SIGNS)


def _stands(words: str, plain: str, start: int) -> bool:
    if not plain.startswith(words, start):
        return False
    stop = start + len(words)
    if start and _INSIDE_A_WORD.match(plain[start - 1]):
        return False
    return stop == len(plain) or not _INSIDE_A_WORD.match(plain[stop]) or words[-1] in "./"


def _excused(
    entry: _Entry, rule: WordRule, plain: str, start: int, stop: int, places: frozenset[str], state: str
) -> bool:
    if rule.only_in and places.isdisjoint(rule.only_in):
        return True
    if not places.isdisjoint(rule.not_in) or state in rule.except_states:
        return True
    if rule.only_states and state not in rule.only_states:
        return True
    if any(_stands(longer, plain, start - offset) for longer, offset in entry.allowed if offset <= start):
        return True
    if rule.not_before or rule.only_before:
        after = _next(plain, stop)
        if after in rule.not_before or (rule.only_before and after not in rule.only_before):
            return True
    if rule.not_after or rule.only_after:
        before = _previous(plain, start)
        if before in rule.not_after or (rule.only_after and before not in rule.only_after):
            return True
    return bool(rule.not_following) and not _words_before(plain, start).isdisjoint(rule.not_following)


def _words_before(plain: str, start: int) -> set[str]:
    """Return the words that stand before a place, after the last comma or stop."""
    begin = max(plain.rfind(sign, 0, start) for sign in ",;:.")
    return set(_TOKEN.findall(plain, begin + 1, start))


def _next(plain: str, stop: int) -> str:
    rest = plain[stop : stop + 40].lstrip()
    found = _TOKEN.match(rest)
    return found[0] if found else _sign(rest[:1])


def _previous(plain: str, start: int) -> str:
    before = plain[max(0, start - 40) : start].rstrip()
    found = _LAST_TOKEN.search(before)
    return found[0] if found else _sign(before[-1:])


def _sign(sign: str) -> str:
    """Say what follows or precedes, where it is no word (see `WordRule.not_before`)."""
    if not sign:
        return "|"
    return "#" if sign.isdigit() or sign == "$" else "…" if sign == MASK else sign


@functools.lru_cache(maxsize=4)
def word_finder(style: StyleFile) -> WordFinder:
    """Return the finder of a style file, made once."""
    return WordFinder(style)


def word_findings(
    text: str, style: StyleFile, places: frozenset[str] = OPERATIVE, state: str = ""
) -> tuple[WordFault, ...]:
    """Return the words of a text that the style file advises against.

    `places` says what kind of text it is (see `PlaceKind`); `state` is the postal code of the draft.
    """
    return tuple(word_finder(style).find(text, places, state))
