"""The report on mutants: what no draft on record would notice, what is needless, and the shares."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from drafter.conditions import Condition
from drafter.library.library import Library, PolicyFolder
from drafter.problems import Place
from drafter.upkeep.layout import table, wrapped
from drafter.upkeep.mutants import Mutant
from drafter.upkeep.mutate import Verdict
from drafter.upkeep.plain import condition_in_words


@dataclass(frozen=True, slots=True)
class Noticed:
    """How many changes of a kind were tried, and how many some draft notices. Needless entries do not count."""

    name: str
    tried: int
    noticed: int

    @property
    def percent(self) -> float:
        return 100 * self.noticed / self.tried if self.tried else 100.0


def needless(verdict: Verdict) -> bool:
    """Tell whether an entry could be dropped without any draft changing, because others imply it."""
    return bool(verdict.mutant.implied_by) and not verdict.noticed_by


def tally(name: str, found: Sequence[Verdict]) -> Noticed:
    """Count verdicts."""
    counted = [verdict for verdict in found if not needless(verdict)]
    return Noticed(name, len(counted), sum(bool(verdict.noticed_by) for verdict in counted))


def share_of_clauses(found: Sequence[Verdict]) -> Noticed:
    """Count the changes of clauses and slots. Those of questions show in the interview more than in drafts."""
    return tally("clauses and slots", [verdict for verdict in found if verdict.mutant.kind in ("clause", "slot")])


def tallies(found: Sequence[Verdict]) -> tuple[Noticed, ...]:
    """Count verdicts by what is changed, and how."""
    def key(verdict: Verdict) -> str:
        what = "clauses" if verdict.mutant.change == "left out" else f"conditions of {verdict.mutant.kind}s"
        return f"{what} {verdict.mutant.change}"

    return tuple(tally(name, list(group)) for name, group in groupby(sorted(found, key=key), key))


def mutation_text(found: Sequence[Verdict], folder: PolicyFolder, library: Library, drafts: int) -> str:
    """Say what no draft would notice, change by change, and the shares."""
    lines: list[str] = []
    for title, wanted in (
        (f"No draft on record ({drafts}) would notice these changes:", _unnoticed(found)),
        ("These entries change no draft, because others imply them; they could be left out:",
         [verdict for verdict in found if needless(verdict)]),
    ):
        if wanted:
            lines += [title, *_listed(wanted, folder, library), ""]
    rows = [(part.name, part.tried, part.noticed, f"{part.percent:.1f}%") for part in tallies(found)]
    for total in (share_of_clauses(found), tally("all", found)):
        rows.append((total.name, total.tried, total.noticed, f"{total.percent:.1f}%"))
    lines += table(("changes", "tried", "noticed", "share"), rows)
    return "\n".join(lines)


def _unnoticed(found: Sequence[Verdict]) -> list[Verdict]:
    return [verdict for verdict in found if not verdict.noticed_by and not needless(verdict)]


def _listed(found: Sequence[Verdict], folder: PolicyFolder, library: Library) -> Iterator[str]:
    for key, group in groupby(found, lambda verdict: verdict.mutant.key):
        place = folder.places.get(key, Place())
        where = f"  {place.file}:{place.line}" if place.file else ""
        yield from wrapped(f"{key.replace(':', ' ')}{where}", "  ", "    ")
        for verdict in group:
            yield from wrapped(change_in_words(verdict.mutant, folder, library), "    ", "      ")


def change_in_words(mutant: Mutant, folder: PolicyFolder, library: Library) -> str:
    """Say what a mutant changes."""
    if mutant.test is None:
        return "the clause left out"
    entry = condition_in_words(Condition((mutant.test,)), folder, library)
    unit = "".join(f" {field.removesuffix('s')} {number + 1}" for field, number in mutant.path)
    of = f"option {mutant.value}: " if mutant.value else f"{unit.strip()}: " if unit else ""
    why = f" ({mutant.implied_by})" if mutant.implied_by else ""
    return f"{of}“{entry}” {mutant.change}{why}"


def mutation_json(found: Sequence[Verdict], folder: PolicyFolder, drafts: int) -> str:
    """Return every change with its verdict as JSON."""
    total = tally("all", found)
    return json.dumps(
        {
            "drafts": drafts, "tried": total.tried, "noticed": total.noticed, "percent": round(total.percent, 1),
            "shares": [
                {"name": part.name, "tried": part.tried, "noticed": part.noticed, "percent": round(part.percent, 1)}
                for part in tallies(found)
            ],
            "changes": [_data(verdict, folder) for verdict in found],
        },
        ensure_ascii=False,
        indent=2,
    )


def _data(verdict: Verdict, folder: PolicyFolder) -> dict[str, object]:
    mutant, place = verdict.mutant, folder.places.get(verdict.mutant.key, Place())
    return {
        "kind": mutant.kind, "id": mutant.id, "slot": mutant.slot, "file": place.file, "line": place.line,
        "unit": [[field, number] for field, number in mutant.path], "option": mutant.value, "change": mutant.change,
        "subject": mutant.test.subject if mutant.test else "", "operator": mutant.test.operator if mutant.test else "",
        "operands": list(mutant.test.operands) if mutant.test else [], "noticed_by": verdict.noticed_by,
        "implied_by": mutant.implied_by, "needless": needless(verdict),
    }
