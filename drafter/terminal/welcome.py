"""The welcome: what will happen, what the file holds already, and how deep to go."""

from __future__ import annotations

from drafter.interview.progress import answered, asked, completes
from drafter.interview.wording import counted
from drafter.library.library import Library, PolicyFolder
from drafter.library.questions import Depth
from drafter.problems import Problem
from drafter.terminal.lists import Row, choose
from drafter.terminal.screen import Screen
from drafter.terminal.session import Session
from drafter.terminal.words import KEYS_MENU
from drafter.upkeep.versions import news

DEPTHS: tuple[Depth, ...] = ("essential", "full")


def welcome(session: Session, problems: tuple[Problem, ...], screen: Screen) -> None:
    """Say what the interview does and where it saves; report the lines of the file that do not fit."""
    screen.say()
    screen.say(session.folder.policy.title, head=True)
    given = len(session.answers.given)
    if given:
        held = f"{counted(given, 'answer')} in {session.path}."
        screen.say(f"{held} What is answered is not asked again, but you can go back to it.")
    else:
        screen.say("You answer questions, and the program writes a bill or an executive order from your answers.")
        if session.folder.policy.attribution:
            screen.say(" ".join(session.folder.policy.attribution.split()))
    screen.say(f"Every answer is saved in {session.path} at once. Ctrl-C stops at any time and loses nothing.")
    if told := news(session.answers, session.folder, session.library):
        screen.say()
        for line in told.split("\n"):
            screen.say(line, hanging="  " if line.startswith(" ") else None)
    if problems:
        screen.say()
        screen.say("Not all of the file fits the questions. What does not fit stays in the file and is not used:")
        for problem in problems:
            screen.say(str(problem), indent="  ", hanging="    ")


def choose_policy(library: Library, screen: Screen) -> PolicyFolder:
    """Let a person choose among the policies of the library."""
    screen.say()
    screen.say("Which policy do you want to draft?", head=True)
    rows = [Row(name, folder.policy.title) for name, folder in library.policies.items()]
    return library.policies[str(choose(screen, KEYS_MENU, rows, back=False))]


def choose_depth(session: Session, screen: Screen) -> Session:
    """Let a person choose between the short interview and the full one."""
    screen.say()
    screen.say("How much do you want to decide yourself?", head=True)
    to_ask = {name: f"about {_left(session, name)} to answer" for name in DEPTHS}
    rows = [
        Row("essential", f"The main questions only ({to_ask['essential']}); everything else takes its usual answer"),
        Row("full", f"Every question ({to_ask['full']})"),
    ]
    depth: Depth = "full" if choose(screen, KEYS_MENU, rows, back=False) == "full" else "essential"
    screen.say("→ Every question" if depth == "full" else "→ The main questions only", head=True)
    return session.at_depth(depth)


def _left(session: Session, depth: Depth) -> int:
    """Count the questions of a depth that are still to be asked, without those that only complete another."""
    state = session.state()
    return sum(
        not answered(question, session.answers, state) and (depth == "full" or not completes(question, session.folder))
        for question in asked(session.folder, state, depth)
    )
