"""Implied: whether an entry of a condition holds anyway wherever the other entries do.

An entry about a question holds only where the question is asked; so what the question's own condition
says holds as well, and what the option's condition says, where the entry names one option. Such an entry
changes no draft, and could be left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from drafter.conditions import Test
from drafter.library.library import PolicyFolder

_DEPTH = 6


def implied(test: Test, others: Iterable[Test], folder: PolicyFolder) -> str:
    """Say what makes `test` hold wherever the others hold; nothing where nothing does."""
    for other, because in _known(others, folder, _DEPTH):
        if _makes(other, test, folder):
            return because
    return ""


def _known(tests: Iterable[Test], folder: PolicyFolder, depth: int) -> Iterator[tuple[Test, str]]:
    """Yield what holds where the tests hold, each with the reason in words."""
    for test in tests:
        yield test, f"another entry about {test.subject}"
        question = folder.question(test.subject)
        if question is None or depth == 0:
            continue
        asked = f"{test.subject} is asked only then"
        if len(question.instruments) == 1:
            yield Test("instrument", "is", question.instruments), asked
        yield from ((inner, asked) for inner, _ in _known(question.when.tests, folder, depth - 1))
        if test.operator not in ("is", "includes") or len(test.operands) != 1:
            continue
        option = question.option(test.operands[0])
        if option is not None:
            offered = f"{test.subject} offers {option.value} only then"
            if option.only_for is not None:
                yield Test("instrument", "is", (option.only_for,)), offered
            yield from ((inner, offered) for inner, _ in _known(option.when.tests, folder, depth - 1))


def _makes(known: Test, wanted: Test, folder: PolicyFolder) -> bool:
    """Tell whether one entry makes another one on the same subject hold."""
    if known.subject != wanted.subject:
        return False
    have, want = set(known.operands), set(wanted.operands)
    pair = (known.operator, wanted.operator)
    if pair in (("is", "is"), ("includes", "includes")):
        return have <= want
    if pair == ("is", "not"):
        return not have & want
    if pair in (("not", "not"), ("excludes", "excludes")):
        return want <= have
    if pair == ("not", "is"):
        question = folder.question(known.subject)
        offered = {option.value for option in question.options} if question else set()
        return bool(offered) and offered - have <= want
    if pair in (("at_least", "at_least"), ("at_most", "at_most")):
        limit, bound = Decimal(known.operands[0]), Decimal(wanted.operands[0])
        return limit >= bound if known.operator == "at_least" else limit <= bound
    return False
