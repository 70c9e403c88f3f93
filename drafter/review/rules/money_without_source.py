"""Money that a draft spends has a source.

Authority: N.C.G.S. § 143C-1-2: money leaves the treasury only under an appropriation; words on its use are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.authorities import NORTH_CAROLINA_BUDGET
from drafter.review.findings import Fault
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule
from drafter.review.rules.grants_without_criteria import AWARDS

_SOURCE = re.compile(
    r"\bappropriat|\bfund\s+consists\b|\bmoney\s+(?:that|reserved|received|available under)\b|\breserves?\b|\bgifts?\b"
    r"|\bexisting\s+(?:money|resources|appropriations|budgets?)\b|\bcredited?\s+to\b|\bU\.S\.C\.", re.IGNORECASE,
)


def find(reading: Reading) -> Iterator[Fault]:
    """Find a draft that awards grants from nothing."""
    awarding = next((passage for passage in reading.sentences if AWARDS.search(passage.whole)), None)
    if awarding is not None and not any(_SOURCE.search(passage.text) for passage in reading.operative):
        yield Fault("the draft awards grants and names no source of the money",
                    "Name the appropriation, the fund, the federal money or the existing money that pays.",
                    awarding.spot)


RULE = Rule(
    id="money_without_source",
    says="Money that a draft spends has a source.",
    severity=Severity.WARNING,
    find=find,
    authority=NORTH_CAROLINA_BUDGET,
    flags=(Example("# Grants\nThe Department shall award grants."),),
    passes=(
        Example("# Grants\nThe Department shall award grants.\n# Money\nThe Fund consists of gifts."),
        Example("# Grants\nWithin existing resources, the Department shall offer grants."),
        Example("# Duties\nThe Department shall publish guidelines."),
    ),
)
