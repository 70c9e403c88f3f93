"""Random answers: for every question, in file order, an answer or none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from drafter.answers import Answers, Given
from drafter.answers_file import answers_text
from drafter.library.library import Library, PolicyFolder
from drafter.library.questions import Question

OPEN, CLOSE = "⟦", "⟧"
"""Typed text stands between these marks, so that a check can leave it out."""
_TYPED = re.compile(f"{OPEN}[^{CLOSE}]*{CLOSE}")
ODD_TEXTS = (
    "Simple words",
    "AT&T <b>& Sons</b>",
    "the “Best” 'Fund' \"Ever\"",
    "{{ 7*7 }}",
    "{% if x %}y{% endif %}",
    "{# no #}",
    "{{ state }}",
    "Tom &amp; Jerry's",
    "O’Neill-Smith",
    "a; b, and c.",
    "..,;;",
    "line one\nline two",
    "ends with a period.",
    "W" * 300,
    "Café Zürich – №5 § 3",
    "日本語 العربية 🚢",
    "$1,000 (50%)",
    "\\n \\\\ C:\\path",
    "<w:p/>]]>",
    "1. (a) [BLANK]",
)
_START = date(2026, 1, 1)


def at_random(examples: int) -> settings:
    """The same examples in every run. Failures are not shrunk here: `fewest_answers` does that in seconds."""
    return settings(
        max_examples=examples,
        derandomize=True,
        deadline=None,
        database=None,
        print_blob=False,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )


@dataclass(frozen=True)
class Drawn:
    """Answers that were drawn; a failing example prints them as an answers file."""

    answers: Answers
    version: str = ""

    def __repr__(self) -> str:
        return f"answers file:\n{answers_text(self.answers, self.version)}"


def without_typed(text: str, word: str = "X") -> str:
    """Put one word in place of everything that a person typed."""
    return _TYPED.sub(word, text) if OPEN in text else text


def answers_to(library: Library, folder: PolicyFolder, **fixed: str) -> st.SearchStrategy[Drawn]:
    """Return a strategy of answers to a policy; `fixed` answers are the same in all of them."""
    free = [question for question in folder.questions if question.id not in fixed and question.id != "state"]
    each = st.tuples(*(_values(question) for question in free))
    given = {name: Given(value) for name, value in fixed.items()}

    @st.composite
    def drawn(draw: st.DrawFn) -> Drawn:
        values = zip(free, draw(each), strict=True)
        answers = {question.id: Given(value) for question, value in values if value is not None}
        return Drawn(Answers(folder.policy.id, {**given, **answers}), folder.policy.version)

    return drawn()


def _values(question: Question) -> st.SearchStrategy[Any]:
    options = [option.value for option in question.options]
    if question.kind == "choices":
        return st.integers(-1, 2 ** len(options) - 1).map(
            lambda bits: None if bits < 0 else tuple(value for index, value in enumerate(options) if bits >> index & 1)
        )
    if question.kind in ("choice", "yes_no"):
        return st.sampled_from([None, *(options or ["yes", "no"])])
    if question.kind == "text":
        return st.sampled_from([None, *(f"{OPEN}{question.id}: {text}{CLOSE}" for text in ODD_TEXTS)])
    if question.kind == "date":
        return st.integers(-1, 3650).map(lambda days: None if days < 0 else _START + timedelta(days))
    return st.sampled_from([None, *_numbers(question)])


def _numbers(question: Question) -> list[int | Decimal]:
    if question.kind == "year":
        return [2026, 2027, 2100]
    least = question.minimum or 0
    most = question.maximum if question.maximum is not None else 100 if question.kind == "percent" else 10**9
    numbers: list[int | Decimal] = [least, most, 1, 2, 3, 9, 10, 11, 12, 21, 60, 100, 1000, 250_000]
    if question.kind in ("money", "percent"):
        numbers.append(Decimal("12.5"))
    return sorted({number for number in numbers if least <= number <= most})


def typed_questions(answers: Answers) -> Mapping[str, str]:
    """Return the questions whose answers are typed text, with a mark that such an answer shows in a draft."""
    return {
        name: f"{OPEN}{name}: "
        for name, given in answers.given.items()
        if isinstance(given.value, str) and given.value.startswith(OPEN)
    }
