"""Say findings in plain text of 80 columns, or as JSON."""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from drafter.problems import Severity
from drafter.review.findings import SEVERITY_ORDER, Finding

WIDTH = 80
_INDENT = " " * 10


def findings_text(findings: Sequence[Finding]) -> str:
    """List findings place by place, with the remedy, the clause and the authority of each."""
    lines: list[str] = []
    for title, group in groupby(findings, key=_title):
        lines += ["", *textwrap.wrap(title, WIDTH)]
        for finding in group:
            lines += _entry(finding)
    return "\n".join([*lines, "", _count(findings)]).strip()


def _title(finding: Finding) -> str:
    spot = finding.spot
    if not spot.heading:
        return spot.place[:1].upper() + spot.place[1:]
    return f"{spot.section[:1].upper()}{spot.section[1:]}. {spot.heading}"


def _entry(finding: Finding) -> Iterator[str]:
    place = f"{finding.place}: " if finding.place != finding.spot.section and finding.spot.section else ""
    yield from _wrapped(f"  {finding.severity.value:<7} ", f"{place}{finding.message}")
    if finding.remedy:
        yield from _wrapped(_INDENT, finding.remedy)
    about = [f"rule {finding.rule}"]
    if finding.clause:
        about.append(f"clause {', '.join((finding.clause, *finding.spot.also))}")
    yield from _wrapped(_INDENT, f"[{', '.join(about)}]")
    if finding.authority is not None and finding.severity is not Severity.NOTE:
        yield from _wrapped(_INDENT, f"{finding.authority.who} {finding.authority.url}".strip())


def _wrapped(first: str, text: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=_INDENT, break_long_words=False, break_on_hyphens=False
    )


def _count(findings: Iterable[Finding]) -> str:
    counted = Counter(finding.severity for finding in findings)
    if not counted:
        return "The review found nothing."
    return ", ".join(
        f"{counted[severity]} {severity.value}{'s' if counted[severity] != 1 else ''}"
        for severity in sorted(counted, key=SEVERITY_ORDER.__getitem__)
    ) + "."


def findings_json(findings: Iterable[Finding]) -> str:
    """Return findings as JSON."""
    return json.dumps([_data(finding) for finding in findings], ensure_ascii=False, indent=2)


def _data(finding: Finding) -> dict[str, object]:
    authority = finding.authority
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "remedy": finding.remedy,
        "place": finding.place,
        "heading": finding.spot.heading,
        "anchor": finding.anchor,
        "clause": finding.clause,
        "also": list(finding.spot.also),
        "question": finding.question,
        "authority": {"who": authority.who, "url": authority.url} if authority is not None else None,
    }
