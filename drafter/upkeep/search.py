"""Search: full text over clauses, questions, definitions and sources, best matches first.

SQLite's FTS5 does the work in memory: words are cut to their stems (Porter), so that “matching” finds
“match”, and matches are ranked by BM25 with the id and the title counting more than the text. Words are
joined by “and”; a phrase stands in quotation marks, and an asterisk ends the beginning of a word.
"""

from __future__ import annotations

import difflib
import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.library.library import Library, PolicyFolder
from drafter.library.uses import provisions
from drafter.problems import Problem, ProblemsFound, nearest
from drafter.upkeep.layout import wrapped
from drafter.upkeep.plain import plain_text, whole_words

KINDS = ("clause", "question", "definition", "source")
_WEIGHTS = (0.0, 0.0, 4.0, 3.0, 1.0)
"""How much a hit counts in the kind, the id (neither is searched), the words of the id, the title, the text."""
_SNIPPET_WORDS = 24
_TERM = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found."""

    kind: str
    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found. The hits in the snippet stand between « and »."""

    kind: str
    id: str
    title: str
    snippet: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: how many in all, the best of them, and words that may have been meant."""

    hits: tuple[Hit, ...]
    total: int
    any_word: bool = False
    """Whether nothing holds all of the words, so that these hold some."""
    split: bool = False
    """Whether nothing holds the phrase, so that these hold its words."""
    meant: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """For each word that stands nowhere, the nearest words that do."""


def entries(library: Library) -> Iterator[Entry]:
    """Yield everything that can be found."""
    for _, folder in sorted(library.policies.items()):
        yield from _of_policy(folder, library)
    for entry in provisions(library):
        source, provision = entry.source, entry.provision
        mark = f" ({source.mark})" if source.mark else ""
        yield Entry("source", entry.path, f"{source.name}, {provision.citation}{mark}",
                    f"{provision.topic.replace('_', ' ')}. {provision.says} {provision.value}")


def _of_policy(folder: PolicyFolder, library: Library) -> Iterator[Entry]:
    for slot, clause in folder.clauses():
        section = folder.policy.section(slot.section)
        title = ", ".join(filter(None, (section.heading if section else "", clause.heading or slot.file.heading)))
        words = whole_words(clause, folder, library)
        yield Entry("clause", clause.id, title, f"{words} Note: {clause.note}" if clause.note else words)
    for question in folder.questions:
        options = "; ".join(option.label for option in question.options)
        text = " ".join(filter(None, (question.help, options, question.why, "; ".join(question.basis))))
        yield Entry("question", question.id, question.ask, f"{question.name}. {text}")
    for definition in folder.definitions:
        items = " ".join(whole_words(item, folder, library) for item in definition.items)
        text = " ".join(filter(None, (plain_text(definition.text, folder, library), items, definition.note)))
        yield Entry("definition", definition.id, plain_text(definition.term, folder, library), text)


def search(words: str, library: Library, kinds: Sequence[str] = (), most: int = 10) -> Found:
    """Search. Raises ProblemsFound where there is no word to look for.

    `kinds` narrows the search to some of KINDS, `most` is how many hits are returned.
    """
    for kind in kinds:
        if kind not in KINDS:
            raise ProblemsFound([Problem(f"there is no kind “{kind}” to search", nearest(kind, KINDS))])
    listed = [entry for entry in entries(library) if not kinds or entry.kind in kinds]
    known = frozenset(word for entry in listed for word in _words(f"{entry.id} {entry.title} {entry.text}"))
    terms = [_Term(tuple(_words(phrase or word)), word.endswith("*")) for phrase, word in _TERM.findall(words)]
    terms = [term for term in terms if term.words]
    if not terms:
        raise ProblemsFound([Problem("there is no word to look for", "Write a word, or a phrase in quotation marks.")])
    index = _index(listed)
    meant = tuple(_meant(terms, known, index))
    apart = [single for term in terms for single in term.apart()]
    for sought, joint in ((terms, " AND "), (apart, " AND "), (apart, " OR ")):
        query = joint.join(term.query(known) for term in sought)
        (total,) = index.execute("SELECT count(*) FROM found WHERE found MATCH ?", (query,)).fetchone()
        if total:
            some = joint == " OR " and len(sought) > 1
            split = not some and sought is apart and apart != terms
            return Found(tuple(_hits(index, query, most)), total, some, split, meant)
    return Found((), 0, meant=meant)


@dataclass(frozen=True, slots=True)
class _Term:
    """A word or a phrase of a query, and whether its last word is only begun."""

    words: tuple[str, ...]
    begun: bool

    def apart(self) -> list[_Term]:
        """Return each word of a phrase as a term of its own."""
        return [_Term((word,), self.begun and word is self.words[-1]) for word in self.words]

    def query(self, known: frozenset[str]) -> str:
        """Return the term as FTS5 wants it: quoted, so that nothing in it is an operator.

        The index holds stems, in which the beginning of a word may be lost; so a word that is only begun stands
        for all the known words that begin so.
        """
        if not self.begun:
            return _quoted(self.words)
        *before, last = self.words
        whole = sorted(word for word in known if word.startswith(last)) or [last]
        return f"({' OR '.join(_quoted((*before, word)) for word in whole)})"


def _quoted(words: Sequence[str]) -> str:
    return f'"{" ".join(words)}"'


def _words(text: str) -> list[str]:
    return [word for part in _WORD.findall(text.lower()) for word in part.split("_") if word]


def _index(listed: Sequence[Entry]) -> sqlite3.Connection:
    index = sqlite3.connect(":memory:")
    index.execute(
        "CREATE VIRTUAL TABLE found USING fts5(kind UNINDEXED, id UNINDEXED, name, title, text,"
        " tokenize='porter unicode61')"
    )
    rows = ((entry.kind, entry.id, " ".join(_words(entry.id)), entry.title, entry.text) for entry in listed)
    index.executemany("INSERT INTO found VALUES (?, ?, ?, ?, ?)", rows)
    return index


def _hits(index: sqlite3.Connection, query: str, most: int) -> Iterator[Hit]:
    rows = index.execute(
        "SELECT kind, id, title, snippet(found, 4, '«', '»', '…', ?) FROM found WHERE found MATCH ?"
        " ORDER BY bm25(found, ?, ?, ?, ?, ?), id LIMIT ?",
        (_SNIPPET_WORDS, query, *_WEIGHTS, most),
    )
    yield from (Hit(*row) for row in rows)


def _meant(
    terms: Sequence[_Term], known: frozenset[str], index: sqlite3.Connection
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each word that stands nowhere with the nearest words that stand somewhere."""
    for term in terms:
        for number, word in enumerate(term.words):
            one = _Term((word,), term.begun and number == len(term.words) - 1)
            if not index.execute("SELECT 1 FROM found WHERE found MATCH ? LIMIT 1", (one.query(known),)).fetchone():
                yield word, tuple(difflib.get_close_matches(word, sorted(known), n=3, cutoff=0.7))


