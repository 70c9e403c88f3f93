"""Typography of a state: its hyphens and quotation marks, set over the whole draft."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from drafter.document import Blank, Document, Inlines, Line, Provision, Section
from drafter.library.jurisdictions import WordForm

_ADDRESS = re.compile(r"(https?://\S+)")
_OPENING = re.compile(r"(?:(?<=^)|(?<=[\s(\[—–-]))\"")
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


def set_type(document: Document, words: WordForm) -> Document:
    """Return the document with the state's hyphens and quotation marks."""
    change = _changer(words)

    def inlines(parts: Inlines) -> Inlines:
        return tuple(
            replace(part, label=change(part.label))
            if isinstance(part, Blank)
            else replace(part, text=change(part.text))
            for part in parts
        )

    def line(one: Line) -> Line:
        return replace(one, inlines=inlines(one.inlines), right=inlines(one.right))

    def provision(one: Provision) -> Provision:
        return replace(
            one,
            lead=inlines(one.lead),
            tail=inlines(one.tail),
            heading=change(one.heading),
            children=tuple(provision(child) for child in one.children),
        )

    def section(one: Section) -> Section:
        return replace(
            one,
            label=inlines(one.label),
            number=inlines(one.number),
            lead_in=inlines(one.lead_in),
            shown_heading=change(one.shown_heading),
            provisions=tuple(provision(part) for part in one.provisions),
        )

    return replace(
        document,
        front=tuple(line(part) for part in document.front),
        body=tuple(line(part) if isinstance(part, Line) else section(part) for part in document.body),
        back=tuple(line(part) for part in document.back),
    )


def _changer(words: WordForm) -> Callable[[str], str]:
    def change(text: str) -> str:
        if words.hyphen == "en_dash" and "-" in text:
            parts = _ADDRESS.split(text)
            text = "".join(part if index % 2 else part.replace("-", "–") for index, part in enumerate(parts))
        if words.quotes == "straight":
            return text.translate(_STRAIGHT)
        if '"' in text:
            text = _OPENING.sub("“", text).replace('"', "”")
        return text.replace("'", "’") if "'" in text else text

    return change
