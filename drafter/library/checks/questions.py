"""Checks of questions: options, defaults, what they look back to."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.library.conversion import AnswerError, convert
from drafter.library.library import Library, PolicyFolder
from drafter.library.questions import Question
from drafter.problems import Place, Problem, nearest

_DEFAULT_SOURCES = ("bill.code.location",)

NEEDED = ("instrument", "state", "short_title")
"""The questions that every draft rests on."""


def question_problems(library: Library, folder: PolicyFolder) -> Iterator[Problem]:
    """Find faults of single questions and of their order."""
    for needed in NEEDED:
        if folder.question(needed) is None:
            yield Problem(
                f"the policy does not ask for “{needed}”",
                f"Every draft needs it: add the question “{needed}”, or borrow it from another policy.",
                folder.places.get("policy:id", Place(path=folder.policy.id)),
                rests_on=("questions",),
            )
    components = {component.id for component in folder.policy.components}
    earlier: set[str] = set()
    for question in folder.questions:
        place = folder.places.get(f"question:{question.id}", Place(path=question.id))
        if question.component not in components:
            yield Problem(
                f"“{question.id}” names a component “{question.component}” that is not defined",
                nearest(question.component, components),
                place,
            )
        yield from _options(question, library, place)
        yield from _default(question, library, folder, place)
        for subject in question.when.subjects():
            if folder.question(subject) is not None and subject not in earlier:
                yield Problem(
                    f"“{question.id}” looks back to “{subject}”, which is asked later or not at all",
                    "Move one of the two; a condition may only look back.",
                    place,
                )
        earlier.add(question.id)


def _options(question: Question, library: Library, place: Place) -> Iterator[Problem]:
    if question.kind in ("choice", "choices") and not question.options and question.id != "state":
        yield Problem(f"“{question.id}” has no options", "Add options, or make it a question of kind text.", place)
    values = [option.value for option in question.options]
    for value in sorted({value for value in values if values.count(value) > 1}):
        yield Problem(f"“{question.id}” has the option “{value}” twice", "Keep one of the two.", place)
    for option in question.options:
        if option.institution and option.institution not in library.institutions:
            yield Problem(
                f"the option “{option.value}” names an institution “{option.institution}” that is not defined",
                nearest(option.institution, library.institutions),
                place,
                rests_on=("institutions",),
            )
        for source in option.seen_in:
            if library.provision(source) is None:
                yield Problem(
                    f"the option “{option.value}” cites “{source}”, which is not in the sources",
                    "Write STATE/source/provision as in sources/XX.yaml.",
                    place,
                    rests_on=("sources",),
                )


def _default(question: Question, library: Library, folder: PolicyFolder, place: Place) -> Iterator[Problem]:
    for default in (question.default, *question.default_for.values()):
        if default is None:
            continue
        try:
            convert(question, list(default) if isinstance(default, tuple) else default, library.jurisdictions)
        except AnswerError as error:
            yield Problem(f"the default of “{question.id}” does not fit: {error}", error.remedy, place)
    source = question.default_from
    if source and source not in _DEFAULT_SOURCES:
        name = source.removeprefix("institutions.")
        known = {*folder.policy.roles, *library.institutions}
        if not source.startswith("institutions.") or name not in known:
            yield Problem(
                f"“{question.id}” takes its default from “{source}”, which is not known", nearest(name, known), place,
                rests_on=("institutions",),
            )
    needs_blank = question.kind in ("text", "number", "money", "percent", "date")
    if needs_blank and question.default is None and not question.blank:
        yield Problem(f"“{question.id}” has neither a default nor a blank", "Add “blank: LABEL IN CAPITALS”.", place)
