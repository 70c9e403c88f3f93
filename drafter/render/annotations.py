"""Notes for the annotated working copy, and the paragraph that each of them stands at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.document import Document, Paragraph, Provision


@dataclass(frozen=True, slots=True)
class Annotation:
    """A note on a part of the draft.

    `anchor` is the id of a section or a provision, or the origin of a paragraph (a clause, or a field
    of the jurisdiction); `paragraphs` are the words of the note.
    """

    anchor: str
    paragraphs: tuple[str, ...]


def places(
    document: Document, shown: Iterable[Paragraph], annotations: Iterable[Annotation]
) -> dict[int, list[Annotation]]:
    """Take the paragraphs of the document as shown, return the notes by the number of their paragraph.

    A note whose anchor is nowhere in the draft stands at the first paragraph, so that none is lost.
    """
    first: dict[str, int] = {}
    origins: dict[str, int] = {}
    for number, paragraph in enumerate(shown):
        first.setdefault(paragraph.anchor, number)
        origins.setdefault(paragraph.origin, number)
    for name, stand_in in _stand_ins(document):
        if stand_in in first:
            first.setdefault(name, first[stand_in])
    found: dict[int, list[Annotation]] = {}
    for annotation in annotations:
        anchor = annotation.anchor
        number = first.get(anchor, origins.get(anchor, 0)) if anchor else 0
        found.setdefault(number, []).append(annotation)
    return found


def _stand_ins(document: Document) -> Iterator[tuple[str, str]]:
    """Yield pairs of a provision without a paragraph of its own and the id that its text begins under."""
    for section in document.sections():
        for index, provision in enumerate(section.provisions):
            if index == 0 and section.layout == "run_in":
                for name in _opening_ids(provision):
                    yield name, section.id
        for provision in section.walk():
            opens_section = section.layout == "run_in" and provision is section.provisions[0]
            for name in provision.also:
                yield name, section.id if opens_section else provision.id
            opening = _opening_ids(provision)
            if len(opening) > 1:
                yield provision.id, opening[-1]


def _opening_ids(provision: Provision) -> list[str]:
    """Return the ids of a provision and of those under it that begin with it on one line."""
    ids = [provision.id]
    while not provision.lead and provision.children:
        provision = provision.children[0]
        ids.append(provision.id)
    return ids
