"""A body has someone who presides and calls its meetings.

Authority: the Montana model of a council section (MCA 2-17-803).
"""

from drafter.review.authorities import MONTANA_COUNCIL
from drafter.review.bodies import body_rule

RULE = body_rule(
    "council_without_chair", "A body has someone who presides and calls its meetings.",
    "names nobody who presides", "Say who chairs it, or who chooses the chair.",
    r"\b(?:co-?)?chair(?:s|ed|person|man|woman)?\b|\bpresid(?:e|es|ing)\b",
    MONTANA_COUNCIL,
    "The council chooses a chair.",
)
