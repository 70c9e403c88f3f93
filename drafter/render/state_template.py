"""The Word template that a state brings: found beside the states' files, and used unless a person names another."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.library.checks.templates import template_fault
from drafter.library.library import Library
from drafter.problems import Problem, ProblemsFound
from drafter.render.template_check import MAX_BYTES, check_template

_INSTRUMENTS = ("bill", "order")


def state_template(library: Library, code: str, instrument: str) -> bytes | None:
    """Return the template of a state for an instrument; None where the state brings none.

    Raises ProblemsFound if the file is not there or leads out of the library. What is in it is checked
    where it is used.
    """
    path = library.template_file(code, instrument)
    if path is None:
        return None
    fault = template_fault(library, code, instrument)
    if fault is not None:
        raise ProblemsFound([fault])
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def state_template_problems(library: Library) -> Iterator[Problem]:
    """Yield what is wrong inside the templates that the states of a library bring."""
    for code in sorted(library.jurisdictions):
        for instrument in _INSTRUMENTS:
            path = library.template_file(code, instrument)
            if path is not None and template_fault(library, code, instrument) is None:
                yield from check_template(path)
