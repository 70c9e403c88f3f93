"""Checks that every option of every question changes the text, or says why it does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from drafter.conditions import Condition, Test
from drafter.library.checks.conditions import conditions_of
from drafter.library.checks.texts import nodes_of
from drafter.library.law_text import LawText, parse_law_text
from drafter.library.library import Library, PolicyFolder
from drafter.library.questions import Question
from drafter.problems import Place, Problem

READ_BY_THE_PROGRAM = frozenset({"instrument", "state", "short_title", "session_year"})
"""The questions whose answers settle the form of every draft."""


@dataclass(frozen=True, slots=True)
class StatesUse:
    """What the forms of all states print and ask about; it is the same for every policy."""

    names: frozenset[str]
    tests: Mapping[str, tuple[Test, ...]]


def states_use(library: Library) -> StatesUse:
    """Return what the forms of the states print and ask about."""
    texts: list[LawText] = []
    conditions: list[Condition] = []
    for jurisdiction in library.jurisdictions.values():
        code, title = jurisdiction.bill.code, jurisdiction.bill.long_title
        lines = [line for form in (jurisdiction.bill, jurisdiction.order) for line in (*form.front, *form.back)]
        texts += [text for form in (jurisdiction.bill, jurisdiction.order) for text in form.forms.values()]
        lines += [*code.lines, *code.after, *(line for before in code.before.values() for line in before)]
        phrases = (*title.openings, *title.endings)
        texts += [text for line in lines for text in (line.text, line.right)]
        texts += [text for phrase in phrases for text in (phrase.text, phrase.several)]
        texts += [jurisdiction.bill.short_title.text, title.text, title.session_text]
        conditions += [*(line.when for line in lines), *(phrase.when for phrase in phrases)]
    return StatesUse(frozenset(name for text in texts for name in text.names()), _by_subject(conditions))


def effect_problems(library: Library, folder: PolicyFolder, states: StatesUse | None = None) -> Iterator[Problem]:
    """Find questions and options that nothing depends on; `states` is what `states_use` gives."""
    states = states or states_use(library)
    printed = _printed(folder) | states.names
    tests = _by_subject(condition for _, condition in conditions_of(folder))
    bodies = _names_bodies(folder)
    for question in folder.questions:
        if question.id in printed or question.no_effect:
            continue
        place = folder.places.get(f"question:{question.id}", Place(path=question.id))
        own = (*tests.get(question.id, ()), *states.tests.get(question.id, ()))
        if not question.options:
            if not own:
                yield Problem(
                    f"nothing depends on the question “{question.id}”",
                    "Use it in a clause, or give it “no_effect” with the reason.",
                    place,
                )
            continue
        for option in question.options:
            if option.no_effect or (option.institution and question.id in bodies):
                continue
            if not any(_tells_apart(test, option.value, question) for test in own):
                yield Problem(
                    f"the option “{option.value}” of “{question.id}” changes no text",
                    "Use it in a condition, or give it “no_effect” with the reason.",
                    place,
                )


def _by_subject(conditions: Iterable[Condition]) -> dict[str, tuple[Test, ...]]:
    found: dict[str, dict[Test, None]] = {}
    for condition in conditions:
        for test in condition.tests:
            found.setdefault(test.subject, {})[test] = None
    return {subject: tuple(tests) for subject, tests in found.items()}


def _tells_apart(test: Test, value: str, question: Question) -> bool:
    """Tell whether an entry holds for one option and not for some other, or the reverse."""
    if question.kind == "choices":
        return value in test.operands
    holds = test.holds({question.id: value})
    return any(test.holds({question.id: option.value}) != holds for option in question.options)


def _names_bodies(folder: PolicyFolder) -> set[str]:
    """Return the questions whose choices act, or stand for a role."""
    used = {name for _, node in nodes_of(folder) for name in (node.each, node.actor)}
    return used | {role.from_question for role in folder.policy.roles.values()}


def _printed(folder: PolicyFolder) -> set[str]:
    """Return the questions whose answers are printed, and those that the program itself reads."""
    texts: list[LawText] = [
        text for _, node in nodes_of(folder) for _, text in node.texts() if isinstance(text, LawText)
    ]
    for definition in folder.definitions:
        texts += [definition.term, definition.text, definition.tail]
    texts += [parse_law_text(phrase) for _, clause in folder.clauses() for phrase in clause.title]
    policy = folder.policy
    texts += [
        policy.subject,
        policy.subject_phrase,
        *policy.names.values(),
        *(item.full for item in policy.titles.values()),
    ]
    names = {name for text in texts for name in text.names()}
    names |= {role.name_question for role in policy.roles.values()}
    names |= {option.words_from for question in folder.questions for option in question.options if option.words_from}
    return names | READ_BY_THE_PROGRAM
