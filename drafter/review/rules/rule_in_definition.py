"""A definition says what a term means and lays down no duty or power.

Authority: 101 Pa. Code § 15.65 and the Federal Plain Language Guidelines: readers look for no rules there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.authorities import PENNSYLVANIA_DEFINITIONS
from drafter.review.findings import Fault
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule

_COMMAND = re.compile(r"\b(?:shall|must|may not|may)\b(?!\s+be\s+cited)", re.IGNORECASE)
_DESCRIBES = re.compile(r"\b(?:that|which|who|if|whether|as)\b[^.;:]*$", re.IGNORECASE)


def find(reading: Reading) -> Iterator[Fault]:
    """Find duties and powers inside definitions; “a plan that a board may change” describes."""
    for passage in reading.passages:
        if passage.where != "definition" or passage.prescribed:
            continue
        for found in _COMMAND.finditer(passage.text):
            if not _DESCRIBES.search(passage.text[: found.start()]):
                yield Fault(f"the definition lays down a rule (“{found[0]}”)",
                            "Move the rule to a section of its own and keep the meaning here.", passage.spot)
                break


RULE = Rule(
    id="rule_in_definition",
    says="A definition says what a term means and lays down no duty or power.",
    severity=Severity.WARNING,
    find=find,
    authority=PENNSYLVANIA_DEFINITIONS,
    flags=(Example("# Definitions\ngrant := “Grant” means an award. A grant may not exceed $5."),),
    passes=(
        Example("# Definitions\ngrant := “Grant” means an award of money."),
        Example("# Definitions\nplan := “Plan” means a plan that a board may change."),
    ),
)
