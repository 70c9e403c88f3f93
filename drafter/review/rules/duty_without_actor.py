"""A duty names the one who must act.

Authority: Washington Code Reviser, Bill Drafting Guide: active voice, so that it is plain who has the duty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.authorities import WASHINGTON_VOICE
from drafter.review.rule import Example, Rule, TextFault, in_passages

_IRREGULAR = (
    "begun|borne|bought|brought|built|chosen|done|drawn|found|given|held|heard|kept|known|laid|led|made|meant|met|paid"
    "|put|read|sent|set|shown|sold|spent|sworn|taken|taught|told|understood|won|written"
)
_STATES = "based|concerned|construed|deemed|employed|entitled|interpreted|located|qualified|read|related|unused"
"""Participles that describe, or of which the law itself is the agent: they command nobody."""
_PASSIVE = re.compile(
    rf"\b(?:shall|must|(?:is|are) to)\s+(?:also\s+)?be\s+(?:\w+ly\s+)?"
    rf"(?!(?:{_STATES}|open|even)\b)(?P<done>\w{{2,}}ed|\w{{2,}}en|{_IRREGULAR})\b",
    re.IGNORECASE,
)
_IMPERSONAL = re.compile(
    r"\b(?:it\s+is\s+(?:hereby\s+)?(?:required|necessary)\s+that|it\s+(?:is|shall\s+be)\s+the\s+(?:duty|responsibility)"
    r"\s+of|there\s+(?:shall|must)\s+be)\b", re.IGNORECASE,
)
_ACTOR = re.compile(
    r"[^.;:]*?\bby\s+(?!\w+ing\b|law\b|rule\b|statute\b|means\b|mail\b|January|February|March|April|May\s+\d|June|July"
    r"|August|September|October|November|December|\d|\[|at\s+least|not\s+)", re.IGNORECASE,
)


def find_in_text(text: str) -> Iterator[TextFault]:
    """Find passive duties without an agent, and duties that nobody has."""
    if " be " in text:
        for found in _PASSIVE.finditer(text):
            if not _ACTOR.match(text, found.end()):
                yield TextFault(
                    found.start(), found.end(), f"“{found[0]}” lays a duty on nobody",
                    f"Name who acts and write that they shall {_verb_hint(found['done'])}.",
                )
    for found in _IMPERSONAL.finditer(text):
        yield TextFault(found.start(), found.end(), f"“{found[0]}” lays a duty on nobody",
                        "Name who acts, then “shall” and the verb.")


def _verb_hint(done: str) -> str:
    return f"do it (make the verb of “{done.lower()}” active)"


RULE = Rule(
    id="duty_without_actor",
    says="A duty names the one who must act.",
    severity=Severity.WARNING,
    find=in_passages(find_in_text, lambda reading: reading.operative),
    find_in_text=find_in_text,
    authority=WASHINGTON_VOICE,
    flags=(
        Example("# Reports\nA report shall be submitted to the Governor by July 1, 2028."),
        Example("# Reports\nThe plan must be made public."),
        Example("# Duties\nIt is the duty of each grantee to keep records."),
        Example("# Duties\nThere shall be a ferry."),
    ),
    passes=(
        Example("# Reports\nThe report shall be submitted by the Department."),
        Example("# Reports\nThe Department shall submit the report."),
        Example("# Members\nA member must be employed in a target industry."),
        Example("# Renewal\nA grant shall not be renewed."),
        Example("# Effect\nThe earlier order is to be read with this Order."),
        Example("# Members\nThe meeting must be open to the public."),
    ),
)
