"""The comments of the annotated working copy: the part that holds them, and its place in the package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.render.annotations import Annotation
from drafter.render.body import clean_xml, escape
from drafter.render.package import CONTENT_TYPES

PART = "word/comments.xml"
AUTHOR, INITIALS = "drafter", "d"
_RELATIONSHIPS = "word/_rels/document.xml.rels"
_RELATIONSHIP_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def numbered(placed: Mapping[int, Sequence[Annotation]]) -> tuple[dict[int, list[int]], list[Annotation]]:
    """Take notes by paragraph; return the numbers of the comments by paragraph, and the notes in that order."""
    numbers: dict[int, list[int]] = {}
    ordered: list[Annotation] = []
    for paragraph in sorted(placed):
        for annotation in placed[paragraph]:
            numbers.setdefault(paragraph, []).append(len(ordered))
            ordered.append(annotation)
    return numbers, ordered


def with_comments(
    parts: Mapping[str, bytes], notes: Sequence[Annotation], styles: Mapping[str, str]
) -> dict[str, bytes]:
    """Take the parts of a package and the notes in the order of their numbers, return the parts with comments.

    Comments carry no date, so that the same draft has the same bytes on any day.
    """
    written = "".join(_comment(number, note, styles) for number, note in enumerate(notes))
    relationship = f'<Relationship Id="rIdComments" Type="{_RELATIONSHIP_TYPE}" Target="comments.xml"/>'
    override = f'<Override PartName="/{PART}" ContentType="{_CONTENT_TYPE}"/>'
    return {
        **parts,
        PART: clean_xml(f'{_HEAD}<w:comments xmlns:w="{_W}">{written}</w:comments>'),
        _RELATIONSHIPS: _before(parts[_RELATIONSHIPS], b"</Relationships>", relationship),
        CONTENT_TYPES: _before(parts[CONTENT_TYPES], b"</Types>", override),
    }


def _before(part: bytes, end: bytes, addition: str) -> bytes:
    return part.replace(end, addition.encode() + end)


def _comment(number: int, note: Annotation, styles: Mapping[str, str]) -> str:
    style = styles.get("annotation text")
    opening = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    mark = styles.get("annotation reference")
    look = f'<w:rPr><w:rStyle w:val="{mark}"/></w:rPr>' if mark else ""
    first = f"<w:r>{look}<w:annotationRef/></w:r>"
    words = "".join(
        f'<w:p>{opening}{"" if index else first}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
        for index, text in enumerate(note.paragraphs or ("",))
    )
    return f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:initials="{INITIALS}">{words}</w:comment>'
