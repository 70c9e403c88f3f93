"""A section says something, and a colon is followed by a list."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.document import Provision, plain_text
from drafter.problems import Severity
from drafter.review.findings import Fault
from drafter.review.passages import whole_text
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule


def find(reading: Reading) -> Iterator[Fault]:
    """Find sections without words, and sentences that break off at a colon."""
    for passage in reading.passages:
        section, provision = passage.section, passage.provision
        if passage.kind == "heading" and section is not None and not any(_says(part) for part in section.walk()):
            yield Fault(f"the section “{section.heading}” says nothing",
                        "Give the section the conditions of its clauses, or a clause for these answers.", passage.spot)
        elif provision is not None and passage.kind != "tail" and _breaks_off(provision):
            yield Fault("the sentence breaks off at its colon", "Give the list an item for these answers.",
                        passage.spot)


def _says(provision: Provision) -> bool:
    return bool(whole_text(provision).strip(" .;:,"))


def _breaks_off(provision: Provision) -> bool:
    if provision.children or not plain_text(provision.lead).rstrip().endswith(":"):
        return False
    return not provision.clause.startswith("definitions.")


RULE = Rule(
    id="empty_section",
    says="A section says something, and a colon is followed by a list.",
    severity=Severity.ERROR,
    find=find,
    flags=(Example("# Duties\nA ferry stops.\n# Uses"), Example("# Duties\nThe Department shall:")),
    passes=(Example("# Duties\nThe Department shall:\n  publish the timetable; and\n  keep it current."),),
)
