"""JSON Schemas of the file forms, for editors and for other projects that use the data.

The loader reads every plain value as text, so that `no` stays a word. An editor reads `25` as a number and
`yes` as a word; the schemas allow for that, or they would mark good files as wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from drafter.library.changes import ChangesFile
from drafter.library.clauses import ClauseFile
from drafter.library.definitions import DefinitionFile
from drafter.library.forms import PARTIAL, Form
from drafter.library.jurisdictions import Jurisdiction
from drafter.library.library import Library, PolicyFolder
from drafter.library.policies import Policy
from drafter.library.questions import Question, QuestionFile
from drafter.library.reference_data import EvidenceFile, FeatureFile, FederalFile, InstitutionFile, PowerFile
from drafter.library.sources import SourceFile
from drafter.library.style import StyleFile
from drafter.problems import Problem, ProblemsFound, nearest

ANSWERS = "answers_"
"""What the name of a schema of answers files begins with; the policy's id follows."""
_FORMS: dict[str, type[Form]] = {
    "changes": ChangesFile,
    "clauses": ClauseFile,
    "definitions": DefinitionFile,
    "evidence": EvidenceFile,
    "features": FeatureFile,
    "federal": FederalFile,
    "institutions": InstitutionFile,
    "jurisdiction": Jurisdiction,
    "policy": Policy,
    "powers": PowerFile,
    "questions": QuestionFile,
    "sources": SourceFile,
    "style": StyleFile,
}
_PLAIN: dict[str, Any] = {"type": ["string", "number"]}
_KINDS: dict[str, dict[str, Any]] = {
    "number": {"type": "integer"}, "year": {"type": "integer"}, "percent": {"type": "number"},
}  # fmt: skip


class _AsAnEditorReads(GenerateJsonSchema):
    """Schemas of files as an editor reads them: YAML 1.2, where plain digits are numbers."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        text = super().str_schema(schema)
        return text if len(text) > 1 else dict(_PLAIN)

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"enum": [True, False, "yes", "no"]}

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False


def schema_names(library: Library) -> list[str]:
    """Return the names of the file forms; answers files have one for each policy."""
    return sorted([*_FORMS, *(f"{ANSWERS}{policy}" for policy in library.policies)])


def schema_text(name: str, library: Library) -> str:
    """Return the JSON Schema of a file form. Raises ProblemsFound for an unknown name."""
    policy = library.policies.get(name.removeprefix(ANSWERS)) if name.startswith(ANSWERS) else None
    if policy is not None:
        schema = _answers_schema(policy, library)
    elif name in _FORMS:
        schema = form_schema(_FORMS[name])
    else:
        raise ProblemsFound([Problem(f"there is no file form “{name}”", nearest(name, schema_names(library)))])
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def form_schema(form: type[Form]) -> dict[str, Any]:
    """Return the JSON Schema of a form, with the keys that a file may leave out set free."""
    schema = form.model_json_schema(schema_generator=_AsAnEditorReads)
    for holder in (schema, *schema.get("$defs", {}).values()):
        for name, field in holder.get("properties", {}).items():
            if field.pop(PARTIAL, False):
                whole = schema["$defs"][field["$ref"].rpartition("/")[2]]
                holder["properties"][name] = {key: value for key, value in whole.items() if key != "required"}
                holder["required"].remove(name)
    return schema


def _answers_schema(folder: PolicyFolder, library: Library) -> dict[str, Any]:
    """Return the schema of answers files about a policy: every question with its choices."""
    states = sorted(library.jurisdictions)
    return {
        "type": "object",
        "description": f"Answers about: {folder.policy.title}",
        "additionalProperties": False,
        "required": ["policy"],
        "properties": {
            "policy": {"const": folder.policy.id},
            "library": {**_PLAIN, "description": "The version of the policy that the answers were given against."},
            "answers": {
                "type": ["object", "null"],
                "additionalProperties": False,
                "properties": {question.id: _answer_schema(question, states) for question in folder.questions},
            },
        },
    }


def _answer_schema(question: Question, states: list[str]) -> dict[str, Any]:
    schema: dict[str, Any] = {"description": " ".join(question.ask.split())}
    choices = list(_choices(question, states))
    if question.kind == "choices":
        return {**schema, "type": "array", "items": {"oneOf": choices}}
    if choices:
        return {**schema, "oneOf": choices}
    return {**schema, **_KINDS.get(question.kind, _PLAIN)}


def _choices(question: Question, states: list[str]) -> Iterator[dict[str, Any]]:
    """Yield the choices of a question, each with the label that an editor shows beside it."""
    if question.id == "state":
        yield from ({"const": state} for state in states)
    elif question.kind == "yes_no" and not question.options:
        yield from ({"const": value} for value in ("yes", "no"))
    for option in question.options:
        yield {"const": option.value, "description": option.label}
