"""Count the combinations of answers, exactly: how many drafts a proof over all of them speaks of.

A combination is one set of effective answers. Answers that no condition can tell apart (two sums of
money, two names) count as one. The questions are gone through in order, as an interview does, with
one number for all the ways to have come to the answers that later questions still look back to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.conditions import Test, Value
from drafter.interview.replay import option_applies, question_applies, unanswered
from drafter.library.jurisdictions import Jurisdiction
from drafter.library.questions import Question
from drafter.upkeep.prove.domains import OWN_NAME, Domain
from drafter.upkeep.prove.encode import Encoding

_Looked = tuple[tuple[str, Value], ...]
"""The answers that later questions look back to."""


def combinations(encoding: Encoding) -> int:
    """Return how many sets of effective answers there are, over all jurisdictions and instruments."""
    later = _later(encoding)
    return sum(_in_state(encoding, state, later) for state in encoding.library.jurisdictions.values())


def in_words(count: int) -> str:
    """Write a number of combinations: exactly while it can be read, then by its first digits and its length."""
    if count < 10**9:
        return f"{count:,}"
    digits = str(count)
    return f"{digits[0]}.{digits[1:3]} × 10^{len(digits) - 1}"


def _later(encoding: Encoding) -> list[dict[str, tuple[Test, ...]]]:
    """Return for each question the comparisons that questions after it make."""
    needed: dict[str, dict[Test, None]] = {}
    found: list[dict[str, tuple[Test, ...]]] = []
    for question in reversed(encoding.folder.questions):
        found.append({subject: tuple(tests) for subject, tests in needed.items()})
        for test in _looks_back(question, encoding):
            needed.setdefault(test.subject, {})[test] = None
    return found[::-1]


def _looks_back(question: Question, encoding: Encoding) -> Iterator[Test]:
    for condition in (question.when, *(option.when for option in question.options)):
        yield from condition.tests
    names = ("bill", "order")
    yield from (Test("instrument", "is", (name,)) for name in names)
    role = encoding.folder.policy.roles.get(question.default_from.removeprefix("institutions."))
    if role is not None and role.from_question in encoding.domains:
        yield from (Test(role.from_question, "is", (value,)) for value in encoding.domains[role.from_question].values)


def _in_state(encoding: Encoding, state: Jurisdiction, later: list[dict[str, tuple[Test, ...]]]) -> int:
    facts: dict[str, Value] = {f"form.{feature.id}": feature.default for feature in encoding.library.features.values()}
    ways: dict[_Looked, int] = {(): 1}
    jurisdiction: Jurisdiction | None = None
    for question, tests in zip(encoding.folder.questions, later, strict=True):
        domain = encoding.domains[question.id]
        if question.id == "state":
            domain = Domain(question, {state.code: state.code})
        onward: dict[_Looked, int] = {}
        for looked, count in ways.items():
            known = {**facts, **dict(looked)}
            for value, times in _answers(domain, known, encoding, jurisdiction, tests):
                if value is None and question.id == "state":
                    continue
                kept = _kept({**dict(looked), **({question.id: value} if value is not None else {})}, tests)
                onward[kept] = onward.get(kept, 0) + count * times
        ways = onward
        if question.id == "state":
            jurisdiction = state
            facts.update(state.facts())
    return sum(ways.values()) if jurisdiction is not None else 0


def _kept(known: Mapping[str, Value], tests: Mapping[str, tuple[Test, ...]]) -> _Looked:
    """Drop the answers to which no later question looks back."""
    return tuple(sorted((name, value) for name, value in known.items() if name in tests))


def _answers(
    domain: Domain,
    facts: Mapping[str, Value],
    encoding: Encoding,
    jurisdiction: Jurisdiction | None,
    tests: Mapping[str, tuple[Test, ...]],
) -> Iterator[tuple[Value | None, int]]:
    """Yield the effective answers that later questions tell apart, each with how many it stands for."""
    question = domain.question
    if not question_applies(question, facts):
        yield None, 1
        return
    usual = unanswered(question, facts, encoding.folder, jurisdiction)
    if usual is None:
        yield None, 1
    offered = [value for value in domain.values if _is_offered(value, domain, facts, usual)]
    if not domain.several:
        yield from ((_like(domain, value, tests), 1) for value in offered)
        return
    asked = {operand for test in tests.get(question.id, ()) for operand in test.operands}
    looked = [value for value in offered if value in asked]
    for bits in range(2 ** len(looked)):
        yield tuple(value for index, value in enumerate(looked) if bits >> index & 1), 2 ** (len(offered) - len(looked))


def _is_offered(value: str, domain: Domain, facts: Mapping[str, Value], usual: Value | None) -> bool:
    if value == OWN_NAME:
        return usual is not None
    option = domain.question.option(value)
    return option is None or option_applies(option, facts)


def _like(domain: Domain, value: str, tests: Mapping[str, tuple[Test, ...]]) -> Value:
    """Return one answer for all that later questions cannot tell from this one."""
    name, own = domain.question.id, domain.values[value]
    outcomes = [test.holds({name: own}) for test in tests.get(name, ())]
    return next(
        other
        for other in domain.values.values()
        if [test.holds({name: other}) for test in tests.get(name, ())] == outcomes
    )
