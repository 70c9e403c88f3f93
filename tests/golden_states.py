"""Golden drafts of every jurisdiction: one short set of answers, drafted as a bill and as an order.

`make golden` renews them together with the examples. Read the difference before you commit it.
"""

from __future__ import annotations

import functools
from pathlib import Path

from drafter.answers_file import load_answers, write_atomically
from drafter.pipeline import Draft, draft
from drafter.render.text import render_text
from tests.conftest import REAL, ROOT, loaded

FOLDER = ROOT / "tests" / "states"
ANSWERS = FOLDER / "answers.yaml"
INSTRUMENTS = ("bill", "order")


def cases() -> list[tuple[str, str]]:
    """Return every jurisdiction with each instrument."""
    return [(state, instrument) for state in sorted(loaded(REAL).jurisdictions) for instrument in INSTRUMENTS]


def further_cases() -> list[tuple[str, str, str]]:
    """Return the same for the policies whose answers stand in a folder of `tests/states` of their own."""
    folders = sorted(path.parent.name for path in FOLDER.glob("*/answers.yaml"))
    return [(*case, folder) for folder in folders for case in cases()]


def golden_file(state: str, instrument: str, folder: str = "") -> Path:
    """Return the file that holds the draft of a jurisdiction."""
    return FOLDER / folder / f"{state}_{instrument}.txt"


@functools.cache
def made(state: str, instrument: str, folder: str = "") -> Draft:
    """Draft the short answers for a jurisdiction."""
    library = loaded(REAL)
    answers = load_answers(FOLDER / folder / ANSWERS.name, library)
    return draft(library, answers.with_answer("state", state).with_answer("instrument", instrument))


def drafted(state: str, instrument: str, folder: str = "") -> str:
    """Draft the short answers for a jurisdiction, as plain text."""
    draft = made(state, instrument, folder)
    assert not draft.problems, draft.problems
    return render_text(draft.document)


def renew() -> list[Path]:
    """Write every draft anew and take away those of no jurisdiction; return what changed."""
    wanted = {golden_file(*case): drafted(*case).encode("utf-8") for case in (*cases(), *further_cases())}
    changed = [path for path, text in wanted.items() if not path.is_file() or path.read_bytes() != text]
    for path in changed:
        write_atomically(path, wanted[path])
    return changed + [path for path in sorted(FOLDER.rglob("*.txt")) if path not in wanted and not path.unlink()]
