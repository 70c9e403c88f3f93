"""A definition that no provision uses is left out.

Authority: Federal Plain Language Guidelines (after Dickerson): a definition that does no work misleads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from drafter.document import Term
from drafter.problems import Severity
from drafter.review.authorities import PLAIN_DEFINITIONS
from drafter.review.findings import Fault
from drafter.review.passages import Passage
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule


def find(reading: Reading) -> Iterator[Fault]:
    """Find definitions whose terms stand nowhere but in their own words."""
    uses: Counter[str] = Counter()
    defined: dict[str, Passage] = {}
    for passage in reading.passages:
        own = passage.provision.clause.removeprefix("definition.") if passage.provision is not None else ""
        if passage.provision is not None and passage.provision.kind == "definition" and passage.kind == "definition":
            defined[own] = passage
        within = own if passage.where == "definition" else ""
        uses.update({
            inline.definition for inline in passage.inlines
            if isinstance(inline, Term) and inline.definition and inline.definition != within
        })
    for name, passage in defined.items():
        if not uses[name]:
            yield Fault(f"the definition of {passage.text.split(' means')[0].strip()[:60]} is not used",
                        "Leave the definition out, or use its term.", passage.spot)


RULE = Rule(
    id="unused_definition",
    says="A definition that no provision uses is left out.",
    severity=Severity.WARNING,
    find=find,
    authority=PLAIN_DEFINITIONS,
    flags=(
        Example("# Definitions\nlight := “Lighthouse” means a light.\n# Duties\nA ferry stops."),
        Example("# Definitions\nlight := “Lighthouse” means a <lighthouse:light>.\n# Duties\nA ferry stops."),
    ),
    passes=(
        Example("# Definitions\nlight := “Lighthouse” means a light.\n# Duties\nA <lighthouse:light> burns."),
        Example("# Definitions\nlight := “Light” means a lamp.\nhouse := “House” means a place with a <light:light>.\n"
                "# Duties\nA <house:house> stands."),
    ),
)
