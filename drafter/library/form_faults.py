"""What is wrong with the values of a file, in plain words: pydantic's errors as Problems with their places."""

from __future__ import annotations

import re

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from drafter.library.forms import Form
from drafter.library.read_yaml import YamlFile
from drafter.problems import Problem, nearest


def validation_problems(error: ValidationError, file: YamlFile, model: type[Form]) -> list[Problem]:
    """Turn pydantic's errors into problems in plain words, with the place of each."""
    problems = []
    for detail in error.errors():
        key = tuple(part for part in detail["loc"] if isinstance(part, (str, int)))
        problems.append(Problem(*_in_plain_words(detail, _name(key), key, model), file.place(key)))
    return problems


def _name(key: tuple[str | int, ...]) -> str:
    """Say what stands at a key: “title”, or entry 2 of “items”."""
    if not key:
        return "the file"
    *above, last = key
    return f"“{last}”" if isinstance(last, str) else f"entry {last + 1} of {_name(tuple(above))}"


_KINDS = {
    "date": "Write a day of the calendar as 2027-07-01.",
    "int": "Write digits, such as 25.",
    "float": "Write digits, such as 1.5.",
    "bool": "Write true or false.",
}


def _in_plain_words(detail: ErrorDetails, name: str, key: tuple[str | int, ...], model: type[Form]) -> tuple[str, str]:
    kind, message = detail["type"], detail["msg"]
    if kind == "extra_forbidden":
        return f"the key {name} is not known here", nearest(str(key[-1]), _fields_at(model, key[:-1]))
    if kind == "missing":
        return f"the key {name} is missing", f"Add “{key[-1]}: …”."
    if kind == "literal_error":
        known = re.findall(r"'([^']*)'", detail.get("ctx", {}).get("expected", ""))
        return f"“{detail['input']}” is not a value of {name}", nearest(str(detail["input"]), known)
    if kind == "string_pattern_mismatch":
        return f"{name} is not a well-formed id", "Use small letters, digits and underscores, parted by points."
    if kind in ("tuple_type", "list_type"):
        return f"{name} needs a list", "Put each entry on a line of its own, beginning with “- ”."
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return f"{name} needs keys and values", "Write “key: value” on lines of its own."
    if kind == "string_type":
        return f"{name} needs a text", "Write it on one line, in quotation marks."
    remedy = next((words for start, words in _KINDS.items() if kind.startswith(start)), "Correct the value.")
    if remedy != "Correct the value.":
        return f"“{detail['input']}” does not fit {name}", remedy
    text = message.removeprefix("Value error, ")
    return f"{name}: {text[0].lower()}{text[1:]}", remedy


def _fields_at(model: type[Form], key: tuple[str | int, ...]) -> list[str]:
    """Return the keys known at a place in a form, following lists and nested forms."""
    current: type[Form] = model
    for part in key:
        if isinstance(part, int) or part not in current.model_fields:
            continue
        nested = _form_in(current.model_fields[part].annotation)
        if nested is not None:
            current = nested
    return list(current.model_fields)


def _form_in(annotation: object) -> type[Form] | None:
    if isinstance(annotation, type) and issubclass(annotation, Form):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _form_in(argument)
        if found is not None:
            return found
    return None
