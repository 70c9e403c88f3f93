"""Lists: joined items, items that are sentences, and the words that then open the list."""

from __future__ import annotations

import pytest

from drafter.assembly.compose import compose_clause
from drafter.assembly.lists import finding_lead, item_cased, item_ending, list_opening
from drafter.document import Text
from drafter.library.clauses import Join, Node
from drafter.library.form_words import WordForm
from tests.assembly.test_compose import shown
from tests.conftest import clause, toy_scope


def words(items: str) -> WordForm:
    return toy_scope().words.model_copy(update={"items": items})


@pytest.mark.parametrize(
    ("items", "join", "tail", "ends"),
    [
        ("joined", "or", False, [";", "; or", "."]),
        ("joined", "none", False, [";", ";", "."]),
        ("joined", "and", True, [";", "; and", ","]),
        ("listed", "and", False, [";", ";", "."]),
        ("sentences", "and", False, [".", ".", "."]),
        ("sentences", "and", True, [";", "; and", ","]),
    ],
)
def test_items_end_as_the_state_s_lists_do(items: str, join: Join, tail: bool, ends: list[str]) -> None:
    assert [item_ending(words(items), join, index, 2, ".", tail) for index in range(3)] == ends


def test_a_list_inside_a_joined_item_ends_as_the_item_does() -> None:
    assert item_ending(words("joined"), "and", 1, 1, "; or") == "; or"
    assert item_ending(words("sentences"), "and", 1, 1, "; or") == "."


def test_an_item_that_is_a_sentence_begins_with_a_capital() -> None:
    assert item_cased((Text("boats"),), words("sentences")) == (Text("Boats"),)
    assert item_cased((Text("boats"),), words("joined")) == (Text("boats"),)


@pytest.mark.parametrize(
    ("lead", "first", "join", "opening"),
    [
        ("The Department shall", "publish a list", "and", " do all of the following"),
        ("The Department may", "withhold payment", "or", " do any of the following"),
        ("The Department shall", "accept it", "or", " do one of the following"),
        ("A grantee may not use a grant to", "lobby", "or", " do any of the following"),
        ("The port must be", "a harbor", "or", " one of the following"),
        ("The council shall consult with", "the Governor", "and", " all of the following"),
        ("advice on any change to", "the Governor", "and", " all of the following"),
        ("an agreement that states", "the goals", "and", " all of the following"),
        ("The Department may use the fund only for", "boats", "and", " any of the following"),
        ("The Department may renew it if the crew", "meets the test", "and", " does all of the following"),
        ("a crew that", "is rested", "and", " meets all of the following conditions"),
        ("crews that", "sail at night", "or", " meet any of the following conditions"),
        ("a crew that", "no longer sails", "or", " meets any of the following conditions"),
        ("A port is open if the port", "has a pier", "and", " meets all of the following conditions"),
        ("The Department shall pay if", "the ferry lands", "and", " all of the following apply"),
        ("Any of the following that carries", "a boat", "or", ""),
        ("in each year as follows", "a boat", "and", ""),
        ("The Department", "shall pay", "and", ""),
    ],
)
def test_a_list_of_sentences_opens_with_words_that_fit(lead: str, first: str, join: Join, opening: str) -> None:
    assert list_opening(lead, first, Node(join=join), words("sentences")) == opening
    assert list_opening(lead, first, Node(join=join), words("joined")) == ""


def test_a_clause_may_say_what_its_list_opens_with() -> None:
    assert list_opening("pays for", "boats", Node(following="the following"), words("listed")) == " the following"
    assert list_opening("for it", "boats", Node(following=", all of it"), words("listed")) == ", all of it"
    assert list_opening("pays for", "boats", Node(following="the following"), words("joined")) == ""


def test_findings_are_listed_without_the_word_that_joins_them() -> None:
    assert finding_lead((Text("The Senate finds that"),), words("sentences")) == (
        Text("The Senate finds all of the following:"),
    )
    assert finding_lead((Text("The Senate finds that"),), words("joined")) == (Text("The Senate finds that:"),)


def test_a_clause_is_composed_in_sentences() -> None:
    scope = toy_scope()
    scope.words = words("sentences")
    items = [{"text": "keep a list"}, {"text": "serve", "items": [{"text": "boats"}, {"text": "docks"}]}]
    (made,) = compose_clause(clause(text="A harbor shall", items=items), scope)
    assert shown(made) == [
        "A harbor shall do all of the following:",
        "  Keep a list.",
        "  Serve all of the following:",
        "    Boats.",
        "    Docks.",
    ]
