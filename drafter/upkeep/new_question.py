"""A new question, in its part of the interview."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from drafter.library.conversion import AnswerError, convert
from drafter.library.library import PolicyFolder
from drafter.library.questions import Question
from drafter.library.read_yaml import read_yaml_file
from drafter.upkeep.insertion import with_entry
from drafter.upkeep.new_entry import Choices, EntryField, Given, NewEntry, Shelf, Written, parted
from drafter.upkeep.typed import WHEN_HELP, condition, condition_fault, new_id

_KINDS: Choices = (
    ("yes_no", "Yes or no"), ("choice", "One of several choices"), ("choices", "Any number of choices"),
    ("number", "A whole number"), ("percent", "A percentage"), ("money", "An amount of money"), ("year", "A year"),
    ("date", "A date"), ("text", "Words that are typed"),
)  # fmt: skip
_WITH_OPTIONS = ("choice", "choices", "yes_no")


def new_question(shelf: Shelf) -> NewEntry:
    """Return what is asked for a question of the policy, and how it is written."""
    folder = shelf.library.policies[shelf.policy]
    taken = {name for question in folder.questions for name in (question.id, *question.earlier_ids)}
    components = tuple((one.id, one.name) for one in folder.policy.components)
    fields = (
        EntryField("file", "In which part of the interview is it asked?", choices=lambda _: _parts(folder, shelf.root)),
        EntryField("after", "After which question?", choices=lambda given: _questions(folder, given),
                   usual=lambda given: _last(folder, given)),
        EntryField("ask", "The question, as a person reads it:", "A whole sentence with a question mark."),
        EntryField("id", "Its id:", "The name of the answer in answers files and conditions. It stays for good.",
                   fault=new_id(taken)),
        EntryField("name", "Its name in a list:", "A short noun phrase without an article: mentors."),
        EntryField("kind", "What kind of answer does it take?", choices=lambda _: _KINDS),
        EntryField("options", "The choices:", "Write each as value = what the person reads, as in: none = No match. "
                   "The value is in small letters, digits and underscores.",
                   lines=True, when=_has_options, fault=_options_fault),
        EntryField("default", "The usual answer:", "It counts where a person does not answer. Choose one that leaves "
                   "drafts as they are. Nothing: there is none.", optional=True, fault=_default_fault),
        EntryField("why", "Why is it the usual one?", "One sentence.", when=lambda given: bool(given.get("default"))),
        EntryField("blank", "What stands in the draft where there is no answer?", "A label in capitals: AMOUNT.",
                   when=lambda given: not given.get("default") and given.get("kind") not in _WITH_OPTIONS,
                   fault=lambda answer, _: "" if answer == answer.upper() else "Write the label in capitals."),
        EntryField("help", "What turns on it?", "Two or three sentences for a busy reader.", optional=True),
        EntryField("component", "To which component of the policy does it belong?", choices=lambda _: components,
                   usual=lambda given: _component(folder, given)),
        EntryField("depth", "When is it asked?", usual=lambda _: "full", choices=lambda _: (
            ("full", "In the full interview only"), ("essential", "In the short interview too"))),
        EntryField("when", "With which earlier answers is it asked?", f"{WHEN_HELP} Nothing: always.", optional=True,
                   fault=condition_fault(folder, shelf.library)),
        EntryField("basis", "The law or evidence behind it:", "A citation; several parted by semicolons.",
                   optional=True),
    )  # fmt: skip
    return NewEntry("question", "A new question", fields, lambda given: _write(given, shelf))


def _parts(folder: PolicyFolder, root: Path) -> Choices:
    """Return the files of questions in the order asked, each with its heading."""
    place = root / folder.policy.id / "questions"
    heads = ((name, read_yaml_file(place / f"{name}.yaml").data) for name in folder.policy.question_files)
    return tuple((name, f"{data.get('part', name)} ({name}.yaml)") for name, data in heads if isinstance(data, dict))


def _in_file(folder: PolicyFolder, given: Given) -> list[Question]:
    stem = given.get("file", "")
    return [one for one in folder.questions if Path(folder.places[f"question:{one.id}"].file).stem == stem]


def _questions(folder: PolicyFolder, given: Given) -> Choices:
    return tuple((one.id, f"{one.name} ({one.id})") for one in _in_file(folder, given))


def _last(folder: PolicyFolder, given: Given) -> str:
    return next((one.id for one in reversed(_in_file(folder, given))), "")


def _component(folder: PolicyFolder, given: Given) -> str:
    return next((one.component for one in _in_file(folder, given) if one.id == given.get("after")), "")


def _has_options(given: Given) -> bool:
    return given.get("kind") in _WITH_OPTIONS


def _options(answer: str) -> list[dict[str, str]]:
    pairs = (line.partition("=") for line in parted(answer, ";"))
    return [{"value": value.strip(), "label": label.strip()} for value, _, label in pairs]


def _options_fault(answer: str, given: Given) -> str:
    values = [option["value"] for option in _options(answer)]
    if not all(option["label"] for option in _options(answer)):
        return "Write each choice as value = what the person reads."
    if given.get("kind") == "yes_no" and not set(values) <= {"yes", "no"}:
        return "The values of a question of yes or no are yes and no."
    wrong = [value for value in values if new_id(())(value, {})]
    if wrong:
        return f"“{wrong[0]}” is no value: use small letters, digits and underscores."
    return "A value stands twice." if len(set(values)) < len(values) else ""


def _default_fault(answer: str, given: Given) -> str:
    asked = Question.model_validate({
        "id": given.get("id") or "new", "ask": "?", "name": "new", "kind": given["kind"], "component": "new",
        "options": _options(given.get("options", "")),
    })  # fmt: skip
    try:
        convert(asked, answer)
    except AnswerError as error:
        return f"{str(error)[:1].upper()}{str(error)[1:]}. {error.remedy}"
    return ""


def _write(given: Given, shelf: Shelf) -> Written:
    """Put the question into its file, after the one that it follows."""
    path = shelf.root / shelf.policy / "questions" / f"{given['file']}.yaml"
    default: Any = given.get("default", "")
    question = {
        "id": given["id"], "ask": given["ask"], "name": given["name"], "kind": given["kind"],
        "component": given["component"], "depth": "essential" if given["depth"] == "essential" else "",
        "when": condition(given.get("when", "")), "help": given.get("help", ""),
        "options": _options(given.get("options", "")),
        "default": parted(default) if given["kind"] == "choices" and default else default,
        "why": given.get("why", ""), "blank": given.get("blank", ""), "basis": parted(given.get("basis", ""), ";"),
    }  # fmt: skip
    text = with_entry(path.read_text("utf-8"), ("questions",), question, given["after"])
    steps = (
        "A question must change the text: add a clause that asks about it (drafter library new clause) or prints it.",
        "Name the laws that made each choice: add “seen_in: [STATE/source/provision]” to its option.",
        "The change gets a line in CHANGES.md.",
    )
    return Written({path: text}, steps)
