"""Schema files: kept current, named in every file of the library, and true of what the files hold."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from drafter.upkeep.schema_files import MODELINE, form_of, schema_files, with_modeline, write_schemas
from tests.conftest import REAL, TOY, loaded, run

FILES = sorted(path for path in (one.relative_to(REAL) for one in REAL.rglob("*.yaml")) if path.parts[0] != "forms")


def as_an_editor_reads(text: str) -> object:
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=str))


def test_schemas_and_the_lines_that_name_them_are_current() -> None:
    """If this fails: make golden, or drafter library schema --write."""
    for path, text in schema_files(REAL, loaded(REAL)):
        assert path.read_text("utf-8") == text, path


def test_every_file_of_the_library_names_a_schema_that_is_there() -> None:
    for path in FILES:
        first = (REAL / path).read_text("utf-8").partition("\n")[0]
        assert first.startswith(MODELINE), path
        assert ((REAL / path).parent / first.removeprefix(MODELINE)).is_file(), path


@pytest.mark.parametrize("form", sorted({str(form_of(path)) for path in FILES}))
def test_every_file_fits_its_schema_as_an_editor_reads_it(form: str) -> None:
    schema = json.loads((REAL / "schemas" / f"{form}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    check = Draft202012Validator(schema)
    for path in FILES:
        if form_of(path) == form:
            faults = check.iter_errors(as_an_editor_reads((REAL / path).read_text("utf-8")))
            assert [f"{path}: {fault.json_path} {fault.message[:200]}" for fault in faults] == []


def test_a_schema_marks_a_slip_in_a_key_and_a_word_for_a_number() -> None:
    schema = json.loads((REAL / "schemas" / "questions.json").read_text("utf-8"))
    good = "part: Money\nquestions: [{id: a, ask: A, name: a, kind: number, component: c, minimum: 3}]\n"
    for bad in (good.replace("minimum", "minimun"), good.replace("minimum: 3", "minimum: three")):
        assert list(Draft202012Validator(schema).iter_errors(as_an_editor_reads(bad)))
    assert not list(Draft202012Validator(schema).iter_errors(as_an_editor_reads(good)))


def test_a_line_that_names_a_schema_is_replaced_and_not_doubled() -> None:
    path = Path("toy/clauses/duties/spare.yaml")
    once = with_modeline("# Spare.\nclauses: []\n", path)
    assert once == f"{MODELINE}../../../schemas/clauses.json\n# Spare.\nclauses: []\n"
    assert with_modeline(once.replace("clauses.json", "old.json"), path) == once


def test_writing_schemas_changes_nothing_the_second_time_and_leaves_unreadable_files(tmp_path: Path) -> None:
    root = tmp_path / "library"
    shutil.copytree(TOY, root)
    (root / "toy" / "questions" / "odd.yaml").write_bytes(b"part: \xff\n")
    ran = run("library", "schema", "--write", "--library", root)
    assert str(root / "schemas" / "clauses.json") in ran.out.splitlines()
    assert write_schemas(root, loaded(TOY)) == []
    assert (root / "toy" / "questions" / "odd.yaml").read_bytes() == b"part: \xff\n"
