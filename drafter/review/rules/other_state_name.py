"""A draft names no other jurisdiction and none of its institutions."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from drafter.problems import Severity
from drafter.review.findings import Fault
from drafter.review.reading import Reading
from drafter.review.rule import Example, Rule

_CAPITAL = re.compile(r"\b[A-Z][\w’'-]*")


def find(reading: Reading) -> Iterator[Fault]:
    """Find the names of other jurisdictions. In a reason they may be evidence, so that is a note."""
    if not reading.foreign:
        return
    names = _by_first_word(reading.foreign)
    for passage in reading.passages:
        for name in dict.fromkeys(_names_in(passage.text, names)):
            if passage.where == "finding":
                yield Fault(f"the reason names {name}", "See that it is meant as evidence.", passage.spot,
                            Severity.NOTE)
            else:
                yield Fault(f"the draft names {name}, which belongs to another jurisdiction",
                            "Name this state’s own body, or correct the answer that gave the name.", passage.spot)


def _names_in(text: str, names: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    end = 0
    for word in _CAPITAL.finditer(text):
        if word.start() < end:
            continue
        for name in names.get(word[0], ()):
            stop = word.start() + len(name)
            if text.startswith(name, word.start()) and not text[stop : stop + 1].isalnum():
                end = stop
                if not text[: word.start()].endswith(("United States ", "U.S. ")):
                    yield name
                break


@functools.lru_cache(maxsize=64)
def _by_first_word(names: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        first = _CAPITAL.match(name)
        if first:
            found[first[0]] = (*found.get(first[0], ()), name)
    return found


_ABOUT = {"foreign": ("Beta", "Beta Harbor Board", "Department of Ferries")}
RULE = Rule(
    id="other_state_name",
    says="A draft names no other jurisdiction and none of its institutions.",
    severity=Severity.ERROR,
    find=find,
    flags=(
        Example("# Duties\nThe <Beta Harbor Board> shall meet.", about=_ABOUT),
        Example("# Duties\nA resident of Beta may sail.", about=_ABOUT),
        Example("| a trial in Beta found gains", about=_ABOUT),
    ),
    passes=(
        Example("# Duties\nThe <Alpha Harbor Board> shall meet.", about=_ABOUT),
        Example("# Duties\nBetacarotene is a dye.", about=_ABOUT),
        Example("# Duties\nThe United States Department of Ferries sails.", about=_ABOUT),
    ),
)
