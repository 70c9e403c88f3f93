"""JSON Schemas of the file forms."""

from __future__ import annotations

import json

import pytest

from drafter.library.schemas import schema_names, schema_text
from drafter.problems import ProblemsFound


@pytest.mark.parametrize("name", schema_names())
def test_every_form_has_a_schema_that_refuses_unknown_keys(name: str) -> None:
    schema = json.loads(schema_text(name))
    assert schema["type"] == "object"
    assert schema["additionalProperties"] is False


def test_a_condition_is_described_as_a_mapping() -> None:
    schema = json.loads(schema_text("clauses"))
    assert schema["properties"]["when"]["type"] == "object"


def test_an_unknown_form_offers_the_nearest() -> None:
    with pytest.raises(ProblemsFound, match="Did you mean “clauses”"):
        schema_text("clauze")
