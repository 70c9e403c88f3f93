"""The opening: the policy, the answers given beforehand, and the file to go on with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter.answers import Answers, check_answers
from drafter.answers_file import load_answers
from drafter.library.conversion import AnswerError, convert
from drafter.library.library import Library, PolicyFolder
from drafter.library.read_yaml import read_yaml_file
from drafter.problems import Place, Problem, ProblemsFound, nearest


class WrongUsage(Exception):
    """The command was given something that it cannot use; carries every problem."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in problems))


@dataclass(frozen=True, slots=True)
class Resumed:
    """An answers file to go on with: the answers that fit, the lines that do not, and why not."""

    answers: Answers
    stale: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def resume(path: Path, library: Library) -> Resumed | None:
    """Read an answers file, or return None where there is none yet.

    Lines that fit no question are returned apart, so that nothing is lost. Raises ProblemsFound
    where the file is not an answers file at all.
    """
    if path.is_dir():
        raise ProblemsFound([Problem("this is a folder", "Name a file, such as answers.yaml.", Place(str(path)))])
    if not path.exists() or path.stat().st_size == 0:
        return None
    try:
        return Resumed(load_answers(path, library))
    except ProblemsFound as found:
        file = read_yaml_file(path)
        data = file.data if not file.problems and isinstance(file.data, dict) else {}
        folder, raw = library.policies.get(str(data.get("policy"))), data.get("answers")
        if folder is None or not isinstance(raw, dict):
            raise
        gone = folder.changes.gone()
        given, _ = check_answers(raw, folder.questions, library.jurisdictions, lambda _: Place(), gone)
        now = {old: question.id for question in folder.questions for old in question.earlier_ids}
        stale = {name: value for name, value in raw.items() if value is not None and now.get(name, name) not in given}
        retired = {name: stale.pop(name) for name in gone if name in stale}
        answers = Answers(folder.policy.id, given, str(data.get("library") or ""), retired)
        return Resumed(answers, stale, found.problems)


def find_policy(library: Library, wanted: str | None, resumed: Resumed | None) -> PolicyFolder | None:
    """Return the policy that the file or the command names, or the only one; None where a person must choose.

    Raises WrongUsage where the command names one that is not there, or another than the file.
    """
    if wanted is not None and wanted not in library.policies:
        raise WrongUsage([Problem(f"there is no policy “{wanted}”", nearest(wanted, library.policies))])
    if resumed is not None:
        if wanted not in (None, resumed.answers.policy):
            raise WrongUsage([
                Problem(f"the answers file is about “{resumed.answers.policy}”, not “{wanted}”",
                        "Name another answers file, or leave out --policy.")
            ])
        return library.policies[resumed.answers.policy]
    if wanted is not None:
        return library.policies[wanted]
    return next(iter(library.policies.values())) if len(library.policies) == 1 else None


def with_preset(answers: Answers, preset: Sequence[str], folder: PolicyFolder, library: Library) -> Answers:
    """Return the answers with those that --set gives. Raises WrongUsage with everything that is wrong."""
    problems: list[Problem] = []
    now = {old: question.id for question in folder.questions for old in question.earlier_ids}
    for entry in preset:
        name, equals, raw = (part.strip() for part in entry.partition("="))
        question = folder.question(now.get(name, name))
        place = Place(path=f"--set {entry}")
        if not equals:
            problems.append(Problem("an equals sign is missing", "Write --set ID=VALUE, as in --set state=MD.", place))
        elif question is None:
            known = [one.id for one in folder.questions]
            problems.append(Problem(f"there is no question “{name}”", nearest(name, known), place))
        else:
            try:
                answers = answers.with_answer(question.id, convert(question, raw, library.jurisdictions))
            except AnswerError as error:
                problems.append(Problem(str(error), error.remedy, place))
    if problems:
        raise WrongUsage(problems)
    return answers
