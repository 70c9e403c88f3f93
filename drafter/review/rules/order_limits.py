"""An order stays within what the governor of its state may order: the limits that the drafter must know.

Authority: the state's constitution and statutes, as its file says under `limits` and `order.rules`.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.bodies import created_bodies
from drafter.review.findings import Fault
from drafter.review.reading import Reading, State
from drafter.review.rule import Example, Rule


def find(reading: Reading) -> Iterator[Fault]:
    """State each limit of the state's orders, when they lapse, and what bodies made by order may do."""
    if not reading.is_order:
        return
    rules = reading.state.rules
    limits = [*reading.state.limits, *(rules[name] for name in ("lapse",) if name in rules)]
    if "bodies" in rules and any(created_bodies(reading)):
        limits.append(rules["bodies"])
    for limit in limits:
        yield Fault(f"limit of orders in {reading.state.name}: {limit}", "See that the order keeps to it.",
                    authority=reading.state.sources.get("limits"))


_BODIES = {"state": State(rules={"bodies": "A body made by order advises."})}
_LIMITED = {"state": State("Alpha", ("An order ends with the governor’s term.",))}
RULE = Rule(
    id="order_limits",
    says="An order stays within what the governor of its state may order: the limits that the drafter must know.",
    severity=Severity.NOTE,
    find=find,
    flags=(
        Example("# Duties\nA ferry stops.", "order", about=_LIMITED),
        Example("# Duties\nA ferry stops.", "order", about={"state": State(rules={"lapse": "It ends after a year."})}),
        Example("# Body\nThe Ferry Council is established.", "order", about=_BODIES),
    ),
    passes=(
        Example("# Duties\nA ferry stops.", "bill", about=_LIMITED),
        Example("# Duties\nA ferry stops.", "order"),
        Example("# Duties\nA ferry stops.", "order", about=_BODIES),
    ),
)
