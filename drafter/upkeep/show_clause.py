"""A clause with all that belongs to it: its text, its alternatives, its sources, and where it lands."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.library.clauses import Clause
from drafter.library.library import Library, PolicyFolder, Slot
from drafter.upkeep.layout import wrapped
from drafter.upkeep.page import Page, block, entry, origin_data, origin_lines, origins, place_of
from drafter.upkeep.plain import condition_in_words, outline, plain_text, whole_words
from drafter.upkeep.samples import Sample, landing

_FILLS = {"exactly_one": "exactly one of them prints", "at_most_one": "at most one of them prints",
          "any": "any number of them prints"}
_SHOWN = 240


def clause_page(
    slot: Slot, clause: Clause, folder: PolicyFolder, library: Library, given: tuple[Sample, ...]
) -> Page:
    """Say everything about one clause. `given` are the answers files in which it is looked for."""
    drawn = origins(clause.drawn_from, library)
    lands = list(landing(clause.id, given, library)) if given else []
    lines = [
        f"Clause {clause.id}",
        *_standing(slot, clause, folder, library),
        *block("Text", list(text_lines(clause, folder, library))),
        *block("In the words of the state", list(_state_texts(slot, clause, folder, library))),
        *block("Drawn from", list(origin_lines(drawn))),
        *block("Note", wrapped(clause.note, "  ") if clause.note else []),
        *block(f"Beside it in the slot ({_FILLS[slot.file.fill]})", list(_others(slot, clause, folder, library))),
        *block("In the samples", list(_landing_lines(lands)) or ["  None holds it."] if given else []),
    ]
    return Page("clause", clause.id, tuple(lines), {
        "policy": folder.policy.id, "file": place_of(folder, f"clause:{clause.id}"), "section": slot.section,
        "slot": slot.id, "fill": slot.file.fill, "instruments": list(clause_instruments(slot, clause)),
        "powers": list(clause.power), "when": _conditions(slot, clause, folder, library),
        "text": [{"depth": depth, "words": words} for depth, words in outline(clause, folder, library)],
        "state_texts": _state_forms(clause, folder, library), "drawn_from": origin_data(drawn), "note": clause.note,
        "reviewed": clause.reviewed.isoformat() if clause.reviewed else None,
        "beside": [other.id for other in slot.file.clauses if other.id != clause.id],
        "samples": [{"file": str(sample.path), "place": place, "heading": heading} for sample, place, heading in lands],
    })


def clause_instruments(slot: Slot, clause: Clause) -> tuple[str, ...]:
    """Return the instruments for which a clause is written."""
    return tuple(name for name in clause.instruments if name in slot.file.instruments)


def _standing(slot: Slot, clause: Clause, folder: PolicyFolder, library: Library) -> Iterator[str]:
    section = folder.policy.section(slot.section)
    heading = f" under the heading “{section.heading}”" if section else ""
    yield from entry("File", place_of(folder, f"clause:{clause.id}"))
    yield from entry("Place", f"slot {slot.id}{heading}, {folder.policy.title}")
    yield from entry("For", " and ".join(clause_instruments(slot, clause)))
    powers = [library.powers[name].words if name in library.powers else name for name in clause.power]
    yield from entry("Needs the power", "; ".join(powers))
    for name, words in _conditions(slot, clause, folder, library).items():
        yield from entry(name, words)
    yield from entry("Reviewed", clause.reviewed.isoformat() if clause.reviewed else "never")
    yield from entry("Earlier ids", ", ".join(clause.earlier_ids))


def _conditions(slot: Slot, clause: Clause, folder: PolicyFolder, library: Library) -> dict[str, str]:
    section = folder.policy.section(slot.section)
    conditions = {"When the section": section.when if section else None, "When the slot": slot.file.when,
                  "When": clause.when}
    return {name: condition_in_words(when, folder, library) for name, when in conditions.items() if when}


def text_lines(clause: Clause, folder: PolicyFolder, library: Library, above: int = 1) -> Iterator[str]:
    """Yield the text of a clause, indented by its units below `above` levels."""
    for depth, words in outline(clause, folder, library):
        indent = "  " * (depth + above)
        yield from wrapped(words, f"{indent}- " if depth else indent)


def _state_forms(clause: Clause, folder: PolicyFolder, library: Library) -> dict[str, dict[str, str]]:
    """Return the states' own texts that a clause prints, by instrument and state; empty where a state says nothing."""
    found: dict[str, dict[str, str]] = {}
    for code, state in sorted(library.jurisdictions.items()) if clause.form else ():
        for name, form in (("bill", state.bill), ("order", state.order)):
            text = form.forms.get(clause.form)
            if text is not None and name in clause.instruments:
                found.setdefault(name, {})[code] = plain_text(text, folder, library)
    return found


