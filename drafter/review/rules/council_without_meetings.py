"""A body meets at least a stated number of times.

Authority: Wis. Stat. § 15.09: a council meets at least once a year.
"""

from drafter.review.bodies import body_rule
from drafter.review.findings import Authority

RULE = body_rule(
    "council_without_meetings", "A body meets at least a stated number of times.",
    "does not say that it meets", "State how often it meets at the least, and who calls the meetings.",
    r"\bmeets?\b|\bmeetings?\b",
    Authority("Wis. Stat. § 15.09", "https://github.com/saint1415/us-statutes/blob/data/data/states/wisconsin/content/"
              "title-chapter-015/chapter-chapter-015.json"),
    "The council meets twice each year.",
)
