"""Word templates of states: a file beside the states' files, and no link out of the library."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.library.checks.templates import template_problems
from drafter.library.load import load_library
from drafter.render.build_templates import build
from drafter.render.template_styles import BILL
from tests.conftest import TOY, Changed, copy_toy

Change = Callable[[dict[str, str | bytes | None]], Changed]
ALPHA = (TOY / "states/AA.yaml").read_text("utf-8")


def bringing(name: str) -> str:
    """Alpha's file with a template for bills."""
    return ALPHA.replace("bill:\n", f"bill:\n  template: {name}\n", 1)


def test_a_template_beside_the_states_files_is_right(change_toy: Change) -> None:
    changed = change_toy({"states/AA.yaml": bringing("AA-bill.docx"), "states/AA-bill.docx": build(BILL)})
    assert not changed.problems
    assert not list(template_problems(changed.library))


def test_a_template_that_is_not_there_is_reported_with_the_nearest_name(change_toy: Change) -> None:
    changed = change_toy({"states/AA.yaml": bringing("AA-bil.docx"), "states/AA-bill.docx": build(BILL)})
    (problem,) = template_problems(changed.library)
    assert problem.message == "there is no template “AA-bil.docx” in states/"
    assert problem.remedy == "Did you mean “AA-bill.docx”?"
    assert "AA.yaml:" in str(problem.place)


@pytest.mark.parametrize("name", ["../AA-bill.docx", "/etc/AA-bill.docx", "a\\b.docx", "AA-bill.dotx", "AA.yaml"])
def test_a_template_is_a_file_name_and_no_path(change_toy: Change, name: str) -> None:
    (problem,) = template_problems(change_toy({"states/AA.yaml": bringing(name)}).library)
    assert problem.message == f"“{name}” is not the name of a Word template"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_template_that_links_out_of_the_library_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside.docx"
    outside.write_bytes(build(BILL))
    root = copy_toy(tmp_path / "library", {"states/AA.yaml": bringing("AA-bill.docx")})
    (root / "states/AA-bill.docx").symlink_to(outside)
    (problem,) = template_problems(load_library(root)[0])
    assert problem.message == "the template “AA-bill.docx” lies outside the library"
