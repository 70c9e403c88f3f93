from __future__ import annotations

from drafter.render.markdown import render_markdown
from tests.render.samples import BILL, ORDER


def test_the_title_is_the_first_heading_and_sections_stand_below() -> None:
    lines = render_markdown(ORDER).split("\n")
    assert lines[0] == "# Support for Partnerships"
    assert "### I. Team" in lines


def test_blanks_are_bold() -> None:
    assert r"**\[GOVERNOR’S NAME\]**" in render_markdown(ORDER)


def test_levels_are_set_in() -> None:
    assert "\n\N{EM SPACE}\N{EM SPACE}1\\. the Department of Labor; and\n" in render_markdown(ORDER)


def test_underlined_new_matter_is_underlined() -> None:
    assert r"<u>SECTION 3. This Act takes effect **\[DATE\]**.</u>" in render_markdown(BILL)
