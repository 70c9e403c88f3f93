"""What fills a template's named blanks: the title, the number, the running head."""

from __future__ import annotations

from drafter.document import Document, Line, plain_text
from drafter.render.body import clean_xml

BLANKS = ("title", "number", "running_head", "instrument", "jurisdiction", "language")
"""The blanks that a template may hold, besides the slot for the body."""
SLOT = "body"
_HEAD_LIMIT = 100
_INSTRUMENTS = {"bill": "Bill", "order": "Executive Order"}
_NUMBERED_STYLES = ("heading", "subheading", "by_line", "title")


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
        if "NUMBER" in text.upper() and "DRAFTING" not in text.upper() and len(text) < _HEAD_LIMIT // 2:
            return text
    return ""


def _plain(text: str) -> str:
    return " ".join(clean_xml(text).decode().split())


def _shortened(text: str) -> str:
    if len(text) <= _HEAD_LIMIT:
        return text
    return text[:_HEAD_LIMIT].rsplit(" ", 1)[0].rstrip(" ,;–") + " …"
