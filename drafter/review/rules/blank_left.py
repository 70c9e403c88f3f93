"""A blank is filled before a draft is filed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.document import Blank
from drafter.problems import Severity
from drafter.review.findings import Fault, Spot, listed
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule
from drafter.review.rules.dangling_reference import MISSING


@dataclass(slots=True)
class _Seen:
    spot: Spot
    question: str
    note: str
    places: list[str] = field(default_factory=list)


def find(reading: Reading) -> Iterator[Fault]:
    """Report each label once, with the places where it stands and the question that fills it."""
    seen: dict[str, _Seen] = {}
    for passage in reading.passages:
        for inline in passage.inlines:
            if isinstance(inline, Blank) and (inline.label != MISSING or inline.question):
                blank = seen.setdefault(inline.text, _Seen(passage.spot, inline.question, inline.note))
                blank.places.append(passage.spot.place)
                blank.question = blank.question or inline.question
                blank.note = blank.note or inline.note
    for label, blank in seen.items():
        places = list(dict.fromkeys(blank.places))
        times = f", {len(blank.places)} times" if len(blank.places) > 1 else ""
        also = f"; it stands in {listed(places)}" if len(places) > 1 else ""
        yield Fault(f"{label} is a blank{times}{also}", _remedy(blank, reading), blank.spot, question=blank.question)


def _remedy(blank: _Seen, reading: Reading) -> str:
    if blank.question:
        asked = f"Answer “{reading.name_of(blank.question)}” ({blank.question}), or fill the blank by hand."
    else:
        asked = "Fill it by hand."
    return f"{asked} {blank.note}".strip()


RULE = Rule(
    id="blank_left",
    says="A blank is filled before a draft is filed.",
    severity=Severity.NOTE,
    find=find,
    flags=(
        Example("# Money\nThe grant is [AMOUNT:amount].", about={"questions": {"amount": "amount of money"}}),
        Example("~ making an appropriation of [AMOUNT]"),
    ),
    passes=(Example("# Money\nThe grant is $5."),),
)
