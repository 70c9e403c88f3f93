"""Checks of what clauses require and exclude: clauses that are there, others than themselves, and no circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.library.clauses import Clause
from drafter.library.library import Library, PolicyFolder
from drafter.problems import Place, Problem, nearest


def bond_problems(library: Library, folder: PolicyFolder) -> Iterator[Problem]:  # noqa: ARG001
    """Find clauses that require or exclude what cannot be."""
    clauses = {clause.id: clause for _, clause in folder.clauses()}
    told: set[str] = set()
    slots = {clause.id: slot for slot, clause in folder.clauses()}
    for clause in clauses.values():
        place = folder.places.get(f"clause:{clause.id}", Place(path=clause.id))
        yield from _named(clause, clauses, place)
        for name in clause.requires:
            if name in clause.excludes:
                message = f"the clause “{clause.id}” both requires and excludes “{name}”"
                yield Problem(message, "Keep one of the two.", place)
            elif name != clause.id and slots.get(name) is slots[clause.id] and slots[name].file.fill != "any":
                message = f"the clause “{clause.id}” requires “{name}”, an alternative in the same slot"
                yield Problem(message, "Only one of them prints: put the second into a slot of its own.", place)
        circle = {name for name in _required(clause, clauses) if clause.id in _required_by(name, clauses)}
        if len(circle) > 1 and not circle & told:
            told |= circle
            others = " and ".join(f"“{name}”" for name in clause.requires)
            yield Problem(
                f"the clause “{clause.id}” requires {others}, which in turn requires it",
                "Let one require the other, and give both the same condition.",
                place,
            )


def _named(clause: Clause, clauses: Mapping[str, Clause], place: Place) -> Iterator[Problem]:
    for verb, names in (("requires", clause.requires), ("excludes", clause.excludes)):
        for name in names:
            if name == clause.id:
                yield Problem(f"the clause “{clause.id}” {verb} itself", f"Take it out of “{verb}”.", place)
            elif name not in clauses:
                message = f"the clause “{clause.id}” {verb} “{name}”, which does not exist"
                yield Problem(message, nearest(name, clauses), place, rests_on=("clauses",))


def _required_by(name: str, clauses: Mapping[str, Clause]) -> set[str]:
    return _required(clauses[name], clauses) if name in clauses else set()


def _required(clause: Clause, clauses: Mapping[str, Clause]) -> set[str]:
    """Return all that a clause requires, directly and through others."""
    found: set[str] = set()
    left = [*clause.requires]
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += clauses[name].requires if name in clauses else ()
    return found
