"""What stands around a question, and that it fits a narrow terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.answers import Answers, Given
from drafter.interview.outline import Line
from drafter.interview.progress import Progress
from drafter.library.library import Library
from drafter.library.questions import Option, Question
from drafter.terminal import words
from drafter.terminal.ask import show_page
from drafter.terminal.lists import choose
from drafter.terminal.session import Session
from drafter.terminal.words import Asking
from tests.conftest import REAL
from tests.interview.made_up import question
from tests.terminal.playing import ENTER, terminal

STYLES = re.compile(r"\x1b\[[0-9;]*m|\x1b\[\?[0-9]+[a-z]")


def asking(library: Library, one: Question, **more: object) -> Asking:
    return Asking(one, library, library.policies["toy"], **more)  # type: ignore[arg-type]


def test_the_heading_says_how_far_along_and_in_which_part(toy: Library) -> None:
    pays = toy.policies["toy"].question("pays")
    assert pays is not None
    assert words.heading(asking(toy, pays, progress=Progress(3, 14))) == "Question 3 of about 14 · Frame"
    follows = Progress(3, 14, follows_up=True)
    assert words.heading(asking(toy, pays, progress=follows)) == "Question 3 of about 14, continued · Frame"
    assert words.heading(asking(toy, pays)) == "Frame"


def test_the_component_is_named_and_a_core_one_marked(toy: Library) -> None:
    assert words.component_line(asking(toy, question("x", component="frame"))) == "Component: Frame"
    core = asking(toy, question("x", component="money"))
    assert words.component_line(core) == "Component: Money (one of the core components)"


def test_the_usual_answer_comes_with_its_reason(toy: Library) -> None:
    boxes = question("x", "choices", ("a", "b"), why="Good.")
    assert words.usual_line(asking(toy, question("x", why="Short."), usual="Act")) == "Usual answer: Act. Short."
    assert words.usual_line(asking(toy, question("x", why="Short."))) == "No usual answer. Short."
    assert words.usual_line(asking(toy, boxes, usual=("a",))) == "Usual answer: the one shown as usual. Good."
    assert words.usual_line(asking(toy, boxes, usual=())) == "Usual answer: none of them. Good."


def test_an_option_shows_the_states_that_chose_it(toy: Library) -> None:
    paths = ("AA/act/one", "AA/act/two", "ZZ/law/x", "YY/law/x", "XX/law/x", "WW/law/x")
    seen, unseen = Option(value="a", label="Land", seen_in=paths), Option(value="b", label="Water")
    rows = words.option_rows(asking(toy, question("x", "choice"), options=(seen, unseen), usual="b"))
    assert [row.title for row in rows] == ["Land · AA ZZ YY XX +1", "Water (usual)"]
    assert [row.note for row in rows] == ["Seen in Alpha, ZZ, YY, XX and WW.", ""]


def test_the_keys_offer_the_usual_answer_only_where_there_is_one(toy: Library) -> None:
    choice = question("x", "choice", ("a",))
    assert "? if you don't know yet: the usual answer is taken." in words.list_hint(asking(toy, choice, usual="a"))
    assert "?" not in words.list_hint(asking(toy, choice))
    assert "Space marks" in words.list_hint(asking(toy, question("x", "choices", ("a",))))
    assert "Enter alone" in words.text_hint(asking(toy, question("x"), usual="a"))
    assert "? and Enter" in words.text_hint(asking(toy, question("x"), usual="a", given="b"))


def test_a_line_of_the_review_says_where_an_answer_came_from() -> None:
    one = question("thing")
    assert words.review_line(Line(one, "Land", "typed", True)) == "Thing: Land (your answer)"
    assert words.review_line(Line(one, "Land", "file", True)) == "Thing: Land (from your file)"
    assert words.review_line(Line(one, "Land", "default", True)) == "Thing: Land (usual answer)"
    assert words.review_line(Line(one, "[THING]", "open", True)) == "Thing: [THING] (left open)"


def test_a_core_component_that_is_missing_is_named(toy: Library) -> None:
    folder = toy.policies["toy"]
    assert words.missing_components(folder, {"pays": "yes"}) == ""
    assert words.missing_components(folder, {"pays": "no"}) == "Not in this draft, though a whole policy has it: Money."


@pytest.mark.parametrize("policy", sorted(path.parent.name for path in REAL.glob("*/policy.yaml")))
@pytest.mark.parametrize("instrument", ["bill", "order"])
def test_at_60_columns_every_question_and_option_can_be_read_in_full(
    real: Library, policy: str, instrument: str
) -> None:
    given = {"instrument": Given(instrument), "state": Given("MD")}
    folder = real.policies[policy]
    session = Session(real, folder, Answers(folder.policy.id, given), Path("answers.yaml"), depth="full")
    for one in session.asked():
        if instrument == "order" and "bill" in one.instruments:
            continue
        asked = session.asking(one)
        rows = words.option_rows(asked) if one.finite else []
        with terminal(ENTER, columns=60, rows=120) as played:
            show_page(asked, played.screen)
            if rows:
                choose(played.screen, words.list_hint(asked), rows)
        for line in played.lines:
            assert len(STYLES.sub("", line)) <= 60
        for text in (one.ask, one.help, *(row.title for row in rows)):
            assert " ".join(text.split()) in played.flowed
