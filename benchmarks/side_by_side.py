"""What the benchmarks share: times taken in turns, and docxtpl alone."""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable
from typing import Any

from docxtpl import DocxTemplate

ROUNDS = 25


def medians(*actions: Callable[[], object]) -> list[float]:
    """Time actions in turns, so that a busy machine slows all; return the median of each in seconds."""
    return [statistics.median(times) for times in timed(ROUNDS, *actions)]


def fastest(rounds: int, *actions: Callable[[], object]) -> list[float]:
    """Time actions in turns; return the least time of each, which other work on the machine changes least."""
    return [min(times) for times in timed(rounds, *actions)]


def timed(rounds: int, *actions: Callable[[], object]) -> list[list[float]]:
    """Run each action once, then all of them in turns; return the times of each in seconds."""
    for action in actions:
        action()
    taken: list[list[float]] = [[] for _ in actions]
    for _ in range(rounds):
        for action, times in zip(actions, taken, strict=True):
            start = time.perf_counter()
            action()
            times.append(time.perf_counter() - start)
    return taken


def with_docxtpl_alone(template: bytes, context: dict[str, Any]) -> bytes:
    """Render a template and save the file, as the manual of docxtpl has it."""
    document = DocxTemplate(io.BytesIO(template))
    document.render(context, autoescape=True)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
