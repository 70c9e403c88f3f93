"""Ask one question: the page around it, then the prompt for its kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

import questionary

from drafter.conditions import Value
from drafter.interview.wording import answer_in_words, blank_in_words
from drafter.library.conversion import AnswerError, clean_text, convert
from drafter.terminal import words
from drafter.terminal.lists import ESCAPE_WAIT, MARGIN, Row, Signal, back_bindings, choose, mark
from drafter.terminal.screen import STYLE, Screen, wrapped
from drafter.terminal.words import Asking

_AROUND = 9
"""Lines on the screen besides the help and the list: heading, question, keys, note."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person answered, converted to the question's kind."""

    value: Value


Reply: TypeAlias = Answer | Signal


def ask(asking: Asking, screen: Screen) -> Reply:
    """Show a question and return the answer, or a Signal: go back, or not known yet.

    Ctrl-C raises KeyboardInterrupt, the end of input EOFError.
    """
    show_page(asking, screen)
    kind = asking.question.kind
    if kind == "choices":
        reply = _ask_choices(asking, screen)
    elif kind in ("choice", "yes_no"):
        reply = _ask_choice(asking, screen)
    else:
        reply = _ask_text(asking, screen)
    _echo(asking, reply, screen)
    return reply


def show_page(asking: Asking, screen: Screen) -> None:
    """Print what stands above the prompt: progress, part, component, question, help, the usual answer and why."""
    screen.heading(words.heading(asking))
    screen.say(words.component_line(asking))
    screen.say()
    screen.say(asking.question.ask, head=True)
    for text in _about(asking):
        screen.say(text)
    screen.say()


def _about(asking: Asking) -> list[str]:
    texts = (asking.question.help, words.usual_line(asking), words.given_line(asking))
    return [" ".join(text.split()) for text in texts if text]


def _list_hint(asking: Asking, screen: Screen, rows: list[Row]) -> str:
    """Return the keys of a list; where the list pushes the question off the screen, the question again."""
    page = sum(len(wrapped(text, screen.width)) for text in _about(asking))
    listed = sum(len(wrapped(row.title, screen.width - MARGIN)) for row in rows)
    tall = page + listed + _AROUND > screen.height
    return f"{asking.question.ask}\n{words.list_hint(asking)}" if tall else words.list_hint(asking)


def _ask_choice(asking: Asking, screen: Screen) -> Reply:
    rows = words.option_rows(asking)
    values = [row.value for row in rows]
    wanted = asking.given if asking.given is not None else asking.usual
    pointed = wanted if wanted in values else None
    reply = choose(
        screen, _list_hint(asking, screen, rows), rows, pointed, search=asking.question.id == "state",
        unknown=asking.usual is not None,
    )
    return reply if isinstance(reply, Signal) else Answer(reply)


def _ask_choices(asking: Asking, screen: Screen) -> Reply:
    wanted = asking.given if asking.given is not None else asking.usual
    marked = wanted if isinstance(wanted, tuple) else ()
    rows = words.option_rows(asking)
    reply = mark(
        screen, _list_hint(asking, screen, rows), rows, marked, unknown=asking.usual is not None,
        fault=lambda values: words.lone_choice_fault(values, asking.options),
    )
    return reply if isinstance(reply, Signal) else Answer(convert(asking.question, reply))


def _ask_text(asking: Asking, screen: Screen) -> Reply:
    """Ask until what is typed fits; what does not fit stays in the line, to be mended."""
    typed = "" if asking.given is None else _as_typed(asking.given)
    while True:
        reply = _type(screen, words.text_hint(asking), typed)
        if isinstance(reply, Signal):
            return reply
        typed = clean_text(reply.replace("\n", " "))
        if typed in ("", "?"):
            return Signal.UNKNOWN
        try:
            return Answer(convert(asking.question, typed, asking.library.jurisdictions))
        except AnswerError as error:
            screen.say(f"! {_sentence(str(error))} {error.remedy}".rstrip(), head=True, hanging="  ")


def _type(screen: Screen, hint: str, default: str) -> str | Signal:
    message = "\n".join(wrapped(hint, screen.width, " ")).removeprefix(" ")
    prompt = questionary.text(
        f"{message}\n>", default=default, qmark="", style=STYLE, key_bindings=back_bindings(),
        erase_when_done=True, **screen.prompt_options,
    )
    prompt.application.ttimeoutlen = ESCAPE_WAIT
    reply: str | Signal = prompt.unsafe_ask()
    return reply


def _as_typed(value: Value) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _echo(asking: Asking, reply: Reply, screen: Screen) -> None:
    """Leave a line on the screen that says what was answered."""
    if isinstance(reply, Answer):
        shown = answer_in_words(asking.question, reply.value, asking.library)
        screen.say(f"→ {shown}", head=True, hanging="  ")
    elif reply is Signal.UNKNOWN and asking.usual is not None:
        shown = answer_in_words(asking.question, asking.usual, asking.library)
        screen.say(f"→ Usual answer: {shown}", head=True, hanging="  ")
    elif reply is Signal.UNKNOWN:
        screen.say(f"→ Left open: {blank_in_words(asking.question)}", head=True, hanging="  ")
