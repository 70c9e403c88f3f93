"""A bill leaves out a severability clause where a general statute makes every act severable.

Authority: the statute that the state's file gives under `rules` and `features`; many drafting manuals agree.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.findings import Fault
from drafter.review.reading import Reading, State
from drafter.review.rule import Example, Rule

QUESTION = "severability"
FEATURE = "form.severability"


def find(reading: Reading) -> Iterator[Fault]:
    """Find the clause where it is needless, and say which law makes it so."""
    facts = reading.facts
    if reading.is_order or facts.get(QUESTION) != "yes" or facts.get(FEATURE) != "general_law":
        return
    rule = reading.state.rules.get("severability", "").rstrip(".")
    yield Fault(f"the severability clause is needless: {rule or 'a general statute makes every act severable'}.",
                "Leave it out, unless counsel wants it.", question=QUESTION,
                authority=reading.state.sources.get("features.severability"))


_NEEDLESS = {"facts": {QUESTION: "yes", FEATURE: "general_law"}}
RULE = Rule(
    id="needless_severability",
    says="A bill leaves out a severability clause where a general statute makes every act severable.",
    severity=Severity.NOTE,
    find=find,
    flags=(
        Example("# Severability\nThe rest remains in effect.", about=_NEEDLESS),
        Example("# Severability\nThe rest remains in effect.",
                about={**_NEEDLESS, "state": State(rules={"severability": "Every act is severable."})}),
    ),
    passes=(
        Example("# Severability\nThe rest remains in effect.", "order", about=_NEEDLESS),
        Example("# Severability\nThe rest remains in effect.", about={"facts": {QUESTION: "yes", FEATURE: "none"}}),
        Example("# Duties\nA ferry stops.", about={"facts": {QUESTION: "no", FEATURE: "general_law"}}),
    ),
)
