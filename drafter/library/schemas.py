"""JSON Schemas of the file forms, for editors and for other projects that use the data."""

from __future__ import annotations

import json

from drafter.library.clauses import ClauseFile
from drafter.library.definitions import DefinitionFile
from drafter.library.forms import Form
from drafter.library.jurisdictions import Jurisdiction
from drafter.library.policies import Policy
from drafter.library.questions import QuestionFile
from drafter.library.reference_data import FeatureFile, FederalFile, InstitutionFile, PowerFile
from drafter.library.sources import SourceFile
from drafter.library.style import StyleFile
from drafter.problems import Problem, ProblemsFound, nearest

_FORMS: dict[str, type[Form]] = {
    "clauses": ClauseFile,
    "definitions": DefinitionFile,
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


def schema_names() -> list[str]:
    """Return the names of the file forms."""
    return sorted(_FORMS)


def schema_text(name: str) -> str:
    """Return the JSON Schema of a file form. Raises ProblemsFound for an unknown name."""
    if name not in _FORMS:
        raise ProblemsFound([Problem(f"there is no file form “{name}”", nearest(name, _FORMS))])
    return json.dumps(_FORMS[name].model_json_schema(), ensure_ascii=False, indent=2)
