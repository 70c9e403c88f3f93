"""A duty to report says when and to whom.

Authority: Cal. Gov. Code §§ 10231.5, 10242.5: every report is listed by agency, subject, date and recipient.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.authorities import CALIFORNIA_REPORTS
from drafter.review.findings import Fault
from drafter.review.passages import Passage
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule

_DUTY = re.compile(
    r"\b(?:shall|must|direct\b[^.;]{0,80}\bto)\b[^.;]{0,110}?\b(?:"
    # submits a report
    r"(?:submit|deliver|prepare|file|send|transmit|provide|issue|present|give|make)s?\b[^.;:]{0,60}?"
    r"\b(?:a|an|its|annual)\s+(?:\w+\s+){0,3}?report\b"
    # reports, as a verb
    r"|(?<!the )(?<!each )(?<!a )(?<!an )(?<!this )(?<!that )(?<!any )(?<!every )(?<!annual )"
    r"report\s+(?:to|on|annually|each|every|twice|once|its)\b)", re.IGNORECASE | re.DOTALL,
)
_NOT_A_REPORT = re.compile(r"\breport\s+(?:each|every|its)\s+(?!year\b|month\b|quarter\b|\w+\s+to\b)", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(?:on or before|no(?:t)? later than|not later|by|before|after|within|until|upon|on request|when|whenever|if"
    r"|each|every|annual(?:ly)?|quarterly|monthly|once|twice|semiannually|biennially|at least|at the end|as soon as)\b",
    re.IGNORECASE,
)
_TO_WHOM = re.compile(
    r"\b(?:to|with|for)\s*(?::|(?:the|each|every|a|an|its|all|any|both|his|that)\b|[A-Z\[])|\b(?:give|send|provide|deliver)s?\s+"
    r"the\s+[A-Z]|\bpublish|\bpost\b", re.DOTALL,
)
_THE_REPORT = re.compile(r"\b(?:the|each|this|that)\s+(?:\w+\s+)?report\b", re.IGNORECASE)


def find(reading: Reading) -> Iterator[Fault]:
    """Find duties to report without a time or a recipient, in the sentence or in its section."""
    for passage in reading.sentences:
        whole = passage.whole
        duty = _DUTY.search(whole) if "report" in whole else None
        if duty is None or _NOT_A_REPORT.search(duty[0] + whole[duty.end() : duty.end() + 20]):
            continue
        said = [whole, *_said_of_the_report(passage, reading)]
        # The verb's own “to” and the words of the condition before it do not count.
        if not any(_WHEN.search(text) for text in said):
            yield Fault("the report has no date", "Say when it is due: “On or before …, and each year after that”.",
                        passage.spot)
        if not any(_TO_WHOM.search(_after_verb(text)) for text in said):
            yield Fault("the report has no recipient", "Say who receives it.", passage.spot)


def _after_verb(text: str) -> str:
    found = re.search(r"\breport\b|\b(?:submit|deliver|give|send|provide)\b", text)
    return text[found.start() :] if found else text


def _said_of_the_report(passage: Passage, reading: Reading) -> Iterator[str]:
    """Yield the other sentences of the section that speak of the report."""
    for other in reading.sentences:
        same = other is not passage and other.section is passage.section
        if same and _THE_REPORT.search(other.whole) and not _DUTY.search(other.whole):
            yield other.whole


RULE = Rule(
    id="report_without_date_or_recipient",
    says="A duty to report says when and to whom.",
    severity=Severity.WARNING,
    find=find,
    authority=CALIFORNIA_REPORTS,
    flags=(
        Example("# Reports\nThe Department shall submit a report to the Governor."),
        Example("# Reports\nOn or before July 1, 2028, the Department shall prepare an annual report."),
        Example("# Reports\nThe Department shall require each grantee to report twice each year on its progress.\n"
                "By July 1, 2028, and each year after that, the Department shall submit a report to the Governor."),
    ),
    passes=(
        Example("# Reports\nOn or before July 1, 2028, the Department shall submit a report to:\n  the Governor; and\n"
                "  the Legislature."),
        Example("# Reports\nA grantee shall report to the Department twice each year."),
        Example("# Reports\nThe Department shall submit a report to the Governor.\nThe report is due by July 1, 2028."),
        Example("# Reports\nThe Department shall post each report on its website."),
        Example("# Measures\nThe Department shall report each measure by:\n  sex; and\n  age."),
    ),
)
