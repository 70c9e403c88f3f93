"""A reference leads to a part of the draft.

Authority: no draft of this program holds a reference to nothing; commonform-lint checks the same for contracts.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.document import Blank, Reference
from drafter.problems import Severity
from drafter.review.authorities import CONTRACT_CHECKS
from drafter.review.findings import Fault
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule

MISSING = "REFERENCE"
"""The label of the blank that stands for a reference whose target is not in the draft."""


def find(reading: Reading) -> Iterator[Fault]:
    """Find references without a target."""
    known = {section.id for section in reading.document.sections()}
    known |= {provision.id for _, provision in reading.document.provisions()}
    for passage in reading.passages:
        for inline in passage.inlines:
            if isinstance(inline, Blank) and inline.label == MISSING and not inline.question:
                yield Fault(f"a reference leads nowhere. {inline.note}".strip(),
                            "Give the clause the conditions of the clause that it refers to.", passage.spot)
            elif isinstance(inline, Reference) and (inline.target not in known or not inline.text):
                yield Fault(f"a reference leads to “{inline.target}”, which is not in the draft",
                            "Give the clause the conditions of the clause that it refers to.", passage.spot)


RULE = Rule(
    id="dangling_reference",
    says="A reference leads to a part of the draft.",
    severity=Severity.ERROR,
    find=find,
    authority=CONTRACT_CHECKS,
    flags=(
        Example("# Duties\nA ferry stops as stated in {section 9:grants}."),
        Example("# Duties\nA ferry stops as stated in [REFERENCE]."),
        Example("# Duties\nA ferry stops as stated in {:section_1}."),
    ),
    passes=(
        Example("# Duties\nA ferry stops as stated in {section 2:section_2}.\n# Stops\nA stop has a pier."),
        Example("# Duties\nA ferry stops at [PLACE]."),
    ),
)
