"""A draft says each rule once.

Authority: the rule of one term, one rule: a court looks for a difference where a text says a thing twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.findings import Fault, Spot
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule

FEWEST_WORDS = 6
_NOT_WORDS = re.compile(r"[\W_]+")


def find(reading: Reading) -> Iterator[Fault]:
    """Find a sentence that stands word for word in an earlier place."""
    first: dict[str, Spot] = {}
    for passage in reading.sentences:
        words = _NOT_WORDS.sub(" ", passage.whole).strip().lower()
        if words.count(" ") + 1 < FEWEST_WORDS:
            continue
        earlier = first.setdefault(words, passage.spot)
        if earlier is not passage.spot:
            yield Fault(f"the sentence stands already in {earlier.place}",
                        "Keep one of the two, or say in each what is different.", passage.spot)


RULE = Rule(
    id="duplicate_duty",
    says="A draft says each rule once.",
    severity=Severity.WARNING,
    find=find,
    flags=(
        Example("# Posting\nThe Department shall post each report on its website.\n"
                "# Reports\nThe Department shall post each report on its website."),
        Example("# A\nThe Department shall publish:\n  the timetable; and\n  the fares.\n"
                "# B\nThe Department shall publish:\n  the timetable; and\n  the fares."),
    ),
    passes=(
        Example("# A\nThe Department shall publish:\n  the timetable of ferries.\n"
                "# B\nThe Department shall publish:\n  the fares of ferries."),
        Example("# A\nThis section is severable.\n# B\nThis section is severable."),
    ),
)
