"""The versions of a policy: what changed in each, and which answers and clauses it touches."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator

from drafter.library.forms import Form, Words


class PolicyChange(Form):
    """One change, in a sentence, with what it touches. A change that names nothing concerns every draft."""

    what: str
    questions: Words = ()
    """Questions whose answers, and those of their options, mean or print something else now."""
    clauses: Words = ()
    states: Words = ()
    """Jurisdictions whose form or bodies changed."""
    gone: Words = ()
    """Questions and clauses that are there no more."""


def _numbered(version: str) -> str:
    if not re.fullmatch(r"\d+(\.\d+)*", version):
        raise ValueError("a version is numbers parted by points, such as 1.1")
    return version


class PolicyVersion(Form):
    """A version of a policy."""

    version: Annotated[str, AfterValidator(_numbered)]
    date: date
    changes: tuple[PolicyChange, ...]

    @property
    def order(self) -> tuple[int, ...]:
        """The place of the version among others."""
        return version_order(self.version)


class ChangesFile(Form):
    """The versions of a policy, newest first."""

    versions: tuple[PolicyVersion, ...] = ()

    def since(self, version: str) -> tuple[PolicyChange, ...]:
        """Return what changed after a version, newest first."""
        known = version_order(version)
        return tuple(change for later in self.versions if later.order > known for change in later.changes)

    def gone(self) -> frozenset[str]:
        """Return the ids that were there once."""
        return frozenset(name for version in self.versions for change in version.changes for name in change.gone)


def version_order(version: str) -> tuple[int, ...]:
    """Return a version as numbers, so that 1.10 comes after 1.9; what is no number counts as 0."""
    return tuple(int(part) if part.isdecimal() else 0 for part in version.split("."))
