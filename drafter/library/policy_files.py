"""The files of a policy's own folder, as they are read: what it holds before anything is borrowed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from drafter.library.changes import ChangesFile
from drafter.library.clauses import ClauseFile
from drafter.library.definitions import Definition, DefinitionFile
from drafter.library.library import Slot
from drafter.library.policies import Policy
from drafter.library.questions import QuestionFile
from drafter.library.read_yaml import YamlFile
from drafter.library.reading import Reader
from drafter.problems import Place

POLICY_FILE = "policy.yaml"
CHANGES_FILE = "changes.yaml"


@dataclass(frozen=True)
class PolicyFiles:
    """What stands in one policy's folder. The keys of `parts` are the names of the question files."""

    folder: str
    policy: Policy
    head: YamlFile
    parts: Mapping[str, QuestionFile] = field(default_factory=dict)
    slots: Mapping[str, Slot] = field(default_factory=dict)
    definitions: tuple[Definition, ...] = ()
    changes: ChangesFile = field(default_factory=ChangesFile)
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where everything stands, by `kind:id`."""
    unread: frozenset[str] = frozenset()
    """Of what kinds there are files that cannot be read: question, slot, definition."""


def read_policy(head: Path, reader: Reader) -> PolicyFiles | None:
    """Read a policy's folder from its head file; None where the head itself cannot be read."""
    policy, file = reader.read(head, Policy, "policies")
    if policy is None:
        return None
    places = _places_in_head(policy, file)
    unread: set[str] = set()
    parts = _parts(head.parent, reader, places, unread)
    slots = _slots(head.parent, reader, places, unread)
    definitions = _definitions(head.parent, reader, places, unread)
    changes = _changes(head.parent, reader, places)
    return PolicyFiles(head.parent.name, policy, file, parts, slots, definitions, changes, places, frozenset(unread))


def _parts(folder: Path, reader: Reader, places: dict[str, Place], unread: set[str]) -> dict[str, QuestionFile]:
    parts: dict[str, QuestionFile] = {}
    for path in reader.files(folder / "questions"):
        form, file = reader.read(path, QuestionFile, "questions")
        places[f"part:{path.stem}"] = file.place(())
        if form is None:
            unread.add("question")
            continue
        for index, question in enumerate(form.questions):
            reader.note(places, "question", question.id, file, ("questions", index, "id"))
        parts[path.stem] = form
    return parts


def _slots(folder: Path, reader: Reader, places: dict[str, Place], unread: set[str]) -> dict[str, Slot]:
    slots: dict[str, Slot] = {}
    for path in reader.files(folder / "clauses", "*/*.yaml"):
        form, file = reader.read(path, ClauseFile, "clauses")
        places[f"slot:{path.parent.name}.{path.stem}"] = file.place(())
        if form is None:
            unread.add("slot")
            continue
        slot = Slot(path.parent.name, path.stem, form)
        for index, clause in enumerate(form.clauses):
            for name in clause.ids():
                reader.note(places, "clause", name, file, ("clauses", index, "id"))
        slots[slot.id] = slot
    return slots


def _definitions(folder: Path, reader: Reader, places: dict[str, Place], unread: set[str]) -> tuple[Definition, ...]:
    definitions: list[Definition] = []
    for path in reader.files(folder / "definitions"):
        form, file = reader.read(path, DefinitionFile, "definitions")
        if form is None:
            unread.add("definition")
            continue
        for index, definition in enumerate(form.definitions):
            reader.note(places, "definition", definition.id, file, ("definitions", index, "id"))
            definitions.append(definition)
    return tuple(definitions)


def _changes(folder: Path, reader: Reader, places: dict[str, Place]) -> ChangesFile:
    """Read what changed from version to version; a policy may do without the file."""
    path = folder / CHANGES_FILE
    form, file = reader.read(path, ChangesFile, "changes") if path.exists() else (None, None)
    if form is None or file is None:
        return ChangesFile()
    places |= {f"version:{index}": file.place(("versions", index)) for index in range(len(form.versions))}
    return form


def _places_in_head(policy: Policy, file: YamlFile) -> dict[str, Place]:
    """Where the parts of a policy's head file stand, by `kind:id`."""
    keys = ("", "id", "bill", "order", "subject", "subject_phrase", "question_files")
    places = {f"policy:{key}": file.place((key,) if key else ()) for key in keys}
    listed = {"section": [part.id for part in policy.sections], "component": [part.id for part in policy.components]}
    for kind, ids in listed.items():
        places |= {f"{kind}:{name}": file.place((f"{kind}s", index, "id")) for index, name in enumerate(ids)}
    for kind, names in (("role", policy.roles), ("name", policy.names), ("title", policy.titles)):
        places |= {f"{kind}:{name}": file.place((f"{kind}s", name)) for name in names}
    for key, _, _ in policy.agreements.questions():
        places[f"agreement:{'.'.join(map(str, key))}"] = file.place(("agreements", *key))
    return places
