"""JSON Schemas of the file forms."""

from __future__ import annotations

import json

import pytest

from drafter.library.schemas import schema_names, schema_text
from drafter.problems import ProblemsFound
from tests.conftest import REAL, TOY, loaded

NAMES = schema_names(loaded(TOY))


@pytest.mark.parametrize("name", NAMES)
def test_every_form_has_a_schema_that_refuses_unknown_keys(name: str) -> None:
    schema = json.loads(schema_text(name, loaded(TOY)))
    assert schema["type"] == "object"
    assert schema["additionalProperties"] is False


def test_a_condition_is_described_as_a_mapping() -> None:
    schema = json.loads(schema_text("clauses", loaded(TOY)))
    assert schema["properties"]["when"]["type"] == "object"


def test_answers_have_a_schema_with_the_choices_of_each_question() -> None:
    schema = json.loads(schema_text("answers_sector_partnerships", loaded(REAL)))
    answers = schema["properties"]["answers"]["properties"]
    assert {"const": "MD"} in answers["state"]["oneOf"]
    assert answers["instrument"]["oneOf"][0]["const"] == "bill"
    assert answers["match_percent"]["type"] == "number"


def test_an_unknown_form_offers_the_nearest() -> None:
    with pytest.raises(ProblemsFound, match="Did you mean “clauses”"):
        schema_text("clauze", loaded(TOY))
