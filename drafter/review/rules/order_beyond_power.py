"""An order does not appropriate, create a fund, grant the power to make rules, tax, or change a statute.

Authority: Va. Code §§ 2.2-134 and 2.2-135, N.C.G.S. § 143C-1-2: what needs a statute.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.authorities import VIRGINIA_ORDERS
from drafter.review.findings import Fault
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule
from drafter.review.rules.appropriation_barred import appropriates

_ACTS = (
    ("creates a fund", re.compile(
        r"\bfund\s+is\s+(?:hereby\s+)?(?:established|created)\b|\bthere\s+is\s+(?:hereby\s+)?(?:established|created)\b[^.;]{0,80}"
        r"\bfund\b|\b(?:create|establish)\s+(?:a|an|the)\s+(?:[\w’'-]+\s+){0,5}?fund\b", re.IGNORECASE)),
    ("grants the power to make rules", re.compile(
        r"\b(?:shall|may)\s+(?:\w+\s+)?(?:adopt|make|promulgate|issue)\s+(?:\w+\s+){0,2}?(?:rules?|regulations?)\b",
        re.IGNORECASE)),
    ("raises or dedicates revenue", re.compile(
        r"\b(?:tax|assessment|fee)\s+is\s+(?:hereby\s+)?(?:imposed|levied|raised)\b|\b(?:imposes|levies)\s+an?\s+(?:tax|assessment|fee)\b",
        re.IGNORECASE)),
    ("changes a statute", re.compile(
        r"\b(?:repeals|amends)\s+(?:section|chapter|title|article|the\s+statute)\b|\b(?:section|chapter|statute)\b[^.;]{0,30}\bis\s+"
        r"(?:hereby\s+)?(?:repealed|amended)\b", re.IGNORECASE)),
    ("punishes", re.compile(
        r"\b(?:civil\s+penalty\s+of|fine\s+of|is\s+guilty\s+of|commits\s+a\s+(?:crime|misdemeanor))\b", re.IGNORECASE)),
)
_DENIED = re.compile(r"\b(?:not|no|nor|never|without|nothing|only)\b[^.;]*$", re.IGNORECASE)
_HAS_POWER = re.compile(r"^[^.;]{0,80}\b(?:authority|power|law|statute)\b", re.IGNORECASE)


def find(reading: Reading) -> Iterator[Fault]:
    """Find acts in an order that need a statute."""
    if not reading.is_order:
        return
    for passage in reading.operative:
        text = passage.text
        acts = ["appropriates"] if appropriates(text) else []
        for act, pattern in _ACTS:
            found = pattern.search(text)
            if found and not _DENIED.search(text[: found.start()]) and not _HAS_POWER.match(text[found.end() :]):
                acts.append(act)
        for act in acts:
            yield Fault(f"the order {act}, and that needs a statute",
                        "Direct an agency to use a power that it has, or propose the change to the legislature.",
                        passage.spot)


RULE = Rule(
    id="order_beyond_power",
    says="An order does not appropriate, create a fund, grant the power to make rules, tax, or change a statute.",
    severity=Severity.ERROR,
    find=find,
    authority=VIRGINIA_ORDERS,
    flags=(
        Example("# Money\nThere is hereby appropriated $5.", "order"),
        Example("# Money\nThe Ferry Fund is established.", "order"),
        Example("# Rules\nThe Department may adopt rules.", "order"),
        Example("# Money\nA fee is imposed on ferries.", "order"),
        Example("# Law\nThis Order amends section 5 of the code.", "order"),
    ),
    passes=(
        Example("# Money\nThere is hereby appropriated $5.", "bill"),
        Example("# Money\nThis Order does not create a fund.", "order"),
        Example("# Rules\nThe Department may adopt rules under authority that a statute gives it.", "order"),
        Example("# Money\nThe Department shall use money that is appropriated for ferries.", "order"),
    ),
)
