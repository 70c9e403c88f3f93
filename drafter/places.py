"""Where the program finds its clause library and templates."""

from __future__ import annotations

import os
from pathlib import Path

from drafter.problems import Place, Problem, ProblemsFound

_PACKAGE = Path(__file__).resolve().parent


def library_folder(given: Path | None = None) -> Path:
    """Return the clause library: the one given, DRAFTER_LIBRARY, or the one that came with the program."""
    if given is not None:
        wanted = given
    elif os.environ.get("DRAFTER_LIBRARY"):
        wanted = Path(os.environ["DRAFTER_LIBRARY"])
    else:
        wanted = shipped("clause_library")
    if not wanted.is_dir():
        raise ProblemsFound(
            [Problem("there is no clause library here", "Name its folder with --library.", Place(str(wanted)))]
        )
    return wanted


def shipped(name: str) -> Path:
    """Return a folder that came with the program, installed or in a checkout."""
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
