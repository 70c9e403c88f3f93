"""Nothing that a lone comma cuts off stands between “shall” and its verb.

Authority: Federal Plain Language Guidelines: keep subject, verb and object close together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.authorities import PLAIN_ORDER
from drafter.review.rule import Example, Rule, TextFault, in_passages

_PARTED = re.compile(
    r"\b(?:shall|may|may not|must)\s+(?P<between>(?:after|at|before|by|for|from|if|in|on|through|to|under|until|upon"
    r"|when|where|with|within|without)\b[^,;:.]*),\s+[a-z]",
)


def find_in_text(text: str) -> Iterator[TextFault]:
    """Find a verb parted from “shall” by a phrase with one comma."""
    for found in _PARTED.finditer(text):
        yield TextFault(
            found.start(), found.end(), f"“{found['between']},” parts the verb from its “shall” or “may”",
            "Put the phrase before the subject, with a comma after it, or behind the verb.",
        )


RULE = Rule(
    id="parted_verb",
    says="Nothing that a lone comma cuts off stands between “shall” and its verb.",
    severity=Severity.WARNING,
    find=in_passages(find_in_text),
    find_in_text=find_in_text,
    authority=PLAIN_ORDER,
    flags=(
        Example("# Help\nThe Department shall in providing help, turn first to islands."),
        Example("# Help\nThe Department may not under this provision, use the money."),
    ),
    passes=(
        Example("# Help\nIn providing help, the Department shall turn first to islands."),
        Example("# Help\nThe Department shall, in providing help, turn first to islands."),
        Example("# Help\nThe Department shall turn first, in providing help, to islands."),
    ),
)
