"""An entry is put into a file at its place, and every other byte of the file stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.library.read_yaml import read_yaml
from drafter.problems import ProblemsFound
from drafter.upkeep.insertion import with_entry, with_word
from drafter.upkeep.yaml_entry import entry_lines, flow, scalar
from tests.conftest import REAL

ENTRY = {"id": "new_entry", "text": "It waits.", "when": {"match_type": {"not": "none"}}}
LISTS = {"clauses": "clauses", "questions": "questions", "definitions": "definitions"}
FILES = [
    (path, LISTS[kind]) for kind, pattern in (
        ("clauses", "*/clauses/*/*.yaml"), ("questions", "*/questions/*.yaml"), ("definitions", "*/definitions/*.yaml"),
    ) for path in sorted(REAL.glob(pattern))
]  # fmt: skip


def check_added(before: str, after: str, keys: tuple[str | int, ...], place: int) -> None:
    """The new text holds all old lines in their order, and reads as the old data with one entry more."""
    lines = iter(after.splitlines())
    assert all(any(line == other for other in lines) for line in before.splitlines())
    old, new = read_yaml(before, "before"), read_yaml(after, "after")
    assert not new.problems
    listed = new.data
    for key in keys:
        listed = listed[key]
    assert listed.pop(place) == ENTRY
    assert new.data == old.data


def test_every_file_of_the_library_takes_an_entry_at_its_end() -> None:
    for path, key in FILES:
        text = path.read_text("utf-8")
        after = with_entry(text, (key,), ENTRY)
        check_added(text, after, (key,), -1)


def test_every_file_of_questions_takes_one_after_each_question() -> None:
    for path in sorted(REAL.glob("*/questions/*.yaml")):
        text = path.read_text("utf-8")
        ids = [question["id"] for question in read_yaml(text, "q").data["questions"]]
        for index in range(0, len(ids), 7):
            check_added(text, with_entry(text, ("questions",), ENTRY, ids[index]), ("questions",), index + 1)


def test_every_source_takes_a_provision() -> None:
    for path in sorted((REAL / "sources").glob("*.yaml"))[::5]:
        text = path.read_text("utf-8")
        for index, source in enumerate(read_yaml(text, "s").data["sources"]):
            if source.get("provisions"):
                keys = ("sources", index, "provisions")
                check_added(text, with_entry(text, keys, ENTRY), keys, -1)


@pytest.mark.parametrize("head", sorted(REAL.glob("*/policy.yaml")), ids=lambda path: path.parent.name)
def test_every_section_takes_a_slot(head: Path) -> None:
    text = head.read_text("utf-8")
    for index, section in enumerate(read_yaml(text, "p").data["sections"]):
        after = with_word(text, ("sections", section["id"], "slots"), "newest")
        new = read_yaml(after, "new")
        old = read_yaml(text, "old").data
        old["sections"][index].setdefault("slots", []).append("newest")
        assert new.data == old, section["id"]
        assert max(len(line) for line in after.splitlines()) <= 125


def test_remarks_before_the_next_entry_stay_with_it() -> None:
    text = "clauses:\n  - id: one\n    text: A.\n  # About two.\n  - id: two\n    text: B.\n# The end.\n"
    assert with_entry(text, ("clauses",), {"id": "new"}, after="one") == (
        "clauses:\n  - id: one\n    text: A.\n  - id: new\n  # About two.\n  - id: two\n    text: B.\n# The end.\n"
    )
    assert with_entry(text, ("clauses",), {"id": "new"}).endswith("    text: B.\n  - id: new\n# The end.\n")


def test_a_list_on_one_line_is_left_to_a_person() -> None:
    with pytest.raises(ProblemsFound, match="is not a list with an entry a line"):
        with_entry("clauses: []\n", ("clauses",), {"id": "new"})


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain words", "plain words"), ("yes", '"yes"'), ("a: b", '"a: b"'), ("# x", '"# x"'),
        ("{{ governor }} may", '"{{ governor }} may"'), ("it’s, [a]", "it’s, [a]"),
        ('say "x"', 'say "x"'), ("25", "25"),
    ],
)
def test_a_text_is_quoted_only_where_it_must_be(text: str, written: str) -> None:
    assert scalar(text) == written
    assert read_yaml(f"k: {written}", "x").data == {"k": text}


def test_what_goes_into_a_list_is_quoted_for_a_list() -> None:
    assert flow(["a, b", "c", "no"]) == '["a, b", c, "no"]'
    assert flow({"match": {"not": "none"}, "label": "Yes, each"}) == '{match: {not: none}, label: "Yes, each"}'


def test_a_long_text_is_folded_and_reads_the_same() -> None:
    text = "The Department shall: publish it # and more. " * 8
    lines = list(entry_lines({"id": "a", "text": text, "gone": "", "none": []}, "  ", dash=True))
    assert lines[:2] == ["  - id: a", "    text: >-"]
    assert max(map(len, lines)) <= 108
    assert read_yaml("list:\n" + "\n".join(lines), "x").data == {"list": [{"id": "a", "text": " ".join(text.split())}]}
