"""In every state the long title names what the bill holds and nothing that it does not, whatever is answered."""

from __future__ import annotations

import re
import zlib

import pytest
from hypothesis import given, seed

from drafter.document import plain_text
from drafter.pipeline import Draft, draft
from tests.conftest import REAL, loaded
from tests.random_answers import Drawn, answers_to, without_typed
from tests.test_properties import POLICY, STATES, at_random

SILENT = frozenset({"short_title", "findings", "definitions", "construction", "codification", "severability", "effect"})
"""Sections that most long titles pass over; the states that name them have a phrase of their own."""
NAMED_ONLY_IF_THERE = {
    r"emergency basis|emergency measure|(?:declar\w+ an|, with an) emergency|; emergency\b|urgency": (
        r"emergenc|urgency|90 days|immediate"
    ),
    r"appropriat": r"appropriat",
    r"\bfund\b": r"\bfund\b",
    r"\brule|\bregulations?\b": r"\brule|\bregulation|guideline",
    r"severab": r"held invalid|severab",
    r"(?:expiration|termination|sunset|end) date|repeal of such": r"repeal|expire|terminat|sunset|ends?\b",
}
"""Words of a title, and words of which some stands in the sections of the bill if the title has the first."""


@pytest.mark.parametrize("state", STATES)
def test_the_long_title_names_what_the_bill_holds_and_nothing_else(state: str) -> None:
    library = loaded(REAL)

    @seed(zlib.crc32(f"title {state}".encode()))
    @at_random(3)
    @given(answers_to(library, library.policies[POLICY], instrument="bill", state=state))
    def title_is_true(drawn: Drawn) -> None:
        made = draft(library, drawn.answers)
        title = without_typed(_title(made)).lower()
        text = without_typed(_text(made)).lower()
        for words, grounds in NAMED_ONLY_IF_THERE.items():
            if re.search(words, title) and not re.search(grounds, text):
                pytest.fail(f"“{words}” in: {title}", pytrace=False)
        if re.search(r"[;,] *[;,.]|\band; |^ |\bto to\b|  ", title):
            pytest.fail(f"ill joined: {title}", pytrace=False)
        if made.scope.jurisdiction.bill.long_title.form != "caption" and (unnamed := _unnamed(made)):
            pytest.fail(f"{unnamed} not in: {title}", pytrace=False)

    title_is_true()


def _title(made: Draft) -> str:
    return " ".join(plain_text(line.inlines) for line in made.document.front if line.origin == "bill.long_title")


def _text(made: Draft) -> str:
    lines = [plain_text(part.inlines) for part in (*made.document.body, *made.document.front) if hasattr(part, "style")]
    units = [words for _, unit in made.document.provisions() for words in (unit.lead, unit.tail)]
    own = [line for line in lines if line not in _title(made)]
    return " ".join([*own, *map(plain_text, units)])


def _unnamed(made: Draft) -> list[str]:
    """Return the sections of the draft of which the title says nothing."""
    form = made.scope.jurisdiction.bill.long_title
    said = {name for phrase in (*form.openings, *form.endings) for name in phrase.names}
    there = {unit.clause for _, unit in made.document.provisions()}
    sections: dict[str, bool] = {}
    for choice in made.choices.chosen:
        if choice.clause.id in there and choice.section.kind == "ordinary":
            names = {choice.section.id, choice.slot.id, choice.clause.id}
            named = bool(choice.clause.title or choice.section.title or names & said)
            sections[choice.section.id] = sections.get(choice.section.id, False) or named
    return [name for name, named in sections.items() if not named and name not in SILENT]
