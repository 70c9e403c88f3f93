from __future__ import annotations

import json

from drafter.render.json import FORMAT, render_json
from tests.render.samples import BILL


def test_the_tree_names_the_type_of_every_object() -> None:
    content = json.loads(render_json(BILL))
    assert content["format"] == FORMAT
    assert content["document"]["type"] == "Document"
    section = content["document"]["body"][1]
    assert (section["type"], section["id"]) == ("Section", "definitions")
    blank = section["label"][1]
    assert (blank["type"], blank["label"], blank["open"]) == ("Blank", "NNN", "[")


def test_every_paragraph_leads_back_to_its_clause() -> None:
    shown = json.loads(render_json(BILL))["paragraphs"]
    match = next(item for item in shown if item["anchor"] == "match")
    assert match == {"style": "Outline 1", "text": "(B) MATCH. A MATCH OF [PERCENT] IS REQUIRED.", "anchor": "match",
                     "origin": "clause.match"}


def test_the_file_is_plain_ascii() -> None:
    assert render_json(BILL).isascii()
