"""A robust policy has every core component of its frame.

Authority: the policy's own frame, as its head file says under `components`.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.library.policies import Component
from drafter.problems import Severity
from drafter.review.findings import Authority, Fault
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule


def find(reading: Reading) -> Iterator[Fault]:
    """Find core components that the answers leave out, or that no section carries."""
    carried = {section.component for section in reading.document.sections()}
    authority = Authority(reading.attribution) if reading.attribution else None
    for component in reading.components:
        if not component.core:
            continue
        subjects = list(component.present_when.subjects())
        if not component.present_when.holds(reading.facts):
            asked = next((name for name in subjects if name in reading.questions), "")
            yield Fault(
                f"the policy lacks the component “{component.name}”, by the answers given",
                f"Change the answer to “{reading.name_of(asked)}”, if the policy is to be whole." if asked else "",
                authority=authority, question=asked,
            )
        elif component.id not in carried:
            yield Fault(f"the answers ask for the component “{component.name}”, and no section of the draft carries it",
                        "Look at what the clauses of its sections need.", authority=authority, severity=Severity.ERROR)


_PARTS = (Component(id="money", name="Money", core=True, present_when={"pays": "yes"}),  # type: ignore[arg-type]
          Component(id="boats", name="Boats", core=True), Component(id="color", name="Color"))


def _about(pays: str) -> dict[str, object]:
    return {"components": _PARTS, "facts": {"pays": pays}, "questions": {"pays": "money"}}


RULE = Rule(
    id="missing_component",
    says="A robust policy has every core component of its frame.",
    severity=Severity.WARNING,
    find=find,
    flags=(
        Example("# Boats\nA boat sails.", about=_about("no")),
        Example("# Money\nMoney flows.", about=_about("yes")),
    ),
    passes=(Example("# Boats\nA boat sails.\n# Money\nMoney flows.", about=_about("yes")),),
)
