"""Checks of pedigrees: every clause is drawn from a seen provision or marked original."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.library.clauses import Clause, DrawnFrom
from drafter.library.library import Library, PolicyFolder
from drafter.library.reference_data import FederalReference, Study
from drafter.problems import Place, Problem, Severity, nearest


def pedigree_problems(library: Library, folder: PolicyFolder) -> Iterator[Problem]:
    """Find clauses without a source, with one that does not exist or was not seen, and lacking powers."""
    for _, clause in folder.clauses():
        place = folder.places.get(f"clause:{clause.id}", Place(path=clause.id))
        if not clause.drawn_from:
            yield Problem(
                f"the clause “{clause.id}” does not say where it comes from",
                "Add “drawn_from”, or “- {how: original}”.",
                place,
            )
        for origin in clause.drawn_from:
            yield from _origin(origin, library, place)
        yield from _powers(clause, library, place)
        if not clause.note:
            yield Problem(
                f"the clause “{clause.id}” has no note",
                "Say who should choose it and what goes wrong with it.",
                place,
                Severity.WARNING,
            )
    for definition in folder.definitions:
        place = folder.places.get(f"definition:{definition.id}", Place(path=definition.id))
        for origin in definition.drawn_from:
            yield from _origin(origin, library, place)


def _origin(origin: DrawnFrom, library: Library, place: Place) -> Iterator[Problem]:
    if not origin.source:
        if origin.how != "original":
            yield Problem(f"“how: {origin.how}” needs a source", "Name the source, or write “how: original”.", place)
        return
    kind, _, name = origin.source.partition("/")
    shared: dict[str, Mapping[str, FederalReference | Study]] = {
        "federal": library.federal, "evidence": library.evidence,
    }  # fmt: skip
    if kind in shared:
        if name not in shared[kind]:
            yield Problem(f"“{origin.source}” is not in {kind}.yaml", nearest(name, shared[kind]), place,
                          rests_on=(kind,))
        elif shared[kind][name].confidence == "unverified":
            yield Problem(f"“{origin.source}” was not seen (unverified)", "Check it first, or draw on another.", place)
        return
    found = library.provision(origin.source)
    if found is None:
        state = origin.source.partition("/")[0]
        sources = library.sources[state].sources if state in library.sources else ()
        known = [f"{state}/{source.id}/{provision.id}" for source in sources for provision in source.provisions]
        remedy = nearest(origin.source, known) or "Write STATE/source/provision as in sources/XX.yaml."
        yield Problem(f"“{origin.source}” is not in the sources", remedy, place, rests_on=("sources",))
    elif found[1].confidence == "unverified":
        yield Problem(f"“{origin.source}” was not seen (unverified)", "Check it first, or draw on another.", place)


def _powers(clause: Clause, library: Library, place: Place) -> Iterator[Problem]:
    for name in clause.power:
        if name not in library.powers:
            message = f"the power “{name}” is not in powers.yaml"
            yield Problem(message, nearest(name, library.powers), place, rests_on=("powers",))
        elif not library.powers[name].order and clause.instruments == ("order",):
            yield Problem(
                f"the clause “{clause.id}” is for orders and needs a power that orders lack ({name})",
                "Reword it, or drop the power.",
                place,
            )
