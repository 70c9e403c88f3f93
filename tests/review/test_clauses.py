"""Clauses are held to the rules on words in the library, with the place of the clause in its file."""

from __future__ import annotations

from collections.abc import Callable

from drafter.problems import Problem, Severity
from drafter.review.clauses import clause_findings
from tests.conftest import TOY, Changed, loaded

STYLE = """
words:
  - {id: prior_to, bad: prior to, good: before, severity: warning, why: One word does it., by: house}
  - {id: whereas, bad: whereas, good: nothing, severity: note, why: Old., by: house, not_in: [finding]}
authorities:
  - {id: house, who: House style, confidence: house}
"""
CONSULT = """heading: Consultation
fill: at_most_one
clauses:
  - id: duties.consult
    TEXT
    drawn_from: [{how: original}]
"""
Change = Callable[[dict[str, str | bytes | None]], Changed]


def problems(change_toy: Change, text: str, style: str = STYLE, **files: str) -> list[Problem]:
    changed = change_toy({
        "style.yaml": style, "toy/clauses/duties/consult.yaml": CONSULT.replace("TEXT", text), **files,
    })
    assert changed.problems == ()
    return list(clause_findings(changed.library))


def test_the_toy_library_is_clean() -> None:
    assert clause_findings(loaded(TOY)) == ()


def test_a_bad_word_is_reported_with_file_line_and_remedy(change_toy: Change) -> None:
    (problem,) = problems(change_toy, "text: A ferry looks out prior to sailing.")
    assert problem.message == "“prior to”: one word does it."
    assert problem.remedy == "Instead: before."
    assert problem.severity is Severity.WARNING
    assert problem.place.file.endswith("toy/clauses/duties/consult.yaml")
    assert problem.place.line == 4


def test_items_parts_and_actions_are_read(change_toy: Change) -> None:
    assert problems(change_toy, "text: A ferry\n    items: [{text: sails prior to noon}, {text: stops}]")
    assert problems(change_toy, "parts: [{text: A ferry sails prior to noon.}]")
    assert problems(change_toy, "actor: lead_agency\n    action: sail prior to noon")


def test_the_grammar_of_a_duty_is_read_with_its_actor(change_toy: Change) -> None:
    (problem,) = problems(change_toy, "actor: lead_agency\n    action: in providing help, turn to islands")
    assert problem.message == "“in providing help,” parts the verb from its “shall” or “may”"
    assert not problems(change_toy, "before: in providing help\n    actor: lead_agency\n    action: turn to islands")


def test_passive_duties_are_found_and_a_named_body_is_their_actor(change_toy: Change) -> None:
    assert problems(change_toy, "text: A chart shall be published each year.")
    assert not problems(change_toy, 'text: "A chart shall be published by {{ lead_agency }}."')


def test_phrases_for_the_long_title_are_read(change_toy: Change) -> None:
    assert problems(change_toy, "title: require looks prior to sailing\n    text: A ferry sails.")


def test_quotations_are_not_ours(change_toy: Change) -> None:
    assert not problems(change_toy, "text: The words “prior to” mean before.")


def test_a_word_may_be_right_in_a_finding(change_toy: Change) -> None:
    finding = "clauses:\n  - {id: findings.need, text: whereas islands need ferries, drawn_from: [{how: original}]}\n"
    assert not problems(change_toy, "text: A ferry sails.", **{"toy/clauses/findings/need.yaml": finding})
    assert problems(change_toy, "text: Whereas a ferry sails, it stops.")


def test_definitions_are_read_with_their_place(change_toy: Change) -> None:
    terms = "definitions:\n  - {id: harbor, term: harbor, text: a place prior to noon, drawn_from: [{how: original}]}\n"
    (problem,) = problems(change_toy, "text: A harbor stays open.", **{"toy/definitions/terms.yaml": terms})
    assert problem.place.file.endswith("definitions/terms.yaml")


def test_a_style_file_that_names_nothing_known_is_reported(change_toy: Change) -> None:
    style = STYLE.replace("by: house}", "by: hous}")
    messages = [f"{one.message} {one.remedy}" for one in problems(change_toy, "text: A ferry sails.", style)]
    assert any("“hous”, which is not listed Did you mean “house”?" in message for message in messages)


def test_a_library_may_do_without_a_style_file(change_toy: Change) -> None:
    changed = change_toy({})
    assert changed.problems == ()
    assert changed.library.style.words == ()


def test_a_broken_style_file_is_a_problem_with_its_line(change_toy: Change) -> None:
    changed = change_toy({"style.yaml": STYLE.replace("good:", "goods:", 1)})
    assert any(problem.place.line == 3 and "goods" in problem.message for problem in changed.problems)
    assert changed.library.style.words == ()
