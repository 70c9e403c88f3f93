"""An order invites those whom the governor does not direct.

Authority: Md. Code, State Gov. § 3-401, MCA 2-15-123: an order binds the executive branch.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.authorities import MARYLAND_ORDERS
from drafter.review.findings import Fault
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule

_NOT_THE_SUBJECT = frozenset({
    "after", "among", "before", "by", "for", "from", "if", "in", "of", "on", "that", "through", "to", "under", "when",
    "which", "who", "with",
})


def find(reading: Reading) -> Iterator[Fault]:
    """Find sentences that lay a duty on a body who may only be invited."""
    if not reading.is_order or not reading.invited:
        return
    pattern = _pattern(reading.invited)
    for passage in reading.operative:
        text = passage.text
        for found in pattern.finditer(text):
            before = text[: found.start()].removesuffix("the ").removesuffix("The ").split()
            if before and before[-1].lower().strip(",") in _NOT_THE_SUBJECT:
                continue
            name = found["name"].removeprefix("the ")
            yield Fault(f"the order directs the {name}, whom the governor may only invite",
                        "Write the duty as actor and action, so that it becomes an invitation.", passage.spot)


@functools.lru_cache(maxsize=32)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    every = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    # The name as the last of the subject: “The Board shall”, “The Department and the Board shall”.
    return re.compile(rf"(?<![\w-])(?P<name>{every})\s+(?:shall|must|is\s+directed\s+to)\b")


_INVITED = {"invited": ("Harbor Board", "Board")}
RULE = Rule(
    id="invited_body_directed",
    says="An order invites those whom the governor does not direct.",
    severity=Severity.ERROR,
    find=find,
    authority=MARYLAND_ORDERS,
    flags=(
        Example("# Duties\nThe Harbor Board shall publish a chart.", "order", about=_INVITED),
        Example("# Duties\nThe Department and the <Board:board> shall meet.", "order", about=_INVITED),
    ),
    passes=(
        Example("# Duties\nThe Harbor Board is invited to publish a chart.", "order", about=_INVITED),
        Example("# Duties\nA member of the Harbor Board shall speak.", "order", about=_INVITED),
        Example("# Duties\nThe Harbor Board shall publish a chart.", "bill", about=_INVITED),
        Example("# Duties\nThe Harbor Board Office shall publish a chart.", "order", about=_INVITED),
    ),
)
