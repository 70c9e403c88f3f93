"""Words: what stands on the screen around a question. Pure: values in, text out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from drafter.conditions import Facts, Value
from drafter.interview.outline import Line, Standing
from drafter.interview.progress import Progress
from drafter.interview.wording import answer_in_words, blank_in_words, listed, state_name
from drafter.library.library import Library, PolicyFolder
from drafter.library.questions import Option, Question
from drafter.terminal.lists import Row

_CODES_IN_LIST = 4
STANDINGS: dict[Standing, str] = {
    "typed": "your answer", "file": "from your file", "default": "usual answer", "existing law": "existing law",
    "open": "left open",
}
KEYS_LIST = "Up and Down move, Enter chooses, Esc goes back."
KEYS_MENU = "Up and Down move, Enter chooses."
KEYS_MARK = "Space marks or unmarks, Enter accepts, Esc goes back."
KEYS_STATE = "Type the first letters, or move with Up and Down. Enter chooses, Esc goes back."
UNKNOWN = "if you don't know yet:"
_TYPE = {
    "text": "Type your answer.", "number": "Type a whole number.", "year": "Type a year, such as 2027.",
    "money": "Type an amount in dollars, such as 2500000.", "percent": "Type a percentage, such as 25.",
    "date": "Type a date, such as 2027-07-01 or July 1, 2027.",
}


@dataclass(frozen=True, slots=True)
class Asking:
    """A question with what is needed to ask it.

    `options` are those offered now, `given` the answer that counts so far, `usual` the answer that
    holds if none is given, `stale` what a file says that no longer fits.
    """

    question: Question
    library: Library
    folder: PolicyFolder
    options: tuple[Option, ...] = ()
    given: Value | None = None
    usual: Value | None = None
    progress: Progress | None = None
    stale: str = ""


def heading(asking: Asking) -> str:
    """Return the line above a question: how far along, and the part of the interview."""
    part = asking.folder.parts.get(asking.question.id, "")
    progress = asking.progress
    if progress is None:
        return part
    place = f"Question {progress.number} of about {progress.about}"
    return f"{place}, continued · {part}" if progress.follows_up else f"{place} · {part}"


def component_line(asking: Asking) -> str:
    """Return which component of the policy's frame a question belongs to."""
    for component in asking.folder.policy.components:
        if component.id == asking.question.component:
            return f"Component: {component.name}{' (one of the core components)' if component.core else ''}"
    return ""


def usual_line(asking: Asking) -> str:
    """Return the usual answer with its reason; or, where there is none, why not."""
    question, why = asking.question, asking.question.why
    if asking.usual is None:
        return f"No usual answer. {why}".strip()
    if question.kind == "choices":
        count = len(asking.usual) if isinstance(asking.usual, tuple) else 1
        marked = f"the {'one' if count == 1 else count} shown as usual" if count else "none of them"
        return f"Usual answer: {marked}. {why}".strip()
    words = answer_in_words(question, asking.usual, asking.library)
    return f"Usual answer: {words}{'' if words.endswith('.') else '.'} {why}".strip()


def given_line(asking: Asking) -> str:
    """Return what stands so far, where the question was answered before; or what the file said."""
    if asking.stale:
        return f"Your file says “{asking.stale}”, which does not fit this question any more."
    if asking.given is None:
        return ""
    return f"Your answer so far: {answer_in_words(asking.question, asking.given, asking.library)}"


def option_rows(asking: Asking) -> list[Row]:
    """Return the options as rows: label, whether it is usual, and the states where it was seen."""
    if asking.question.id == "state":
        states = sorted(asking.library.jurisdictions.values(), key=lambda state: state.name)
        return [Row(state.code, f"{state.name} ({state.code})") for state in states]
    options = asking.options
    if asking.question.kind == "yes_no" and not asking.question.options:
        options = (Option(value="yes", label="Yes"), Option(value="no", label="No"))
    return [Row(option.value, _title(option, asking.usual), _seen(option, asking.library)) for option in options]


def _title(option: Option, usual: Value | None) -> str:
    codes = _codes(option)
    shown = codes[:_CODES_IN_LIST] + ([f"+{len(codes) - _CODES_IN_LIST}"] if len(codes) > _CODES_IN_LIST else [])
    is_usual = option.value in usual if isinstance(usual, tuple) else option.value == usual
    return option.label + (" (usual)" if is_usual else "") + (f" · {' '.join(shown)}" if shown else "")


def _codes(option: Option) -> list[str]:
    return list(dict.fromkeys(path.partition("/")[0] for path in option.seen_in))


def _seen(option: Option, library: Library) -> str:
    names = [state_name(code, library) for code in _codes(option)]
    return f"Seen in {listed(names)}." if names else ""


def list_hint(asking: Asking) -> str:
    """Return which keys answer a question with options, a line for each kind of key."""
    if asking.question.id == "state":
        return KEYS_STATE
    keys = KEYS_MARK if asking.question.kind == "choices" else KEYS_LIST
    return keys + (f"\n? {UNKNOWN} the usual answer is taken." if asking.usual is not None else "")


def text_hint(asking: Asking) -> str:
    """Return what to type for a question without options, and what Enter alone does."""
    question = asking.question
    limits = ""
    if question.minimum is not None and question.maximum is not None and question.kind != "year":
        limits = f" From {question.minimum:,} to {question.maximum:,}."
    blank = f"the draft will show {blank_in_words(question)}"
    then = "the usual answer is taken" if asking.usual is not None else blank
    key = "? and Enter" if asking.given is not None else "Enter alone"
    return f"{_TYPE.get(question.kind, _TYPE['text'])}{limits} Esc goes back.\n{key} {UNKNOWN} {then}."


def review_line(line: Line) -> str:
    """Return one answer of the outline with where it came from."""
    name = line.question.name
    return f"{name[:1].upper()}{name[1:]}: {line.words} ({STANDINGS[line.standing]})"


def missing_components(folder: PolicyFolder, facts: Facts) -> str:
    """Name the core components that a draft lacks, or nothing where it has them all."""
    missing = [one.name for one in folder.policy.components if one.core and not one.present_when.holds(facts)]
    return f"Not in this draft, though a whole policy has it: {listed(missing)}." if missing else ""


def lone_choice_fault(values: Collection[str], options: Collection[Option]) -> str:
    """Say what is wrong with marking “none” together with others, or nothing where “none” stands among options."""
    none = next((option for option in options if option.value == "none"), None)
    if none is not None and "none" in values and len(values) > 1:
        return f"“{none.label}” stands alone: unmark it, or the others."
    if none is not None and not values:
        return f"Nothing is marked. Mark “{none.label}” if that is meant."
    return ""
