"""Findings: something the review noticed, with a severity, a place, a remedy and an authority."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.problems import Severity

SEVERITY_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Authority:
    """Who makes a rule of drafting, and where that was read."""

    who: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in a draft.

    `place` says it in words (“section 5(b)”), `anchor` is the id of the section or provision,
    `clause` the clause, or the field of the jurisdiction, that it comes from. `order` counts in
    reading order; the whole draft is 0.
    """

    place: str = "the whole draft"
    heading: str = ""
    """The heading of the section, where it has one."""
    anchor: str = ""
    clause: str = ""
    order: int = 0
    section: str = ""
    """The section in words, without the units below it."""
    also: tuple[str, ...] = ()
    """Further clauses, where a paragraph of an order runs several together."""


WHOLE_DRAFT = Spot()


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule notices. Severity and authority are the rule's own where they are not given."""

    message: str
    remedy: str = ""
    spot: Spot = WHOLE_DRAFT
    severity: Severity | None = None
    authority: Authority | None = None
    question: str = ""
    """The question whose answer would mend it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with the rule that found it."""

    rule: str
    severity: Severity
    message: str
    remedy: str
    spot: Spot
    authority: Authority | None = None
    question: str = ""

    @property
    def place(self) -> str:
        """The place in the draft, in words."""
        return self.spot.place

    @property
    def clause(self) -> str:
        """The clause, or the field of the jurisdiction, that the text comes from."""
        return self.spot.clause

    @property
    def anchor(self) -> str:
        """The id of the section or provision."""
        return self.spot.anchor


def in_order(finding: Finding) -> tuple[int, int, str, str]:
    """Sort by place, then by severity."""
    return (finding.spot.order, SEVERITY_ORDER[finding.severity], finding.rule, finding.message)


def listed(items: list[str], most: int = 3) -> str:
    """Join places or names in words, and count those that are too many to name."""
    if len(items) > most + 1:
        return f"{', '.join(items[:most])} and {len(items) - most} more"
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)
