"""Law text leads nowhere but to what exists, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.library.checks.texts import known_names, known_targets, text_problems
from drafter.library.library import Library
from tests.conftest import TOY, Changed

Change = Callable[[dict[str, str | bytes | None]], Changed]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("toy/clauses/duties/publish.yaml", "text: the fares", 'text: "the fares of {{ nobody }}"'),
        ("toy/clauses/duties/publish.yaml", 'action: "publish"', 'action: "publish for {{ nobody }}"'),
        ("toy/clauses/duties/publish.yaml", "{{ days | deadline }}", "{{ nobody | deadline }}"),
        ("toy/clauses/duties/publish.yaml", "    note:", '    tail: "and {{ nobody }}"\n    note:'),
        ("toy/clauses/duties/single.yaml", "A harbor serves each ferry.", '"A harbor serves {{ nobody }}."'),
        ("toy/clauses/closing/money.yaml", "title: make an appropriation", 'title: "make {{ nobody }}"'),
        ("toy/definitions/terms.yaml", "text: a person that receives a grant", 'text: "{{ nobody }}"'),
        ("toy/definitions/terms.yaml", "term: lighthouse", 'term: "{{ nobody }}"'),
        ("toy/definitions/terms.yaml", "text: a light,", 'text: a light, tail: "of {{ nobody }}",'),
        ("toy/definitions/terms.yaml", "text: a light,", 'text: a light, items: [{text: "{{ nobody }}"}, {text: b}],'),
        ("toy/policy.yaml", "subject: Ferries", 'subject: "{{ nobody }}"'),
        ("toy/policy.yaml", "subject_phrase: ferries", 'subject_phrase: "{{ nobody }}"'),
        ("toy/policy.yaml", "full: Ferry Program", 'full: "{{ nobody }}"'),
        ("toy/policy.yaml", "{{ legislature | sentence }} finds", "{{ nobody | sentence }} finds"),
    ],
)
def test_an_unknown_placeholder_is_seen_wherever_it_stands(change_toy: Change, file: str, old: str, new: str) -> None:
    text = (TOY / file).read_text("utf-8")
    assert text.count(old) == 1
    changed = change_toy({file: text.replace(old, new)})
    assert changed.problems == ()
    found = list(text_problems(changed.library, changed.library.policies["toy"]))
    assert [problem.message for problem in found] == ["the placeholder “nobody” is not known"]
    assert found[0].place.file.endswith(file)
    assert found[0].place.line


def test_the_names_that_a_text_may_use_are_questions_roles_titles_institutions_and_a_few_fixed_ones(
    toy: Library,
) -> None:
    names = known_names(toy, toy.policies["toy"])
    assert {"days", "lead_agency", "program", "schools", "this_act", "legislature", "state_name"} <= names
    assert "nobody" not in names


def test_a_reference_may_point_to_a_section_a_slot_a_clause_or_a_part(toy: Library) -> None:
    targets = known_targets(toy.policies["toy"])
    assert {"duties", "grants.award", "grants.award_bill", "duties.parts.harbor"} <= targets
    assert "duties.nothing" not in targets


def test_both_ends_of_a_range_must_exist(change_toy: Change) -> None:
    spare = (TOY / "toy/clauses/duties/spare.yaml").read_text("utf-8")
    text = spare.replace(
        "text: A harbor may wait for money.", "text: \"See {{ ref_range('duties.publish', 'duties.lost') }}.\""
    )
    changed = change_toy({"toy/clauses/duties/spare.yaml": text})
    found = [problem.message for problem in text_problems(changed.library, changed.library.policies["toy"])]
    assert found == ["a reference points to “duties.lost”, which does not exist"]


def test_an_actor_may_be_a_role_an_institution_or_a_question_of_bodies(change_toy: Change) -> None:
    spare = (TOY / "toy/clauses/duties/spare.yaml").read_text("utf-8")
    for actor in ("lead_agency", "schools", "partners"):
        text = spare.replace("text: A harbor may wait for money.", f"actor: {actor}, action: wait")
        changed = change_toy({"toy/clauses/duties/spare.yaml": text})
        assert list(text_problems(changed.library, changed.library.policies["toy"])) == []
