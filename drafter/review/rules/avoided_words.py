"""Plain words stand in place of those that drafting manuals advise against.

Authority: each word rule of the library's style file names its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.library.style import StyleFile, WordRule
from drafter.problems import Severity
from drafter.review.findings import Authority, Fault, Spot, listed
from drafter.review.passages import Passage
from drafter.review.reading import Reading, State
from drafter.review.rule import Example, Rule
from drafter.review.words import word_finder

ANYWHERE = frozenset({"operative", "codified"})


@dataclass(slots=True)
class _Seen:
    rule: WordRule
    spot: Spot
    places: dict[str, None] = field(default_factory=dict)


def find(reading: Reading) -> Iterator[Fault]:
    """Find the words in the drafter's own text, once for each clause."""
    if not reading.style.words:
        return
    finder, state = word_finder(reading.style), reading.document.jurisdiction
    theirs = {fault.words.lower() for fault in finder.find(reading.state.words, ANYWHERE, state)}
    seen: dict[tuple[str, str, str], _Seen] = {}
    for passage in reading.own:
        for fault in finder.find(passage.own, kinds_of(passage), state):
            if fault.words.lower() in theirs:
                continue
            key = (fault.rule.id, fault.words.lower(), passage.spot.clause)
            seen.setdefault(key, _Seen(fault.rule, passage.spot)).places[passage.spot.place] = None
    for (_, words, _), one in seen.items():
        places = list(one.places)
        also = f" (also in {listed(places[1:])})" if len(places) > 1 else ""
        yield Fault(
            f"“{words}”{also}: {one.rule.why[0].lower()}{one.rule.why[1:]}", f"Instead: {one.rule.good}.", one.spot,
            Severity(one.rule.severity), authority_of(one.rule, reading.style),
        )


def kinds_of(passage: Passage) -> frozenset[str]:
    """Return the kinds of place that a passage is, as word rules name them."""
    codified = ("codified",) if passage.codified else ("uncodified",) if passage.section is not None else ()
    return frozenset((passage.where, *codified))


def authority_of(rule: WordRule, style: StyleFile) -> Authority | None:
    """Return the first authority of a word rule."""
    found = style.authority(rule.by[0]) if rule.by else None
    return Authority(found.who, found.url) if found else None


_STYLE = StyleFile(
    statutory_words=("prior to the sea",),
    words=(
        WordRule(id="prior_to", bad=("prior to",), good="before", severity="warning", why="It is one word.", by=()),
        WordRule(id="such", bad=("such",), good="the", severity="note", why="It points.", by=(), not_before=("as",)),
    ),
)
_ABOUT = {"style": _STYLE}
RULE = Rule(
    id="avoided_words",
    says="Plain words stand in place of those that drafting manuals advise against.",
    severity=Severity.WARNING,
    find=find,
    flags=(
        Example("# Words\nPrior to sailing, the pilot shall look.", about=_ABOUT),
        Example("# Words\nSuch ferry sails.", about=_ABOUT),
        Example("| prior to the ferry, people swam", about=_ABOUT),
    ),
    passes=(
        Example("# Words\nA boat such as a ferry sails before noon.", about=_ABOUT),
        Example("# Words\nThe law says “prior to sailing”.", about=_ABOUT),
        Example("# Words\nThe <Prior to Noon Ferry> sails.", about=_ABOUT),
        Example("# Words\nThe ferry sails prior to the sea.", about=_ABOUT),
        Example("# Words\nPrior to sailing, the pilot shall look."),
        Example("# Words\nPrior to sailing, the pilot shall look.",
                about={**_ABOUT, "state": State(words="prior to the day of {{ event }}")}),
    ),
)
