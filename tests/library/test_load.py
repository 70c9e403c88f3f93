"""Loading: everything that can be loaded is, and every fault is told. (Single faults: see tests/broken_library.)"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.library.load import load_library
from tests.conftest import REAL, TOY, Changed, copy_toy

Change = Callable[[dict[str, str | bytes | None]], Changed]


def test_the_toy_library_loads_without_a_problem() -> None:
    library, problems = load_library(TOY)
    assert problems == ()
    assert sorted(library.jurisdictions) == ["AA", "BB"]
    assert list(library.policies) == ["toy"]
    assert len(library.policies["toy"].questions) == 13


def test_the_clause_library_loads_without_a_problem() -> None:
    assert load_library(REAL)[1] == ()


def test_what_is_well_formed_loads_beside_what_is_not(change_toy: Change) -> None:
    changed = change_toy(
        {"states/BB.yaml": "code: BB\n", "toy/clauses/duties/consult.yaml": "clauses: 7\n", "powers.yaml": "x: y\n"}
    )
    assert sorted(changed.library.jurisdictions) == ["AA"]
    assert "duties.consult" not in changed.library.policies["toy"].slots
    assert "duties.publish" in changed.library.policies["toy"].slots
    assert not changed.library.powers
    files = {Path(problem.place.file).name for problem in changed.problems}
    assert files == {"BB.yaml", "consult.yaml", "powers.yaml"}
    assert len([problem for problem in changed.problems if problem.place.file.endswith("BB.yaml")]) > 3


def test_every_question_clause_and_definition_knows_its_place(change_toy: Change) -> None:
    places = change_toy({}).library.policies["toy"].places
    assert str(places["clause:grants.award_order"]).endswith("toy/clauses/grants/award.yaml:15:5 (clauses.1.id)")
    assert str(places["question:state"]).endswith("toy/questions/frame.yaml:13:6 (questions.1.id)")
    assert str(places["definition:grantee"]).endswith("toy/definitions/terms.yaml:3:6 (definitions.1.id)")
    assert str(places["slot:grants.award"]).endswith("toy/clauses/grants/award.yaml:1:1")


def test_files_are_named_from_where_the_person_stands(change_toy: Change, monkeypatch: pytest.MonkeyPatch) -> None:
    root = change_toy({"powers.yaml": "x: y\n"}).root
    monkeypatch.chdir(root.parent)
    assert load_library(root)[1][0].place.file == f"{root.name}/powers.yaml"


def test_question_files_are_asked_in_the_order_listed_then_by_name(change_toy: Change) -> None:
    policy = (TOY / "toy/policy.yaml").read_text("utf-8")
    extra = "part: {0}\nquestions:\n  - {{id: {0}, ask: '?', name: it, kind: text, component: frame, blank: IT}}\n"
    files: dict[str, str | bytes | None] = {
        f"toy/questions/{name}.yaml": extra.format(name) for name in ("zeta", "beta", "alpha")
    }
    files["toy/policy.yaml"] = policy.replace("question_files: [frame]", "question_files: [zeta, frame, missing]")
    questions = [question.id for question in change_toy(files).library.policies["toy"].questions]
    assert questions[0] == "zeta"
    assert questions[1] == "instrument"
    assert questions[-2:] == ["alpha", "beta"]


def test_the_order_of_files_in_the_folder_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_toy(tmp_path / "copy", {})
    listed = Path.glob
    monkeypatch.setattr(Path, "glob", lambda self, pattern: sorted(listed(self, pattern)))
    straight = load_library(root)[0]
    monkeypatch.setattr(Path, "glob", lambda self, pattern: sorted(listed(self, pattern), reverse=True))
    backward = load_library(root)[0]
    assert backward == straight
    assert list(backward.policies["toy"].slots) == list(straight.policies["toy"].slots)
    assert list(backward.jurisdictions) == list(straight.jurisdictions)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    library, problems = load_library(tmp_path / "none")
    assert not library.policies
    assert problems[0].message == "there is no clause library here"


def test_files_of_other_kinds_are_left_alone(change_toy: Change) -> None:
    changed = change_toy(
        {"README.md": "x", "toy/notes.txt": "y", "toy/clauses/duties/draft.yaml.bak": "z", "states/.hidden": "w"}
    )
    assert changed.problems == ()


def test_the_rules_of_style_are_loaded_where_there_are_any(change_toy: Change) -> None:
    style = "authorities:\n  - {id: us, who: Our own choice, confidence: house}\n"
    assert [one.id for one in change_toy({"style.yaml": style}).library.style.authorities] == ["us"]
    assert change_toy({}).library.style.authorities == ()
    changed = change_toy({"style.yaml": style.replace("who", "whom")})
    assert changed.library.style.authorities == ()
    assert "the key “whom” is not known here" in [problem.message for problem in changed.problems]
