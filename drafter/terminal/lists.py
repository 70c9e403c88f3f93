"""Lists to choose from or to mark, on questionary's select and checkbox.

Three things are added to what questionary does: Esc goes back, the question mark says “I don't know
yet”, and the option pointed at shows its note below the list. Marks are written [x] and [ ], which
every terminal and every reader knows.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

import questionary
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from questionary.prompts.common import InquirerControl

from drafter.terminal.screen import STYLE, Screen, wrapped

POINTER = ">"
_POINTER_WIDTH = 3
MARGIN = _POINTER_WIDTH + 4
"""The width of what stands before a title in a list to mark."""
_MARKS = {"● ": "[x] ", "○ ": "[ ] "}
ESCAPE_WAIT = 0.25
"""Seconds to wait after Esc for the rest of a key that begins with it; a slow line needs some."""
_NOTE = "  Description: "
_MARK_ALL = ("a", "i")
"""Keys with which questionary marks everything or the reverse: too easily pressed by accident."""


class Signal(Enum):
    """What a person says in place of an answer."""

    BACK = "back"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list: what it stands for, how it reads, and a note shown while it is pointed at.

    A row with no value is a heading and cannot be chosen.
    """

    value: Any
    title: str
    note: str = ""


def choose(
    screen: Screen, hint: str, rows: Sequence[Row], pointed: Any = None, *, search: bool = False, unknown: bool = False,
    back: bool = True,
) -> Any:
    """Let a person choose one row. Returns its value or a Signal; Ctrl-C raises KeyboardInterrupt."""
    question = questionary.select(
        "", instruction=_hint(screen, hint), choices=_choices(screen, rows, _POINTER_WIDTH), default=pointed,
        qmark="", pointer=POINTER, style=STYLE, use_jk_keys=False, use_search_filter=search,
        erase_when_done=True, **screen.prompt_options,
    )
    return _List(question, _signals(unknown and not search, back)).ask()


def mark(
    screen: Screen, hint: str, rows: Sequence[Row], marked: Collection[Any], *, unknown: bool = False,
    fault: Callable[[list[Any]], str] = lambda _: "",
) -> Any:
    """Let a person mark any number of rows. Returns the list of their values or a Signal.

    `fault` says what is wrong with a selection, or nothing.
    """
    question = questionary.checkbox(
        "", instruction=_hint(screen, hint), choices=_choices(screen, rows, MARGIN, marked), qmark="", pointer=POINTER,
        style=STYLE, use_jk_keys=False, erase_when_done=True, **screen.prompt_options,
    )
    asked = _List(question, _signals(unknown, True))
    for key in _MARK_ALL:
        asked.bindings.add(key, eager=True)(lambda _: None)
    asked.accept_marked(fault, screen.width)
    return asked.ask()


def back_bindings() -> KeyBindings:
    """Return bindings with which Esc leaves a text prompt with Signal.BACK."""
    bindings = KeyBindings()
    _bind(bindings, {"escape": Signal.BACK})
    return bindings


def _hint(screen: Screen, hint: str) -> str:
    """Wrap a hint; questionary puts two spaces before its first line."""
    return "\n".join(wrapped(hint, screen.width, "  ", "  ")).removeprefix("  ")


def _choices(
    screen: Screen, rows: Sequence[Row], margin: int, marked: Collection[Any] = ()
) -> list[questionary.Choice]:
    return [
        questionary.Separator(row.title) if row.value is None else questionary.Choice(
            _hung(row.title, screen.width - margin, margin), row.value, checked=row.value in marked,
            description="\n".join(wrapped(row.note, screen.width, "   ")) if row.note else None,
        )
        for row in rows
    ]


def _hung(title: str, width: int, margin: int) -> str:
    return f"\n{' ' * margin}".join(wrapped(title, width))


def _signals(unknown: bool, back: bool) -> dict[str, Signal]:
    return ({"?": Signal.UNKNOWN} if unknown else {}) | ({"escape": Signal.BACK} if back else {})


class _List:
    """A list of questionary's with more keys, with our marks and notes, and with room for a complaint below."""

    def __init__(self, question: questionary.Question, signals: dict[str, Signal]) -> None:
        application, windows = question.application, question.application.layout.find_all_windows()
        self._question = question
        self._control = next(window.content for window in windows if isinstance(window.content, InquirerControl))
        self._plain: Callable[[], StyleAndTextTuples] = self._control._get_choice_tokens
        self._control.text = self._tokens
        self._complaint = ""
        self.bindings = application.key_bindings if isinstance(application.key_bindings, KeyBindings) else KeyBindings()
        _bind(self.bindings, signals)
        application.ttimeoutlen = ESCAPE_WAIT

    def ask(self) -> Any:
        return self._question.unsafe_ask()

    def accept_marked(self, fault: Callable[[list[Any]], str], width: int) -> None:
        """Let Enter accept what is marked, unless something is wrong with it."""

        @self.bindings.add(Keys.ControlM, eager=True)
        def accept(event: KeyPressEvent) -> None:
            values = [choice.value for choice in self._control.get_selected_values()]
            wrong = fault(values)
            self._complaint = "".join(f"\n{line}" for line in wrapped(f"! {wrong}", width, "", "  ")) if wrong else ""
            if not wrong:
                event.app.exit(result=values)

    def _tokens(self) -> StyleAndTextTuples:
        return [*((token[0], _ours(token[1])) for token in self._plain()), ("class:head", self._complaint)]


def _ours(text: str) -> str:
    if text.startswith(_NOTE):
        return "\n" + text.removeprefix(_NOTE)
    return _MARKS.get(text, text)


def _bind(bindings: KeyBindings, signals: dict[str, Signal]) -> None:
    for key, signal in signals.items():
        bindings.add(key, eager=True)(_leave(signal))


def _leave(signal: Signal) -> Callable[[KeyPressEvent], None]:
    def leave(event: KeyPressEvent) -> None:
        event.app.exit(result=signal)

    return leave
