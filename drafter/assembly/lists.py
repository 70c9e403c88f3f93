"""How a state sets out a list: one sentence in parts, or each item a sentence of its own.

Where items are not joined by “and” or “or”, the words before them say how many count: “shall do all
of the following:”, “is one of the following:”. Colorado makes such words citable as the introductory
portion (C.R.S. 2-4-401); the codes of Alabama, California, Delaware, Iowa, Michigan, and Wisconsin
print them before most lists.
"""

from __future__ import annotations

import re

from drafter.assembly.fill import capitalized, merge
from drafter.document import Inlines, Text
from drafter.library.clauses import Join, Node
from drafter.library.form_words import WordForm

_COUNTED = re.compile(r"\b(?:following|as follows)\b[^,;:]*$")
_MODAL = re.compile(r"\b(?:shall|may|must|will)(?: not)?$")
_VERB_PHRASE = re.compile(r"\b(?:(?:shall|may|must|will)(?: not)?|to)$")
_RELATIVE = re.compile(r"\b(?:that|which|who)$")
_CONDITION = re.compile(r"\b(?:if|when|unless|until)$")
_SUBJECT_OF_IF = re.compile(r"\bif [^,;:]+$")
_CHOICE = re.compile(r"\b(?:shall|must|be|is|are)$")
_POWER = re.compile(r"\bmay (?!not\b)(?!.*\b(?:shall|must|states?|that|if|when)\b)")
_NOUN = re.compile(r"(?:the|an?|any|each|at|not|no(?! longer)|one|half|\$?\d[\d,]*|[A-Z]\w*)\b")
_INFINITIVE = re.compile(r"to\b")
_FINITE = re.compile(r"(?:\w+(?<!s)s|is|has|does|made|no longer)\b")


def item_ending(words: WordForm, join: Join, index: int, last: int, final: str, tail: bool = False) -> str:
    """Return what closes an item: “; and”, “;”, a period, or `final` after the last.

    Items that words close after them (a tail) stay parts of one sentence everywhere.
    """
    if words.items == "sentences" and not tail:
        return "."
    if index == last:
        return "," if tail else final
    joined = words.items == "joined" or tail
    return f"; {join}" if joined and index == last - 1 and join != "none" else ";"


def item_cased(item: Inlines, words: WordForm) -> Inlines:
    """Begin an item with a capital where the state does, and where an item is a sentence."""
    return capitalized(item) if words.items_begin_with_capitals else item


def list_opening(lead: str, first: str, node: Node, words: WordForm) -> str:
    """Return the words that a list opens with, to follow the words that lead to it.

    `lead` is the text before the list without its colon, `first` the text of the first item. A node
    may give the words itself. Nothing is added where items are joined by a word, where the lead
    counts them already, and where each item has a modal of its own (“The Department: shall …; may …”).
    """
    if words.items == "joined":
        return ""
    if node.following:
        return node.following if node.following.startswith(",") else f" {node.following}"
    if _COUNTED.search(lead) or _MODAL.match(first.split(" ")[0]):
        return ""
    if node.join == "or":
        phrase = "one of the following" if _CHOICE.search(lead) else "any of the following"
    else:
        phrase = "any of the following" if _POWER.search(lead) else "all of the following"
    return f" {_fitted(phrase, lead, first)}"


def finding_lead(lead: Inlines, words: WordForm) -> Inlines:
    """Close the words before a list of findings: finds that: …; finds all of the following: …"""
    if words.items == "joined" or not isinstance(lead[-1], Text):
        return merge((*lead, Text(":")))
    return (*lead[:-1], Text(f"{lead[-1].text.removesuffix(' that')} all of the following:"))


def _fitted(phrase: str, lead: str, first: str) -> str:
    """Fit the phrase to the grammar of the items: do, meet, apply, or nouns."""
    noun = bool(_NOUN.match(first))
    if _CONDITION.search(lead):
        return f"{phrase} {'apply' if phrase.startswith('all') else 'applies'}"
    if _VERB_PHRASE.search(lead) and not noun:
        return f"do {phrase}"
    if noun or not (_RELATIVE.search(lead) or _SUBJECT_OF_IF.search(lead)):
        return phrase
    one = bool(_FINITE.match(first))
    if first.startswith("meet"):
        return f"{'does' if one else 'do'} {phrase}"
    return f"{'meets' if one else 'meet'} {phrase} conditions"
