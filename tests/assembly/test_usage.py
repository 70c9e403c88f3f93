"""Usage: the comma before the last of a series, and the word for money."""

from __future__ import annotations

import pytest

from drafter.assembly.usage import in_usage, serial_commas
from drafter.document import Blank, Term, Text, plain_text
from drafter.library.form_words import WordForm
from tests.conftest import toy_scope


def words(**different: object) -> WordForm:
    return toy_scope().words.model_copy(update=different)


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("boats, docks, and crews", "boats, docks and crews"),
        ("may charter, buy, or build a boat", "may charter, buy or build a boat"),
        ("with its port, crew, and status", "with its port, crew and status"),
        ("boats, docks, and crews; nets, lines, or hooks", "boats, docks and crews; nets, lines or hooks"),
        ("boats and docks", "boats and docks"),
    ],
)
def test_the_comma_of_a_series_goes(text: str, without: str) -> None:
    places = set(serial_commas(text))
    assert "".join(sign for place, sign in enumerate(text) if place not in places) == without


@pytest.mark.parametrize(
    "text",
    [
        "a law, or its use, is valid",
        "by July 1, 2028, and each year after that",
        "without a vote, the head, or a designee, of:",
        "boats, if any, and docks",
        "In a storm, the ferry may wait, and the crew may rest",
        "as it allows, that each plan, and each change of it, say so",
    ],
)
def test_every_other_comma_stays(text: str) -> None:
    assert list(serial_commas(text)) == []


def test_a_series_runs_across_names_and_blanks() -> None:
    series = (Term("The Governor", ""), Text(", "), Blank("BODY"), Text(", and the board"))
    assert plain_text(in_usage(series, words(serial_comma=False))) == "The Governor, [BODY] and the board"
    assert in_usage(series, words()) == series


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        ("to the extent that money is available", "to the extent that moneys are available"),
        ("an award of money", "an award of moneys"),
        (
            "Money that remains in the fund stays there and does not revert.",
            "Moneys that remain in the fund stay there and do not revert.",
        ),
        ("The port earns interest on money.", "The port earns interest on moneys."),
        (
            "Money credited to the fund stays there, and any part that is left reverts.",
            "Moneys credited to the fund stay there, and any part that is left reverts.",
        ),
    ],
)
def test_verbs_follow_the_plural_of_money(text: str, plural: str) -> None:
    assert plain_text(in_usage((Text(text),), words(money="moneys"))) == plural
    assert plain_text(in_usage((Text(text),), words())) == text


def test_a_verb_beyond_a_name_follows_too() -> None:
    text = (Text("interest that the money of "), Term("the Fund", "fund"), Text(" earns"))
    assert plain_text(in_usage(text, words(money="monies"))) == "interest that the monies of the Fund earn"
