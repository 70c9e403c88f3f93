"""The claims that are proved of every draft, one a module."""

from __future__ import annotations

from drafter.upkeep.prove.claim import Claim
from drafter.upkeep.prove.claims import (
    bonds,
    definitions,
    effects,
    placeholders,
    powers,
    reach,
    references,
    slots,
)

CLAIMS: tuple[Claim, ...] = (
    slots.CLAIM,
    powers.CLAIM,
    references.CLAIM,
    placeholders.CLAIM,
    bonds.CLAIM,
    definitions.CLAIM,
    reach.CLAIM,
    effects.CLAIM,
)
