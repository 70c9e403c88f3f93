"""No sign and no small word stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.problems import Severity
from drafter.review.passages import Passage
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule, TextFault, in_passages

_SIGNS = re.compile(r",\s*,|;\s*;|;\s*[.,]|,\s*[.;]|:\s*[.;:,]|(?<!\.)\.\.(?!\.)|\s[,;.](?=\s|$)|\(\s*\)| {2,}")
_TWICE = re.compile(
    r"\b(?P<word>a|an|and|are|as|at|be|by|for|from|if|in|is|may|of|on|or|shall|the|to|under|which|with)\s+(?P=word)\b",
    re.IGNORECASE,
)


def _assembled(reading: Reading) -> Iterable[Passage]:
    """Return what the program puts together: the library's texts, and the long title."""
    return (one for one in reading.printed if not one.prescribed or one.where == "title")


def find_in_text(text: str) -> Iterator[TextFault]:
    """Find signs that stand twice or apart, and small words that stand twice."""
    for found in _SIGNS.finditer(text):
        around = text[max(0, found.start() - 20) : found.end() + 20].strip()
        yield TextFault(found.start(), found.end(), f"punctuation stands twice or apart in “{around}”",
                        "Keep one sign; look at what the conditions and placeholders of the clause leave.")
    for found in _TWICE.finditer(text):
        yield TextFault(found.start(), found.end(), f"“{found[0]}” says one word twice", "Keep one of the two.")


RULE = Rule(
    id="double_punctuation",
    says="No sign and no small word stands twice.",
    severity=Severity.WARNING,
    find=in_passages(find_in_text, _assembled),
    find_in_text=find_in_text,
    flags=(
        Example("# Signs\nThe ferry sails,, and stops."),
        Example("# Signs\nThe ferry sails.."),
        Example("# Signs\nThe ferry sails , and stops."),
        Example("# Signs\nThe owner of the the ferry sails."),
        Example("# Signs\nThe ferry (  ) sails."),
    ),
    passes=(
        Example("# Signs\nThe ferry sails, and 29 U.S.C. § 3101 et seq. applies."),
        Example("# Signs\nThe ferry sails; it stops."),
        Example("# Signs\nThe law under title I of the act applies."),
    ),
)
