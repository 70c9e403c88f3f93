"""Passages: the stretches of text that a draft prints, each with its place in words.

The rules read passages and not the tree, so that each says once what it looks for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from drafter.document import Inlines, Provision, Section, Text, plain_text
from drafter.review.findings import Spot

Where = Literal["operative", "definition", "finding", "title", "frame", "heading"]
MASK = "\ufffc"
"""Stands for words that are not the drafter's own: names, defined terms, references, blanks, quotations."""
_CITATION = (
    r"\d+ (?:U\.?S\.?C\.?|C\.?F\.?R\.?|United States Code)(?: (?:§+|s\.|sections?|parts?))? ?[\w().–-]+"
    r"|(?:United States Code|Code of Federal Regulations), title \d+,? (?:sections?|parts?) [\w().–-]+"
)
_NOT_OURS = re.compile(rf"“[^”]*”|\"[^\"]*\"|(?:{_CITATION}|[\w.:–-]*\d[\w().:–-]*),? et seq\.?|{_CITATION}")
_MAY_HOLD_THEM = ("“", '"', "U.S.C", "USC", "C.F.R", "CFR", "United States Code", "Code of Federal", "et seq")


@dataclass(frozen=True)
class Passage:
    """The text of one provision, or of one line around the numbered text.

    `kind` is the provision's kind, `tail`, `heading` or `line`. `reached` tells whether the
    definitions of the draft reach it, `prescribed` whether the state's form fixes its words.
    """

    spot: Spot
    inlines: Inlines
    where: Where
    kind: str
    section: Section | None = None
    provision: Provision | None = None
    reached: bool = True
    prescribed: bool = False

    @cached_property
    def text(self) -> str:
        """The words as they stand."""
        return plain_text(self.inlines)

    @cached_property
    def own(self) -> str:
        """The drafter's own words, the rest masked."""
        parts = (inline.text if isinstance(inline, Text) else MASK for inline in self.inlines)
        return masked("".join(parts))

    @cached_property
    def whole(self) -> str:
        """The words with the list items that continue them, without the sentences that follow."""
        return whole_text(self.provision) if self.provision is not None and self.kind != "tail" else self.text

    @property
    def codified(self) -> bool:
        """Whether the passage goes into the code."""
        return self.section is not None and self.section.codified

    @property
    def is_sentence(self) -> bool:
        """Whether the passage opens a sentence of a rule."""
        return self.where == "operative" and self.kind in ("clause", "part")


def masked(text: str) -> str:
    """Mask quotations and federal citations."""
    return _NOT_OURS.sub(MASK, text) if any(sign in text for sign in _MAY_HOLD_THEM) else text


def whole_text(provision: Provision) -> str:
    """Return the words of a provision with its list items and tail."""
    parts = [plain_text(provision.lead)]
    parts += [whole_text(child) for child in provision.children if child.kind == "item"]
    parts.append(plain_text(provision.tail))
    return " ".join(part for part in parts if part)
