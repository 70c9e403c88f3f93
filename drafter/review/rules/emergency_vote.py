"""A bill that takes effect at once meets the vote and the form that its state asks for.

Authority: the state's constitution, as its file says under `notes` and `forms`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.findings import Fault
from drafter.review.reading import Reading, State
from drafter.review.rule import Example, Rule

QUESTION = "effective_date_rule"
_VOTE = re.compile(r"\b(?:emergency|immediate(?:ly)?|at once|two-thirds|three-fifths|four-fifths)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[a-z)\d])\.\s+(?=[A-Z])")
_EFFECT = re.compile(r"\btakes?\s+effect\b|\bin\s+effect\b|\bis\s+effective\b|\bbe\s+effective\b|\beffective\s+immediately\b", re.I)


def find(reading: Reading) -> Iterator[Fault]:
    """State the vote; find a draft that asks for immediate effect and does not say it."""
    if reading.is_order or reading.facts.get(QUESTION) != "immediate":
        return
    said = [sentence.rstrip(".") for note in reading.state.notes for sentence in _SENTENCE.split(note) if _VOTE.search(sentence)]
    if said:
        yield Fault(f"the bill takes effect at once. {'. '.join(said)}.", "Make sure of the vote before filing.",
                    question=QUESTION, authority=reading.state.sources.get("bill.forms.emergency"))
    else:
        yield Fault("the bill takes effect at once, and the library does not know which vote that needs here",
                    "Look it up in the state’s constitution.", question=QUESTION)
    if not any(_EFFECT.search(passage.text) for passage in reading.passages if passage.where == "operative"):
        yield Fault("the answers ask for immediate effect, and no section of the draft says so",
                    "Choose the emergency clause too, if the state has one.", severity=Severity.WARNING, question=QUESTION)


_NOTE = State(notes=("Bills are short. An act takes effect at once by a vote of two-thirds.",))
_IMMEDIATE = {"facts": {QUESTION: "immediate"}}
RULE = Rule(
    id="emergency_vote",
    says="A bill that takes effect at once meets the vote and the form that its state asks for.",
    severity=Severity.NOTE,
    find=find,
    flags=(
        Example("# Effect\nThis act takes effect immediately.", about={**_IMMEDIATE, "state": _NOTE}),
        Example("# Effect\nThis act takes effect immediately.", about=_IMMEDIATE),
        Example("# Duties\nA ferry stops.", about=_IMMEDIATE),
    ),
    passes=(
        Example("# Effect\nThis act takes effect July 1.", about={"state": _NOTE}),
        Example("# Effect\nThis Order takes effect immediately.", "order", about=_IMMEDIATE),
    ),
)
