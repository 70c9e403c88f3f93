from __future__ import annotations

import re
from itertools import pairwise

from drafter.render.html import render_html
from tests.render.samples import BILL, FACES, ORDER


def test_the_page_names_its_language_and_title_and_has_one_first_heading() -> None:
    page = render_html(BILL)
    assert '<html lang="en-US">' in page
    assert "<title>Partnership Act &lt;of&gt; the R&amp;D “State”</title>" in page
    assert len(re.findall("<h1", page)) == 1


def test_the_page_loads_nothing() -> None:
    assert not re.search(r"<script|<link|<img|src=|url\(|@import", render_html(BILL))


def test_headings_are_headings_and_skip_no_level() -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", render_html(BILL))]
    assert all(following <= level + 1 for level, following in pairwise(levels))
    assert levels.count(3) == 3


def test_a_run_in_section_has_its_label_and_heading_alone_as_a_heading() -> None:
    assert re.search(r'<h3 id="definitions">Sec. <mark class="blank">\[NNN\]</mark>.001.  DEFINITIONS.</h3>',
                     render_html(BILL))
    assert re.search(r'<h3 id="effect"><span class="underline">SECTION\s3.</span></h3>', render_html(BILL))


def test_blanks_are_marked() -> None:
    assert '<mark class="blank">[GOVERNOR’S NAME]</mark>' in render_html(ORDER)


def test_ids_are_unique() -> None:
    ids = re.findall(r' id="([^"]+)"', render_html(BILL))
    assert ids
    assert len(ids) == len(set(ids))


def test_new_matter_in_capitals_is_capital_by_style_and_copied_in_true_case() -> None:
    assert '<span class="capitals">(A) a partnership; or</span>' in render_html(BILL)


def test_new_matter_in_a_face_and_italic_labels_are_shown_so() -> None:
    page = render_html(FACES)
    assert '<span class="bold_italic"><i>(i)</i> A board may meet.</span>' in page
    assert ".bold, .bold_italic { font-weight: bold; }" in page


def test_a_line_may_begin_a_new_page_in_print() -> None:
    assert '<h2 class="centered new-page">' in render_html(FACES)


def test_a_heading_that_is_not_new_law_stands_beside_its_text_as_it_is() -> None:
    assert '2-<mark class="blank">[N]</mark>. Short title.</h3><p> <span class="capitals">The act' in render_html(FACES)
