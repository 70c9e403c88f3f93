"""What changed from one version of the library to another, entry by entry."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.upkeep.entries import KINDS, Fields, entries


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A key of an entry with what it held and holds; None where it was not there."""

    key: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class EntryChange:
    """An entry that changed, and how."""

    id: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class KindChange:
    """What changed among the entries of one kind."""

    kind: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[EntryChange, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def library_difference(old: Path, new: Path) -> tuple[KindChange, ...]:
    """Compare two library folders; return the kinds of entries in which something changed."""
    before, after = entries(old), entries(new)
    compared = (_compare(kind, before[kind], after[kind]) for kind in KINDS)
    return tuple(change for change in compared if change)


def _compare(kind: str, before: dict[str, Fields], after: dict[str, Fields]) -> KindChange:
    both = [name for name in after if name in before]
    return KindChange(
        kind,
        added=tuple(name for name in after if name not in before),
        removed=tuple(name for name in before if name not in after),
        changed=tuple(EntryChange(name, found) for name in both if (found := _fields(before[name], after[name]))),
    )


def _fields(before: Fields, after: Fields) -> tuple[FieldChange, ...]:
    keys = [*after, *(key for key in before if key not in after)]
    return tuple(
        FieldChange(key, before.get(key), after.get(key)) for key in keys if before.get(key) != after.get(key)
    )
