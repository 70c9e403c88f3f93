"""One prompt of each kind, answered by keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from drafter.answers import Answers
from drafter.library.library import Library
from drafter.library.questions import Question
from drafter.terminal.ask import Answer, Reply, ask
from drafter.terminal.lists import Signal
from drafter.terminal.session import Session
from tests.conftest import toy_answers
from tests.terminal.playing import BACKSPACE, CTRL_C, DOWN, ENTER, ESCAPE, SPACE, UP, Terminal, terminal


def asked(library: Library, name: str, *keys: str, slowly: bool = False, **values: Any) -> tuple[Reply, Terminal]:
    """Ask one question of the toy policy after some answers, with these keys."""
    session = Session(library, library.policies["toy"], toy_answers(**values), Path("answers.yaml"))
    question = session.folder.question(name)
    assert question is not None
    with terminal(*keys, slowly=slowly) as played:
        return ask(session.asking(question), played.screen), played


def asked_new(
    library: Library, fields: Mapping[str, Any], *keys: str, slowly: bool = False
) -> tuple[Reply, Terminal]:
    """Ask a question made for the test."""
    made_up = {"id": "made_up", "ask": "What?", "name": "thing", "component": "frame"}
    question = Question.model_validate({**made_up, **fields})
    folder = replace(library.policies["toy"], questions=(question,))
    session = Session(library, folder, Answers("toy"), Path("answers.yaml"))
    with terminal(*keys, slowly=slowly) as played:
        return ask(session.asking(question), played.screen), played


def test_a_choice_is_made_with_the_arrows_and_enter(toy: Library) -> None:
    assert asked(toy, "instrument", DOWN, ENTER)[0] == Answer("order")
    assert asked(toy, "instrument", DOWN, UP, ENTER)[0] == Answer("bill")


def test_a_choice_begins_at_the_answer_so_far_or_the_usual_one(toy: Library) -> None:
    assert asked(toy, "instrument", ENTER)[0] == Answer("bill")
    assert asked(toy, "instrument", ENTER, instrument="order")[0] == Answer("order")
    assert asked(toy, "pays", ENTER, pays="no")[0] == Answer("no")


def test_the_states_of_the_option_pointed_at_stand_below_the_list(toy: Library) -> None:
    options = [{"value": "a", "label": "Land"}, {"value": "b", "label": "Water", "seen_in": ["AA/ferry_act/fares"]}]
    _, played = asked_new(toy, {"kind": "choice", "default": "b", "options": options}, ENTER)
    assert "   Seen in Alpha." in played.shown
    assert "Description" not in played.shown
    _, played = asked_new(toy, {"kind": "choice", "default": "a", "options": options}, ENTER)
    assert "Seen in" not in played.shown


def test_a_yes_no_question_without_options_of_its_own_offers_yes_and_no(toy: Library) -> None:
    assert asked_new(toy, {"kind": "yes_no", "default": "no"}, ENTER)[0] == Answer("no")
    assert asked_new(toy, {"kind": "yes_no", "default": "no"}, UP, ENTER)[0] == Answer("yes")


def test_choices_are_marked_with_space_and_accepted_with_enter(toy: Library) -> None:
    reply, played = asked(toy, "uses", SPACE, DOWN, DOWN, SPACE, ENTER)
    assert reply == Answer(("docks", "crews"))
    assert "[x] Boats (usual)" in played.shown
    assert "[ ] Crews" in played.shown
    assert "→ Docks; Crews" in played.shown


def test_an_option_for_bills_is_not_offered_for_an_order(toy: Library) -> None:
    _, played = asked(toy, "uses", ENTER, instrument="order")
    assert "Boats" in played.shown
    assert "Crews" not in played.shown


def test_letters_typed_in_a_list_of_marks_mark_nothing(toy: Library) -> None:
    assert asked(toy, "uses", "a", "i", ENTER)[0] == Answer(("boats", "docks"))


@pytest.mark.parametrize("keys", [("b", "e", "t", ENTER), (DOWN, ENTER)])
def test_the_state_is_found_by_typing_or_by_the_arrows(toy: Library, keys: tuple[str, ...]) -> None:
    session = Session(toy, toy.policies["toy"], Answers("toy"), Path("answers.yaml"))
    question = session.folder.question("state")
    assert question is not None
    with terminal(*keys) as played:
        assert ask(session.asking(question), played.screen) == Answer("BB")
    assert "→ Beta" in played.shown


def test_a_text_is_typed(toy: Library) -> None:
    assert asked(toy, "short_title", "Harbor Act", ENTER)[0] == Answer("Harbor Act")


def test_the_text_so_far_stands_in_the_line_to_be_mended(toy: Library) -> None:
    assert asked(toy, "short_title", BACKSPACE * 3, "Bill", ENTER, short_title="Harbor Act")[0] == Answer("Harbor Bill")


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("number", "1,200", 1200), ("year", "2027", 2027), ("money", "$2,500,000", 2_500_000),
        ("percent", "12.5%", Decimal("12.5")), ("date", "July 1, 2027", date(2027, 7, 1)),
        ("date", "2027-7-1", date(2027, 7, 1)),
    ],
)
def test_what_is_typed_becomes_a_value_of_its_kind(toy: Library, kind: str, typed: str, value: object) -> None:
    assert asked_new(toy, {"kind": kind}, typed, ENTER)[0] == Answer(value)  # type: ignore[arg-type]


def test_what_does_not_fit_is_explained_and_stays_in_the_line(toy: Library) -> None:
    fields = {"kind": "number", "minimum": 2, "maximum": 9}
    reply, played = asked_new(toy, fields, "1x", ENTER, BACKSPACE * 2, "4", ENTER)
    assert reply == Answer(4)
    assert "“1x” is not a number. Write digits, such as 25." in played.flowed
    assert "From 2 to 9." in played.flowed


def test_a_pasted_line_break_becomes_a_space(toy: Library) -> None:
    assert asked(toy, "short_title", "\x1b[200~Harbor\nAct\x1b[201~", ENTER)[0] == Answer("Harbor Act")


@pytest.mark.parametrize("keys", [(ENTER,), ("?", ENTER)])
@pytest.mark.parametrize("kind", ["text", "number", "year", "money", "percent", "date"])
def test_not_known_yet_leaves_a_labeled_blank(toy: Library, kind: str, keys: tuple[str, ...]) -> None:
    reply, played = asked_new(toy, {"kind": kind, "blank": "THE THING"}, *keys)
    assert reply is Signal.UNKNOWN
    assert "the draft will show [THE THING]" in played.flowed
    assert "→ Left open: [THE THING]" in played.shown


@pytest.mark.parametrize(
    ("name", "key"), [("instrument", "?"), ("uses", "?"), ("share", ENTER), ("short_title", ENTER)]
)
def test_not_known_yet_takes_the_usual_answer_where_there_is_one(toy: Library, name: str, key: str) -> None:
    reply, played = asked(toy, name, key)
    assert reply is Signal.UNKNOWN
    assert "→ Usual answer: " in played.shown


def test_the_state_has_no_usual_answer_to_take(toy: Library) -> None:
    session = Session(toy, toy.policies["toy"], Answers("toy"), Path("answers.yaml"))
    question = session.folder.question("state")
    assert question is not None
    with terminal("?", BACKSPACE, ENTER) as played:
        assert ask(session.asking(question), played.screen) == Answer("AA")
    assert "usual answer is taken" not in played.flowed


@pytest.mark.parametrize("name", ["instrument", "state", "uses", "short_title", "days"])
def test_escape_goes_back(toy: Library, name: str) -> None:
    assert asked(toy, name, ESCAPE, slowly=True)[0] is Signal.BACK


@pytest.mark.parametrize("name", ["instrument", "state", "uses", "short_title", "days"])
def test_ctrl_c_leaves_every_prompt(toy: Library, name: str) -> None:
    with pytest.raises(KeyboardInterrupt):
        asked(toy, name, CTRL_C)


def test_none_is_not_marked_together_with_others(toy: Library) -> None:
    fields = {
        "kind": "choices", "default": ["one"],
        "options": [{"value": "one", "label": "One"}, {"value": "none", "label": "Nothing at all"}],
    }
    reply, played = asked_new(toy, fields, DOWN, SPACE, ENTER, SPACE, ENTER, slowly=True)
    assert reply == Answer(("one",))
    assert "“Nothing at all” stands alone" in played.flowed


def test_marking_nothing_is_questioned_where_none_is_an_option(toy: Library) -> None:
    options = [{"value": "one", "label": "One"}, {"value": "none", "label": "Nothing at all"}]
    fields = {"kind": "choices", "options": options}
    reply, played = asked_new(toy, fields, ENTER, DOWN, SPACE, ENTER, slowly=True)
    assert reply == Answer(("none",))
    assert "Mark “Nothing at all” if that is meant." in played.flowed


def test_a_list_that_pushes_the_question_off_the_screen_repeats_it(toy: Library) -> None:
    many = [{"value": f"v{number}", "label": f"Option {number}"} for number in range(20)]
    _, played = asked_new(toy, {"kind": "choice", "options": many}, ENTER)
    _, short = asked_new(toy, {"kind": "choice", "options": many[:3]}, ENTER)
    assert played.shown.count("What?") == 2
    assert short.shown.count("What?") == 1
