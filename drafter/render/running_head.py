"""What fills a template's named blanks: the title, the number, the running head."""

from __future__ import annotations

import re

from drafter.document import Blank, Document, Inlines, Line, plain_text
from drafter.render.body import clean_xml

BLANKS = ("title", "number", "running_head", "instrument", "jurisdiction", "language")
"""The blanks that a template may hold, besides the slot for the body."""
SLOT = "body"
_HEAD_LIMIT = 100
_INSTRUMENTS = {"bill": "Bill", "order": "Executive Order"}
_NUMBERED_STYLES = ("heading", "subheading", "by_line", "title")
_GIVEN_NUMBER = re.compile(r"\b(bill|order|no\.|h\.b\.|s\.b\.).*\d", re.IGNORECASE)
_OTHER_NUMBERS = ("DRAFTING", "LLS")


def blanks(document: Document) -> dict[str, str]:
    """Take a document, return the words for each of `BLANKS`."""
    number = _number(document)
    title = _plain(document.title)
    return {
        "title": title,
        "number": number,
        "running_head": _shortened(" – ".join(part for part in (number, title) if part)),
        "instrument": _INSTRUMENTS[document.instrument],
        "jurisdiction": document.jurisdiction,
        "language": document.language,
    }


def _number(document: Document) -> str:
    """Return the line, or the part of a line, at the head of the draft that holds its number."""
    for style in _NUMBERED_STYLES:
        for line in document.front:
            found = _numbered_part(line) if line.style == style else ""
            if found:
                return found
    return ""


def _numbered_part(line: Line) -> str:
    for part in (line.inlines, line.right):
        text = _plain(plain_text(part))
        if len(text) >= _HEAD_LIMIT // 2 or any(word in text.upper() for word in _OTHER_NUMBERS):
            continue
        if _holds_number(part) or _GIVEN_NUMBER.search(text):
            return text.upper() if line.capitals else text
    return ""


def _holds_number(part: Inlines) -> bool:
    """Whether the part has a blank for the draft's own number, such as [BILL NUMBER]."""
    return any(isinstance(inline, Blank) and inline.label.upper().endswith("NUMBER") for inline in part)


def _plain(text: str) -> str:
    return " ".join(clean_xml(text).decode().split())


def _shortened(text: str) -> str:
    if len(text) <= _HEAD_LIMIT:
        return text
    return text[:_HEAD_LIMIT].rsplit(" ", 1)[0].rstrip(" ,;–") + " …"
