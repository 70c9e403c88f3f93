"""A deadline falls after the text takes effect.

Authority: an act that is not in effect binds nobody; the states' rules on effective dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafter.problems import Severity
from drafter.review.dates import dates_in, earliest_effect, in_words
from drafter.review.findings import Fault
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule

_LOOKS_BACK = re.compile(
    r"\b(?:before|since|dated|of|in effect on|as of|until|prior to"
    r"|(?:adopted|approved|begun|effective|enacted|signed)(?: on)?),?\s+$", re.IGNORECASE,
)
"""Words that make a date speak of what went before."""
_LIMIT = re.compile(r"\bon or before\s+$", re.IGNORECASE)


def find(reading: Reading) -> Iterator[Fault]:
    """Find dates of duties that lie before the effective date, or before the year of filing."""
    effect = earliest_effect(reading)
    if effect is None:
        return
    answered = {value: name for name, value in reading.facts.items() if isinstance(value, date)}
    since = f"takes effect on {in_words(effect)}" if reading.effective else f"is not filed before {effect.year}"
    for passage in reading.passages:
        if passage.where != "operative":
            continue
        for day, start in dates_in(passage.text):
            before = passage.text[max(0, start - 24) : start]
            if day < effect and (_LIMIT.search(before) or not _LOOKS_BACK.search(before)):
                yield Fault(f"{in_words(day)} is past before the duty begins: the text {since}",
                            "Move the date, or let the text take effect earlier.", passage.spot,
                            question=answered.get(day, ""))


_EFFECT = {"effective": date(2027, 7, 1)}
RULE = Rule(
    id="deadline_before_effective_date",
    says="A deadline falls after the text takes effect.",
    severity=Severity.ERROR,
    find=find,
    flags=(
        Example("# Reports\nOn or before January 1, 2027, the Department shall report.", about=_EFFECT),
        Example("# Reports\nThe Department shall report by May 1, 2026.", about={"facts": {"session_year": 2027}}),
    ),
    passes=(
        Example("# Reports\nOn or before January 1, 2028, the Department shall report.", about=_EFFECT),
        Example("# Effect\nThis Act takes effect July 1, 2027.", about=_EFFECT),
        Example("# Law\nThe charter act, approved December 24, 1973, governs.", about=_EFFECT),
        Example("# Groups\nA group formed before January 1, 2027, may apply.", about=_EFFECT),
        Example("# Reports\nOn or before January 1, 2027, the Department shall report."),
    ),
)
