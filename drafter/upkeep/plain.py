"""Plain: law text and conditions as staff read them, before any answer is given.

A placeholder stands in brackets under the name that people know it by: “at least [share of the match]”.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.annotate import federal_in_words
from drafter.conditions import Condition
from drafter.explain import reason_in_words
from drafter.library.clauses import Node
from drafter.library.law_text import Call, LawText, Segment, Words
from drafter.library.library import Library, PolicyFolder


def plain_text(text: LawText, folder: PolicyFolder, library: Library) -> str:
    """Return a law text with its placeholders named in brackets."""
    return " ".join("".join(_plain(part, folder, library) for part in text.segments).split())


def _plain(part: Segment, folder: PolicyFolder, library: Library) -> str:
    if isinstance(part, Words):
        return part.text
    if isinstance(part, Call):
        return _call(part, library)
    question = folder.question(part.name)
    return f"[{question.name if question else part.name.replace('_', ' ')}]"


def _call(part: Call, library: Library) -> str:
    if part.function == "count":
        return part.arguments[0]
    if part.function == "cite" and part.arguments[0] in library.federal:
        return f"[{federal_in_words(library.federal[part.arguments[0]])}]"
    return f"[{' to '.join(part.arguments)}]"


def condition_in_words(condition: Condition, folder: PolicyFolder, library: Library) -> str:
    """Say a condition in words; nothing for one that always holds."""
    return reason_in_words(condition.tests, folder, library) if condition else ""


def own_words(node: Node, folder: PolicyFolder, library: Library) -> str:
    """Return the sentence of a unit alone, with the body that acts."""
    if not node.actor:
        return plain_text(node.text, folder, library)
    before = plain_text(node.before, folder, library)
    body = f"[{node.actor.replace('_', ' ')}] {node.verb.replace('_', ' ')}"
    opening = f"{before}, {body}" if before else body
    return f"{opening} {plain_text(node.action, folder, library)}".strip()


def whole_words(node: Node, folder: PolicyFolder, library: Library) -> str:
    """Return all words of a unit and of what stands under it, in one run."""
    opening = [f"{node.heading}." if node.heading else "", own_words(node, folder, library)]
    items = "; ".join(filter(None, (whole_words(child, folder, library) for child in node.items)))
    parts = [whole_words(child, folder, library) for child in node.parts]
    return " ".join(filter(None, (*opening, items, *parts, plain_text(node.tail, folder, library))))


def outline(node: Node, folder: PolicyFolder, library: Library, depth: int = 0) -> Iterator[tuple[int, str]]:
    """Yield the units of a text line by line with their depth; a condition stands behind its unit."""
    words = own_words(node, folder, library)
    if node.each:
        words = f"{words} [each of: {node.each.replace('_', ' ')}]".strip()
    if node.heading:
        words = f"{node.heading}. {words}".strip()
    condition = condition_in_words(node.when, folder, library) if depth else ""
    if words or condition:
        yield depth, f"{words}  (when {condition})" if condition else words
    last = f" {node.join}" if node.join in ("and", "or") else ""
    for index, child in enumerate(node.items):
        for inner, line in outline(child, folder, library, depth + 1):
            ending = last if index == len(node.items) - 2 and inner == depth + 1 else ""
            yield inner, line + (f" …{ending}" if ending else "")
    for child in node.parts:
        yield from outline(child, folder, library, depth + 1)
    if node.tail:
        yield depth, plain_text(node.tail, folder, library)