def _state_texts(slot: Slot, clause: Clause, folder: PolicyFolder, library: Library) -> Iterator[str]:
    for name, texts in _state_forms(clause, folder, library).items():
        for code, text in texts.items():
            if text:
                yield from wrapped(f"{code} {name}: {text}", "  ", "    ")
        silent = [code for code, text in texts.items() if not text]
        if silent:
            yield from wrapped(f"Nothing is said in a {name} of {', '.join(silent)}.", "  ", "    ")
    if clause.form:
        instead = "nothing" if clause.optional else "the clause's own words" if clause.has_words else "a labelled blank"
        yield from wrapped(f"A state without a text “{clause.form}” prints {instead}.", "  ", "    ")
    for code, state in sorted(library.jurisdictions.items()):
        for name, form in (("bill", state.bill), ("order", state.order)):
            heading = form.headings.get(slot.id)
            if heading is not None and name in clause.instruments:
                shown = f"headed “{heading}”" if heading.strip() else "without a heading"
                yield from wrapped(f"{code} {name}: {shown}", "  ", "    ")


def _others(slot: Slot, clause: Clause, folder: PolicyFolder, library: Library) -> Iterator[str]:
    for other in slot.file.clauses:
        if other.id == clause.id:
            continue
        yield from _alternative(slot, other, folder, library)
        words = whole_words(other, folder, library) or f"the state's own text: {other.form}"
        yield from wrapped(words if len(words) <= _SHOWN else f"{words[:_SHOWN].rpartition(' ')[0]} …", "      ")


def _alternative(slot: Slot, clause: Clause, folder: PolicyFolder, library: Library) -> list[str]:
    when = condition_in_words(clause.when, folder, library)
    instruments = " and ".join(clause_instruments(slot, clause))
    return wrapped(f"{clause.id} ({instruments}), {f'when {when}' if when else 'always'}", "  ", "    ")


def _landing_lines(lands: list[tuple[Sample, str, str]]) -> Iterator[str]:
    for sample, place, heading in lands:
        where = f"{place}, {heading}" if heading else place or "in the matter around the numbered text"
        yield from wrapped(f"{sample.name}: {where}", "  ", "    ")


def slot_page(slot: Slot, folder: PolicyFolder, library: Library) -> Page:
    """Show a slot: all its alternatives side by side."""
    section = folder.policy.section(slot.section)
    lines = [
        f"Slot {slot.id}",
        *entry("File", place_of(folder, f"slot:{slot.id}")),
        *entry("Place", f"under the heading “{section.heading}”, {folder.policy.title}" if section else ""),
        *entry("Heading of its own", slot.file.heading),
        *entry("Holds", f"{len(slot.file.clauses)} clauses; {_FILLS[slot.file.fill]}"),
        *entry("When", condition_in_words(slot.file.when, folder, library)),
    ]
    for clause in slot.file.clauses:
        lines += ["", *_alternative(slot, clause, folder, library)]
        lines += text_lines(clause, folder, library, above=3)
    return Page("slot", slot.id, tuple(lines), {
        "policy": folder.policy.id, "section": slot.section, "fill": slot.file.fill,
        "when": condition_in_words(slot.file.when, folder, library),
        "clauses": [
            {"id": clause.id, "instruments": list(clause_instruments(slot, clause)),
             "when": condition_in_words(clause.when, folder, library),
             "text": [{"depth": depth, "words": words} for depth, words in outline(clause, folder, library)]}
            for clause in slot.file.clauses
        ],
    })
