"""The interview at a terminal, for people who know policy and not YAML.

What they see: first what the program will do, where it saves, and a choice between the short
interview (about 15 questions) and the full one. Then one question at a time: how far along they
are, the part of the interview and the component of the toolkit, the question in bold, a few
sentences on what turns on it, the usual answer and why; then the options, with the states whose law
chose each, or a line to type in. Keys are named above the options: Esc goes back to any earlier
question, the question mark says “I don't know yet”, Ctrl-C stops and loses nothing. What they
answered stays on the screen behind an arrow. A change that would drop other answers, or text of the
draft, is explained before it is made. At the end stands a page with all answers, where any can be
changed; then the draft is written, and they read where it is and what is left to fill in.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from drafter.answers import Answers
from drafter.interview.consequences import Consequences, in_words
from drafter.interview.outline import line_of
from drafter.library.library import Library
from drafter.library.questions import Question
from drafter.terminal.ask import ask
from drafter.terminal.finish import DONE, finish, say_how_to_go_on
from drafter.terminal.lists import Row, Signal, choose
from drafter.terminal.opening import WrongUsage, find_policy, resume, with_preset
from drafter.terminal.review_page import Next, pick_earlier, review
from drafter.terminal.screen import Screen
from drafter.terminal.session import Session
from drafter.terminal.welcome import choose_depth, choose_policy, welcome
from drafter.terminal.words import KEYS_LIST

WRONG_USAGE, STOPPED = 2, 130
NO_TERMINAL = """\
The interview asks its questions at a terminal, and there is none here.
To draft from a file of answers:   drafter draft FILE
To see whole files of answers:     drafter examples"""


def run_interview(
    library: Library, path: Path, *, full: bool = False, preset: Sequence[str] = (), output: Path = Path(),
    policy: str | None = None, screen: Screen | None = None,
) -> int:
    """Ask, save after every answer, and draft. Returns the exit code.

    `path` is the answers file to begin or go on with, `preset` answers given beforehand as ID=VALUE,
    `output` the folder for the draft. Raises ProblemsFound where a file cannot be read or written.
    """
    screen = screen or Screen()
    if not screen.interactive():
        print(NO_TERMINAL, file=sys.stderr)
        return WRONG_USAGE
    try:
        session = _open(library, path, preset, output, policy, screen)
    except WrongUsage as wrong:
        print("\n".join(str(problem) for problem in wrong.problems), file=sys.stderr)
        return WRONG_USAGE
    except (KeyboardInterrupt, EOFError):
        screen.say("Nothing was asked yet, and nothing has changed.")
        return STOPPED
    return _go_through(session, full, screen)


def _open(
    library: Library, path: Path, preset: Sequence[str], output: Path, policy: str | None, screen: Screen
) -> Session:
    """Return the session to begin with: a new one, or the file's; saved, so that the place is known to be good."""
    resumed = resume(path, library)
    folder = find_policy(library, policy, resumed) or choose_policy(library, screen)
    answers = resumed.answers if resumed else Answers(folder.policy.id, {}, folder.policy.version)
    answers = with_preset(answers, preset, folder, library)
    session = Session(library, folder, answers, path, output, stale=resumed.stale if resumed else {})
    session.save()
    welcome(session, resumed.problems if resumed else (), screen)
    return session


def _go_through(session: Session, full: bool, screen: Screen) -> int:
    """Ask what is left to ask, show the review page, and draft. Every answer is saved as it is given."""
    try:
        session = session.at_depth("full") if full else choose_depth(session, screen)
        while True:
            question = session.next()
            if question is not None:
                session, following = _ask(session, question, screen)
            else:
                session, following = review(session, screen, _revise)
            if following is Next.STOP:
                say_how_to_go_on(session, screen)
                return DONE
            if following is Next.DRAFT:
                code = finish(session, screen)
                if code is not None:
                    return code
    except (KeyboardInterrupt, EOFError):
        say_how_to_go_on(session, screen)
        return STOPPED


def _ask(session: Session, question: Question, screen: Screen) -> tuple[Session, Next]:
    """Ask the next question; on Esc go back to an earlier one, or to the page with all answers, instead."""
    reply = ask(session.asking(question), screen)
    if reply is not Signal.BACK:
        session = _take(session, session.with_reply(question, reply), question, screen, changing=False)
        return session, Next.QUESTIONS
    picked = pick_earlier(session, question, screen)
    if isinstance(picked, Question):
        return _revise(session, picked, screen), Next.QUESTIONS
    return review(session, screen, _revise) if picked is Next.REVIEW else (session, Next.QUESTIONS)


def _revise(session: Session, question: Question, screen: Screen) -> Session:
    """Ask a question again; Esc leaves everything as it was."""
    reply = ask(session.asking(question), screen)
    if reply is Signal.BACK:
        return session
    return _take(session, session.with_reply(question, reply), question, screen, changing=True)


def _take(session: Session, after: Session, question: Question, screen: Screen, changing: bool) -> Session:
    """Save an answer. A change with consequences, or an answer that others lose their use by, is confirmed first."""
    found = session.consequences(after, question)
    if (found.parked or (changing and found)) and not _confirmed(session, after, question, found, screen):
        return session
    after.save()
    return after


def _confirmed(session: Session, after: Session, question: Question, found: Consequences, screen: Screen) -> bool:
    """Show what follows from an answer, and ask whether to go ahead."""
    state = after.state()
    new = line_of(question, session.library, state).words
    screen.say()
    screen.say(f"What follows from “{new}”:", head=True)
    for line in in_words(found, session.folder, session.library, state):
        screen.say(f"- {line}", hanging="  ")
    screen.say()
    old = line_of(question, session.library, session.state()).words
    rows = [Row("yes", f"Go ahead with “{new}”"), Row("no", f"Leave it at “{old}”")]
    if choose(screen, KEYS_LIST, rows) == "yes":
        return True
    screen.say(f"→ Nothing changed: {old}", head=True, hanging="  ")
    return False
