"""A new jurisdiction: the blank form, with everything that is not known marked as unverified."""

from __future__ import annotations

import re

from drafter.upkeep.new_entry import EntryField, Given, NewEntry, Shelf, Written
from drafter.upkeep.schema_files import with_modeline

BLANK_FORM = "forms/state.yaml"
_HOLDERS = ("code", "name", "formal_name", "governor_title", "legislature", "state_words")


def new_state(shelf: Shelf) -> NewEntry:
    """Return what is asked for a jurisdiction, and how its file is written."""
    fields = (
        EntryField("code", "Its postal code:", "Two capitals.", fault=lambda code, _: _code_fault(code, shelf)),
        EntryField("name", "Its name:", "Puerto Rico", fault=_words_fault),
        EntryField("formal_name", "Its name in full:", "Commonwealth of Puerto Rico", fault=_words_fault),
        EntryField("governor_title", "How do orders style the governor?", "Governor of the Commonwealth of Puerto Rico",
                   usual=lambda given: f"Governor of the {given.get('formal_name', '')}", fault=_words_fault),
        EntryField("legislature", "How do bills call the legislature?", "With its article: the General Assembly",
                   usual=lambda _: "the Legislature", fault=_words_fault),
        EntryField("state_words", "How do bills call the state itself?", "With its article: the State",
                   usual=lambda _: "the State", fault=_words_fault),
    )  # fmt: skip
    return NewEntry("state", "A new state", fields, lambda given: _write(given, shelf))


def _code_fault(code: str, shelf: Shelf) -> str:
    if not re.fullmatch("[A-Z]{2}", code):
        return "A postal code is two capitals, such as PR."
    return f"{code} is there already." if code in shelf.library.jurisdictions else ""


def _words_fault(answer: str, _given: Given) -> str:
    """A name goes into the form as it is, so it may hold nothing that YAML would read."""
    return "" if re.fullmatch(r"[^\W\d_][\w '’.-]*", answer) else "Write letters, spaces, hyphens and apostrophes only."


def _write(given: Given, shelf: Shelf) -> Written:
    path = shelf.root / "states" / f"{given['code']}.yaml"
    text = (shelf.root / BLANK_FORM).read_text("utf-8").partition("\n\n")[2]
    for holder in _HOLDERS:
        text = text.replace(f"<{holder}>", given[holder])
    steps = (
        f"What prints as a blank is listed by:  drafter states {given['code']} --gaps",
        "Read a bill and an order of the state. For each field write what you saw, and in its row under sources the "
        "address and “verified”. Then the blank is gone.",
        f"See a draft:  drafter batch ANSWERS --states {given['code']}",
    )
    return Written({path: with_modeline(text, path.relative_to(shelf.root))}, steps)
