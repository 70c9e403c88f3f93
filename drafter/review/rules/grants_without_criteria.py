"""A draft that awards grants says what an application contains, who is chosen, and what the money pays for.

Authority: 2 C.F.R. part 200, appendix I: what a notice of funding states.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.authorities import FEDERAL_GRANT_NOTICE
from drafter.review.findings import Fault, listed
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule

AWARDS = re.compile(
    r"\b(?:shall|may|must|to)\s+(?:\w+\s+)?(?:award|make|offer|give)s?\s+(?:\w+\s+){0,3}?grants?\b", re.IGNORECASE
)
_ELEMENTS = (
    ("what an application contains",
     re.compile(r"\bappl(?:y|ication)s?\b.{0,80}\b(?:contain|include|state|describe|show)s?\b", re.I | re.DOTALL)),
    ("the criteria for an award",
     re.compile(r"\bcriteri(?:a|on)\b|\bpriority\b|\bpreference\b|\bfactors?\b|\bformula\b|\bconsider\b", re.I)),
    ("what the money pays for",
     re.compile(r"\buses?\b.{0,60}\bgrants?\b|\bgrants?\b.{0,80}\b(?:used?|pays?\s+for|spent|costs?\s+of)\b|"
                r"\bpurpose of (?:a|an|the)\b.{0,30}\bgrant", re.I | re.DOTALL)),
)


def find(reading: Reading) -> Iterator[Fault]:
    """Find what a grant program leaves open."""
    sentences = [(passage, passage.whole) for passage in reading.sentences]
    awarding = next((passage for passage, whole in sentences if AWARDS.search(whole)), None)
    if awarding is None:
        return
    missing = [name for name, pattern in _ELEMENTS if not any(pattern.search(whole) for _, whole in sentences)]
    if missing:
        yield Fault(f"the draft awards grants and does not say {listed(missing)}",
                    "Add the clauses, or direct the agency to publish them before it takes applications.",
                    awarding.spot)


_FULL = (
    "# Grants\nThe Department shall award grants.\nAn application must contain a budget.\n"
    "The Department shall publish the criteria for an award.\nA grantee may use a grant only for boats."
)
RULE = Rule(
    id="grants_without_criteria",
    says="A draft that awards grants says what an application contains, who is chosen, and what the money pays for.",
    severity=Severity.WARNING,
    find=find,
    authority=FEDERAL_GRANT_NOTICE,
    flags=(
        Example("# Grants\nThe Department shall award grants on a competitive basis."),
        Example(_FULL.replace("criteria for", "date of")),
        Example(_FULL.replace("contain a budget", "be signed")),
    ),
    passes=(Example(_FULL), Example("# Duties\nThe Department shall publish guidelines.")),
)
