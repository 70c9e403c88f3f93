"""The review page: every answer with where it came from, grouped by part, and the way to change any."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TypeAlias

from drafter.interview.outline import Part, line_of, outline, parked_lines
from drafter.interview.wording import counted
from drafter.library.questions import Question
from drafter.terminal.lists import Row, Signal, choose
from drafter.terminal.screen import Screen
from drafter.terminal.session import Session
from drafter.terminal.words import KEYS_LIST, KEYS_MENU, missing_components, review_line

Revise: TypeAlias = Callable[[Session, Question, Screen], Session]
"""Asks a question again and returns the session after it."""


class Next(Enum):
    """What follows the review page."""

    DRAFT = "draft"
    QUESTIONS = "questions"
    REVIEW = "review"
    STOP = "stop"


_CHANGE, _EVERYTHING, _FULL = "change", "everything", "full"


def review(session: Session, screen: Screen, revise: Revise, show: bool = True) -> tuple[Session, Next]:
    """Show the answers and let a person change them until they choose what follows."""
    while True:
        if show:
            show_outline(session, screen)
        show = False
        waiting = session.next() is not None
        picked = choose(screen, KEYS_MENU, _menu(session, waiting), back=False)
        if isinstance(picked, Next):
            return session, picked
        if picked == _EVERYTHING:
            show_outline(session, screen, everything=True)
        elif picked == _FULL:
            return session.at_depth("full"), Next.QUESTIONS
        else:
            changed = change(session, screen, revise)
            show = changed is not session
            session = changed
            if not waiting and session.next() is not None:
                return session, Next.QUESTIONS


def _menu(session: Session, waiting: bool) -> list[Row]:
    rows = [Row(Next.QUESTIONS, "Go on with the questions") if waiting else Row(Next.DRAFT, "Write the draft")]
    rows.append(Row(_CHANGE, "Change an answer"))
    unasked = len(session.state().applicable) - len(session.asked())
    if unasked and session.depth == "essential":
        rows.append(Row(_EVERYTHING, "Show the answers that were not asked, too"))
        rows.append(Row(_FULL, "Answer the questions that were not asked, too"))
    return [*rows, Row(Next.STOP, "Stop here; the answers are saved")]


def show_outline(session: Session, screen: Screen, everything: bool = False) -> None:
    """Print the outline: the answers asked at this depth, or all that apply."""
    screen.heading("Your answers")
    for part in _parts(session):
        lines = [line for line in part.lines if everything or line.asked]
        rest = len(part.lines) - len(lines)
        screen.say(part.name, head=True)
        for line in lines:
            screen.say(review_line(line), indent="  ", hanging="      ")
        if rest:
            more = "more " if lines else ""
            screen.say(f"{counted(rest, f'{more}question')} at the usual answer or open", indent="  ", hanging="      ")
    lacking = missing_components(session.folder, session.state().facts)
    if lacking:
        screen.say(lacking, head=True)
    parked = parked_lines(session.library, session.folder, session.state())
    if parked:
        screen.say("Kept in your file, but not used here", head=True)
        for text in parked:
            screen.say(text, indent="  ", hanging="      ")
    screen.say()


def _parts(session: Session) -> tuple[Part, ...]:
    asked = {question.id for question in session.asked()}
    return outline(session.library, session.folder, session.state(), asked)


def change(session: Session, screen: Screen, revise: Revise) -> Session:
    """Let a person pick a part and a question in it, and answer it again; Esc goes back a step."""
    while True:
        parts = _parts(session)
        rows = [Row(part.name, f"{part.name} ({counted(len(part.lines), 'answer')})") for part in parts]
        picked = choose(screen, f"Which part?\n{KEYS_LIST}", rows)
        if isinstance(picked, Signal):
            return session
        lines = next(part.lines for part in parts if part.name == picked)
        rows = [Row(line.question, review_line(line)) for line in lines]
        chosen = choose(screen, f"{picked}: which answer?\n{KEYS_LIST}", rows)
        if not isinstance(chosen, Signal):
            return revise(session, chosen, screen)


def pick_earlier(session: Session, current: Question | None, screen: Screen) -> Question | Next | None:
    """Let a person pick a question answered before the current one; None to stay, a Next for the review page."""
    earlier = session.earlier(current)
    if not earlier:
        screen.say("This is the first question.")
        return None
    state = session.state()
    lines = [line_of(question, session.library, state) for question in earlier]
    rows = [Row(line.question, review_line(line)) for line in lines]
    rows.append(Row(Next.REVIEW, "See all answers"))
    keys = KEYS_LIST.replace("goes back", "stays here")
    picked: Question | Next | Signal = choose(screen, f"Back to which question?\n{keys}", rows)
    return None if isinstance(picked, Signal) else picked
