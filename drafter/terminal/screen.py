"""The screen: how wide it is, how text is printed on it, and where prompts read and write."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from dataclasses import dataclass
from typing import Any

from prompt_toolkit import print_formatted_text
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.input import Input
from prompt_toolkit.output import Output
from prompt_toolkit.styles import Style

WIDEST = 78
NARROWEST = 30
STYLE = Style([
    ("pointer", "bold"), ("highlighted", "bold"), ("selected", ""), ("question", ""), ("qmark", ""),
    ("answer", "noinherit"), ("instruction", ""), ("separator", "bold"), ("head", "bold"), ("plain", ""),
])


@dataclass(frozen=True, slots=True)
class Screen:
    """A terminal. Tests give `input`, `output` and `columns`; otherwise it is the person's own."""

    input: Input | None = None
    output: Output | None = None
    columns: int | None = None

    @property
    def width(self) -> int:
        """How many characters a line may have: the terminal's width, within what reads well."""
        columns = self.columns or shutil.get_terminal_size((80, 24)).columns
        return max(NARROWEST, min(columns, WIDEST))

    @property
    def height(self) -> int:
        """How many lines are in sight."""
        return shutil.get_terminal_size((80, 24)).lines

    @property
    def prompt_options(self) -> dict[str, Any]:
        """The options that questionary passes on to prompt_toolkit."""
        given = {"input": self.input, "output": self.output}
        return {name: value for name, value in given.items() if value is not None}

    def interactive(self) -> bool:
        """Tell whether a person can answer here: both ends are a terminal that can move its cursor."""
        if self.input is not None:
            return True
        return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"

    def say(self, text: str = "", head: bool = False, indent: str = "", hanging: str | None = None) -> None:
        """Print text wrapped to the width; line breaks in it stand. `head` prints it bold."""
        for line in wrapped(text, self.width, indent, hanging):
            print_formatted_text(
                FormattedText([("class:head" if head else "class:plain", line)]), style=STYLE, output=self.output
            )

    def say_exactly(self, text: str) -> None:
        """Print a line as it is, such as a command that a person copies."""
        print_formatted_text(FormattedText([("class:plain", text)]), style=STYLE, output=self.output)

    def heading(self, text: str) -> None:
        """Print a line across the screen that carries a heading."""
        self.say()
        self.say(f"── {text} ".ljust(self.width, "─")[: self.width], head=True)


def wrapped(text: str, width: int, indent: str = "", hanging: str | None = None) -> list[str]:
    """Return the lines of a text, none longer than `width`.

    `indent` stands before the first line of each paragraph, `hanging` (by default the same) before the
    lines that go on; spaces at the head of a paragraph are kept.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        own = line[: len(line) - len(line.lstrip(" "))]
        lines.extend(
            textwrap.wrap(
                line.strip(), width, initial_indent=indent + own,
                subsequent_indent=own + (indent if hanging is None else hanging), break_on_hyphens=False,
            ) or [""]
        )
    return lines
