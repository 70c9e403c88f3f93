"""Data that every policy shares: federal references, evidence, powers, institutions' roles, features."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import model_validator

from drafter.library.forms import Form, Id


class FederalReference(Form):
    """A provision of federal law: the Code section beside the section of the act.

    `code_title` and `code_section` make “29 U.S.C. § 3102”; `subdivision` is “(26)”; `act` and
    `act_section` make “section 3(26) of WIOA”. Regulations carry `kind: regulation`.
    """

    id: Id
    subject: str
    kind: Literal["code", "regulation"] = "code"
    code_title: int
    code_section: str
    subdivision: str = ""
    et_seq: bool = False
    act: str = ""
    act_section: str = ""
    act_full: str = ""
    url: str = ""
    confidence: Literal["verified", "secondary", "unverified"]
    checked: date | None = None


class FederalFile(Form):
    """federal.yaml"""

    as_of: date | None = None
    """The day of the Code that was read, for references without a day of their own."""
    references: tuple[FederalReference, ...]

    @model_validator(mode="after")
    def _dated(self) -> FederalFile:
        dated = tuple(
            one if one.checked else one.model_copy(update={"checked": self.as_of}) for one in self.references
        )
        object.__setattr__(self, "references", dated)
        return self


class Study(Form):
    """A study or a report whose figures a finding may state: who, what, when, and what was found."""

    id: Id
    name: str
    """The authors or the body, and the title."""
    published: str
    """Where and when it was published."""
    found: str
    """What it found, in our own words, with the years of the data."""
    limits: str = ""
    """What it does not show."""
    url: str
    confidence: Literal["verified", "secondary", "unverified"]
    checked: date | None = None


class EvidenceFile(Form):
    """evidence.yaml"""

    studies: tuple[Study, ...]


class Power(Form):
    """A legal power that a clause may need, and why an order lacks it."""

    id: Id
    words: str
    order: bool
    ground: str = ""
    """The law that withholds the power from an order."""
    url: str = ""


class PowerFile(Form):
    """powers.yaml"""

    powers: tuple[Power, ...]


class InstitutionRole(Form):
    """The role of a body in state government, and the label of the blank where it is not known."""

    id: Id
    words: str
    blank: str


class InstitutionFile(Form):
    """institutions.yaml"""

    institutions: tuple[InstitutionRole, ...]


class Feature(Form):
    """A fact about a jurisdiction that clauses may depend on, with its possible values."""

    id: Id
    words: str
    values: dict[str, str]
    default: str


class FeatureFile(Form):
    """features.yaml"""

    features: tuple[Feature, ...]
