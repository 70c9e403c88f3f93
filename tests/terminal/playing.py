"""A pretended terminal: keys go in through a pipe, and what was printed is kept."""

from __future__ import annotations

import io
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from drafter.terminal.lists import ESCAPE_WAIT
from drafter.terminal.screen import Screen

UP, DOWN, ENTER, ESCAPE, SPACE, CTRL_C, BACKSPACE = "\x1b[A", "\x1b[B", "\r", "\x1b", " ", "\x03", "\x7f"
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x1b\][^\x07]*\x07")


class Terminal:
    """A screen of `columns`, with keys waiting. Where the keys end, the input ends as when a line drops."""

    def __init__(self, screen: Screen, written: io.StringIO) -> None:
        self.screen = screen
        self._written = written

    @property
    def shown(self) -> str:
        """Everything that was ever on the screen, in the order written, without colors and cursor moves."""
        return _ESCAPES.sub("", self._written.getvalue()).replace("\r", "")

    @property
    def lines(self) -> list[str]:
        """The lines that were written, cut where the cursor was moved."""
        return re.sub(r"\x1b\[[0-9;?]*[A-Zac-ln-z]", "\n", self._written.getvalue()).translate({13: 10}).split("\n")

    @property
    def flowed(self) -> str:
        """The same with line breaks and runs of spaces as one space, to look for sentences."""
        return " ".join(self.shown.split())


@contextmanager
def terminal(*keys: str, columns: int = 60, rows: int = 24, slowly: bool = False) -> Iterator[Terminal]:
    """Pretend a terminal on which these keys are typed; after the last, the line drops.

    `slowly` waits for the screen to be drawn before each key, and after Esc until it is understood.
    """
    written = io.StringIO()
    output = Vt100_Output(written, lambda: Size(rows=rows, columns=columns), term="xterm", enable_cpr=False)
    done = threading.Event()
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=output):
        typist = threading.Thread(target=_type, args=(pipe, keys, written, done, slowly))
        typist.start()
        try:
            yield Terminal(Screen(pipe, output, columns), written)
        finally:
            done.set()
            typist.join()


def _type(pipe: PipeInput, keys: tuple[str, ...], written: io.StringIO, done: threading.Event, slowly: bool) -> None:
    if not slowly:
        pipe.send_text("".join(keys))
    for key in keys if slowly else ():
        _wait_until_drawn(written, done)
        pipe.send_text(key)
        done.wait(ESCAPE_WAIT + 0.2 if key == ESCAPE else 0)
    if slowly:
        done.wait(1)
    pipe.close()


def _wait_until_drawn(written: io.StringIO, done: threading.Event) -> None:
    before = None
    while written.getvalue() != before and not done.is_set():
        before = written.getvalue()
        done.wait(0.05 if before else 0.2)
