"""An order stays within what the governor of its state may order: the limits that the drafter must know.

Authority: the state's constitution and statutes, as its file says under `limits`.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.findings import Fault
from drafter.review.reading import Reading, State
from drafter.review.rule import Example, Rule


def find(reading: Reading) -> Iterator[Fault]:
    """State each limit of the state's orders."""
    if not reading.is_order:
        return
    for limit in reading.state.limits:
        yield Fault(f"limit of orders in {reading.state.name}: {limit}", "See that the order keeps to it.",
                    authority=reading.state.sources.get("limits"))


_LIMITED = {"state": State("Alpha", ("An order ends with the governor’s term.",))}
RULE = Rule(
    id="order_limits",
    says="An order stays within what the governor of its state may order: the limits that the drafter must know.",
    severity=Severity.NOTE,
    find=find,
    flags=(Example("# Duties\nA ferry stops.", "order", about=_LIMITED),),
    passes=(
        Example("# Duties\nA ferry stops.", "bill", about=_LIMITED),
        Example("# Duties\nA ferry stops.", "order"),
    ),
)
