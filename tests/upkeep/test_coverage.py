"""Coverage: every provision that was seen is drawn on, explained, or told as open."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from drafter.library.library import Library
from drafter.problems import ProblemsFound
from drafter.upkeep.coverage import accounts, coverage_json, coverage_text, provisions_text, share, shares
from tests.conftest import TOY, Changed, run

Change = Callable[[dict[str, str | bytes | None]], Changed]
SOURCES = (TOY / "sources/AA.yaml").read_text("utf-8")
REACHED = 90
"""The least per cent of provisions drawn on in the clause library. Raise it as the library grows; never lower it."""


def without_reason(change_toy: Change) -> Changed:
    return change_toy({"sources/AA.yaml": SOURCES.replace(",\n         not_drawn_on: Ferries are free here.", "")})


def test_the_clause_library_draws_on_at_least_as_much_as_was_reached(real: Library) -> None:
    assert share("total", accounts(real)).percent >= REACHED


def test_definitions_and_options_count_as_drawing_on_a_provision(toy: Library) -> None:
    found = {account.entry.path: account for account in accounts(toy)}
    assert [use.name for use in found["AA/old_act/boats"].uses] == ["harbor"]
    assert [use.name for use in found["AA/ferry_act/timetables"].uses] == ["uses: docks"]
    assert found["AA/ferry_act/timetables"].standing == "drawn on"
    assert found["AA/ferry_act/fares"].standing == "explained"


def test_clauses_count_as_drawing_on_a_provision(change_toy: Change) -> None:
    spare = (TOY / "toy/clauses/duties/spare.yaml").read_text("utf-8")
    changed = change_toy({
        "toy/clauses/duties/spare.yaml": spare.replace("{how: original}", "{source: AA/ferry_act/fares, how: adapted}")
    })
    found = {account.entry.path: account for account in accounts(changed.library)}
    assert [use.kind for use in found["AA/ferry_act/fares"].uses] == ["clause"]


def test_what_was_not_seen_does_not_count(toy: Library) -> None:
    assert "AA/ferry_act/rumor" not in {account.entry.path for account in accounts(toy)}


def test_what_is_neither_drawn_on_nor_explained_is_open(change_toy: Change) -> None:
    found = accounts(without_reason(change_toy).library)
    assert [account.entry.path for account in found if account.standing == "open"] == ["AA/ferry_act/fares"]
    assert "1 is left open" in coverage_text(found)


def test_the_shares_of_states_and_topics_add_up(real: Library) -> None:
    found = accounts(real)
    total = share("total", found)
    for by in ("state", "topic"):
        parts = shares(found, by)
        assert sum(part.total for part in parts) == total.total == len(found)
        assert sum(part.drawn_on for part in parts) == total.drawn_on
        assert sum(part.open for part in parts) == total.open
        assert len({part.name for part in parts}) == len(parts)


def test_the_report_says_what_is_missing_for_the_goal(toy: Library) -> None:
    text = coverage_text(accounts(toy))
    assert "2 of 3 provisions are drawn on, 66.7%." in text
    assert "The goal is 90%: 1 more." in text
    assert ["AA", "3", "2", "1", "0", "67%"] in [line.split() for line in text.splitlines()]


def test_a_goal_that_is_met_is_called_reached(toy: Library) -> None:
    assert "The goal is 90%: reached." in coverage_text(accounts(toy, topic="boats"))


def test_each_provision_is_listed_with_what_draws_on_it_or_why_nothing_does(toy: Library) -> None:
    text = provisions_text(accounts(toy, "aa"))
    assert "AA/old_act: Old Act, Alpha Code § 9 (not in force)\n" in text
    assert "  timetables: § 1-102\n      drawn on by option uses: docks\n" in text
    assert "  fares: § 1-103\n      not drawn on: Ferries are free here.\n" in text


def test_the_gap_list_holds_only_what_is_open_with_what_it_says(change_toy: Change) -> None:
    text = provisions_text(accounts(without_reason(change_toy).library), gaps_only=True)
    assert "      OPEN. Fares are published." in text
    assert "boats" not in text
    assert "timetables" not in text


@pytest.mark.parametrize(("state", "topic", "words"), [
    ("ZZ", "", "there is no source of the state “ZZ”"), ("", "boat", "Did you mean “boats”?"),
])
def test_a_state_or_topic_that_no_source_has_is_told(toy: Library, state: str, topic: str, words: str) -> None:
    with pytest.raises(ProblemsFound, match=words.replace("?", r"\?")):
        accounts(toy, state, topic)


def test_the_json_holds_the_shares_and_every_provision(toy: Library) -> None:
    data = json.loads(coverage_json(accounts(toy)))
    assert data["total"] == {"name": "total", "seen": 3, "drawn_on": 2, "explained": 1, "open": 0, "percent": 66.7}
    assert [part["name"] for part in data["topics"]] == ["boats", "fares", "timetables"]
    assert [entry["standing"] for entry in data["provisions"]] == ["drawn on", "explained", "drawn on"]
    assert data["provisions"][2]["in_force"] is False


def test_the_command_ends_with_1_while_a_provision_is_open(change_toy: Change) -> None:
    assert run("library", "coverage", "--library", TOY).code == 0
    root = without_reason(change_toy).root
    ran = run("library", "coverage", "--gaps", "--library", root)
    assert ran.code == 1
    assert "OPEN" in ran.out
    assert json.loads(run("library", "coverage", "--json", "--library", root).out)["total"]["open"] == 1


def test_the_lines_fit_a_terminal_of_80_columns(real: Library) -> None:
    found = accounts(real)
    text = f"{coverage_text(found)}\n{provisions_text(found)}"
    assert [line for line in text.splitlines() if len(line) > 80 and " " in line.strip()] == []
