"""The difference between two versions of the library, as text for people and as JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from drafter.upkeep.draft_difference import DraftChange
from drafter.upkeep.entries import KINDS
from drafter.upkeep.library_difference import FieldChange, KindChange
from drafter.upkeep.passages import marked

_WIDTH = 78
_SHORT = 60


def difference_text(kinds: Sequence[KindChange], drafts: Sequence[DraftChange]) -> str:
    """Return what changed in the library and in the drafts, for people."""
    lines = [line for kind in kinds for line in _kind_lines(kind)]
    changed = [draft for draft in drafts if draft]
    for change in changed:
        lines += ["", f"Draft {change.name}", *_draft_lines(change)]
    summary = f"{len(changed)} of {len(drafts)} drafts change." if kinds or changed else "Nothing changed."
    return "\n".join([*lines, "", summary]).strip()


def difference_json(kinds: Iterable[KindChange], drafts: Iterable[DraftChange]) -> str:
    """Return the same as JSON."""
    library = {kind.kind: {name: value for name, value in asdict(kind).items() if name != "kind"} for kind in kinds}
    return json.dumps(
        {"library": library, "drafts": [asdict(draft) | {"changes": bool(draft)} for draft in drafts]},
        ensure_ascii=False, indent=2,
    )  # fmt: skip


def _kind_lines(kind: KindChange) -> Iterator[str]:
    yield from ("", KINDS[kind.kind])
    yield from (f"  + {name}" for name in kind.added)
    yield from (f"  - {name}" for name in kind.removed)
    for entry in kind.changed:
        yield f"  ~ {entry.id}"
        for field in entry.fields:
            yield from _wrapped(_field_line(field), "      ")


def _field_line(field: FieldChange) -> str:
    old, new = _shown(field.old), _shown(field.new)
    if field.old is None or field.new is None or len(old) + len(new) <= _SHORT:
        return f"{field.key}: {old} → {new}" if field.old is not None else f"{field.key}: {new} (is new)"
    return f"{field.key}: {marked(old, new)}"


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_shown(item) for item in value) + "]"
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_shown(item)}" for key, item in value.items())
    return "nothing" if value is None else str(value)


def _draft_lines(change: DraftChange) -> Iterator[str]:
    for fault in change.faults:
        yield from _wrapped(f"! {fault}", "  ")
    if change.renumbered:
        yield "  Only numbers of sections and references change."
    for section in change.sections:
        yield f"  {section.heading}"
        for line in section.lines:
            yield from _wrapped(line, "    ")


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ", break_long_words=False)
