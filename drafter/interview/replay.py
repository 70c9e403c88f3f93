"""Replay: go through the questions in order and find out which apply and what their answers are.

The state of an interview is never stored. It follows from the answers, so that changing an early
answer just works: answers that no longer apply are parked, kept and never used.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafter.answers import Answers, Given, Origin
from drafter.conditions import Facts, Value
from drafter.library.conversion import convert
from drafter.library.jurisdictions import Jurisdiction
from drafter.library.library import Library, PolicyFolder
from drafter.library.questions import Option, Question


@dataclass(frozen=True, slots=True)
class Replay:
    """What the answers come to.

    `facts` holds the effective answer of every question that applies, and the facts of the
    jurisdiction. `parked` holds given answers, or choices of them, that do not apply.
    """

    applicable: tuple[Question, ...]
    facts: Mapping[str, Value]
    origins: Mapping[str, Origin]
    parked: Mapping[str, Given]
    jurisdiction: Jurisdiction | None

    @property
    def unanswered(self) -> tuple[Question, ...]:
        """The questions that apply and have neither an answer nor a default."""
        return tuple(question for question in self.applicable if question.id not in self.facts)

    @property
    def instrument(self) -> str:
        return str(self.facts.get("instrument", "bill"))


def replay(library: Library, folder: PolicyFolder, answers: Answers) -> Replay:
    """Replay answers over the questions of a policy."""
    facts: dict[str, Value] = {}
    origins: dict[str, Origin] = {}
    parked: dict[str, Given] = {}
    applicable: list[Question] = []
    jurisdiction: Jurisdiction | None = None
    features = {f"form.{feature.id}": feature.default for feature in library.features.values()}
    facts.update(features)
    for question in folder.questions:
        given = answers.given.get(question.id)
        if not question_applies(question, facts):
            if given is not None:
                parked[question.id] = given
            continue
        applicable.append(question)
        value, origin = _effective(question, given, facts, folder, jurisdiction, parked)
        if value is None:
            continue
        facts[question.id] = value
        origins[question.id] = origin
        if question.id == "state":
            jurisdiction = library.jurisdictions.get(str(value))
            if jurisdiction is not None:
                facts.update(jurisdiction.facts())
    for name, unknown in answers.given.items():
        if folder.question(name) is None:
            parked[name] = unknown
    return Replay(tuple(applicable), facts, origins, parked, jurisdiction)


def question_applies(question: Question, facts: Facts) -> bool:
    """Tell whether a question is asked, given the facts so far."""
    instrument = facts.get("instrument")
    if instrument is not None and instrument not in question.instruments:
        return False
    return question.when.holds(facts)


def option_applies(option: Option, facts: Facts) -> bool:
    """Tell whether an option is offered, given the facts so far."""
    if option.only_for is not None and facts.get("instrument") != option.only_for:
        return False
    return option.when.holds(facts)


def _effective(
    question: Question,
    given: Given | None,
    facts: Facts,
    folder: PolicyFolder,
    jurisdiction: Jurisdiction | None,
    parked: dict[str, Given],
) -> tuple[Value | None, Origin]:
    if given is not None:
        kept = _offered(question, given.value, facts)
        if kept == given.value:
            return given.value, given.origin
        parked[question.id] = given
        if kept is not None:
            return kept, given.origin
    return unanswered(question, facts, folder, jurisdiction), "default"


def unanswered(
    question: Question, facts: Facts, folder: PolicyFolder, jurisdiction: Jurisdiction | None
) -> Value | None:
    """Return the answer that counts where nobody gives one: an offered default, or the one choice that is left."""
    default = default_of(question, facts, folder, jurisdiction)
    value = None if default is None else _offered(question, default, facts)
    return _only_choice(question, facts) if value is None else value


def _only_choice(question: Question, facts: Facts) -> str | None:
    """Return the answer of a question that leaves no choice: the one option that is offered."""
    if question.kind not in ("choice", "yes_no"):
        return None
    left = [option.value for option in question.options if option_applies(option, facts)]
    return left[0] if len(left) == 1 else None


def _offered(question: Question, value: Value, facts: Facts) -> Value | None:
    """Return what is left of a value when options that are not offered drop out."""
    if not question.options:
        return value
    if isinstance(value, tuple):
        return tuple(
            entry for entry in value if (option := question.option(entry)) is not None and option_applies(option, facts)
        )
    option = question.option(str(value))
    return value if option is not None and option_applies(option, facts) else None


def default_of(
    question: Question, facts: Facts, folder: PolicyFolder, jurisdiction: Jurisdiction | None
) -> Value | None:
    """Return the default answer in the present state of the interview, converted to its kind."""
    if question.default_from:
        return _jurisdiction_default(question.default_from, facts, folder, jurisdiction) or None
    instrument = str(facts.get("instrument", "bill"))
    raw = next((value for name, value in question.default_for.items() if name == instrument), question.default)
    if raw is None or isinstance(raw, tuple):
        return raw
    if question.kind in ("choice", "yes_no", "text"):
        return raw
    return int(raw) if raw.isdecimal() else convert(question, raw)


def _jurisdiction_default(path: str, facts: Facts, folder: PolicyFolder, jurisdiction: Jurisdiction | None) -> str:
    if jurisdiction is None:
        return ""
    if path == "bill.code.location":
        return jurisdiction.bill.code.location
    name = path.removeprefix("institutions.")
    institution = institution_of(name, facts, folder, jurisdiction)
    if institution is None or not jurisdiction.printable(f"institutions.{institution}"):
        return ""
    return jurisdiction.institutions[institution].name


def institution_of(name: str, facts: Facts, folder: PolicyFolder, jurisdiction: Jurisdiction) -> str | None:
    """Return the institution that a role stands for here, or None where the state has none known."""
    wanted: str = name
    role = folder.policy.roles.get(name)
    if role is not None:
        wanted = role.institution
        if role.from_question:
            question = folder.question(role.from_question)
            option = question.option(str(facts.get(role.from_question, ""))) if question else None
            wanted = option.institution if option else ""
    return wanted if wanted in jurisdiction.institutions else None
