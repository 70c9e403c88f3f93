"""A small policy for tests of the interview: the toy policy with other questions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from drafter.answers import Answers, Given
from drafter.conditions import Value
from drafter.interview.replay import Replay, replay
from drafter.library.library import PolicyFolder
from drafter.library.questions import Question
from tests.conftest import TOY, loaded


def question(name: str, kind: str = "text", options: tuple[str, ...] = (), **fields: Any) -> Question:
    """A question as a file would hold it; options by their values."""
    made = [{"value": value, "label": value.capitalize()} for value in options]
    basic = {"id": name, "ask": f"{name}?", "name": name, "kind": kind, "component": "frame", "options": made}
    return Question.model_validate({**basic, **fields})


def policy(*questions: Question) -> PolicyFolder:
    """The toy policy with these questions, in one part."""
    return replace(loaded(TOY).policies["toy"], questions=questions, parts={one.id: "Part" for one in questions})


def answers(**values: Value) -> Answers:
    """Answers as a person typed them."""
    return Answers("toy", {name: Given(value, "typed") for name, value in values.items()})


def state(folder: PolicyFolder, given: Answers | None = None) -> Replay:
    """What answers come to in a policy."""
    return replay(loaded(TOY), folder, given or answers())
