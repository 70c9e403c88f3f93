"""Whatever a person answers and changes: no answer is lost, and what counts is what is offered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from drafter.answers import Answers
from drafter.answers_file import answers_text, parse_answers
from drafter.interview.consequences import compare
from drafter.interview.outline import outline, parked_lines
from drafter.interview.replay import replay
from drafter.library.library import Library
from tests.conftest import REAL, TOY, loaded
from tests.random_answers import Drawn, answers_to

POLICIES = sorted(path.parent for root in (REAL, TOY) for path in root.glob("*/policy.yaml"))
QUICK = settings(
    max_examples=40, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck),
    phases=[Phase.generate, Phase.shrink],
)


@pytest.fixture(params=POLICIES, ids=lambda folder: folder.name)
def library(request: pytest.FixtureRequest) -> Library:
    """The library of a policy, with that policy alone."""
    whole = loaded(request.param.parent)
    return replace(whole, policies={request.param.name: whole.policies[request.param.name]})


def drawn_answers(library: Library) -> st.SearchStrategy[Drawn]:
    folder = next(iter(library.policies.values()))
    states = st.sampled_from(sorted(library.jurisdictions))
    return states.flatmap(lambda state: answers_to(library, folder, state=state))


def uses(library: Library, answers: Answers, name: str) -> bool:
    """Whether a given answer counts in full."""
    facts = replay(library, library.policies[answers.policy], answers).facts
    return facts.get(name) == answers.given[name].value


def test_every_answer_is_used_or_parked_after_any_change_of_an_earlier_one(library: Library) -> None:
    folder = next(iter(library.policies.values()))

    @QUICK
    @given(drawn_answers(library), drawn_answers(library), st.sampled_from([one.id for one in folder.questions]))
    def holds(first: Drawn, other: Drawn, name: str) -> None:
        if name not in other.answers.given:
            return
        changed = first.answers.with_answer(name, other.answers.given[name].value)
        assert set(first.answers.given) <= set(changed.given)
        state = replay(library, folder, changed)
        for kept in changed.given:
            assert uses(library, changed, kept) or state.parked[kept] == changed.given[kept]

    holds()


def test_saved_answers_give_the_same_facts_again(library: Library) -> None:
    folder = next(iter(library.policies.values()))

    @QUICK
    @given(drawn_answers(library))
    def holds(drawn: Drawn) -> None:
        again = parse_answers(answers_text(drawn.answers, "1.0"), library)
        assert replay(library, folder, again).facts == replay(library, folder, drawn.answers).facts

    holds()


def test_a_change_and_its_undoing_have_opposite_consequences(library: Library) -> None:
    folder = next(iter(library.policies.values()))

    @QUICK
    @given(drawn_answers(library), drawn_answers(library), st.sampled_from([one.id for one in folder.questions]))
    def holds(first: Drawn, other: Drawn, name: str) -> None:
        after = replace(first.answers, given={**first.answers.given, **{
            key: given for key, given in other.answers.given.items() if key == name
        }})
        one, two = replay(library, folder, first.answers), replay(library, folder, after)
        there, back = compare(folder, one, two, name), compare(folder, two, one, name)
        assert (there.appearing, there.vanishing) == (back.vanishing, back.appearing)
        assert (there.parked, there.back_in_use) == (back.back_in_use, back.parked)
        assert {question.id for question in there.parked} <= set(two.parked)

    holds()


def test_the_outline_and_the_parked_answers_name_every_answer(library: Library) -> None:
    folder = next(iter(library.policies.values()))

    @QUICK
    @given(drawn_answers(library))
    def holds(drawn: Drawn) -> None:
        state = replay(library, folder, drawn.answers)
        parts = outline(library, folder, state, ())
        assert [line.question for part in parts for line in part.lines] == sorted(
            state.applicable, key=lambda question: [*folder.parts.values()].index(folder.parts[question.id])
        )
        assert len(parked_lines(library, folder, state)) == len(state.parked)
        shown = {line.question.id for part in parts for line in part.lines} | set(state.parked)
        assert set(drawn.answers.given) <= shown

    holds()
