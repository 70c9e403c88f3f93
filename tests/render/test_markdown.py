from __future__ import annotations

from drafter.render.markdown import render_markdown
from tests.render.samples import BILL, FACES, ORDER


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


def test_new_matter_in_a_face_and_italic_labels_are_shown_so() -> None:
    shown = render_markdown(FACES)
    assert "<strong><em><em>(i)</em> A board may meet.</em></strong>" in shown
    assert r"2-**\[N\]**. Short title. THE ACT IS **\[NAME\]**." in shown
    assert r"<strong>4. A **\[SUM\]**.</strong>" in shown
