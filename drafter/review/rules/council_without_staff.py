"""A body has an agency that does its staff work.

Authority: the Montana model of a council section (MCA 2-17-803); Va. Code § 2.2-135 for bodies made by order.
"""

from drafter.problems import Severity
from drafter.review.bodies import body_rule
from drafter.review.findings import Authority

RULE = body_rule(
    "council_without_staff", "A body has an agency that does its staff work.",
    "names no agency that gives it staff", "Name the agency: “The Department shall provide staff to the council.”",
    r"\bstaff(?:s|ed|ing)?\b|\badministrative\s+support\b",
    Authority("MCA 2-17-803 (2009), model of a council section", "http://leg.mt.gov/bills/2009/mca/2/17/2-17-803.htm"),
    "The Department shall provide staff to the council.", Severity.NOTE,
)
