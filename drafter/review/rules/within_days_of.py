"""A period runs “after” or “before” an event, not “of” it.

Authority: the statutes on computing time (NMSA 12-2A-7, C.R.S. title 2, article 4) count from the day after an event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.authorities import NEW_MEXICO_TIME
from drafter.review.rule import Example, Rule, TextFault, in_passages

_WITHIN = re.compile(
    r"\bwithin\s+\S+(?:\s\(\d+\))?\s+(?:calendar\s+|business\s+|working\s+)?(?:day|week|month|year)s?\s+of\b",
    re.IGNORECASE,
)


def find_in_text(text: str) -> Iterator[TextFault]:
    """Find periods “within 30 days of”."""
    for found in _WITHIN.finditer(text):
        yield TextFault(found.start(), found.end(), f"“{found[0]}” may run both ways",
                        "Write “after” or “before” in place of “of”.")


RULE = Rule(
    id="within_days_of",
    says="A period runs “after” or “before” an event, not “of” it.",
    severity=Severity.WARNING,
    find=in_passages(find_in_text),
    find_in_text=find_in_text,
    authority=NEW_MEXICO_TIME,
    flags=(Example("# Time\nA grantee shall report within 30 days of the award."),),
    passes=(Example("# Time\nA grantee shall report within 30 days after the award."),),
)
