"""A bill that takes effect at once meets the vote and the form that its state asks for.

Authority: the state's constitution, as its file says under `rules`, `notes` and `forms`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.problems import Severity
from drafter.review.findings import Fault
from drafter.review.passages import Passage
from drafter.review.reading import Reading, State
from drafter.review.rule import Example, Rule

QUESTION = "effective_date_rule"
FEATURE = "form.immediate_effect"
_SHARE = r"two-thirds|three-fifths|three-fourths|four-fifths|ordinary majority"
_VOTE = re.compile(rf"\b(?:{_SHARE}|emergency (?:clause|act|measure)|immediate(?:ly)?|at once)\b", re.IGNORECASE)
_FORM = re.compile(rf"[^.,;]*\b(?:{_SHARE})\b[^.,;]*", re.IGNORECASE)
_STOP = re.compile(r"(?<=[a-z)\d])\.\s+(?=[A-Z])")
_EFFECT = re.compile(
    r"\b(?:takes?|go(?:es)?\s+into|immediate|force\s+and)\s+(?:immediate\s+)?effect\b|\beffective\b|\boperative\b|\bemergency\b"
    r"|\bin\s+(?:full\s+)?force\b|\bimmediate\s+preservation\b", re.IGNORECASE,
)


def find(reading: Reading) -> Iterator[Fault]:
    """State the vote; find a draft that asks for immediate effect and does not say it."""
    if reading.is_order:
        return
    if reading.facts.get(QUESTION) in ("named_date", "fiscal_year"):
        yield from _dated(reading)
    if reading.facts.get(QUESTION) != "immediate":
        return
    said = list(_said(reading.state))
    if said:
        yield Fault(f"the bill takes effect at once. {'. '.join(said)}.", "Make sure of the vote before filing.",
                    question=QUESTION, authority=reading.state.sources.get("bill.forms.emergency"))
    else:
        form = "the state has no emergency clause, and " if reading.state.emergency == "" else ""
        yield Fault(f"the bill takes effect at once; {form}the library does not know which vote that needs here",
                    "Look it up in the state’s constitution.", question=QUESTION)
    needs_clause = reading.facts.get(FEATURE) == "emergency_clause"
    if needs_clause and reading.facts.get("emergency_clause") == "no":
        yield Fault("the bill lacks the emergency clause by which alone an act of this state takes effect at once",
                    "Choose the clause, or another date.", severity=Severity.WARNING, question="emergency_clause",
                    authority=reading.state.sources.get("features.immediate_effect"))
    silent = reading.state.emergency == "" and not reading.state.immediate.strip()
    if not silent and not any(_EFFECT.search(one.text) for one in reading.passages if _speaks_of_the_act(one)):
        yield Fault("the answers ask for immediate effect, and no section of the draft says so",
                    "Choose the emergency clause too, if the state has one.", severity=Severity.WARNING,
                    question=QUESTION)


def _dated(reading: Reading) -> Iterator[Fault]:
    """State the vote that a date of its own needs, where it needs one."""
    rules = reading.state.rules
    if "effective_date_vote" in rules:
        yield Fault(f"the bill sets its date of effect. The vote: {rules['effective_date_vote'].rstrip('.')}.",
                    "Make sure of the vote before filing.", question=QUESTION,
                    authority=reading.state.sources.get("bill.rules.effective_date_vote"))
    elif reading.facts.get(FEATURE) == "emergency_clause" and "default_effective_date" in rules:
        usual = rules["default_effective_date"].rstrip(".")
        yield Fault(f"the bill sets its date; one before the usual date needs an emergency clause. Usual: {usual}.",
                    "Compare the date with the calendar of the session.", question=QUESTION,
                    authority=reading.state.sources.get("bill.rules.default_effective_date"))


def _said(state: State) -> Iterator[str]:
    """Yield what the state's rules, or else its notes and the words of its form, say of the vote."""
    ruled = [state.rules[name].rstrip(".") for name in ("emergency_vote", "emergency_authority") if name in state.rules]
    if ruled:
        yield f"The vote: {'. '.join(ruled)}"
        return
    for note in state.notes:
        yield from (sentence for sentence in _sentences(note) if _VOTE.search(sentence))
    if found := _FORM.search(state.immediate):
        yield f"The state’s form speaks of the vote: “{found[0].strip()}”"


def _sentences(note: str) -> Iterator[str]:
    """Part a note at its stops, but not within brackets, where abbreviations stand."""
    start = 0
    for stop in [*(found.end() for found in _STOP.finditer(note)), len(note)]:
        if note.count("(", start, stop) == note.count(")", start, stop):
            yield note[start:stop].strip().rstrip(".")
            start = stop


def _speaks_of_the_act(passage: Passage) -> bool:
    """Whether a passage may say when the act takes effect: the state's form, a label, “This act …”."""
    if passage.where not in ("operative", "heading"):
        return False
    return passage.prescribed or passage.text.lower().startswith(("this act", "this section", "this bill"))


_NOTE = State(notes=("Bills are short. An act takes effect at once by a vote of two-thirds.",))
_RULED = State(rules={"emergency_vote": "two-thirds of each house", "emergency_authority": "Const. art. 1"})
_FORMAL = State(immediate="This act, passed by three-fifths of all members, takes effect at once.")
_IMMEDIATE = {"facts": {QUESTION: "immediate"}}
_DATED = State(rules={"effective_date_vote": "two-thirds of each house"})
_USUAL = State(rules={"default_effective_date": "July 1"}, immediate="An emergency is declared.")
_CLAUSE = {FEATURE: "emergency_clause"}
RULE = Rule(
    id="emergency_vote",
    says="A bill that takes effect at once meets the vote and the form that its state asks for.",
    severity=Severity.NOTE,
    find=find,
    flags=(
        Example("# Effect\nThis act takes effect immediately.", about={**_IMMEDIATE, "state": _NOTE}),
        Example("# Effect\nThis act takes effect immediately.", about={**_IMMEDIATE, "state": _FORMAL}),
        Example("# Effect\nThis act takes effect immediately.", about={**_IMMEDIATE, "state": _RULED}),
        Example("# Effect\nThis act takes effect immediately.", about=_IMMEDIATE),
        Example("# Duties\nA ferry stops.", about=_IMMEDIATE),
        Example("# Effect\nThis act takes effect July 1.", about={"facts": {QUESTION: "fiscal_year"}, "state": _DATED}),
        Example("# Effect\nThis act takes effect May 1.",
                about={"facts": {QUESTION: "named_date", **_CLAUSE}, "state": _USUAL}),
        Example("# Effect\nThis act takes effect at last.",
                about={"facts": {QUESTION: "immediate", "emergency_clause": "no", **_CLAUSE}, "state": _USUAL}),
    ),
    passes=(
        Example("# Effect\nThis act takes effect July 1.", about={"state": _NOTE}),
        Example("# Effect\nThis act takes effect July 1.", about={"facts": {QUESTION: "fiscal_year"}}),
        Example("# Effect\nThis Order takes effect immediately.", "order", about=_IMMEDIATE),
    ),
)
