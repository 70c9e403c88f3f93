"""What an order leaves out for want of power is said, with the ground and what stands instead.

Authority: the ground of each power in the library's powers.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.assembly.choose import Omission
from drafter.library.clauses import Clause, ClauseFile
from drafter.library.library import Slot
from drafter.library.reference_data import Power
from drafter.problems import Severity
from drafter.review.findings import Authority, Fault, listed
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule


def find(reading: Reading) -> Iterator[Fault]:
    """Report each power that the order lacks once, with the clauses that a bill would have."""
    by_power: dict[str, list[Omission]] = {}
    powers: dict[str, Power] = {}
    for omission in reading.omitted:
        power = omission.powers[0]
        powers[power.id] = power
        by_power.setdefault(power.id, []).append(omission)
    for name, omissions in by_power.items():
        power, clauses = powers[name], listed([one.clause.id for one in omissions], 4)
        yield Fault(
            f"an order lacks the power {power.words}, so it leaves out {clauses}. {power.ground}".rstrip(),
            _instead(omissions), authority=Authority(power.words, power.url) if power.url else None,
        )


def _instead(omissions: list[Omission]) -> str:
    clauses = list(dict.fromkeys(clause.id for one in omissions for clause in one.instead))
    nothing = sum(not one.instead for one in omissions)
    if not clauses:
        return "Nothing stands in its place; a bill could say it."
    rest = f" {nothing} of them have no counterpart in an order." if nothing else ""
    return f"In its place: {listed(clauses, 4)}.{rest}"


_CLAUSE = Clause(id="fund.creation")
_OMISSION = Omission(
    Slot("fund", "creation", ClauseFile(clauses=(_CLAUSE,))), _CLAUSE,
    (Power(id="create_fund", words="to create a fund", order=False, ground="A statute creates a fund."),), (),
)
RULE = Rule(
    id="omitted_powers",
    says="What an order leaves out for want of power is said, with the ground and what stands instead.",
    severity=Severity.NOTE,
    find=find,
    flags=(Example("# Duties\nA ferry stops.", "order", about={"omitted": (_OMISSION,)}),),
    passes=(Example("# Duties\nA ferry stops.", "order"),),
)
