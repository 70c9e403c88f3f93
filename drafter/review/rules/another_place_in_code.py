"""The lines that add to the code write the place that the answers name.

Authority: our own; a state's form that writes its usual place cannot know another.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.findings import Fault
from drafter.review.reading import Reading, State
from drafter.review.rule import Example, Rule

QUESTION = "code_location"


def find(reading: Reading) -> Iterator[Fault]:
    """Find an answer that names another place than the state's form writes."""
    asked, written = reading.facts.get(QUESTION), reading.state.place
    if not reading.is_order and asked and written and asked != written:
        yield Fault(f"the answers put the act into “{asked}”, and the draft is written for “{written}”",
                    "Change the title, the amending line, and the section numbers by hand.", question=QUESTION)


_USUAL = State(place="Title 5")
RULE = Rule(
    id="another_place_in_code",
    says="The lines that add to the code write the place that the answers name.",
    severity=Severity.WARNING,
    find=find,
    flags=(Example("# Duties\nA ferry stops.", about={"facts": {QUESTION: "Title 7"}, "state": _USUAL}),),
    passes=(
        Example("# Duties\nA ferry stops.", about={"facts": {QUESTION: "Title 5"}, "state": _USUAL}),
        Example("# Duties\nA ferry stops.", about={"facts": {QUESTION: "Title 7"}}),
        Example("# Duties\nA ferry stops.", about={"state": _USUAL}),
    ),
)
