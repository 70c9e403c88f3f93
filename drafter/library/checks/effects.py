"""Checks that every option of every question changes the text, or says why it does not."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.conditions import Test
from drafter.library.checks.conditions import conditions_of
from drafter.library.checks.texts import nodes_of
from drafter.library.law_text import LawText, parse_law_text
from drafter.library.library import Library, PolicyFolder
from drafter.library.questions import Question
from drafter.problems import Place, Problem

READ_BY_THE_PROGRAM = frozenset({"instrument", "state", "short_title", "session_year"})
"""The questions whose answers settle the form of every draft."""


def effect_problems(library: Library, folder: PolicyFolder) -> Iterator[Problem]:
    """Find questions and options that nothing depends on."""
    printed = _printed(library, folder)
    tests = _tests(library, folder)
    for question in folder.questions:
        if question.id in printed or question.no_effect:
            continue
        place = folder.places.get(f"question:{question.id}", Place(path=question.id))
        own = tests.get(question.id, [])
        if not question.options:
            if not own:
                yield Problem(
                    f"nothing depends on the question “{question.id}”",
                    "Use it in a clause, or give it “no_effect” with the reason.",
                    place,
                )
            continue
        for option in question.options:
            if option.no_effect or (option.institution and _names_bodies(question, folder)):
                continue
            if not any(_tells_apart(test, option.value, question) for test in own):
                yield Problem(
                    f"the option “{option.value}” of “{question.id}” changes no text",
                    "Use it in a condition, or give it “no_effect” with the reason.",
                    place,
                )


def _tests(library: Library, folder: PolicyFolder) -> dict[str, list[Test]]:
    found: dict[str, list[Test]] = {}
    conditions = [condition for _, condition in conditions_of(folder)]
    for jurisdiction in library.jurisdictions.values():
        for form in (jurisdiction.bill, jurisdiction.order):
            conditions += [line.when for line in (*form.front, *form.back)]
        conditions += [line.when for line in (*jurisdiction.bill.code.lines, *jurisdiction.bill.code.after)]
        conditions += [ending.when for ending in jurisdiction.bill.long_title.endings]
    for condition in conditions:
        for test in condition.tests:
            found.setdefault(test.subject, []).append(test)
    return found


def _tells_apart(test: Test, value: str, question: Question) -> bool:
    """Tell whether an entry holds for one option and not for some other, or the reverse."""
    if question.kind == "choices":
        return value in test.operands
    holds = test.holds({question.id: value})
    return any(test.holds({question.id: option.value}) != holds for option in question.options)


def _names_bodies(question: Question, folder: PolicyFolder) -> bool:
    used = {name for _, node in nodes_of(folder) for name in (node.each, node.actor)}
    return question.id in used or any(role.from_question == question.id for role in folder.policy.roles.values())


def _printed(library: Library, folder: PolicyFolder) -> set[str]:
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
    for jurisdiction in library.jurisdictions.values():
        for form in (jurisdiction.bill, jurisdiction.order):
            texts += [text for line in (*form.front, *form.back) for text in (line.text, line.right)]
            texts += form.forms.values()
        texts += [line.text for line in (*jurisdiction.bill.code.lines, *jurisdiction.bill.code.after)]
        texts += [jurisdiction.bill.short_title.text, jurisdiction.bill.long_title.text]
    names = {name for text in texts for name in text.names()}
    names |= {role.name_question for role in policy.roles.values()}
    names |= {option.words_from for question in folder.questions for option in question.options if option.words_from}
    return names | READ_BY_THE_PROGRAM
