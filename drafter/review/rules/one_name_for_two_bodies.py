"""A short name stands for one body.

Authority: Federal Plain Language Guidelines, Definitions: one term, one meaning.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.authorities import PLAIN_DEFINITIONS
from drafter.review.findings import Fault
from drafter.review.reading import Reading, ShortName
from drafter.review.rule import Example, Rule


def find(reading: Reading) -> Iterator[Fault]:
    """Find short names that two bodies of the text share."""
    first: dict[str, ShortName] = {}
    for body in reading.bodies:
        other = first.setdefault(body.short.lower(), body)
        if other.full != body.full:
            yield Fault(
                f"“{body.short}” stands for two bodies, the {other.full} and the {body.full}",
                "Give one of them another short name in the state’s file, or choose another body.",
            )


_BODIES = (ShortName("Board", "Harbor Board"), ShortName("Department", "Department of Ferries"))
RULE = Rule(
    id="one_name_for_two_bodies",
    says="A short name stands for one body.",
    severity=Severity.ERROR,
    find=find,
    authority=PLAIN_DEFINITIONS,
    flags=(Example("# Duties\nThe Board meets.", about={"bodies": (*_BODIES, ShortName("board", "School Board"))}),),
    passes=(
        Example("# Duties\nThe Board meets.", about={"bodies": _BODIES}),
        Example("# Duties\nThe Board meets.", about={"bodies": (*_BODIES, ShortName("Board", "Harbor Board", False))}),
    ),
)
