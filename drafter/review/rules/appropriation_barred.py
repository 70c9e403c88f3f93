"""A bill appropriates only where the state lets a bill of its kind do so.

Authority: the state's constitution, as its file says under `features`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.findings import Fault
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule

FEATURE = "form.appropriation"
APPROPRIATES = re.compile(
    r"\bthere\s+(?:is|are)\s+(?:hereby\s+)?appropriated\b|\b(?:is|are)\s+(?:hereby\s+)?(?:\w+ly\s+)?appropriated\b|\bhereby\s+appropriates?\b",
    re.IGNORECASE,
)
_DEPENDS = re.compile(r"\b(?:that|which|if|unless|when|until|whenever|as|where|whether)\b[^,.;]*$", re.IGNORECASE)


def appropriates(text: str) -> bool:
    """Whether a text appropriates, as against speaking of money that is appropriated elsewhere."""
    if "appropriate" not in text:
        return False
    return any(not _DEPENDS.search(text[: found.start()]) for found in APPROPRIATES.finditer(text))


def find(reading: Reading) -> Iterator[Fault]:
    """Find appropriations in a bill whose state keeps them to other bills."""
    allowed = reading.facts.get(FEATURE, "in_bill")
    if reading.is_order or allowed == "in_bill":
        return
    rule = f": {reading.state.rules['appropriation']}" if "appropriation" in reading.state.rules else ""
    for passage in reading.operative:
        if appropriates(passage.text):
            yield Fault(
                f"the bill appropriates, and in this state a bill of this kind may not{rule}",
                "State the intent to fund the program, or let the state’s own form of words stand here.", passage.spot,
                authority=reading.state.sources.get("features.appropriation"),
            )


def _about(rule: str) -> dict[str, object]:
    return {"facts": {FEATURE: rule}}


RULE = Rule(
    id="appropriation_barred",
    says="A bill appropriates only where the state lets a bill of its kind do so.",
    severity=Severity.ERROR,
    find=find,
    flags=(
        Example("# Money\nThere is hereby appropriated to the Department $5.", about=_about("separate_bill")),
        Example("# Money\nMoney in the fund is continuously appropriated to the Department.",
                about=_about("budget_mandate")),
    ),
    passes=(
        Example("# Money\nThere is hereby appropriated to the Department $5.", about=_about("in_bill")),
        Example("# Money\nThe Department may spend money that is appropriated for ferries.",
                about=_about("separate_bill")),
        Example("# Money\nThe Governor shall include in the budget bill an appropriation of $5.",
                about=_about("budget_mandate")),
    ),
)
