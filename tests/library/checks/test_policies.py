"""A policy's head file and its folder agree."""

from __future__ import annotations

from collections.abc import Callable

from drafter.library.checks.policies import policy_problems
from tests.conftest import TOY, Changed

Change = Callable[[dict[str, str | bytes | None]], Changed]


def test_a_slot_in_a_folder_of_no_section_is_told(change_toy: Change) -> None:
    spare = (TOY / "toy/clauses/duties/spare.yaml").read_text("utf-8").replace("duties.spare", "lost.spare")
    changed = change_toy({"toy/clauses/lost/spare.yaml": spare})
    (problem,) = policy_problems(changed.library, changed.library.policies["toy"])
    assert problem.message == "the slot “lost.spare” is not listed in policy.yaml, so its clauses are never used"
    assert problem.place.file.endswith("toy/clauses/lost/spare.yaml")


def test_a_slot_whose_file_is_broken_is_not_called_missing(change_toy: Change) -> None:
    changed = change_toy({"toy/clauses/duties/spare.yaml": "fill: [\n"})
    assert len(changed.problems) == 1
    assert list(policy_problems(changed.library, changed.library.policies["toy"])) == []


def test_faults_of_the_head_file_have_its_lines(change_toy: Change) -> None:
    text = (TOY / "toy/policy.yaml").read_text("utf-8").replace("bill: [short_title,", "bill: [short_titel,")
    changed = change_toy({"toy/policy.yaml": text})
    (problem,) = policy_problems(changed.library, changed.library.policies["toy"])
    assert str(problem.place).endswith("toy/policy.yaml:22:1 (bill)")
    assert problem.remedy == "Did you mean “short_title”?"
