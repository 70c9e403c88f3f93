"""A body has members, and someone who puts each of them there.

Authority: Wis. Stat. § 15.09 and MCA 2-15-122: appointment of the members of a council.
"""

from drafter.review.authorities import WISCONSIN_COUNCILS
from drafter.review.bodies import body_rule
from drafter.review.rule import Example

RULE = body_rule(
    "council_without_members", "A body has members, and someone who puts each of them there.",
    "does not say who its members are", "List the seats and who appoints to each.",
    r"\b(?:consists?\s+of|is\s+composed\s+of|comprises|members?\b[^.;]{0,40}\b(?:are|is|include)\b|members?:"
    r"|appoint\w*\b[^.;]{0,60}\bmembers?\b|as members\b|head\w*,? or (?:the |a |its |their )?designee)",
    WISCONSIN_COUNCILS,
    "The council consists of five pilots. The task force consists of five pilots.",
    passes=(Example("# Team\nThe Ferry Team is established.\nThe team consists of the head of each agency."),),
)
