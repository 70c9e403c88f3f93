"""Which questions are asked, which is next, and how far along it is."""

from __future__ import annotations

from drafter.interview.progress import (
    Progress,
    answered,
    answers_itself,
    asked,
    earlier_questions,
    next_question,
    progress_of,
)
from drafter.library.questions import Depth, Question
from tests.interview.made_up import answers, policy, question, state

ROAD = question("road", "choice", ("land", "water"), depth="essential", default="land")
BOAT = question("boat", "choice", ("ferry", "barge"), depth="essential", default="ferry", when={"road": "water"})
TRUCKS = question("trucks", "number", default="3", when={"road": "land"})
NAME = question("name", blank="NAME", when={"road": "water"})
OPENING = question("opening", "date", blank="DATE")
FOLDER = policy(ROAD, BOAT, TRUCKS, NAME, OPENING)


def names(questions: tuple[Question, ...]) -> list[str]:
    return [one.id for one in questions]


def test_the_essential_interview_asks_the_essential_questions_that_apply() -> None:
    assert names(asked(FOLDER, state(FOLDER), "essential")) == ["road"]


def test_an_answer_brings_its_essential_follow_up_and_what_it_left_open() -> None:
    by_water = state(FOLDER, answers(road="water"))
    assert names(asked(FOLDER, by_water, "essential")) == ["road", "boat", "name"]


def test_what_a_question_outside_the_essential_interview_left_open_is_not_asked_in_it() -> None:
    lights = question("lights", "choice", ("yes", "no"), default="yes")
    hue = question("hue", blank="HUE", when={"road": "land", "lights": "yes"})
    folder = policy(ROAD, lights, hue)
    assert names(asked(folder, state(folder), "essential")) == ["road"]
    assert names(asked(folder, state(folder), "full")) == ["road", "lights", "hue"]


def test_the_full_interview_asks_all_that_apply() -> None:
    assert names(asked(FOLDER, state(FOLDER), "full")) == ["road", "trucks", "opening"]


def test_a_question_with_one_option_left_is_not_asked_and_has_that_answer() -> None:
    lone = question("lone", "choice", ("a", "b"), default="b")
    options = (lone.options[0], lone.options[1].model_copy(update={"only_for": "order"}))
    instrument = question("instrument", "choice", ("bill", "order"), default="bill")
    folder = policy(instrument, lone.model_copy(update={"options": options}))
    as_bill = state(folder)
    assert names(asked(folder, as_bill, "full")) == ["instrument"]
    assert as_bill.facts["lone"] == "a"
    assert names(asked(folder, state(folder, answers(instrument="order")), "full")) == ["instrument", "lone"]


def test_one_box_to_mark_is_asked_unless_it_is_marked_anyway() -> None:
    usual = question("usual", "choices", ("a",), default=["a"])
    unusual = question("unusual", "choices", ("a",))
    folder = policy(usual, unusual)
    assert answers_itself(usual, state(folder), folder)
    assert not answers_itself(unusual, state(folder), folder)


def test_the_next_question_is_the_first_neither_answered_nor_passed_over() -> None:
    given = answers(road="water")
    by_water = state(FOLDER, given)
    questions = asked(FOLDER, by_water, "essential")
    assert next_question(questions, given, by_water) == BOAT
    assert next_question(questions, given, by_water, passed={"boat"}) == NAME
    assert next_question(questions, given, by_water, passed={"boat", "name"}) is None


def test_an_answer_that_is_no_longer_offered_is_asked_for_again() -> None:
    given = answers(road="air")
    assert not answered(ROAD, given, state(FOLDER, given))
    assert next_question(asked(FOLDER, state(FOLDER, given), "essential"), given, state(FOLDER, given)) == ROAD


def test_choices_of_which_some_are_left_count_as_answered() -> None:
    boxes = question("boxes", "choices", ("a", "b"))
    folder = policy(boxes)
    some, none = answers(boxes=("a", "gone")), answers(boxes=("gone",))
    assert answered(boxes, some, state(folder, some))
    assert not answered(boxes, none, state(folder, none))


def test_one_can_go_back_to_what_was_answered_or_passed_over_the_latest_first() -> None:
    given = answers(road="water")
    by_water = state(FOLDER, given)
    questions = asked(FOLDER, by_water, "essential")
    assert names(earlier_questions(questions, NAME, given, by_water, passed={"boat"})) == ["boat", "road"]
    assert names(earlier_questions(questions, BOAT, given, by_water, passed={"name"})) == ["road"]
    assert names(earlier_questions(questions, None, given, by_water, passed={"name"})) == ["name", "road"]


def progress(one: Question, depth: Depth, **values: str) -> Progress | None:
    given = state(FOLDER, answers(**values))
    return progress_of(one, asked(FOLDER, given, depth), FOLDER, depth)


def test_the_number_of_questions_moves_with_the_answers() -> None:
    assert progress(ROAD, "essential") == Progress(1, 1)
    assert progress(ROAD, "essential", road="water") == Progress(1, 2)
    assert progress(BOAT, "essential", road="water") == Progress(2, 2)


def test_a_question_that_completes_an_answer_is_not_counted_in_the_essential_interview() -> None:
    assert progress(NAME, "essential", road="water") == Progress(2, 2, follows_up=True)
    assert progress(NAME, "full", road="water") == Progress(3, 4)


def test_a_question_that_is_not_asked_has_no_number() -> None:
    assert progress(OPENING, "essential") is None
