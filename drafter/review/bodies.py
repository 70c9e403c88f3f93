"""Bodies that a draft creates, and what it says of them: shared by the rules on councils."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.problems import Severity
from drafter.review.findings import Authority, Fault
from drafter.review.passages import Passage
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule

_NOUN = r"(?:council|committee|commission|team|task\s+force|cabinet|board|panel|working\s+group)"
_CREATED = re.compile(
    rf"(?P<name>(?:[\w’'–-]+\s+){{0,8}}?{_NOUN})\s+(?:is|are)\s+(?:hereby\s+)?(?:established|created)\b"
    rf"|\bthere\s+is\s+(?:hereby\s+)?(?:established|created)\s+(?:in\s+[^,.;]{{1,60}}\s+)?(?:the|a|an)\s+"
    rf"(?P<name2>(?:[\w’'–-]+\s+){{0,8}}?{_NOUN})\b"
    rf"|\b(?:create|establish)\s+(?:the|a|an)\s+(?P<name3>(?:[\w’'–-]+\s+){{0,8}}?{_NOUN})\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^(?:provide\s+that\s+)?(?:the\s+)?", re.IGNORECASE)
_CREATES = re.compile("establish|create", re.IGNORECASE)
_APPOINTED = re.compile(r"\bappoint", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Body:
    """A body that the draft creates: where, its name, and every sentence that speaks of it."""

    passage: Passage
    name: str
    said: str

    @property
    def appointed(self) -> bool:
        """Whether someone appoints members, as against heads of agencies who sit by office."""
        return bool(_APPOINTED.search(self.said))


def created_bodies(reading: Reading) -> Iterator[Body]:
    """Yield the bodies that the draft creates."""
    for passage in reading.sentences:
        found = _CREATED.search(passage.text) if _CREATES.search(passage.text) else None
        if found is None:
            continue
        name = found["name"] or found["name2"] or found["name3"]
        short = " ".join(name.split()[-2:]).lower()
        said = " ".join(
            one.text for one in reading.operative if one.section is passage.section or short in one.text.lower()
        )
        yield Body(passage, _OPENING.sub("", name), said)


def body_rule(
    rule_id: str, says: str, lacking: str, remedy: str, present: str, authority: Authority, sentence: str,
    severity: Severity = Severity.WARNING, only_appointed: bool = False, passes: tuple[Example, ...] = (),
) -> Rule:
    """Make the rule that a draft says one thing about every body that it creates.

    `present` matches the words that say it, and `sentence` is an example of them. `only_appointed`
    leaves out bodies whose members sit by office.
    """
    pattern = re.compile(present, re.IGNORECASE)

    def find(reading: Reading) -> Iterator[Fault]:
        for body in created_bodies(reading):
            if not pattern.search(body.said) and (body.appointed or not only_appointed):
                yield Fault(f"the draft creates the {body.name} and {lacking}", remedy, body.passage.spot)

    created = "# Council\nThe Ferry Advisory Council is established.\nThe Governor shall appoint a pilot."
    return Rule(
        rule_id, says, severity, find, authority=authority,
        flags=(Example(created), Example(created.replace("The Ferry Advisory Council is established",
                                                         "There is created in the Department a Ferry Task Force"))),
        passes=(Example(f"{created}\n{sentence}"), Example("# Duties\nThe ferry Program is established."), *passes),
    )
