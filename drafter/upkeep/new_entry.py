"""A new entry of the library: what is asked for it, and what is wrong with an answer. Pure: values in, words out.

Answers are kept as text, by the key of the field; several choices are parted by commas.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from drafter.library.library import Library
from drafter.problems import nearest

Given: TypeAlias = Mapping[str, str]
Choices: TypeAlias = Sequence[tuple[str, str]]
"""Values, each with the words that a person reads."""


@dataclass(frozen=True, slots=True)
class EntryField:
    """One thing to ask.

    `choices` are the answers to choose from; with `several` any number of them; with `other` also one that is typed,
    and `other` is how that reads in the list. `usual` is the answer where nothing is given; without one, and unless
    the field is `optional`, an answer is needed. `fault` says what is wrong with an answer, or nothing.
    """

    key: str
    ask: str
    help: str = ""
    choices: Callable[[Given], Choices] | None = None
    several: bool = False
    other: str = ""
    lines: bool = False
    """Whether the answer is a list, typed a line each and kept parted by semicolons."""
    usual: Callable[[Given], str] | None = None
    optional: bool = False
    when: Callable[[Given], bool] | None = None
    fault: Callable[[str, Given], str] | None = None

    def applies(self, given: Given) -> bool:
        """Tell whether the field is asked, as far as is known."""
        return self.when is None or self.when(given)

    def usual_answer(self, given: Given) -> str:
        """Return the answer that counts where none is given."""
        return self.usual(given) if self.usual is not None else ""


@dataclass(frozen=True, slots=True)
class Written:
    """What a new entry comes to: files with their whole new text, and what is to be done next."""

    files: Mapping[Path, str]
    next_steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewEntry:
    """A kind of entry: what is asked for it, and how it is written."""

    kind: str
    title: str
    fields: tuple[EntryField, ...]
    write: Callable[[Given], Written]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where entries go: the library's folder and what it holds, with the policy that is meant."""

    root: Path
    library: Library
    policy: str = ""


def asked(entry: NewEntry, given: Given) -> Iterator[EntryField]:
    """Yield the fields that apply, in order."""
    return (field for field in entry.fields if field.applies(given))


def next_field(entry: NewEntry, given: Given) -> EntryField | None:
    """Return the first field without an answer."""
    return next((field for field in asked(entry, given) if field.key not in given), None)


def completed(entry: NewEntry, given: Given) -> dict[str, str]:
    """Return the answers to the fields that apply, with the usual answer where none is given."""
    whole = dict(given)
    for field in entry.fields:
        if field.applies(whole):
            whole.setdefault(field.key, field.usual_answer(whole))
    return {field.key: whole[field.key] for field in asked(entry, whole)}


def fault_of(field: EntryField, answer: str, given: Given) -> str:
    """Say what is wrong with an answer, or nothing."""
    if not answer:
        return "" if field.optional or field.usual_answer(given) else "An answer is needed here."
    if field.choices is not None and not field.other:
        known = [value for value, _ in field.choices(given)]
        for value in parted(answer) if field.several else [answer]:
            if value not in known:
                return f"“{value}” is none of the choices. {nearest(value, known)}".rstrip()
    return field.fault(answer, given) if field.fault is not None else ""


def parted(answer: str, sign: str = ",") -> list[str]:
    """Return the parts of an answer that holds several."""
    return [part.strip() for part in answer.split(sign) if part.strip()]
