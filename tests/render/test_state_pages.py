"""What a state's file says of the page and of the face of new law reaches the Word file, in every state."""

from __future__ import annotations

import re

import pytest

from drafter.library.jurisdictions import BillForm
from drafter.render.build_templates import style_id
from drafter.render.word import render_word
from tests.golden_states import cases, made
from tests.render.docx_reading import parts

FACES = {
    "capitals": "New Matter Capitals",
    "underline": "New Matter Underlined",
    "bold": "New Matter Bold",
    "italic": "New Matter Italic",
    "bold_italic": "New Matter Bold Italic",
}
HEIGHTS = {"letter": "15840", "legal": "20160"}


@pytest.mark.parametrize("case", cases())
def test_the_page_of_a_state_is_the_page_of_its_word_file(case: tuple[str, str]) -> None:
    draft = made(*case)
    page = draft.scope.form.page
    word = parts(render_word(draft.document))
    body, styles = word["word/document.xml"], word["word/styles.xml"]
    numbered = re.search(r'<w:lnNumType [^>]*w:restart="(\w+)"', body)
    assert bool(numbered) == page.line_numbers
    assert not numbered or numbered[1] == ("newPage" if page.line_numbers_restart else "continuous")
    assert f'w:h="{HEIGHTS[page.size]}"' in body
    assert f'w:left="{round(page.margin_inches * 1440)}"' in body
    assert f'w:line="{round(page.spacing * 240)}"' in styles
    assert not page.font or f'w:ascii="{page.font}"' in styles


@pytest.mark.parametrize("case", [case for case in cases() if case[1] == "bill"])
def test_new_law_stands_in_the_face_of_the_state(case: tuple[str, str]) -> None:
    draft = made(*case)
    form = draft.scope.form
    assert isinstance(form, BillForm)
    body = parts(render_word(draft.document))["word/document.xml"]
    shown = {face for face, style in FACES.items() if f'<w:rStyle w:val="{style_id(style)}"/>' in body}
    assert shown == {form.code.new_matter, form.new_matter} - {"plain"}


@pytest.mark.parametrize("case", [case for case in cases() if case[1] == "bill"])
def test_a_level_in_italics_is_italic_wherever_the_bill_has_it(case: tuple[str, str]) -> None:
    draft = made(*case)
    labels = {one.label for _, one in draft.document.provisions() if one.label and one.italic}
    body = parts(render_word(draft.document))["word/document.xml"]
    for label in labels:
        assert re.search(rf"<w:i/>(?:<[^>]*>)*{re.escape(label)}", body), label
    assert bool(labels) <= any(level.italic for level in draft.scope.form.outline)
