"""Read and save answers files. Saving is atomic and keeps a person's comments."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from drafter.answers import Answers, check_answers
from drafter.conditions import Value
from drafter.library.library import Library
from drafter.library.read_yaml import YamlFile, read_yaml, read_yaml_file
from drafter.problems import Place, Problem, ProblemsFound, nearest

_KEYS = ("policy", "library", "answers")


def load_answers(path: Path, library: Library) -> Answers:
    """Read an answers file. Raises ProblemsFound with every fault and its place."""
    return _answers(read_yaml_file(path), library)


def parse_answers(text: str, library: Library, name: str = "answers") -> Answers:
    """Read answers from a text. Raises ProblemsFound with every fault and its place."""
    return _answers(read_yaml(text, name), library)


def _answers(file: YamlFile, library: Library) -> Answers:
    problems = list(file.problems)
    data = file.data
    if not problems and not isinstance(data, dict):
        problems.append(
            Problem(
                "this is not an answers file",
                "It begins with “policy: …” and holds “answers:” with one line for each question.",
                Place(file.path, 1, 1),
            )
        )
    if problems:
        raise ProblemsFound(problems)
    for key in data:
        if key not in _KEYS:
            problems.append(Problem(f"the key “{key}” is not known here", nearest(key, _KEYS), file.place((key,))))
    policy = str(data.get("policy") or "")
    folder = library.policies.get(policy)
    if folder is None:
        message = f"there is no policy “{policy}”" if policy else "the key “policy” is missing"
        remedy = nearest(policy, library.policies) if policy else f"Add “policy: {next(iter(library.policies), '…')}”."
        problems.append(Problem(message, remedy, file.place(("policy",))))
        raise ProblemsFound(problems)
    raw = data.get("answers") or {}
    if not isinstance(raw, dict):
        problems.append(
            Problem("“answers” holds one line for each question", "Write “question: answer”.", file.place(("answers",)))
        )
        raise ProblemsFound(problems)
    gone = folder.changes.gone()
    given, faults = check_answers(
        raw, folder.questions, library.jurisdictions, lambda name: file.place(("answers", name)), gone
    )
    problems.extend(faults)
    if problems:
        raise ProblemsFound(problems)
    retired = {name: value for name, value in raw.items() if name in gone}
    return Answers(policy, given, str(data.get("library") or ""), retired)


def save_answers(path: Path, answers: Answers, version: str) -> None:
    """Write answers to a file in one step: the old file stands until the new one is whole.

    Comments and the order of lines in an existing file are kept. Raises ProblemsFound if the place
    cannot be written.
    """
    text = answers_text(answers, version, path.read_text("utf-8") if path.is_file() else "")
    write_atomically(path, text.encode("utf-8"))


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file so that no half of it is ever seen. Raises ProblemsFound if it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            os.chmod(name, 0o644)
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ProblemsFound(
            [
                Problem(
                    f"the file cannot be written: {error.strerror}",
                    "Choose another folder, or ask who may write here.",
                    Place(str(path)),
                )
            ]
        ) from None


def answers_text(answers: Answers, version: str, existing: str = "") -> str:
    """Return the text of an answers file, with the comments of an existing one."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 100
    try:
        document: Any = yaml.load(existing) if existing.strip() else None
    except YAMLError:
        document = None
    if not isinstance(document, dict):
        document = {"policy": answers.policy, "library": version, "answers": {}}
    document["policy"] = answers.policy
    document["library"] = version
    if not isinstance(document.get("answers"), dict):
        document["answers"] = {}
    _update(document["answers"], {**answers.retired, **answers.values()})
    stream = io.StringIO()
    yaml.dump(document, stream)
    return stream.getvalue()


def _update(lines: Any, values: Mapping[str, Value]) -> None:
    for name in [name for name in lines if name not in values]:
        del lines[name]
    for name, value in values.items():
        written = _written(value)
        if _written_as_text(lines.get(name)) != _written_as_text(written):
            lines[name] = written


def _written(value: Value) -> Any:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, (Decimal, date)):
        return str(value)
    return value


def _written_as_text(value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(str(entry) for entry in value) + "]"
    return str(value)
