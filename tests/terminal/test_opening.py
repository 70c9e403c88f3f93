"""Before the first question: the file to go on with, the policy, and answers given beforehand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.answers import Answers, Given
from drafter.library.library import Library
from drafter.problems import ProblemsFound
from drafter.terminal.opening import Resumed, WrongUsage, find_policy, resume, with_preset


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "answers.yaml"


def two_policies(toy: Library) -> Library:
    other = replace(toy.policies["toy"], policy=toy.policies["toy"].policy.model_copy(update={"id": "other"}))
    return replace(toy, policies={**toy.policies, "other": other})


def test_there_is_nothing_to_go_on_with_where_no_file_is_or_it_is_empty(toy: Library, file: Path) -> None:
    assert resume(file, toy) is None
    file.touch()
    assert resume(file, toy) is None


def test_the_answers_of_a_file_are_gone_on_with(toy: Library, file: Path) -> None:
    file.write_text("policy: toy\nanswers:\n  state: AA\n", "utf-8")
    found = resume(file, toy)
    assert found == Resumed(Answers("toy", {"state": Given("AA", "file")}))


def test_lines_that_fit_no_question_are_set_apart_and_reported(toy: Library, file: Path) -> None:
    file.write_text("policy: toy\nanswers:\n  state: AA\n  stat: AA\n  days: soon\n  pays: maybe\n  share:\n", "utf-8")
    found = resume(file, toy)
    assert found is not None
    assert found.answers.values() == {"state": "AA"}
    assert found.stale == {"stat": "AA", "days": "soon", "pays": "maybe"}
    assert [problem.place.line for problem in found.problems] == [4, 5, 6]


def test_a_question_is_known_by_its_earlier_name_too(toy: Library, file: Path) -> None:
    folder = toy.policies["toy"]
    renamed = tuple(
        one.model_copy(update={"earlier_ids": ("period",)}) if one.id == "days" else one for one in folder.questions
    )
    library = replace(toy, policies={"toy": replace(folder, questions=renamed)})
    file.write_text("policy: toy\nanswers: {period: 90, stat: AA}\n", "utf-8")
    found = resume(file, library)
    assert found is not None
    assert (found.answers.values(), found.stale) == ({"days": 90}, {"stat": "AA"})
    given = with_preset(Answers("toy"), ["period=30"], library.policies["toy"], library)
    assert given.values() == {"days": 30}


@pytest.mark.parametrize(
    "text", ["just words", "policy: nothing\nanswers: {}\n", "policy: toy\nanswers: [1]\n", "a: [", "PK\x03"]
)
def test_a_file_that_is_no_answers_file_is_refused_and_left_alone(toy: Library, file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(ProblemsFound):
        resume(file, toy)
    assert file.read_text("utf-8") == text


def test_a_folder_is_refused(toy: Library, tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match="this is a folder"):
        resume(tmp_path, toy)


def test_the_policy_is_the_one_named_the_files_or_the_only_one(toy: Library) -> None:
    both = two_policies(toy)
    resumed = Resumed(Answers("other"))
    assert find_policy(toy, None, None) is toy.policies["toy"]
    assert find_policy(both, "other", None) is both.policies["other"]
    assert find_policy(both, None, resumed) is both.policies["other"]
    assert find_policy(both, None, None) is None


def test_a_policy_that_is_unknown_or_not_the_files_is_wrong_usage(toy: Library) -> None:
    with pytest.raises(WrongUsage, match="Did you mean “toy”"):
        find_policy(toy, "toys", None)
    with pytest.raises(WrongUsage, match="is about “toy”, not “other”"):
        find_policy(two_policies(toy), "other", Resumed(Answers("toy")))


def test_answers_given_beforehand_are_converted(toy: Library) -> None:
    folder = toy.policies["toy"]
    found = with_preset(Answers("toy"), ["state = aa", "share=12.5", "uses=docks, boats"], folder, toy)
    assert {name: str(given.value) for name, given in found.given.items()} == {
        "state": "AA", "share": "12.5", "uses": "('boats', 'docks')",
    }
    assert found.given["state"].origin == "typed"


def test_everything_wrong_with_answers_given_beforehand_is_said_at_once(toy: Library) -> None:
    with pytest.raises(WrongUsage) as wrong:
        with_preset(Answers("toy"), ["stat=AA", "state", "pays=ye", "days=5"], toy.policies["toy"], toy)
    text = str(wrong.value)
    assert "no question “stat”" in text
    assert "Did you mean “state”?" in text
    assert "an equals sign is missing" in text
    assert "Did you mean “yes”?" in text
    assert len(wrong.value.problems) == 3
