"""What people type into a new entry: ids, conditions, law text, sources. Says what is wrong with each, or nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any

from drafter.conditions import ConditionError, parse_condition
from drafter.library.law_text import LawTextError, parse_law_text
from drafter.library.library import Library, PolicyFolder
from drafter.library.read_yaml import read_yaml
from drafter.problems import nearest
from drafter.upkeep.new_entry import Given, parted

_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
WHEN_HELP = (
    "Write it as question: value, as in “match_type: cash”. A list [a, b] means any of them; {not: a}, {includes: a}, "
    "{excludes: a}, {at_least: 3} and {at_most: 3} are the other forms. Several are parted by commas."
)


def new_id(taken: Collection[str], dotted: bool = False) -> Callable[[str, Given], str]:
    """Return what says whether an id is well formed and not taken."""

    def fault(answer: str, _given: Given) -> str:
        if not (_ID if dotted else _NAME).fullmatch(answer):
            return f"Use small letters, digits and underscores{', parted by points' if dotted else ''}, no spaces."
        return f"“{answer}” is taken; an id stands for one thing only." if answer in taken else ""

    return fault


def condition(answer: str) -> dict[str, Any]:
    """Return a typed condition as the mapping of a file; an empty one for nothing."""
    text = answer.strip()
    file = read_yaml(text if text.startswith("{") else f"{{{text}}}", "condition")
    return file.data if isinstance(file.data, dict) and not file.problems else {}


def condition_fault(folder: PolicyFolder, library: Library) -> Callable[[str, Given], str]:
    """Return what says whether a condition can be read and asks about questions and options that are there."""

    def fault(answer: str, _given: Given) -> str:
        mapping = condition(answer)
        if not mapping or None in mapping.values():
            return f"This is not a condition. {WHEN_HELP}"
        try:
            read = parse_condition(mapping)
        except ConditionError as error:
            return f"{str(error)[:1].upper()}{str(error)[1:]}."
        known = [question.id for question in folder.questions]
        for test in read.tests:
            question = folder.question(test.subject)
            feature = library.features.get(test.subject.removeprefix("form."))
            if question is None and feature is None:
                return f"“{test.subject}” is not a question. {nearest(test.subject, known)}"
            offered = [option.value for option in question.options] if question else []
            values = list(feature.values) if feature else offered
            for operand in test.operands if values and test.operator in ("is", "not", "includes", "excludes") else ():
                if operand not in values:
                    return f"“{operand}” is not an option of “{test.subject}”. {nearest(operand, values)}"
        return ""

    return fault


def law_text_fault(answer: str, _given: Given) -> str:
    """Say what is wrong with the form of a law text."""
    try:
        parse_law_text(answer)
    except LawTextError as error:
        return f"{str(error)[:1].upper()}{str(error)[1:]}."
    return ""


def sources_fault(library: Library) -> Callable[[str, Given], str]:
    """Return what says whether each of several sources is there and was seen."""

    def fault(answer: str, _given: Given) -> str:
        for path in parted(answer):
            if path.startswith("federal/"):
                name = path.removeprefix("federal/")
                if name not in library.federal:
                    return f"“{path}” is not in federal.yaml. {nearest(name, library.federal)}"
                continue
            found = library.provision(path)
            if found is None:
                state = path.partition("/")[0]
                held = library.sources[state].sources if state in library.sources else ()
                known = [f"{state}/{source.id}/{part.id}" for source in held for part in source.provisions]
                return f"“{path}” is not in the sources. {nearest(path, known) or 'Write STATE/source/provision.'}"
            if found[1].confidence == "unverified":
                return f"“{path}” was not seen (unverified). Check it first, or draw on another."
        return ""

    return fault


def day_fault(answer: str, _given: Given) -> str:
    """Say whether a day is written as the library writes it."""
    return "" if re.fullmatch(r"\d{4}-\d\d-\d\d", answer) else "Write the day as 2027-07-01 (year, month, day)."
