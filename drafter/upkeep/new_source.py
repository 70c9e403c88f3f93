"""A new provision of an enacted law, in the file of its state; with the law, where that is not there yet."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

from drafter.library.library import Library
from drafter.upkeep.insertion import with_entry
from drafter.upkeep.new_entry import Choices, EntryField, Given, NewEntry, Shelf, Written
from drafter.upkeep.schema_files import with_modeline
from drafter.upkeep.typed import day_fault, new_id
from drafter.upkeep.yaml_entry import entry_lines

_CONFIDENCE: Choices = (
    ("verified", "I read the text of the law"), ("secondary", "I read a description of it"),
    ("unverified", "I only remember it (no clause may draw on it)"),
)  # fmt: skip
_IN_FORCE: Choices = (("unknown", "Not found out"), ("yes", "Yes"), ("no", "No"))


def new_source(shelf: Shelf, today: Callable[[], datetime.date] = datetime.date.today) -> NewEntry:
    """Return what is asked for a source, and how it is written. `today` gives the day on which it was read."""
    library = shelf.library
    states = tuple((code, f"{form.name} ({code})") for code, form in sorted(library.jurisdictions.items()))
    is_new = lambda given: given.get("source") not in _known(library, given)  # noqa: E731
    fields = (
        EntryField("state", "Whose law is it?", choices=lambda _: states),
        EntryField("source", "Which law, order or program?", choices=lambda given: _sources(library, given),
                   other="One that is not here yet (its id: small letters and underscores)", fault=new_id(())),
        EntryField("name", "Its name:", "As people call it: Opportunity partnership program.", when=is_new),
        EntryField("instrument", "What is it?", when=is_new, usual=lambda _: "statute", choices=lambda _: (
            ("statute", "A statute"), ("executive order", "An executive order"), ("regulation", "A regulation"),
            ("administrative", "A program without a law of its own"))),
        EntryField("citation", "Its citation as a whole:", "RCW 28B.50.274", when=is_new),
        EntryField("year", "The year of enactment:", optional=True, when=is_new, fault=_year_fault),
        EntryField("in_force", "Is it in force?", choices=lambda _: _IN_FORCE, usual=lambda _: "unknown", when=is_new),
        EntryField("overview", "What does it do?", "Two or three sentences in your own words.", when=is_new),
        EntryField("url", "The address where you read it:", "https://…", optional=True, fault=_url_fault),
        EntryField("checked", "The day on which you read it:", when=is_new, usual=lambda _: today().isoformat(),
                   fault=day_fault),
        EntryField("id", "The id of the provision:", "What it is about, in small letters: match, mentors.",
                   fault=lambda answer, given: new_id(_provisions(library, given))(answer, given)),
        EntryField("topic", "Its topic:", "A word that provisions share: match, convener, support_services.",
                   usual=lambda given: given.get("id", "")),
        EntryField("provision_citation", "Its citation, down to the paragraph:", "RCW 28B.50.274(1)"),
        EntryField("says", "What does it say?", "In your own words; no copy of the text."),
        EntryField("value", "What can a drafter take from it?", optional=True),
        EntryField("confidence", "How do you know?", choices=lambda _: _CONFIDENCE, fault=_confidence_fault),
    )  # fmt: skip
    return NewEntry("source", "A new source", fields, lambda given: _write(given, shelf))


def _known(library: Library, given: Given) -> dict[str, tuple[str, ...]]:
    """Return the sources of the state, each with the ids of its provisions."""
    held = library.sources.get(given.get("state", ""))
    return {one.id: tuple(part.id for part in one.provisions) for one in held.sources} if held else {}


def _provisions(library: Library, given: Given) -> tuple[str, ...]:
    return _known(library, given).get(given.get("source", ""), ())


def _sources(library: Library, given: Given) -> Choices:
    held = library.sources.get(given.get("state", ""))
    return tuple((one.id, f"{one.name}, {one.citation}") for one in held.sources) if held else ()


def _url_fault(answer: str, _given: Given) -> str:
    return "" if re.fullmatch(r"https?://\S+", answer) else "Write the whole address: https://…"


def _confidence_fault(answer: str, given: Given) -> str:
    """A text that was read has an address, unless the source that holds the provision has it already."""
    without = answer == "verified" and "overview" in given and not given.get("url")
    return "A law that was read has an address: go back with Esc and give it." if without else ""


def _year_fault(answer: str, _given: Given) -> str:
    return "" if re.fullmatch(r"(17|18|19|20)\d\d", answer) else "Write four digits, such as 2007."


def _write(given: Given, shelf: Shelf) -> Written:
    """Add the provision to its source, the source to its file, or make the file."""
    path = shelf.root / "sources" / f"{given['state']}.yaml"
    known = _known(shelf.library, given)
    provision: dict[str, Any] = {
        "id": given["id"], "topic": given["topic"], "citation": given["provision_citation"], "says": given["says"],
        "value": given.get("value", ""), "url": "" if given["source"] not in known else given.get("url", ""),
        "confidence": given["confidence"],
    }  # fmt: skip
    name = f"{given['state']}/{given['source']}/{given['id']}"
    steps = (
        f"A clause draws on it under “drawn_from” as {name}; an option of a question names it under “seen_in”.",
        "If no clause will, say why under “not_drawn_on”.",
    )
    if given["source"] in known:
        index = list(known).index(given["source"])
        text = with_entry(path.read_text("utf-8"), ("sources", index, "provisions"), provision)
        return Written({path: text}, steps)
    source = {
        "id": given["source"], "name": given["name"], "instrument": given["instrument"], "citation": given["citation"],
        "year": given.get("year", ""), "in_force": {"yes": "true", "no": "false"}.get(given["in_force"], ""),
        "overview": given["overview"], "url": given.get("url", ""), "checked": given["checked"],
        "provisions": [provision],
    }  # fmt: skip
    if path.is_file():
        return Written({path: with_entry(path.read_text("utf-8"), ("sources",), source)}, steps)
    lines = [f"state: {given['state']}", "sources:", *entry_lines(source, "  ", dash=True)]
    return Written({path: with_modeline("\n".join(lines) + "\n", path.relative_to(shelf.root))}, steps)
