"""A draft that appoints members says whether they are paid.

Authority: the defaults differ: Wis. Stat. § 15.09 gives expenses, Iowa Code § 7E.6 a small sum a day.
"""

from drafter.problems import Severity
from drafter.review.authorities import IOWA_PAY
from drafter.review.bodies import body_rule
from drafter.review.rule import Example

RULE = body_rule(
    "council_without_pay_rule", "A draft that appoints members says whether they are paid.",
    "does not say whether its members are paid", "Say that they serve without pay, and whether expenses are repaid.",
    r"\b(?:un)?paid\b|\bpay\b|\bcompensat|\bexpenses?\b|\breimburse|\bper diem\b",
    IOWA_PAY,
    "A member serves without pay.", Severity.NOTE, only_appointed=True,
    passes=(Example("# Team\nThe Ferry Team is established.\nThe team consists of the head of each agency."),),
)
