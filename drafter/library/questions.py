"""Questions, options and their defaults: what the interview asks."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from drafter.library.forms import ALWAYS, Form, Id, When, Words

Kind = Literal["choice", "choices", "yes_no", "text", "number", "year", "money", "percent", "date"]
Depth = Literal["essential", "full"]
InstrumentName = Literal["bill", "order"]
BOTH: tuple[InstrumentName, ...] = ("bill", "order")


class Option(Form):
    """One choice of a question."""

    value: str
    label: str
    words: str = ""
    """How the law text says the choice, where a placeholder names the question."""
    words_from: str = ""
    """The question whose answer gives those words (“another term”)."""
    institution: str = ""
    """The role of the body that the choice stands for (see institutions.yaml)."""
    only_for: InstrumentName | None = None
    when: When = ALWAYS
    earlier_values: Words = ()
    """Values that the choice had before; answers files with them go on working."""
    seen_in: Words = ()
    """Provisions of enacted law that made this choice, as STATE/policy/provision."""
    no_effect: str = ""
    """Why the choice changes no text, where it changes none."""


class Question(Form):
    """One decision that a drafter takes.

    `ask` is the question, `name` a short noun phrase for lists and reasons, `blank` the label that
    stands in the draft where there is no answer.
    """

    id: Id
    ask: str
    name: str
    kind: Kind
    component: str
    depth: Depth = "full"
    help: str = ""
    options: tuple[Option, ...] = ()
    default: str | tuple[str, ...] | None = None
    default_for: dict[InstrumentName, str | tuple[str, ...]] = Field(default_factory=dict)
    default_from: str = ""
    """A fact of the jurisdiction that serves as the default: `institutions.state_board`."""
    why: str = ""
    when: When = ALWAYS
    instruments: tuple[InstrumentName, ...] = BOTH
    blank: str = ""
    minimum: int | None = None
    maximum: int | None = None
    basis: Words = ()
    earlier_ids: Words = ()
    no_effect: str = ""

    def option(self, value: str) -> Option | None:
        """Return the option with this value."""
        return next((option for option in self.options if option.value == value), None)

    def present_value(self, value: str) -> str:
        """Return the value that an option has now, for one that it had before; any other as it is."""
        return next((option.value for option in self.options if value in option.earlier_values), value)

    @property
    def finite(self) -> bool:
        """Whether the answers can be listed."""
        return self.kind in ("choice", "choices", "yes_no")


class QuestionFile(Form):
    """A file of questions: one part of the interview."""

    part: str
    questions: tuple[Question, ...]
