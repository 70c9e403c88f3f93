"""A draft as JSON, for other programs: its tree, and its paragraphs as they are printed."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

from drafter.document import Document
from drafter.render.styles import styled

FORMAT = "drafter-document-1"


def render_json(document: Document) -> str:
    """Take a document, return it as JSON.

    `document` is the tree, in which every object names its `type`; `paragraphs` are the printed
    paragraphs in order, each with its style, its words in the case in which they show, and the clause
    or field that it comes from.
    """
    shown = [
        {
            "style": item.style,
            "text": item.paragraph.text,
            "anchor": item.paragraph.anchor,
            "origin": item.paragraph.origin,
        }
        for item in styled(document)
    ]
    content = {"format": FORMAT, "document": _plain(document), "paragraphs": shown}
    return json.dumps(content, ensure_ascii=True, indent=1) + "\n"


def _plain(value: Any) -> Any:
    """Return a value of the tree as lists, mappings, and words."""
    names = _members(value)
    if names:
        return {"type": type(value).__name__, **{name: _plain(getattr(value, name)) for name in names}}
    if isinstance(value, (tuple, list)):
        return [_plain(member) for member in value]
    return value


def _members(value: Any) -> tuple[str, ...]:
    """Return the names of the members of a record, whether a data class or a named tuple."""
    if is_dataclass(value):
        return tuple(field.name for field in fields(value))
    return tuple(getattr(value, "_fields", ()))
