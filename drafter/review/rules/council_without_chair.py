"""A body has someone who presides and calls its meetings.

Authority: the Montana model of a council section (MCA 2-17-803).
"""

from drafter.review.bodies import body_rule
from drafter.review.findings import Authority

RULE = body_rule(
    "council_without_chair", "A body has someone who presides and calls its meetings.",
    "names nobody who presides", "Say who chairs it, or who chooses the chair.",
    r"\b(?:co-?)?chair(?:s|ed|person|man|woman)?\b|\bpresid(?:e|es|ing)\b",
    Authority("MCA 2-17-803 (2009), model of a council section", "http://leg.mt.gov/bills/2009/mca/2/17/2-17-803.htm"),
    "The council chooses a chair.",
)
