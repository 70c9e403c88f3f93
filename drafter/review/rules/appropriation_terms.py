"""A bill that speaks of an appropriation keeps to what its state's law says of one: its vote, its place, its sum.

Authority: the state's constitution, as its file says under `bill.rules.appropriation`.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.findings import Fault
from drafter.review.reading import Reading, State
from drafter.review.rule import Example, Rule
from drafter.review.rules.appropriation_barred import FEATURE, appropriates

RULE_NAME = "appropriation"


def find(reading: Reading) -> Iterator[Fault]:
    """State the law once, at the first passage that appropriates or else speaks of an appropriation."""
    if reading.is_order or RULE_NAME not in reading.state.rules:
        return
    spoken = [passage for passage in reading.printed if "appropriat" in passage.text.lower()]
    making = [passage for passage in spoken if appropriates(passage.text)]
    barred = reading.facts.get(FEATURE, "in_bill") != "in_bill"
    if not spoken or (making and barred):  # another rule says that the bill may not appropriate, and why
        return
    does = "appropriates" if making else "speaks of an appropriation"
    yield Fault(
        f"the bill {does}. In {reading.state.name}: {reading.state.rules[RULE_NAME]}",
        "See that the bill, the bill with the money, and the vote keep to it.", (making or spoken)[0].spot,
        authority=reading.state.sources.get("bill.rules.appropriation"),
    )


_RULED = State("Alpha", rules={RULE_NAME: "An appropriation needs a majority of the members elected."})
_BARRED = {"state": _RULED, "facts": {FEATURE: "separate_bill"}}
RULE = Rule(
    id="appropriation_terms",
    says="A bill that speaks of an appropriation keeps to what its state's law says of one: its vote, place, and sum.",
    severity=Severity.NOTE,
    find=find,
    flags=(
        Example("# Money\nThere is hereby appropriated to the Department $5.", about={"state": _RULED}),
        Example("# Money\nThe Department may spend money that is appropriated for ferries.", about=_BARRED),
    ),
    passes=(
        Example("# Money\nThere is hereby appropriated to the Department $5."),
        Example("# Money\nThere is hereby appropriated to the Department $5.", about=_BARRED),
        Example("# Ferries\nA ferry stops.", about={"state": _RULED}),
        Example("# Money\nThe Department may spend money that is appropriated for ferries.", "order",
                about={"state": _RULED}),
    ),
)
