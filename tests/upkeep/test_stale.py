"""Stale: what is overdue on a day, what law has run out, and which answers files that touches."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from drafter.library.library import Library
from drafter.upkeep.samples import samples
from drafter.upkeep.stale import Stale, stale, stale_json, stale_text
from tests.conftest import TOY, Changed, run

Change = Callable[[dict[str, str | bytes | None]], Changed]
SPARE = (TOY / "toy/clauses/duties/spare.yaml").read_text("utf-8")
SOURCES = (TOY / "sources/AA.yaml").read_text("utf-8")


def found(library: Library, kind: str, day: str = "2027-06-30", folder: Path = TOY) -> dict[str, Stale]:
    every = stale(library, date.fromisoformat(day), samples(folder, library))
    return {one.id: one for one in every if one.kind == kind}


def reviewed(change_toy: Change, day: str, months: int = 12) -> Library:
    return change_toy({
        "toy/clauses/duties/spare.yaml": SPARE.replace("note:", f"reviewed: {day}, note:"),
        "style.yaml": f"reviews: {{clauses: {months}}}\n",
    }).library


@pytest.mark.parametrize(("day", "due"), [("2027-06-30", True), ("2027-06-29", False)])
def test_a_clause_is_overdue_when_its_months_are_over(change_toy: Change, day: str, due: bool) -> None:
    assert ("duties.spare" in found(reviewed(change_toy, "2026-06-30"), "clause", day)) is due


def test_the_months_stand_in_the_style_file(change_toy: Change) -> None:
    assert found(reviewed(change_toy, "2026-06-30", 6), "clause")["duties.spare"].why == (
        "reviewed on 2026-06-30, due on 2026-12-30"
    )
    assert "duties.spare" not in found(reviewed(change_toy, "2026-06-30", 18), "clause")


def test_a_month_without_the_day_ends_on_its_last(change_toy: Change) -> None:
    assert found(reviewed(change_toy, "2026-08-31", 6), "clause")["duties.spare"].why.endswith("due on 2027-02-28")


def test_a_clause_that_was_never_reviewed_is_due_and_names_the_answers_files_it_touches(toy: Library) -> None:
    clauses = found(toy, "clause")
    assert clauses["duties.publish"].why == "no day on which it was reviewed is given"
    assert clauses["duties.publish"].files == ("aa_bill", "aa_order", "bb_bill", "bb_order")
    assert clauses["grants.award_order"].files == ("aa_order", "bb_order")
    assert clauses["duties.spare"].files == ()


def test_other_answers_files_can_be_given(toy: Library, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text('policy: toy\nanswers: {state: AA, pays: "no"}\n', "utf-8")
    assert found(toy, "clause", folder=tmp_path)["duties.spare"].files == ("mine",)


def test_law_that_was_checked_long_ago_or_never_is_due(change_toy: Change) -> None:
    checked = SOURCES.replace("in_force: true", "checked: 2026-01-01\n    in_force: true")
    library = change_toy({"sources/AA.yaml": checked}).library
    assert found(library, "source")["AA/ferry_act"].why == "checked on 2026-01-01, due on 2027-01-01"
    assert found(library, "source", "2026-12-31") == {}
    assert found(change_toy({}).library, "source")["AA/ferry_act"].why == "no day on which it was checked is given"


def test_law_that_is_not_in_force_is_told_with_what_draws_on_it_and_is_not_due(toy: Library) -> None:
    one = found(toy, "not in force")["AA/old_act"]
    assert one.clauses == ("definition harbor",)
    assert one.files == ("aa_bill", "aa_order", "bb_bill", "bb_order")
    assert not one.due
    assert "AA/old_act" not in found(toy, "source")


@pytest.mark.parametrize(("day", "ended"), [("2027-06-30", True), ("2027-06-29", False)])
def test_law_that_has_run_out_by_its_own_terms_is_due(change_toy: Change, day: str, ended: bool) -> None:
    ending = SOURCES.replace("in_force: true", "ends: 2027-06-30\n    in_force: true")
    library = change_toy({"sources/AA.yaml": ending}).library
    assert ("AA/ferry_act" in found(library, "ended", day)) is ended


def test_a_provision_may_end_before_its_law(change_toy: Change) -> None:
    library = change_toy({"sources/AA.yaml": SOURCES.replace(
        "says: Timetables are published.,", "says: Timetables are published., ends: 2027-01-01,"
    )}).library
    assert list(found(library, "ended")) == ["AA/ferry_act/timetables"]
    assert found(library, "ended", "2026-12-31") == {}


def test_federal_references_and_states_are_due_by_their_checks(toy: Library) -> None:
    assert found(toy, "federal")["federal/partnership"].clauses == ("findings.law",)
    assert found(toy, "federal")["federal/partnership"].files == ("aa_bill", "aa_order", "bb_bill", "bb_order")
    state = found(toy, "state")["BB"]
    assert state.why == "3 of 3 facts: bill, order, institutions"
    assert state.files == ("bb_bill", "bb_order")


@pytest.mark.parametrize(("as_of", "due"), [("2025-01-01", True), ("2026-12-31", False)])
def test_the_day_of_a_file_stands_for_what_has_none_of_its_own(change_toy: Change, as_of: str, due: bool) -> None:
    changed = change_toy({
        "states/BB.yaml": dated("states/BB.yaml", "code: BB", as_of),
        "sources/AA.yaml": dated("sources/AA.yaml", "state: AA", as_of),
        "federal.yaml": dated("federal.yaml", "references:", as_of, before=True),
    })
    ids = {one.id for one in stale(changed.library, date(2027, 1, 1), ()) if one.due}
    assert ({"BB", "AA/ferry_act", "federal/partnership"} <= ids) is due
    assert ids.isdisjoint({"BB", "AA/ferry_act", "federal/partnership"}) is not due


def dated(file: str, line: str, as_of: str, before: bool = False) -> str:
    text = (TOY / file).read_text("utf-8")
    assert f"\n{line}\n" in f"\n{text}"
    return text.replace(line, f"as_of: {as_of}\n{line}" if before else f"{line}\nas_of: {as_of}", 1)


def test_the_report_counts_what_is_due_and_fits_80_columns(real: Library) -> None:
    text = stale_text(stale(real, date(2030, 1, 1), ()), date(2030, 1, 1))
    assert [line for line in text.splitlines() if len(line) > 80 and " " in line.strip()] == []
    assert text.splitlines()[-1].startswith("As of 2030-01-01: ")
    assert stale_text((), date(2030, 1, 1)) == "As of 2030-01-01, nothing is due."


def test_every_clause_of_the_library_was_reviewed(real: Library) -> None:
    assert [one.id for one in stale(real, date(2026, 11, 23), ()) if one.kind == "clause"] == []


def test_the_json_holds_everything(toy: Library) -> None:
    every = stale(toy, date(2027, 1, 1), samples(TOY, toy))
    data = json.loads(stale_json(every, date(2027, 1, 1)))
    assert data["due"] == sum(one.due for one in every) < len(data["stale"])
    assert data["as_of"] == "2027-01-01"


def test_the_command_takes_a_day_and_ends_with_1_where_something_is_due() -> None:
    ran = run("library", "stale", "--as-of", "2027-01-01", "--library", TOY)
    assert ran.code == 1
    assert "As of 2027-01-01" in ran.out
    assert run("library", "stale", "--as-of", "soon", "--library", TOY).code == 2
    assert run("library", "stale", "--library", TOY).out.strip().endswith("due.")
