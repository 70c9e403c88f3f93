"""English word forms that law text needs: plurals, articles, participles, lists, letter case."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

_SMALL_WORDS = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "in", "of", "on", "or", "the", "to", "with"}
)
_DOUBLED = frozenset(
    [
        "admit",
        "begin",
        "commit",
        "compel",
        "confer",
        "control",
        "defer",
        "equip",
        "incur",
        "occur",
        "omit",
        "permit",
        "prefer",
        "refer",
        "remit",
        "submit",
        "transfer",
    ]
)


@functools.lru_cache(maxsize=4096)
def plural(phrase: str) -> str:
    """Return the plural of a noun phrase whose last word is its noun: partnership, partnerships.

    Regular nouns only; a definition lists the irregular forms of its term.
    """
    if not phrase:
        return phrase
    if re.search(r"[^aeiou]y$", phrase):
        return f"{phrase[:-1]}ies"
    return f"{phrase}es" if phrase.endswith(("s", "x", "z", "ch", "sh")) else f"{phrase}s"


@functools.lru_cache(maxsize=4096)
def with_article(phrase: str) -> str:
    """Put a or an before a phrase, by the sound of its first word."""
    if not phrase:
        return phrase
    first = re.split(r"[\s-]", phrase, maxsplit=1)[0]
    if first.isupper() and len(first) > 1:
        vowel = first[0] in "AEFHILMNORSX"
    elif re.match(r"(?:uni(?!n)|use|usu|eur|one\b|once)", first, re.IGNORECASE):
        vowel = False
    else:
        vowel = bool(re.match(r"[aeiou]|hon(?:est|or)|hour|heir", first, re.IGNORECASE))
    return f"{'an' if vowel else 'a'} {phrase}"


@functools.lru_cache(maxsize=4096)
def participle(phrase: str) -> str:
    """Turn a phrase that begins with a plain verb into its -ing form: establish, establishing."""
    verb, _, rest = phrase.partition(" ")
    return f"{_ing(verb)} {rest}".strip()


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    if re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", verb) or verb in _DOUBLED:
        return f"{verb}{verb[-1]}ing"
    return f"{verb}ing"


def possessive(phrase: str) -> str:
    """Return the possessive: the Department's."""
    return f"{phrase}’s" if phrase else phrase


def joined(parts: Sequence[str], word: str = "and") -> str:
    """Join words as law does: a; a and b; a, b, and c."""
    if len(parts) < 3:
        return f" {word} ".join(parts)
    return f"{', '.join(parts[:-1])}, {word} {parts[-1]}"


def capital(text: str) -> str:
    """Make the first letter a capital, past an opening mark."""
    for index, sign in enumerate(text):
        if sign.isalnum():
            return text[:index] + sign.upper() + text[index + 1 :]
        if sign not in "“‘\"'([":
            break
    return text


def small(text: str) -> str:
    """Make the first letter small, unless the first word is all capitals or holds an inner capital."""
    word = re.match(r"[\w’'-]+", text)
    if word is None or any(sign.isupper() for sign in word[0][1:]) or word[0] == "I":
        return text
    return text[0].lower() + text[1:]


def title_case(text: str) -> str:
    """Write a phrase as a title: Industry or Sector Partnership."""
    words = text.split(" ")
    return " ".join(word if index and word in _SMALL_WORDS else capital(word) for index, word in enumerate(words))
