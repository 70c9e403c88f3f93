"""Shares, seats and minimums agree with each other."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter.library.agreements import Agreements, Pair, Sum
from drafter.problems import Severity
from drafter.review.findings import Fault, listed
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule


def find(reading: Reading) -> Iterator[Fault]:
    """Find sums over their limit, and a smaller number over the larger."""
    for entry in reading.agreements.sums:
        yield from _sum(entry, reading)
    for pair in reading.agreements.pairs:
        smaller, larger = _number(pair.smaller, reading), _number(pair.larger, reading)
        if smaller is not None and larger is not None and smaller > larger:
            less, more = reading.name_of(pair.smaller), reading.name_of(pair.larger)
            yield Fault(f"“{less}” is {smaller}, more than “{more}”, {larger}", pair.why, question=pair.smaller)


def _sum(entry: Sum, reading: Reading) -> Iterator[Fault]:
    limit = Decimal(entry.at_most) if entry.at_most.isdigit() else _number(entry.at_most, reading)
    parts = {name: value for name in entry.of if (value := _number(name, reading)) is not None}
    total = sum(parts.values(), Decimal(0))
    if limit is not None and total > limit:
        names = [f"“{reading.name_of(name)}” ({value})" for name, value in parts.items()]
        yield Fault(f"{listed(names, 6)} come to {total}, more than {limit}", entry.why, question=next(iter(parts)))


def _number(name: str, reading: Reading) -> Decimal | None:
    value = reading.facts.get(name)
    return Decimal(value) if isinstance(value, (int, Decimal)) else None


_AGREEMENTS = Agreements(
    sums=(Sum(id="shares", of=("boats", "docks"), at_most="100", why="A whole has 100 percent."),
          Sum(id="seats", of=("pilots", "owners"), at_most="size", why="No seat is left over.")),
    pairs=(Pair(id="crew", smaller="night_crew", larger="crew", why="The night crew is the smaller."),),
)


def _about(**facts: int) -> dict[str, object]:
    return {"agreements": _AGREEMENTS, "facts": facts}


RULE = Rule(
    id="numbers_that_do_not_add_up",
    says="Shares, seats and minimums agree with each other.",
    severity=Severity.ERROR,
    find=find,
    flags=(
        Example("# Money\nShares follow.", about=_about(boats=60, docks=50)),
        Example("# Seats\nSeats follow.", about=_about(pilots=7, owners=7, size=13)),
        Example("# Crew\nCrews follow.", about=_about(night_crew=5, crew=3)),
    ),
    passes=(
        Example("# Money\nShares follow.", about=_about(boats=60, docks=40)),
        Example("# Seats\nSeats follow.", about=_about(pilots=7, owners=7)),
        Example("# Crew\nCrews follow.", about=_about(night_crew=3, crew=3)),
    ),
)
