"""An entry that is not finished: what was typed so far, kept in a file until the entry is written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from drafter.answers_file import write_atomically
from drafter.library.read_yaml import read_yaml_file
from drafter.problems import ProblemsFound


def unfinished_file(kind: str) -> Path:
    """Return where an unfinished entry of a kind is kept: in the folder in which the person works."""
    return Path(f"new_{kind}.yaml")


def read_unfinished(path: Path) -> tuple[dict[str, str], str]:
    """Return the answers of an unfinished entry, and a line that was half typed. Raises ProblemsFound."""
    if not path.exists():
        return {}, ""
    file = read_yaml_file(path)
    if file.problems:
        raise ProblemsFound(file.problems)
    data = file.data if isinstance(file.data, dict) else {}
    answers = data.get("answers")
    kept = {key: str(value or "") for key, value in answers.items()} if isinstance(answers, dict) else {}
    return kept, str(data.get("half_typed") or "")


def keep_unfinished(path: Path, answers: Mapping[str, str], half: str) -> None:
    """Write down what was typed so far."""
    lines = ["# An entry of the clause library that is not finished; drafter library new goes on with it."]
    lines += [f"half_typed: {json.dumps(half, ensure_ascii=False)}"] if half else []
    lines += ["answers:", *(f"  {key}: {json.dumps(value, ensure_ascii=False)}" for key, value in answers.items())]
    write_atomically(path, ("\n".join(lines) + "\n").encode("utf-8"))
