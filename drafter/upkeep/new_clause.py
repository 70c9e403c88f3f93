"""A new clause: an alternative more in a slot, or the first of a new slot."""

from __future__ import annotations

from typing import Any

from drafter.library.library import PolicyFolder
from drafter.library.policy_files import POLICY_FILE
from drafter.upkeep.insertion import with_entry, with_word
from drafter.upkeep.new_entry import Choices, EntryField, Given, NewEntry, Shelf, Written, parted
from drafter.upkeep.schema_files import with_modeline
from drafter.upkeep.typed import (
    WHEN_HELP,
    condition,
    condition_fault,
    law_text_fault,
    new_id,
    sources_fault,
)
from drafter.upkeep.yaml_entry import entry_lines

_VERBS = (("shall", "shall: a duty"), ("may", "may: a power"), ("may_not", "may not: a ban"))
_HOW = (
    ("adapted", "Adapted from one law"),
    ("combined", "Combined from several laws"),
    ("original", "Original: our own, drawn from none"),
)


def new_clause(shelf: Shelf) -> NewEntry:
    """Return what is asked for a clause of the policy, and how it is written."""
    folder = shelf.library.policies[shelf.policy]
    library = shelf.library
    taken = {name.removeprefix("clause:") for name in folder.places if name.startswith("clause:")}
    when = condition_fault(folder, library)
    bodies: Choices = (
        ("nobody", "Nobody, or someone outside government: I write the whole sentence"),
        *((role, f"{role}: a body of this policy") for role in folder.policy.roles),
        *((name, f"{name}: {role.words}") for name, role in library.institutions.items()),
    )
    fields = (
        EntryField("section", "In which section of the text does it stand?", choices=lambda _: _sections(folder)),
        EntryField(
            "slot", "In which place of that section?",
            "A place holds alternatives, of which the answers choose one. A new place gets a file of its own.",
            choices=lambda given: _slots(folder, given), other="A new place", fault=new_id(()),
        ),
        EntryField("heading", "Its heading, for states that print one:", "Two or three words: Regional balance.",
                   when=lambda given: _is_new(folder, given)),
        EntryField("instruments", "For which instrument?", "An order may not say what needs a power that it lacks.",
                   choices=lambda _: (("both", "Both"), ("bill", "A bill"), ("order", "An executive order")),
                   usual=lambda _: "both"),
        EntryField("when", "With which answers does it print?", f"{WHEN_HELP} Nothing: always.", optional=True,
                   fault=when),
        EntryField("actor", "Which public body does it command?",
                   "A duty of a public body is written as body and action, because some states' orders say “Direct the "
                   "Department to publish”.", choices=lambda _: bodies, usual=lambda _: "nobody"),
        EntryField("verb", "What is the command?", choices=lambda _: _VERBS, usual=lambda _: "shall", when=_by_a_body),
        EntryField("action", "What does the body do?", "Begin with a plain verb: publish the criteria on its website.",
                   when=_by_a_body, fault=law_text_fault),
        EntryField("text", "The text of the clause:",
                   "A whole sentence with its period. {{ name }} stands for what the program fills in (see FORMS.md); "
                   "defined terms are plain words.", when=lambda given: not _by_a_body(given), fault=law_text_fault),
        EntryField("power", "Which legal powers does it need?",
                   "An order that lacks one may not use the clause.", several=True, optional=True,
                   choices=lambda _: tuple((power.id, power.words) for power in library.powers.values())),
        EntryField("how", "Where does it come from?", choices=lambda _: _HOW),
        EntryField("source", "From which provision?",
                   "Write STATE/source/provision, as in sources/XX.yaml, or federal/id; several parted by commas. If "
                   "it is not there yet: drafter library new source.", fault=sources_fault(library),
                   when=lambda given: given.get("how") != "original"),
        EntryField("changed", "What is different from that law?", "One sentence; for the reader of the working copy.",
                   optional=True, when=lambda given: given.get("how") != "original"),
        EntryField("note", "Who should choose it, and what goes wrong with it?", "Two sentences, for the drafter."),
        EntryField("id", "Its id:", "What answers, reasons and references call it. It is never changed later.",
                   usual=lambda given: _free_id(given, taken), fault=new_id(taken, dotted=True)),
    )  # fmt: skip
    return NewEntry("clause", "A new clause", fields, lambda given: _write(given, folder, shelf))


def _by_a_body(given: Given) -> bool:
    return given.get("actor", "nobody") != "nobody"


def _sections(folder: PolicyFolder) -> Choices:
    kinds = ("ordinary", "findings")
    return tuple((one.id, f"{one.heading} ({one.id})") for one in folder.policy.sections if one.kind in kinds)


def _slots(folder: PolicyFolder, given: Given) -> Choices:
    section = folder.policy.section(given.get("section", ""))
    found = folder.section_slots(section) if section else ()
    return tuple((slot.name, f"{slot.file.heading or slot.name} ({slot.name})") for slot in found)


def _is_new(folder: PolicyFolder, given: Given) -> bool:
    return f"{given.get('section')}.{given.get('slot')}" not in folder.slots


def _free_id(given: Given, taken: set[str]) -> str:
    wanted = f"{given.get('section')}.{given.get('slot')}"
    return wanted if wanted not in taken else ""


def _write(given: Given, folder: PolicyFolder, shelf: Shelf) -> Written:
    """Add the clause to the file of its slot, which is made and listed in policy.yaml if it is not there."""
    root = shelf.root / shelf.policy
    path = root / "clauses" / given["section"] / f"{given['slot']}.yaml"
    steps = [f"See it as it prints:  drafter library preview {given['id']} --watch"]
    files = {}
    if _is_new(folder, given):
        head = {
            "heading": given["heading"],
            "fill": "exactly_one" if given["instruments"] == "both" else "at_most_one",
            "when": condition(given.get("when", "")),
        }
        lines = [*entry_lines(head, ""), "clauses:", *entry_lines(_clause(given, with_when=False), "  ", dash=True)]
        files[path] = with_modeline("\n".join(lines) + "\n", path.relative_to(shelf.root))
        policy = root / POLICY_FILE
        files[policy] = with_word(policy.read_text("utf-8"), ("sections", given["section"], "slots"), given["slot"])
        if given["instruments"] == "bill":
            steps.append("An order with these answers says nothing here. If it should, add a clause for orders.")
    else:
        files[path] = with_entry(path.read_text("utf-8"), ("clauses",), _clause(given, with_when=True))
        steps.append(
            f"The alternatives in {path.name} must exclude each other: narrow the “when” of one that also holds."
        )
    steps.append("A second person reads it and puts the day into “reviewed”; the change gets a line in CHANGES.md.")
    return Written(files, tuple(steps))


def _clause(given: Given, with_when: bool) -> dict[str, Any]:
    powers = parted(given.get("power", ""))
    changed = given.get("changed", "")
    origins = [{"source": path, "how": given["how"], "changed": changed} for path in parted(given.get("source", ""))]
    body = {"actor": given["actor"], "verb": given["verb"], "action": given["action"]} if _by_a_body(given) else {}
    return {
        "id": given["id"],
        "instruments": [] if given["instruments"] == "both" else [given["instruments"]],
        "when": condition(given.get("when", "")) if with_when else {},
        "power": powers[0] if len(powers) == 1 else powers,
        **{key: value for key, value in body.items() if value != "shall"},
        "text": given.get("text", ""),
        "drawn_from": origins or [{"how": "original"}],
        "note": given["note"],
    }
