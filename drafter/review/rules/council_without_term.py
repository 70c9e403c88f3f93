"""Appointed members of a body serve for a stated time.

Authority: Minn. Stat. § 15.059: length of terms, first day, staggering, vacancies.
"""

from drafter.review.authorities import MINNESOTA_TERMS
from drafter.review.bodies import body_rule
from drafter.review.rule import Example

RULE = body_rule(
    "council_without_term", "Appointed members of a body serve for a stated time.",
    "does not say how long its members serve",
    "State the term, or that members serve at the pleasure of the one who appoints.",
    r"\bterms?\b|\bserves?\b[^.;]{0,60}\b(?:pleasure|until|years?|months?)\b",
    MINNESOTA_TERMS,
    "A member serves for three years.", only_appointed=True,
    passes=(Example("# Team\nThe Ferry Team is established.\nThe team consists of the head of each agency."),),
)
