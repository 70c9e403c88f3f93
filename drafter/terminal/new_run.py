"""Make a new entry of the library: ask for it, write it, check the library, say what is to be done next."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from drafter.answers_file import write_atomically
from drafter.library.checks import check_library
from drafter.library.library import Library
from drafter.library.load import load_library
from drafter.problems import Place, Problem, nearest
from drafter.review.clauses import clause_findings
from drafter.terminal.lists import Row, choose
from drafter.terminal.new_entry import ask_entry
from drafter.terminal.opening import WrongUsage
from drafter.terminal.screen import Screen, wrapped
from drafter.terminal.words import KEYS_MENU
from drafter.upkeep.check_report import check_text, counted
from drafter.upkeep.new_clause import new_clause
from drafter.upkeep.new_entry import NewEntry, Shelf, Written, asked, completed, fault_of
from drafter.upkeep.new_question import new_question
from drafter.upkeep.new_source import new_source
from drafter.upkeep.new_state import new_state
from drafter.upkeep.unfinished import keep_unfinished, read_unfinished, unfinished_file

WRONG_USAGE, STOPPED = 2, 130
CONFIRM = (Row("yes", "Write it"), Row("no", "Not yet; keep what I typed"))
OF_A_POLICY = ("clause", "question")
KINDS: dict[str, Callable[[Shelf], NewEntry]] = {
    "clause": new_clause, "question": new_question, "source": new_source, "state": new_state,
}  # fmt: skip


def run_new(
    kind: str, root: Path, library: Library, policy: str = "", preset: Sequence[str] = (), screen: Screen | None = None
) -> int:
    """Make a new entry. Returns the exit code.

    `preset` are answers given beforehand as KEY=VALUE; where they are whole, nothing is asked. Raises ProblemsFound
    where a file cannot be read or written.
    """
    screen = screen or Screen()
    path = unfinished_file(kind)
    try:
        if kind not in KINDS:
            raise WrongUsage([Problem(f"there is nothing new of the kind “{kind}”", nearest(kind, KINDS))])
        own = _policy(policy, library, screen) if kind in OF_A_POLICY else ""
        entry = KINDS[kind](Shelf(root, library, own))
        kept, half = read_unfinished(path)
        given = _preset(entry, {**kept}, preset)
        missing = [field for field in asked(entry, given) if field.key not in given and fault_of(field, "", given)]
        if missing and not screen.interactive():
            raise WrongUsage([
                Problem(f"“{field.key}” is missing: {field.ask}", f"Add --set {field.key}=…") for field in missing
            ])
    except WrongUsage as wrong:
        print("\n".join(str(problem) for problem in wrong.problems), file=sys.stderr)
        return WRONG_USAGE
    if not missing:
        return _finish(entry.write(completed(entry, given)), root, path, screen)
    try:
        _welcome(entry, path, bool(kept), screen)
        given = ask_entry(entry, given, half, screen, lambda answers, line: keep_unfinished(path, answers, line))
        written = entry.write(completed(entry, given))
        _show(written, screen)
        if choose(screen, KEYS_MENU, CONFIRM, back=False) != "yes":
            raise KeyboardInterrupt
    except (KeyboardInterrupt, EOFError):
        if path.exists():
            screen.say(f"Stopped. What you typed is kept in {path}.")
            screen.say(f"To go on:  drafter library new {kind}")
        return STOPPED
    return _finish(written, root, path, screen)


def _policy(wanted: str, library: Library, screen: Screen) -> str:
    """Return the policy that is meant: the one named, the only one, or the one that a person chooses."""
    if wanted and wanted not in library.policies:
        raise WrongUsage([Problem(f"there is no policy “{wanted}”", nearest(wanted, library.policies))])
    if wanted or len(library.policies) == 1:
        return wanted or next(iter(library.policies))
    if not screen.interactive():
        names = ", ".join(library.policies)
        raise WrongUsage([Problem("the library has several policies", f"Name one with --policy: {names}.")])
    screen.say("To which policy does it belong?", head=True)
    rows = [Row(name, folder.policy.title) for name, folder in library.policies.items()]
    return str(choose(screen, KEYS_MENU, rows, back=False))


def _preset(entry: NewEntry, given: dict[str, str], preset: Sequence[str]) -> dict[str, str]:
    """Add the answers given beforehand, each checked in the order in which the fields are asked."""
    keys = [field.key for field in entry.fields]
    problems: list[Problem] = []
    typed: dict[str, str] = {}
    for one in preset:
        key, equals, value = one.partition("=")
        if not equals or key.strip() not in keys:
            known = f"there is no field “{key.strip()}” of {entry.title.lower()}"
            what = known if equals else "an equals sign is missing"
            problems.append(Problem(what, nearest(key.strip(), keys), Place(path=f"--set {one}")))
        typed[key.strip()] = value.strip()
    for field in entry.fields:
        if field.key in typed:
            given[field.key] = typed[field.key]
        whole = completed(entry, given)
        if field.key in typed and field.applies(whole) and (fault := fault_of(field, typed[field.key], whole)):
            problems.append(Problem(fault.rstrip("."), "", Place(path=f"--set {field.key}={typed[field.key]}")))
            del given[field.key]
    if problems:
        raise WrongUsage(problems)
    return given


def _welcome(entry: NewEntry, path: Path, going_on: bool, screen: Screen) -> None:
    screen.heading(entry.title)
    screen.say(f"Going on with {path}." if going_on else f"What you type is kept in {path} until the entry is written.")
    screen.say("Ctrl-C stops at any time and loses nothing.")


def _show(written: Written, screen: Screen) -> None:
    """Show the lines that are new in each file."""
    for path, text in written.files.items():
        before = path.read_text("utf-8").splitlines() if path.is_file() else []
        screen.say()
        screen.say(f"{path}{'' if before else ' (a new file)'}:", head=True)
        for line in _new_lines(before, text.splitlines()):
            screen.say(line, indent="  ", hanging="    ")
    screen.say()


def _new_lines(before: Sequence[str], after: Sequence[str]) -> list[str]:
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    return [line for tag, _, _, start, end in matcher.get_opcodes() if tag != "equal" for line in after[start:end]]


def _finish(written: Written, root: Path, unfinished: Path, screen: Screen) -> int:
    """Write the files, check the library, and say what is to be done next."""
    for path, text in written.files.items():
        write_atomically(path, text.encode("utf-8"))
    unfinished.unlink(missing_ok=True)
    library, faults = load_library(root)
    problems = (*faults, *check_library(library), *clause_findings(library))
    lines = [f"Written: {path}" for path in written.files]
    lines += ["", *check_text(problems).splitlines(), f"The check of the library: {counted(problems)}", "", "Next:"]
    for step in written.next_steps:
        lines += wrapped(f"- {step}", screen.width, "", "  ")
    for line in lines:
        # Without a person at a terminal this is the output of a command like any other.
        if screen.interactive():
            screen.say(line, hanging="  ")
        else:
            print(line)
    return 0
