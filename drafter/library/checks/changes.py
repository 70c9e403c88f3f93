"""Checks of a policy's versions, and of the ids and values that questions and options had before."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from drafter.library.changes import PolicyChange
from drafter.library.library import Library, PolicyFolder
from drafter.problems import Place, Problem, nearest


def change_problems(library: Library, folder: PolicyFolder) -> Iterator[Problem]:
    """Find versions out of order, changes that name what is not there, and earlier names that are taken."""
    yield from _earlier_names(folder)
    versions = folder.changes.versions
    policy = folder.policy
    if versions and versions[0].version != policy.version:
        yield Problem(
            f"the newest version in changes.yaml is {versions[0].version}, and policy.yaml says {policy.version}",
            "Make the two agree.",
            folder.places.get("version:0", Place(path=policy.id)),
        )
    for index, (newer, older) in enumerate(itertools.pairwise(versions), 1):
        if newer.order <= older.order:
            yield Problem(
                f"version {older.version} stands below {newer.version}, which is not newer",
                "Put the newest version first.",
                folder.places.get(f"version:{index}", Place(path=policy.id)),
            )
    for index, version in enumerate(versions):
        for change in version.changes:
            yield from _named(change, library, folder, folder.places.get(f"version:{index}", Place(path=policy.id)))


def _named(change: PolicyChange, library: Library, folder: PolicyFolder, place: Place) -> Iterator[Problem]:
    known = {
        "question": {question.id for question in folder.questions},
        "clause": {clause.id for _, clause in folder.clauses()},
        "state": set(library.jurisdictions),
    }
    for kind, names in (("question", change.questions), ("clause", change.clauses), ("state", change.states)):
        for name in names:
            if name not in known[kind]:
                remedy = nearest(name, known[kind]) or f"List it under “gone”, if the {kind} was taken away."
                yield Problem(f"a change names the {kind} “{name}”, which is not there", remedy, place,
                              rests_on=(f"{kind}s",))
    for name in change.gone:
        if name in known["question"] | known["clause"]:
            yield Problem(f"a change says that “{name}” is gone, and it is there", "Take it out of “gone”.", place)


def _earlier_names(folder: PolicyFolder) -> Iterator[Problem]:
    """Find an earlier id or value that stands for something else now, or was two things before."""
    ids = {question.id for question in folder.questions}
    taken: set[str] = set()
    for question in folder.questions:
        place = folder.places.get(f"question:{question.id}", Place(path=question.id))
        for name in question.earlier_ids:
            if name in ids or name in taken:
                yield Problem(
                    f"“{question.id}” was “{name}” before, and that is the id of another question",
                    "An id is never used again: give the other question a new one.",
                    place,
                )
            taken.add(name)
        values = [option.value for option in question.options]
        earlier = [value for option in question.options for value in option.earlier_values]
        for value in sorted({value for value in earlier if value in values or earlier.count(value) > 1}):
            yield Problem(
                f"an option of “{question.id}” was “{value}” before, and that is the value of another one",
                "A value is never used again: give the other option a new one.",
                place,
            )
