"""The difference of two texts, passage by passage, with the words that changed marked within a passage."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

ALIKE = 0.5
"""How much two passages must have in common to be shown as one that changed."""


def difference(old: Sequence[str], new: Sequence[str]) -> tuple[str, ...]:
    """Return what changed from one list of passages to another.

    Each line begins with `- ` (was there), `+ ` (is new) or `~ ` (changed): in the last, [-words-] are gone and
    {+words+} are new.
    """
    lines: list[str] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            lines += _replaced(old[a:b], new[c:d])
    return tuple(lines)


def _replaced(gone: Sequence[str], come: Sequence[str]) -> Iterator[str]:
    """Yield the lines for passages that stand in place of others: those that are alike as one, in order."""
    rest = list(gone)
    for passage in come:
        match = next((one for one in rest if difflib.SequenceMatcher(None, one, passage).ratio() >= ALIKE), None)
        if match is None:
            yield f"+ {passage}"
            continue
        index = rest.index(match)
        yield from (f"- {one}" for one in rest[:index])
        rest = rest[index + 1 :]
        yield f"~ {marked(match, passage)}"
    yield from (f"- {one}" for one in rest)


def marked(old: str, new: str) -> str:
    """Return the new text, with [-words-] that are gone and {+words+} that are new marked in it."""
    before, after = old.split(), new.split()
    words: list[str] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            words += after[c:d]
            continue
        gone, come = " ".join(before[a:b]), " ".join(after[c:d])
        words.append((f"[-{gone}-]" if gone else "") + (f"{{+{come}+}}" if come else ""))
    return " ".join(words)
