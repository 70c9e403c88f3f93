"""What every file form of the library shares: strict models and the field types of law."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)

from drafter.conditions import ALWAYS, Condition, parse_condition
from drafter.library.law_text import LawText, parse_law_text


class Form(BaseModel):
    """A part of a file: unknown keys are refused, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


def _law_text(value: Any) -> LawText:
    if isinstance(value, LawText):
        return value
    if not isinstance(value, str):
        raise ValueError("a text is expected here")
    return parse_law_text(" ".join(value.split(" ")).strip("\n"))


def _well_formed(text: str) -> str:
    parse_law_text(text)
    return text


def _word_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


When = Annotated[
    Condition,
    PlainValidator(parse_condition),
    WithJsonSchema(
        {
            "type": "object",
            "description": "Every entry must hold. A value, a list of values (any of), or one operator.",
            "additionalProperties": {
                "anyOf": [
                    {"type": ["string", "number", "boolean"]},
                    {"type": "array", "items": {"type": ["string", "number", "boolean"]}},
                    {
                        "type": "object",
                        "minProperties": 1,
                        "additionalProperties": False,
                        "properties": {name: {} for name in ("not", "includes", "excludes", "at_least", "at_most")},
                    },
                ]
            },
        }
    ),
]
Law = Annotated[LawText, PlainValidator(_law_text), WithJsonSchema({"type": "string"})]
_ONE_OR_SEVERAL = WithJsonSchema(
    {"anyOf": [{"type": ["string", "number"]}, {"type": "array", "items": {"type": ["string", "number"]}}]}
)
Words = Annotated[tuple[str, ...], BeforeValidator(_word_list), _ONE_OR_SEVERAL]
Phrases = Annotated[
    tuple[Annotated[str, AfterValidator(_well_formed)], ...], BeforeValidator(_word_list), _ONE_OR_SEVERAL
]
"""Texts that are kept as written; each must be well formed law text."""
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$")]

NO_TEXT = LawText()
PARTIAL = "x-partial"
"""Marks a field whose keys may all be left out in a file: what is missing is taken from elsewhere."""
__all__ = ["ALWAYS", "NO_TEXT", "PARTIAL", "Form", "Id", "Law", "Phrases", "When", "Words"]


def values_of(value: object, path: str = "") -> Iterator[tuple[str, LawText | Condition]]:
    """Yield every text and condition of a form with the path of its field."""
    if isinstance(value, (LawText, Condition)):
        yield path, value
    elif isinstance(value, Form):
        for name in type(value).model_fields:
            yield from values_of(getattr(value, name), f"{path}.{name}" if path else name)
    elif isinstance(value, Mapping):
        for name, entry in value.items():
            yield from values_of(entry, f"{path}.{name}")
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from values_of(entry, f"{path}.{index}")
