from __future__ import annotations

from pathlib import Path

import pytest

from drafter.document import Page
from drafter.library.form_parts import LineStyle
from drafter.render import template
from drafter.render.build_templates import FILES, build
from drafter.render.package import read_package
from drafter.render.styles import INSTRUMENT_LINE_STYLES, LINE_STYLES
from drafter.render.template_styles import BILL, ORDER, TemplateForm
from tests.render.docx_reading import audit, opened

FORMS = pytest.mark.parametrize("form", [BILL, ORDER], ids=["bill", "order"])
_TEMPLATES = Path(__file__).parents[2] / "templates"


@FORMS
def test_the_template_in_the_folder_is_what_the_script_builds(form: TemplateForm) -> None:
    built = (_TEMPLATES / FILES[form.instrument]).read_bytes()
    assert built == build(form), "run: python -m drafter.render.build_templates"


@FORMS
def test_a_template_passes_the_audit(form: TemplateForm, tmp_path: Path) -> None:
    assert audit(build(form), tmp_path) == []


@FORMS
def test_a_template_is_small_and_free_of_what_word_wants_to_repair(form: TemplateForm) -> None:
    assert len(build(form)) < 40_000
    assert "word/stylesWithEffects.xml" not in read_package(build(form))


@FORMS
def test_every_line_style_of_a_jurisdiction_has_its_style_in_the_template(form: TemplateForm) -> None:
    names = {style.name for style in opened(build(form)).styles}
    for kind in LineStyle.__args__:  # type: ignore[attr-defined]
        assert (INSTRUMENT_LINE_STYLES[form.instrument].get(kind) or LINE_STYLES[kind]) in names


def test_a_template_missing_from_the_folder_is_built_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    kept = template.packaged("bill", Page()).data
    monkeypatch.setattr(template, "FOLDER", tmp_path)
    template.packaged.cache_clear()
    template._packaged_bytes.cache_clear()
    try:
        assert template.packaged("bill", Page()).data == kept
    finally:
        template._packaged_bytes.cache_clear()


@pytest.mark.parametrize(("missing", "stand_in"), [
    ("Outline 4", "Outline 3"), ("Outline 1", "Outline 2"), ("Signature Line", "Signature"),
    ("Bill Title", "Bill Heading"), ("Recital", "Section Text"), ("Section Number", "Section Heading"),
])
def test_the_nearest_style_stands_in_for_a_missing_one(missing: str, stand_in: str) -> None:
    known = {form.name.casefold(): form.name for form in BILL.paragraphs if form.name != missing}
    assert template._nearest(missing, known) == stand_in
