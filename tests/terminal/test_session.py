"""A session: what a reply changes, and that the essential interview is short whatever is answered."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from drafter.answers import Answers, Given
from drafter.answers_file import load_answers
from drafter.interview.progress import completes
from drafter.library.library import Library
from drafter.library.questions import Question
from drafter.terminal.ask import Answer, Reply
from drafter.terminal.lists import Signal
from drafter.terminal.session import Session
from tests.conftest import REAL
from tests.random_answers import Drawn, answers_to

POLICIES = sorted(path.parent.name for path in REAL.glob("*/policy.yaml"))
MOST = 15


def session(library: Library, path: Path = Path("answers.yaml"), name: str = "toy") -> Session:
    return Session(library, library.policies[name], Answers(name), path)


def question(of: Session, name: str) -> Question:
    found = of.folder.question(name)
    assert found is not None
    return found


def reply_of(asked: Session, one: Question, drawn: Drawn) -> Reply:
    """What a person who had these answers in mind would reply: what is offered of them."""
    wanted = drawn.answers.given.get(one.id)
    asking = asked.asking(one)
    values = [option.value for option in asking.options]
    if wanted is None:
        return Answer(values[-1]) if one.finite and asking.usual is None and one.id != "state" else Signal.UNKNOWN
    if isinstance(wanted.value, tuple):
        return Answer(tuple(value for value in wanted.value if value in values))
    return Answer(wanted.value if not values or wanted.value in values else values[0])


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("instrument", ["bill", "order"])
@pytest.mark.parametrize("depth", ["essential", "full"])
def test_an_interview_ends_and_asks_nothing_twice(real: Library, policy: str, instrument: str, depth: str) -> None:
    begun = session(real, name=policy).at_depth("full" if depth == "full" else "essential")
    states = st.sampled_from(sorted(real.jurisdictions))
    drawn_answers = states.flatmap(lambda code: answers_to(real, begun.folder, state=code, instrument=instrument))

    @settings(max_examples=20 if depth == "essential" else 6, derandomize=True, deadline=None, database=None,
              suppress_health_check=list(HealthCheck), phases=[Phase.generate, Phase.shrink])
    @given(drawn_answers)
    def holds(drawn: Drawn) -> None:
        now, asked = begun, []
        while (one := now.next()) is not None:
            assert one.id not in asked
            progress = now.asking(one).progress
            assert progress is not None
            assert 1 <= progress.number <= progress.about
            asked.append(one.id)
            now = now.with_reply(one, reply_of(now, one, drawn))
        counted = [name for name in asked if not completes(question(now, name), now.folder)]
        assert depth == "full" or len(counted) <= MOST
        assert now.state().jurisdiction is not None
        assert not now.state().parked

    holds()


def test_what_is_typed_is_kept_as_typed(toy: Library) -> None:
    begun = session(toy)
    after = begun.with_reply(question(begun, "pays"), Answer("no"))
    assert after.answers.given["pays"] == Given("no", "typed")
    assert begun.answers.given == {}


def test_a_usual_answer_is_written_down_so_that_it_is_not_asked_again(toy: Library, tmp_path: Path) -> None:
    begun = session(toy, tmp_path / "a.yaml")
    after = begun.with_reply(question(begun, "share"), Signal.UNKNOWN)
    assert after.answers.given["share"] == Given(25, "default")
    after.save()
    assert load_answers(tmp_path / "a.yaml", toy).given["share"].value == 25


def test_a_usual_answer_that_follows_the_state_stays_open(toy: Library) -> None:
    begun = session(toy)
    begun = begun.with_reply(question(begun, "state"), Answer("AA"))
    name = question(begun, "lead_name")
    after = begun.with_reply(name, Signal.UNKNOWN)
    assert after.asking(name).usual == "Alpha Department of Labor"
    assert "lead_name" not in after.answers.given
    assert after.at_depth("full").next() != name


def test_not_known_yet_takes_an_answer_back(toy: Library) -> None:
    begun = session(toy)
    amount = question(begun, "amount")
    after = begun.with_reply(amount, Answer(5)).with_reply(amount, Signal.UNKNOWN)
    assert after.answers.given == {}
    assert after.asking(amount).given is None


def test_the_clauses_that_come_and_go_are_found(toy: Library) -> None:
    begun = session(toy).with_reply(question(session(toy), "state"), Answer("AA"))
    pays = question(begun, "pays")
    found = begun.consequences(begun.with_reply(pays, Answer("no")), pays)
    assert {"grants.award_bill", "grants.limits", "closing.money"} <= set(found.clauses_out)
    assert "duties.publish" not in {*found.clauses_in, *found.clauses_out}


def test_saving_keeps_the_lines_that_fit_no_question(toy: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("policy: toy\n# my note\nanswers:\n  state: AA\n  gone: [x, y]  # why\n  days: soon\n", "utf-8")
    kept = {"gone": ["x", "y"], "days": "soon"}
    begun = Session(toy, toy.policies["toy"], Answers("toy", {"state": Given("AA")}), path, stale=kept)
    begun.with_reply(question(begun, "pays"), Answer("no")).save()
    text = path.read_text("utf-8")
    for line in ("# my note", "gone: [x, y]  # why", "days: soon", "pays: no", "library: '1.0'"):
        assert line in text
    begun.with_reply(question(begun, "days"), Answer(9)).save()
    assert "days: 9" in path.read_text("utf-8")


def test_a_line_that_does_not_fit_is_shown_with_its_question(toy: Library) -> None:
    begun = Session(toy, toy.policies["toy"], Answers("toy"), Path("a.yaml"), stale={"days": "soon"})
    days = question(begun, "days")
    assert begun.asking(days).stale == "soon"
    assert begun.with_reply(days, Answer(9)).asking(days).stale == ""
