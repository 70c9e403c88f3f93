"""Lists of what the library holds, and their filters."""

from __future__ import annotations

import json

import pytest

from drafter.library.library import Library
from drafter.problems import ProblemsFound
from drafter.upkeep.listing import KINDS, Filters, counts, rows, rows_json, rows_text
from tests.conftest import REAL, TOY, run


def ids(library: Library, kind: str, **wanted: str) -> list[str]:
    return [row.id for row in rows(library, kind, Filters(**wanted))]


def test_every_kind_is_counted_and_can_be_listed(toy: Library) -> None:
    assert counts(toy) == {
        "clauses": 12, "questions": 13, "definitions": 5, "sources": 2, "states": 2, "policies": 1, "federal": 3,
        "evidence": 0,
    }  # fmt: skip
    for kind in set(KINDS) - {"evidence"}:
        assert f"{counts(toy)[kind]} in all." in rows_text(rows(toy, kind, Filters()))


@pytest.mark.parametrize(("kind", "wanted", "found"), [
    ("clauses", {"section": "grants"}, ["grants.award_bill", "grants.award_order", "grants.limits"]),
    ("clauses", {"section": "grants", "instrument": "order"}, ["grants.award_order"]),
    ("clauses", {"policy": "toy", "section": "findings"}, ["findings.need", "findings.law"]),
    ("clauses", {"state": "AA"}, []),
    ("questions", {"section": "closing"}, ["pays", "amount", "effective_date_rule"]),
    ("questions", {"topic": "timetables"}, ["uses"]),
    ("questions", {"state": "AA"}, ["uses"]),
    ("definitions", {"topic": "boats"}, ["harbor"]),
    ("sources", {"topic": "fares"}, ["AA/ferry_act"]),
    ("sources", {"state": "BB"}, []),
    ("states", {"state": "BB"}, ["BB"]),
    ("policies", {"policy": "toy"}, ["toy"]),
])
def test_a_filter_narrows_a_list(toy: Library, kind: str, wanted: dict[str, str], found: list[str]) -> None:
    assert ids(toy, kind, **wanted) == found


@pytest.mark.parametrize(("kind", "wanted", "words"), [
    ("clause", {}, "there is no list of “clause”"),
    ("clauses", {"section": "grant"}, "there is no section “grant”"),
    ("states", {"topic": "boats"}, "--topic does not fit a list of states"),
    ("federal", {"state": "AA"}, "--state does not fit a list of federal"),
])
def test_a_list_or_filter_that_is_not_known_is_told(
    toy: Library, kind: str, wanted: dict[str, str], words: str
) -> None:
    with pytest.raises(ProblemsFound, match=words):
        rows(toy, kind, Filters(**wanted))


def test_a_source_that_is_not_in_force_is_marked(toy: Library) -> None:
    text = rows_text(rows(toy, "sources", Filters()))
    assert "AA/old_act  not in force; 1 of 1 drawn on; Alpha Code § 9" in text
    assert "AA/ferry_act  1 of 3 drawn on; Alpha Code § 1-101" in text


def test_a_list_stands_under_headings_a_line_each_in_80_columns(real: Library) -> None:
    for kind in KINDS:
        lines = rows_text(rows(real, kind, Filters())).splitlines()
        assert [line for line in lines if len(line) > 80 and line.split()[0] != line.strip()] == []
    assert "Matching contributions (match)" in rows_text(rows(real, "clauses", Filters(section="match")))


def test_the_json_holds_whole_texts(toy: Library) -> None:
    (row,) = json.loads(rows_json(rows(toy, "clauses", Filters(section="duties", instrument="order"))))[:1]
    assert row["id"] == "duties.publish"
    assert row["instruments"] == ["bill", "order"]
    assert row["text"].startswith("[days], [lead agency] shall publish the timetable of each ferry; the fares;")


def test_the_command_counts_lists_and_ends_with_1_for_a_slip() -> None:
    assert run("library", "list", "--library", TOY).out.splitlines()[1].split() == ["clauses", "12"]
    assert json.loads(run("library", "list", "--json", "--library", TOY).out)["clauses"] == 12
    assert "grants.limits" in run("library", "list", "clauses", "--section", "grants", "--library", TOY).out
    ran = run("library", "list", "states", "--state", "bb", "--json", "--library", TOY)
    assert [row["id"] for row in json.loads(ran.out)] == ["BB"]
    ran = run("library", "list", "clauzes", "--library", REAL)
    assert ran.code == 1
    assert "Did you mean “clauses”?" in ran.err
