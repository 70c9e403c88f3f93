"""The difference of two texts, passage by passage."""

from __future__ import annotations

from drafter.upkeep.passages import difference, marked


def test_words_that_changed_are_marked_where_they_stand() -> None:
    old, new = "at least every other year, the board meets", "at least every two years, the board meets again"
    assert marked(old, new) == "at least every [-other year,-]{+two years,+} the board meets {+again+}"


def test_a_passage_that_changed_stands_once_and_others_as_gone_or_new() -> None:
    old = ["The ferry sails daily.", "A harbor waits.", "The end."]
    new = ["The ferry sails weekly.", "Boats are blue and have three masts each.", "The end."]
    assert difference(old, new) == (
        "~ The ferry sails [-daily.-]{+weekly.+}",
        "+ Boats are blue and have three masts each.",
        "- A harbor waits.",
    )


def test_equal_texts_have_no_difference() -> None:
    assert difference(["One.", "Two."], ["One.", "Two."]) == ()
    assert difference([], ["One."]) == ("+ One.",)
    assert difference(["One."], []) == ("- One.",)
