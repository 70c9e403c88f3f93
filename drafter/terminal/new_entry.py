"""Ask for a new entry of the library, field by field. Everything typed is saved at once; Ctrl-C loses not even a line
that is half typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import questionary

from drafter.library.conversion import clean_text
from drafter.terminal.lists import ESCAPE_WAIT, Row, Signal, back_bindings, choose, mark
from drafter.terminal.screen import STYLE, Screen, wrapped
from drafter.terminal.words import KEYS_LIST, KEYS_MARK
from drafter.upkeep.new_entry import EntryField, Given, NewEntry, asked, fault_of, next_field, parted

KEYS_TYPE = "Type, and press Enter. Esc goes back."
KEYS_LINES = "One a line, with Enter after each; Enter alone ends. Esc goes back."
KEYS_SEARCH = "Type a few letters of it, or move with Up and Down. Enter chooses, Esc goes back."
SEARCHED = 12
"""The most rows of a list that is only moved in; in longer ones a person also types what to look for."""
OTHER = "\0other"
"""What stands for a typed answer in a list."""


class Stopped(KeyboardInterrupt):
    """Ctrl-C in a line; carries what was typed in it."""

    def __init__(self, typed: str) -> None:
        self.typed = typed
        super().__init__()


def ask_entry(
    entry: NewEntry, given: Given, half: str, screen: Screen, save: Callable[[Mapping[str, str], str], None]
) -> dict[str, str]:
    """Ask every field that has no answer yet; Esc goes back to the one before. Returns all answers.

    `half` is what was typed when it was last stopped. `save` is called with the answers and with a line that was
    half typed. Ctrl-C raises KeyboardInterrupt, the end of input EOFError.
    """
    answers = dict(given)
    while (field := next_field(entry, answers)) is not None:
        try:
            reply = _ask(field, answers, half, screen)
        except Stopped as stopped:
            save(answers, stopped.typed)
            raise
        half = ""
        if reply is Signal.BACK:
            before = _before(entry, answers, field)
            half = answers.pop(before.key) if before is not None else ""
            half = "" if before is None or before.choices is not None else half
        elif isinstance(reply, str):
            answers[field.key] = reply
            save(answers, "")
            screen.say(f"→ {_in_words(field, reply, answers)}", head=True, hanging="  ")
    return answers


def _before(entry: NewEntry, answers: Given, field: EntryField) -> EntryField | None:
    """Return the field that was asked before another."""
    fields = [one for one in asked(entry, answers) if one.key in answers or one.key == field.key]
    index = [one.key for one in fields].index(field.key)
    return fields[index - 1] if index else None


def _ask(field: EntryField, given: Given, typed: str, screen: Screen) -> str | Signal:
    screen.say()
    screen.say(field.ask, head=True)
    for text in (field.help, _usual_line(field, given)):
        if text:
            screen.say(text)
    while True:
        reply = _reply(field, given, typed, screen)
        if isinstance(reply, Signal):
            return reply
        fault = fault_of(field, reply, given)
        if not fault:
            return reply
        typed = reply
        screen.say(f"! {fault}", head=True, hanging="  ")


def _usual_line(field: EntryField, given: Given) -> str:
    usual = field.usual_answer(given)
    if usual and field.choices is None:
        return f"Enter alone takes: {usual}"
    return "Enter alone leaves it out." if field.optional and field.choices is None else ""


def _reply(field: EntryField, given: Given, typed: str, screen: Screen) -> str | Signal:
    rows = [Row(value, title) for value, title in field.choices(given)] if field.choices is not None else []
    if field.several:
        marked: Any = mark(screen, KEYS_MARK, rows, parted(field.usual_answer(given)))
        return marked if isinstance(marked, Signal) else ", ".join(marked)
    if rows:
        if field.other:
            rows.append(Row(OTHER, field.other))
        usual = field.usual_answer(given)
        pointed = usual if usual in [row.value for row in rows] else None
        searched = len(rows) > SEARCHED
        chosen: Any = choose(screen, KEYS_SEARCH if searched else KEYS_LIST, rows, pointed, search=searched)
        if chosen != OTHER:
            return chosen if isinstance(chosen, Signal) else str(chosen)
    if field.lines:
        return _lines(typed, screen)
    reply = _type(screen, KEYS_TYPE, typed)
    return reply if isinstance(reply, Signal) else reply or field.usual_answer(given)


def _lines(typed: str, screen: Screen) -> str | Signal:
    """Take a list a line each; what was typed before stands in the first, parted by semicolons."""
    lines: list[str] = []
    while True:
        try:
            reply = _type(screen, KEYS_LINES, typed)
        except Stopped as stopped:
            raise Stopped("; ".join([*lines, stopped.typed])) from None
        if isinstance(reply, Signal):
            return reply
        if not reply:
            return "; ".join(lines)
        typed = ""
        lines.append(reply)
        screen.say(f"  {reply}")


def _type(screen: Screen, hint: str, typed: str = "") -> str | Signal:
    message = "\n".join(wrapped(hint, screen.width, " ")).removeprefix(" ")
    bindings = back_bindings()
    bindings.add("c-c", eager=True)(lambda event: event.app.exit(exception=Stopped(event.current_buffer.text)))
    prompt = questionary.text(
        f"{message}\n>", default=typed, qmark="", style=STYLE, key_bindings=bindings, erase_when_done=True,
        **screen.prompt_options,
    )  # fmt: skip
    prompt.application.ttimeoutlen = ESCAPE_WAIT
    reply: str | Signal = prompt.unsafe_ask()
    return reply if isinstance(reply, Signal) else clean_text(reply.replace("\n", " "))


def _in_words(field: EntryField, reply: str, given: Given) -> str:
    """Return an answer as it stays on the screen."""
    titles = dict(field.choices(given)) if field.choices is not None else {}
    parts = parted(reply) if field.several else [reply]
    return ", ".join(titles.get(part, part) for part in parts) or "nothing"
