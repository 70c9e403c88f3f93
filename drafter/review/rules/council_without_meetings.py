"""A body meets at least a stated number of times.

Authority: Wis. Stat. § 15.09: a council meets at least once a year.
"""

from drafter.review.authorities import WISCONSIN_COUNCILS
from drafter.review.bodies import body_rule

RULE = body_rule(
    "council_without_meetings", "A body meets at least a stated number of times.",
    "does not say that it meets", "State how often it meets at the least, and who calls the meetings.",
    r"\bmeets?\b|\bmeetings?\b",
    WISCONSIN_COUNCILS,
    "The council meets twice each year.",
)
