"""A sentence of more than 60 words is cut in two.

Authority: Federal Plain Language Guidelines, short sentences. The figure is a working limit, not law.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.authorities import PLAIN_SENTENCES
from drafter.review.rule import Example, Rule, TextFault, in_passages

MOST_WORDS = 60
_END = re.compile(r"(?<=[a-z)\]”\"\d])[.?!](?=\s+[A-Z“\"\[])|;(?=\s)")
"""A sentence ends at its stop; at a semicolon the reader may draw breath as well."""
_WORD = re.compile(r"[^\s§]+")


def find_in_text(text: str) -> Iterator[TextFault]:
    """Find long sentences. A list in paragraphs of its own is no part of the sentence here."""
    if len(text) < MOST_WORDS * 3:
        return
    start = 0
    for end in [*(found.end() for found in _END.finditer(text)), len(text)]:
        count = len(_WORD.findall(text, start, end))
        if count > MOST_WORDS:
            yield TextFault(start, end, f"the sentence has {count} words",
                            "Make two sentences, or set the parts out as a list.")
        start = end


RULE = Rule(
    id="sentence_length",
    says=f"A sentence of more than {MOST_WORDS} words is cut in two.",
    severity=Severity.NOTE,
    find=in_passages(find_in_text, lambda reading: [one for one in reading.own if one.where != "title"]),
    find_in_text=find_in_text,
    authority=PLAIN_SENTENCES,
    flags=(Example("# Length\nThe ferry " + "sails on " * 30 + "for ever."),),
    passes=(
        Example("# Length\nThe ferry " + "sails on " * 20 + "for ever. The ferry " + "sails on " * 20 + "for ever."),
        Example("# Length\nProvide that it " + "sails on " * 20 + "for ever; and that it " + "sails on " * 20 + "now."),
        Example("# Length\nThe ferry sails for ever."),
    ),
)
