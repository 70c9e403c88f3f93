"""The review: look a draft over, rule by rule, and report findings."""

from __future__ import annotations

from drafter.library.library import Library
from drafter.pipeline import Draft
from drafter.review.findings import Authority, Finding, Spot, in_order
from drafter.review.read import read_draft
from drafter.review.reading import Reading
from drafter.review.rules import RULES
from drafter.review.words import word_findings

__all__ = ["RULES", "Authority", "Finding", "Spot", "review_draft", "review_reading", "word_findings"]


def review_draft(draft: Draft, library: Library) -> tuple[Finding, ...]:
    """Return what the rules find in a draft, sorted by place, then by severity."""
    return review_reading(read_draft(draft, library))


def review_reading(reading: Reading) -> tuple[Finding, ...]:
    """Apply every rule to a reading."""
    return tuple(sorted((finding for rule in RULES for finding in rule.findings(reading)), key=in_order))
