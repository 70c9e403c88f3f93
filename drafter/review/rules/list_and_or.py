"""“And/or” has three readings: write which of them is meant.

Authority: Federal Plain Language Guidelines; drafting manuals and courts condemn the sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.authorities import PLAIN_SLASHES
from drafter.review.rule import Example, Rule, TextFault, in_passages

_AND_OR = re.compile(r"\band\s?/\s?or\b|\bor\s?/\s?and\b|;\s*and\s*\(?or\)?\b", re.IGNORECASE)


def find_in_text(text: str) -> Iterator[TextFault]:
    """Find “and/or”."""
    for found in _AND_OR.finditer(text):
        yield TextFault(found.start(), found.end(), f"“{found[0]}” has three readings",
                        "Write “a or b, or both”, or choose “and” or “or”.")


RULE = Rule(
    id="list_and_or",
    says="“And/or” has three readings: write which of them is meant.",
    severity=Severity.ERROR,
    find=in_passages(find_in_text),
    find_in_text=find_in_text,
    authority=PLAIN_SLASHES,
    flags=(Example("# Uses\nA grant pays for boats and/or docks."),),
    passes=(Example("# Uses\nA grant pays for boats or docks, or both."), Example("# Uses\nCargo and/orders differ.")),
)
