"""Which named style each paragraph of a draft is set in.

The names are those a person sees in Word. Every renderer goes by them: the Word template defines
them, the plain text and the page for the browser give each its indents.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.document import Document, Paragraph, paragraphs

OUTLINE_LEVELS = 6
LINE_STYLES = {
    "notice": "Notice",
    "by_line": "By Line",
    "subject": "Subject",
    "long_title": "Long Title",
    "recital": "Recital",
    "enacting_clause": "Enacting Clause",
    "ordering_clause": "Ordering Clause",
    "body": "Body Text",
    "amending_line": "Amending Line",
    "code_heading": "Code Heading",
    "statement": "Statement",
    "signature": "Signature",
    "signature_left": "Signature Left",
    "attestation": "Attestation",
    "seal": "Seal",
}
INSTRUMENT_LINE_STYLES: dict[str, dict[str, str]] = {
    "bill": {"heading": "Bill Heading", "subheading": "Bill Subheading", "title": "Bill Title"},
    "order": {"heading": "Order Heading", "subheading": "Order Subheading", "title": "Order Title"},
}
BODY_TEXT = LINE_STYLES["body"]
AMENDING_CITATION = "Amending Citation"
"""An amending line of several lines, such as the article, the section, and the volume of a code."""
SIGNATURE_LINES = {"signature": "Signature Line", "signature_left": "Signature Left Line"}
"""The rule to sign on, with room above it for a pen."""
SECTION_HEADING = "Section Heading"
SECTION_NUMBER = "Section Number"
SECTION_INSTRUCTION = "Section Instruction"
"""A label that is a sentence of its own: a new section … reads as follows:"""
SECTION_RUN_IN = "Section Run-in"
SECTION_TEXT = "Section Text"
OUTLINE = tuple(f"Outline {level}" for level in range(1, OUTLINE_LEVELS + 1))
CONTINUED = tuple(f"Outline {level} Continued" for level in range(1, OUTLINE_LEVELS + 1))
NUMBERED_PARAGRAPH_LABEL = 5
"""The longest label, in characters, of a section that stands as a numbered paragraph (XVII.)."""


@dataclass(frozen=True, slots=True)
class Styled:
    """A paragraph and the name of the style that it is set in."""

    style: str
    paragraph: Paragraph


def styled(document: Document) -> Iterator[Styled]:
    """Yield the paragraphs of the document, each with its style."""
    shift = 0
    for paragraph in paragraphs(document):
        if paragraph.starts_section:
            shift = _shift(document, paragraph)
        yield Styled(_style(document, paragraph, shift), paragraph)


def leading_labels(paragraph: Paragraph) -> list[str]:
    """Return the labels that open the paragraph: C. and 1. where a unit begins with its first part."""
    labels = [""]
    for run in paragraph.runs:
        if run.kind == "label":
            labels[-1] += run.text
        elif run.kind != "gap":
            break
        elif run.text:
            labels.append("")
    return [label for label in labels if label]


def _is_numbered_paragraph(paragraph: Paragraph) -> bool:
    """Whether a section starts as a numbered paragraph: a short label, no heading, the text at once."""
    labels = leading_labels(paragraph)
    headed = any(run.kind == "heading" for run in paragraph.runs)
    return paragraph.style == "provision" and bool(labels) and len(labels[0]) <= NUMBERED_PARAGRAPH_LABEL and not headed


def _shift(document: Document, start: Paragraph) -> int:
    """Return by how many outline levels the units of a section stand further in than their own level.

    In an order, a section that runs in with its text takes the first outline level itself.
    """
    return 1 if document.instrument == "order" and start.style == "provision" else 0


def _style(document: Document, paragraph: Paragraph, shift: int) -> str:
    kind = paragraph.style
    if kind == "section":
        bare = not any(run.kind == "heading" for run in paragraph.runs)
        if bare and document.instrument == "bill" and paragraph.text.endswith(":"):
            return SECTION_INSTRUCTION
        return SECTION_NUMBER if bare and document.instrument == "bill" else SECTION_HEADING
    if kind not in ("provision", "continuation"):
        return _line_style(document, paragraph)
    if paragraph.starts_section:
        if document.instrument == "bill" or not _is_numbered_paragraph(paragraph):
            return SECTION_RUN_IN
        level = 0
    else:
        level = paragraph.level + shift
    if document.instrument == "order" and kind == "provision":
        level += max(0, len(leading_labels(paragraph)) - 1)
    if level < 0:
        return SECTION_TEXT
    level = min(level, OUTLINE_LEVELS - 1)
    if kind == "continuation" or (paragraph.level < 0 and not paragraph.starts_section):
        return CONTINUED[level]
    return OUTLINE[level]


def _line_style(document: Document, paragraph: Paragraph) -> str:
    kind = paragraph.style
    if paragraph.level >= 0:
        return OUTLINE[min(paragraph.level, OUTLINE_LEVELS - 1)]
    if kind in SIGNATURE_LINES and paragraph.text.lstrip().startswith("___"):
        return SIGNATURE_LINES[kind]
    if kind in ("amending_line", "long_title") and "\n" in paragraph.text:
        return AMENDING_CITATION
    return INSTRUMENT_LINE_STYLES[document.instrument].get(kind) or LINE_STYLES.get(kind, BODY_TEXT)
