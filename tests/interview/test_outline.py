"""The answers grouped by part, each with where it came from."""

from __future__ import annotations

from dataclasses import replace

from drafter.answers import Given
from drafter.interview.outline import Standing, outline, parked_lines
from drafter.library.library import Library
from tests.interview.made_up import answers, policy, question, state

ROAD = question("road", "choice", ("land", "water"), default="land")
BOAT = question("boat", when={"road": "water"}, blank="BOAT")
TRUCKS = question("trucks", "number", default="3", when={"road": "land"})
FOLDER = replace(policy(ROAD, BOAT, TRUCKS), parts={"road": "Ways", "boat": "Vehicles", "trucks": "Vehicles"})


def lines(library: Library, **values: Given) -> dict[str, tuple[str, Standing]]:
    given = replace(answers(), given=values)
    parts = outline(library, FOLDER, state(FOLDER, given), {"road"})
    return {line.question.id: (line.words, line.standing) for part in parts for line in part.lines}


def test_every_answer_that_applies_is_there_with_its_origin(toy: Library) -> None:
    assert lines(toy) == {"road": ("Land", "default"), "trucks": ("3", "default")}
    assert lines(toy, road=Given("water", "typed"), boat=Given("Ann", "file")) == {
        "road": ("Water", "typed"), "boat": ("Ann", "file"),
    }


def test_an_open_answer_shows_its_blank(toy: Library) -> None:
    assert lines(toy, road=Given("water", "file"))["boat"] == ("[BOAT]", "open")


def test_an_answer_that_is_not_offered_gives_way_to_the_usual_one(toy: Library) -> None:
    assert lines(toy, road=Given("air", "typed"))["road"] == ("Land", "default")


def test_parts_stand_in_order_and_say_what_is_asked(toy: Library) -> None:
    parts = outline(toy, FOLDER, state(FOLDER), {"road"})
    assert [part.name for part in parts] == ["Ways", "Vehicles"]
    assert [line.asked for part in parts for line in part.lines] == [True, False]


def test_parked_answers_are_listed_even_if_no_question_has_their_name(toy: Library) -> None:
    given = answers(boat="Ann", gone="x")
    assert parked_lines(toy, FOLDER, state(FOLDER, given)) == ("boat: Ann", "gone: x")
