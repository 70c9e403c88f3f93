"""A body has an agency that does its staff work.

Authority: the Montana model of a council section (MCA 2-17-803); Va. Code § 2.2-135 for bodies made by order.
"""

from drafter.problems import Severity
from drafter.review.authorities import MONTANA_COUNCIL
from drafter.review.bodies import body_rule

RULE = body_rule(
    "council_without_staff", "A body has an agency that does its staff work.",
    "names no agency that gives it staff", "Name the agency: “The Department shall provide staff to the council.”",
    r"\bstaff(?:s|ed|ing)?\b|\badministrative\s+support\b",
    MONTANA_COUNCIL,
    "The Department shall provide staff to the council.", Severity.NOTE,
)
