"""The end: write the draft, say where it is and what is left to do."""

from __future__ import annotations

import shlex
from pathlib import Path

from drafter.pipeline import draft
from drafter.problems import ProblemsFound, Severity
from drafter.report import draft_report
from drafter.terminal.lists import Row, Signal, choose
from drafter.terminal.screen import Screen
from drafter.terminal.session import Session
from drafter.terminal.words import KEYS_LIST

FORMAT = "docx"
DONE, FOUND = 0, 1


def finish(session: Session, screen: Screen) -> int | None:
    """Write the draft and report on it. Returns the exit code, or None where the person went back."""
    from drafter.output import write_draft

    stem = _stem(session, screen)
    if stem is None:
        return None
    try:
        made = draft(session.library, session.answers)
        written = write_draft(made, session.library, session.output, stem, [FORMAT], force=True)
    except ProblemsFound as found:
        for problem in found.problems:
            screen.say(f"! {problem}", hanging="  ")
        say_how_to_go_on(session, screen)
        return FOUND
    screen.heading("The draft")
    screen.say(draft_report(made), hanging="  ")
    screen.say()
    for path in written:
        screen.say(f"The draft is in {path}", head=True)
    screen.say("To change an answer later:")
    screen.say_exactly(f"  {command_to_go_on(session)}")
    return FOUND if any(problem.severity is Severity.ERROR for problem in made.problems) else DONE


def say_how_to_go_on(session: Session, screen: Screen) -> None:
    """Say where the answers are and how to go on with them."""
    screen.say()
    screen.say(f"Your answers are saved in {session.path}.", head=True)
    screen.say("To go on:")
    screen.say_exactly(f"  {command_to_go_on(session)}")


def command_to_go_on(session: Session) -> str:
    """Return the command that goes on with the session's answers."""
    command = ["drafter", "interview", str(session.path)]
    command += ["--full"] if session.depth == "full" else []
    command += ["-o", str(session.output)] if session.output != Path() else []
    return shlex.join(command)


def _stem(session: Session, screen: Screen) -> str | None:
    """Return the file name to write without its ending; ask before a file is replaced."""
    stem = session.path.stem
    standing = session.output / f"{stem}.{FORMAT}"
    if not standing.exists():
        return stem
    free = _free(session.output, stem)
    screen.say(f"{standing} is there already.", head=True)
    rows = [Row(stem, f"Replace {standing.name}"), Row(free, f"Keep it, and write {free}.{FORMAT}")]
    picked = choose(screen, KEYS_LIST, rows, pointed=free)
    return None if isinstance(picked, Signal) else str(picked)


def _free(folder: Path, stem: str) -> str:
    number = 2
    while (folder / f"{stem}-{number}.{FORMAT}").exists():
        number += 1
    return f"{stem}-{number}"
