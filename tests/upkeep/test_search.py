"""Search: full text, best matches first, with the hit in a snippet."""

from __future__ import annotations

import contextlib
import json

import pytest

from drafter.library.library import Library
from drafter.problems import ProblemsFound
from drafter.upkeep.search import search, search_text
from tests.conftest import TOY, run


def ids(words: str, library: Library, **more: object) -> list[str]:
    return [hit.id for hit in search(words, library, **more).hits]  # type: ignore[arg-type]


def test_it_finds_clauses_questions_definitions_and_sources(toy: Library) -> None:
    assert {hit.kind for hit in search("boats", toy).hits} == {"clause", "question", "source"}
    assert "harbor" in ids("ferry lands", toy)
    assert ids("docks", toy, kinds=("question",)) == ["uses"]


def test_other_forms_of_a_word_are_found(toy: Library) -> None:
    assert ids("publishing timetable", toy) == ids("published timetables", toy) != []


def test_the_hit_stands_in_marks_in_the_snippet(toy: Library) -> None:
    hit = next(hit for hit in search("fares", toy).hits if hit.id == "duties.publish")
    assert "the «fares»" in hit.snippet


def test_all_words_must_be_there_and_some_are_better_than_none(toy: Library) -> None:
    assert "duties.parts" not in ids("harbor wait", toy)
    found = search("harbor appropriated", toy)
    assert found.any_word
    assert {"duties.parts", "closing.money"} <= {hit.id for hit in found.hits}
    assert "Nothing holds all of the words; these hold some." in search_text(found)


def test_a_phrase_holds_together(toy: Library) -> None:
    assert ids('"ferry lands"', toy) == ["harbor"]
    assert not search('"ferry lands"', toy).split


def test_where_nothing_holds_the_phrase_its_words_are_sought(toy: Library) -> None:
    found = search('"lands ferry"', toy)
    assert found.split
    assert "harbor" in [hit.id for hit in found.hits]
    assert search_text(found).startswith("Nothing holds the phrase; these hold its words.")


def test_the_beginning_of_a_word_is_enough_with_an_asterisk(toy: Library) -> None:
    assert ids("timeta", toy) == []
    assert "AA/ferry_act/timetables" in ids("timeta*", toy)


def test_a_hit_in_the_name_counts_more_than_one_in_the_text(real: Library) -> None:
    assert search("matching waiver", real).hits[0].id in ("match.waiver", "match_waiver")
    assert search("sunset", real).hits[0].id.startswith("sunset")


def test_a_slip_gets_the_nearest_words(toy: Library) -> None:
    found = search("timetabels", toy)
    assert found.meant[0][0] == "timetabels"
    assert "timetables" in found.meant[0][1]
    assert "“timetabels” stands nowhere. Did you mean “timetables”" in search_text(found)
    assert search("timetables", toy).meant == ()


def test_a_source_that_is_not_in_force_is_marked(toy: Library) -> None:
    (hit,) = search("boats", toy, kinds=("source",)).hits
    assert hit.title == "Old Act, § 9-1 (not in force)"


@pytest.mark.parametrize(
    "words", ["a AND", "NEAR(x", "boats OR", 'half "open', "x:y", "-boats", "name : boats", "a*b", "boats^2", "'", "%_"]
)
def test_no_sign_in_the_words_is_a_command(toy: Library, words: str) -> None:
    with contextlib.suppress(ProblemsFound):
        search(words, toy)


@pytest.mark.parametrize("words", ["", "*", '""', "( ) -"])
def test_nothing_to_look_for_is_told(toy: Library, words: str) -> None:
    with pytest.raises(ProblemsFound, match="there is no word to look for"):
        search(words, toy)


def test_the_most_that_are_shown_are_counted_with_all(toy: Library) -> None:
    found = search("ferry", toy, most=1)
    assert len(found.hits) == 1 < found.total
    assert f"1 of {found.total} found." in search_text(found)


def test_what_is_found_fits_80_columns(real: Library) -> None:
    lines = search_text(search("partnership grants", real, most=200)).splitlines()
    assert len(lines) > 200
    assert [line for line in lines if len(line) > 80 and " " in line.strip()] == []


def test_the_command_ends_with_1_where_nothing_is_found() -> None:
    assert run("library", "search", "xyzzy", "--library", TOY).code == 1
    ran = run("library", "search", "ferry lands", "--json", "--library", TOY)
    assert [hit["id"] for hit in json.loads(ran.out)["hits"]] == ["harbor"]
    assert run("library", "search", "ferry", "lands", "--kind", "definition", "--library", TOY).code == 0
    ran = run("library", "search", "ferry", "--kind", "definitions", "--library", TOY)
    assert (ran.code, "Did you mean “definition”?" in ran.err) == (1, True)
