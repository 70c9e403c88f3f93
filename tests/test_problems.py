"""Problems say where they are, what is wrong and what to do."""

from __future__ import annotations

import pytest

from drafter.problems import Place, Problem, ProblemsFound, Severity, nearest


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place(), ""),
        (Place("a.yaml"), "a.yaml"),
        (Place("a.yaml", 3), "a.yaml:3"),
        (Place("a.yaml", 3, 5), "a.yaml:3:5"),
        (Place("a.yaml", 3, 5, "clauses.0.id"), "a.yaml:3:5 (clauses.0.id)"),
        (Place(path="grants.match"), "grants.match"),
    ],
)
def test_a_place_shows_as_much_as_is_known(place: Place, shown: str) -> None:
    assert str(place) == shown


def test_a_problem_reads_place_message_remedy() -> None:
    assert str(Problem("it is wrong", "Mend it.", Place("a.yaml", 3, 5))) == "a.yaml:3:5: it is wrong\n    Mend it."
    assert str(Problem("it is wrong")) == "it is wrong"


def test_a_problem_is_an_error_unless_it_says_otherwise() -> None:
    assert Problem("x").severity is Severity.ERROR
    assert [severity.value for severity in Severity] == ["error", "warning", "note"]


def test_problems_found_carry_every_problem() -> None:
    found = ProblemsFound([Problem("first"), Problem("second", "Do this.")])
    assert [problem.message for problem in found.problems] == ["first", "second"]
    assert str(found) == "first\nsecond\n    Do this."


@pytest.mark.parametrize(
    ("name", "known", "remedy"),
    [
        ("match_typ", ["match_type", "grants"], "Did you mean “match_type”?"),
        ("MATCH", ["match"], "Known names: match."),
        ("zzz", ["b", "a"], "Known names: a, b."),
        ("zzz", [f"n{number}" for number in range(9)], "Known names: n0, n1, n2, n3, n4, n5, n6, n7, …."),
        ("zzz", [], ""),
    ],
)
def test_the_nearest_known_name_is_offered_or_a_few_are_listed(name: str, known: list[str], remedy: str) -> None:
    assert nearest(name, known) == remedy
