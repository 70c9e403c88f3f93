"""What comes first in the answers comes first in time: work before a report on it, evaluation before sunset.

Authority: Missouri's sunset act (RSMo 23.250 to 23.298): the review is there before the program ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from drafter.library.agreements import Agreements, Moment, Sequence
from drafter.problems import Severity
from drafter.review.authorities import MISSOURI_SUNSET
from drafter.review.dates import in_words, moment
from drafter.review.findings import Fault
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule


def find(reading: Reading) -> Iterator[Fault]:
    """Find pairs of answers whose moments are in the wrong order."""
    for sequence in reading.agreements.sequences:
        first, then = moment(sequence.first, reading), moment(sequence.then, reading)
        if first is not None and then is not None and then < first:
            yield Fault(
                f"“{reading.name_of(sequence.then.question)}” falls on {in_words(then)}, before “"
                f"{reading.name_of(sequence.first.question)}”, which may last until {in_words(first)}",
                sequence.why, question=sequence.then.question,
            )


_AGREEMENTS = Agreements(sequences=(Sequence(id="report", first=Moment(question="days", unit="days"),
                                       then=Moment(question="report"), why="The report needs results."),))


def _about(report: date) -> dict[str, object]:
    return {"agreements": _AGREEMENTS, "facts": {"days": 180, "report": report}, "effective": date(2027, 7, 1)}


RULE = Rule(
    id="moments_out_of_order",
    says="What comes first in the answers comes first in time: work before a report on it, evaluation before sunset.",
    severity=Severity.WARNING,
    find=find,
    authority=MISSOURI_SUNSET,
    flags=(Example("# Reports\nA report is due.", about=_about(date(2027, 12, 1))),),
    passes=(
        Example("# Reports\nA report is due.", about=_about(date(2028, 12, 1))),
        Example("# Reports\nA report is due.", about={"agreements": _AGREEMENTS, "facts": {"days": 180}}),
    ),
)
