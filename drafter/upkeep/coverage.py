"""Coverage: is every provision that was seen drawn on by the library, or is it said why not?

A provision counts as drawn on where a clause or a definition names it under `drawn_from`, or an option
of a question under `seen_in`. That says where text came from; whether the text does the same as the
provision is for a reader to judge. Provisions marked `unverified` may not be drawn on and do not count.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from drafter.library.library import Library
from drafter.library.uses import ProvisionPath, Use, provisions, uses, uses_in_words
from drafter.problems import Problem, ProblemsFound, nearest
from drafter.upkeep.layout import table, wrapped

GOAL = 90
"""Per cent of the provisions that are to be drawn on."""
Standing = Literal["drawn on", "explained", "open"]


@dataclass(frozen=True, slots=True)
class Account:
    """A provision and what draws on it."""

    entry: ProvisionPath
    uses: tuple[Use, ...]

    @property
    def standing(self) -> Standing:
        """Whether the provision is drawn on, explained (`not_drawn_on`), or neither."""
        if self.uses:
            return "drawn on"
        return "explained" if self.entry.provision.not_drawn_on else "open"


def accounts(library: Library, state: str = "", topic: str = "") -> tuple[Account, ...]:
    """Account for every provision that was seen, of one state or topic if given.

    Raises ProblemsFound for a state or a topic that no source has.
    """
    used = uses(library)
    found = [
        Account(entry, used.get(entry.path, ()))
        for entry in provisions(library)
        if entry.provision.confidence != "unverified"
    ]
    wanted: tuple[tuple[str, str, Callable[[Account], str]], ...] = (
        ("source of the state", state.upper(), _state), ("topic", topic, _topic),
    )
    for what, name, key in wanted:
        known = {key(account) for account in found}
        if name and name not in known:
            raise ProblemsFound([Problem(f"there is no {what} “{name}”", nearest(name, known))])
        found = [account for account in found if not name or key(account) == name]
    return tuple(found)


def _state(account: Account) -> str:
    return account.entry.state


def _topic(account: Account) -> str:
    return account.entry.provision.topic


@dataclass(frozen=True, slots=True)
class Share:
    """How many provisions of a group are drawn on, explained or open."""

    name: str
    total: int
    drawn_on: int
    explained: int

    @property
    def open(self) -> int:
        return self.total - self.drawn_on - self.explained

    @property
    def percent(self) -> float:
        return 100 * self.drawn_on / self.total if self.total else 100.0


def share(name: str, found: Sequence[Account]) -> Share:
    """Count a group of provisions."""
    standings = [account.standing for account in found]
    return Share(name, len(found), standings.count("drawn on"), standings.count("explained"))


def shares(found: Sequence[Account], by: Literal["state", "topic"]) -> tuple[Share, ...]:
    """Count provisions by state or by topic."""
    key = _state if by == "state" else _topic
    ordered = sorted(found, key=key)
    return tuple(share(name, list(group)) for name, group in groupby(ordered, key))


def coverage_text(found: Sequence[Account]) -> str:
    """Say the shares by state and by topic, and the total beside the goal."""
    lines: list[str] = []
    for by in ("state", "topic"):
        rows = [_row(part) for part in shares(found, by)]
        lines += [*table((f"By {by}", "seen", "drawn on", "explained", "open", "share"), rows), ""]
    return "\n".join([*lines, *_total(found)])


def _row(part: Share) -> tuple[str | int, ...]:
    return part.name, part.total, part.drawn_on, part.explained, part.open, f"{part.percent:.0f}%"


def _total(found: Sequence[Account]) -> Iterator[str]:
    total = share("total", found)
    yield f"{total.drawn_on:,} of {total.total:,} provisions are drawn on, {total.percent:.1f}%."
    missing = -(-GOAL * total.total // 100) - total.drawn_on
    yield f"The goal is {GOAL}%: " + (f"{missing:,} more." if missing > 0 else "reached.")
    reasons = f"{total.explained:,} say why not; {total.open:,} {'is' if total.open == 1 else 'are'} left open."
    yield f"Of the others, {reasons}" + (" List them with --gaps." if total.open else "")


def provisions_text(found: Sequence[Account], gaps_only: bool = False) -> str:
    """List provisions source by source: what draws on each, why nothing does, or that neither is said."""
    lines: list[str] = []
    listed = [account for account in found if not gaps_only or account.standing == "open"]
    for _, group in groupby(listed, lambda account: (account.entry.state, account.entry.source.id)):
        entries = list(group)
        first = entries[0].entry
        mark = f" ({first.source.mark})" if first.source.mark else ""
        lines += [*wrapped(f"{first.state}/{first.source.id}: {first.source.name}, {first.source.citation}{mark}")]
        for account in entries:
            lines += _entry(account)
        lines.append("")
    return "\n".join([*lines, *_total(found)])


def _entry(account: Account) -> Iterator[str]:
    provision = account.entry.provision
    topic = "" if provision.id.startswith(provision.topic) else f" [{provision.topic}]"
    yield from wrapped(f"{provision.id}{topic}: {provision.citation}", "  ", "      ")
    if account.standing == "drawn on":
        yield from wrapped(f"drawn on by {uses_in_words(account.uses)}", "      ")
    elif account.standing == "explained":
        yield from wrapped(f"not drawn on: {provision.not_drawn_on}", "      ")
    else:
        yield from wrapped(f"OPEN. {provision.says} {provision.value}", "      ")


def coverage_json(found: Sequence[Account]) -> str:
    """Return the shares and every provision as JSON."""
    return json.dumps(
        {
            "goal": GOAL,
            "total": _share_data(share("total", found)),
            "states": [_share_data(part) for part in shares(found, "state")],
            "topics": [_share_data(part) for part in shares(found, "topic")],
            "provisions": [_account_data(account) for account in found],
        },
        ensure_ascii=False,
        indent=2,
    )


def _share_data(part: Share) -> dict[str, object]:
    return {
        "name": part.name, "seen": part.total, "drawn_on": part.drawn_on, "explained": part.explained,
        "open": part.open, "percent": round(part.percent, 1),
    }


def _account_data(account: Account) -> dict[str, object]:
    entry = account.entry
    return {
        "path": entry.path,
        "topic": entry.provision.topic,
        "citation": entry.provision.citation,
        "says": entry.provision.says,
        "value": entry.provision.value,
        "url": entry.provision.url or entry.source.url,
        "confidence": entry.provision.confidence,
        "in_force": entry.source.in_force,
        "standing": account.standing,
        "not_drawn_on": entry.provision.not_drawn_on,
        "uses": [{"policy": use.policy, "kind": use.kind, "id": use.id, "value": use.value} for use in account.uses],
    }
