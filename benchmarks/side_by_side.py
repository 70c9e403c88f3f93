"""What the benchmarks share: times taken in turns, and docxtpl alone."""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable
from typing import Any

from docxtpl import DocxTemplate

ROUNDS = 25


def medians(*actions: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """Time actions in turns, so that a busy machine slows all; return the median of each in seconds."""
    for action in actions:
        action()
    taken: list[list[float]] = [[] for _ in actions]
    for _ in range(rounds):
        for action, times in zip(actions, taken, strict=True):
            start = time.perf_counter()
            action()
            times.append(time.perf_counter() - start)
    return [statistics.median(times) for times in taken]


def with_docxtpl_alone(template: bytes, context: dict[str, Any]) -> bytes:
    """Render a template and save the file, as the manual of docxtpl has it."""
    document = DocxTemplate(io.BytesIO(template))
    document.render(context, autoescape=True)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