def search_text(found: Found) -> str:
    """Say what was found, in 80 columns."""
    lines = [_meant_line(word, near) for word, near in found.meant]
    if found.any_word:
        lines.append("Nothing holds all of the words; these hold some.")
    if found.split:
        lines.append("Nothing holds the phrase; these hold its words.")
    for hit in found.hits:
        lines += ["", *wrapped(f"{hit.kind} {hit.id}"), *(wrapped(hit.title, "  ") if hit.title else [])]
        lines += wrapped(hit.snippet, "    ")
    if not found.hits:
        return "\n".join([*lines, "Nothing was found."])
    more = f" of {found.total:,}" if found.total > len(found.hits) else ""
    return "\n".join([*lines, "", f"{len(found.hits)}{more} found. drafter library show ID says more."]).strip()


def _meant_line(word: str, near: tuple[str, ...]) -> str:
    guess = f" Did you mean {' or '.join(f'“{one}”' for one in near)}?" if near else ""
    return f"“{word}” stands nowhere.{guess}"


def search_json(found: Found) -> str:
    """Return what was found as JSON."""
    return json.dumps(
        {
            "total": found.total,
            "any_word": found.any_word,
            "split": found.split,
            "meant": {word: list(near) for word, near in found.meant},
            "hits": [
                {"kind": hit.kind, "id": hit.id, "title": hit.title, "snippet": hit.snippet} for hit in found.hits
            ],
        },
        ensure_ascii=False,
        indent=2,
    )
