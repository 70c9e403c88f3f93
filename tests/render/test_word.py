from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document import Line, Page, Section, paragraphs
from drafter.problems import ProblemsFound
from drafter.render.annotations import Annotation
from drafter.render.body import BodyWriter
from drafter.render.build_templates import build
from drafter.render.package import read_package, write_package
from drafter.render.styles import styled
from drafter.render.template_styles import BILL as BILL_FORM
from drafter.render.word import render_word
from tests.render.docx_reading import audit, opened, parts, shown
from tests.render.samples import ALL, BILL, FACES, NUMBERED_LINES, ORDER, plain, words

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ELSEWHERE = """
import hashlib
from drafter.render.word import render_word
from tests.render.samples import ALL
print([hashlib.sha256(render_word(document)).hexdigest() for document in ALL.values()])
"""


@pytest.mark.parametrize("name", ALL)
def test_the_file_passes_the_audit_and_word_opens_it_without_repair(name: str, tmp_path: Path) -> None:
    assert audit(render_word(ALL[name]), tmp_path) == []


@pytest.mark.parametrize("name", ALL)
def test_word_shows_the_words_of_the_document(name: str) -> None:
    expected = ["".join(run.text for run in paragraph.runs) for paragraph in paragraphs(ALL[name])]
    assert [text.split() for text in shown(render_word(ALL[name]))] == [text.split() for text in expected]


def test_the_same_document_gives_the_same_bytes_in_another_process_and_time_zone() -> None:
    def run(seed: str, zone: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        return subprocess.run(
            [sys.executable, "-c", _ELSEWHERE], env=environment, capture_output=True, text=True, check=True
        ).stdout

    assert run("1", "UTC") == run("2", "Pacific/Auckland")


def test_nothing_in_the_file_says_when_it_was_made() -> None:
    with zipfile.ZipFile(io.BytesIO(render_word(BILL))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}
    core = parts(render_word(BILL))["docProps/core.xml"]
    assert "created" not in core
    assert "modified" not in core


def test_the_filing_copy_has_no_comments_and_no_tracked_changes() -> None:
    written = parts(render_word(BILL))
    assert not [name for name in written if "comment" in name]
    assert not [tag for tag in ("commentR", "<w:ins ", "<w:del ") if tag in written["word/document.xml"]]


def test_the_package_holds_only_what_word_needs() -> None:
    assert set(parts(render_word(BILL))) == {
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "word/_rels/document.xml.rels",
        "word/document.xml", "word/fontTable.xml", "word/footer1.xml", "word/footer2.xml", "word/header1.xml",
        "word/settings.xml", "word/styles.xml", "word/theme/theme1.xml",
    }


def test_paragraphs_stand_in_named_styles() -> None:
    styles = [paragraph.style.name for paragraph in opened(render_word(BILL)).paragraphs]
    assert styles == [
        "Notice", "By Line", "Bill Heading", "Long Title", "Amending Citation", "Recital", "Enacting Clause",
        "Code Heading", "Section Run-in", "Outline 2", "Section Number", "Outline 1", "Outline 3", "Outline 3",
        "Outline 2 Continued", "Outline 1", "Section Run-in", "Statement",
    ]


def test_headings_show_in_the_navigation_pane_and_text_does_not() -> None:
    document = opened(render_word(BILL))
    levels = {
        paragraph.style.name: level.get(f"{_W}val")
        for paragraph in document.paragraphs
        for level in paragraph.style.element.iter(f"{_W}outlineLvl")
    }
    assert levels == {"Bill Heading": "0", "Code Heading": "1", "Section Number": "2", "Section Run-in": "2"}


def test_headings_stay_with_what_follows_and_widows_are_controlled() -> None:
    document = opened(render_word(ORDER))
    kept = {p.style.name for p in document.paragraphs if p.style.paragraph_format.keep_with_next}
    assert {"Order Heading", "Order Title", "Section Heading", "Attestation"} <= kept
    assert document.styles["Normal"].paragraph_format.widow_control is True


def test_signatures_are_never_alone_on_a_page() -> None:
    document = opened(render_word(ORDER))
    numbers = [number for number, p in enumerate(document.paragraphs) if p.style.name == "Attestation"]
    assert document.paragraphs[numbers[0] - 1].paragraph_format.keep_with_next is True


def test_blanks_are_marked_and_nothing_else_is() -> None:
    marked = [run.text for p in opened(render_word(ORDER)).paragraphs for run in p.runs if run.style.name == "Blank"]
    assert marked == ["[NUMBER]", "[GOVERNOR’S NAME]", "[DAY]", "[MONTH]", "[GOVERNOR’S NAME]"]


def test_new_matter_shows_in_capitals_or_underlined_and_keeps_its_true_case() -> None:
    looks = {
        run.text: (run.style.name, bool(run.font.all_caps), bool(run.font.underline))
        for p in opened(render_word(BILL)).paragraphs for run in p.runs
    }
    assert looks["(A) a partnership; or"][0] == "New Matter Capitals"
    assert looks["[PERCENT]"] == ("Blank", True, False)
    assert looks["[DATE]"] == ("Blank", False, True)
    assert looks[" This Act takes effect "][0] == "New Matter Underlined"


def test_new_matter_stands_in_the_face_of_the_state_and_headings_may_stay_out_of_it() -> None:
    runs = {run.text: run for p in opened(render_word(FACES)).paragraphs for run in p.runs}
    assert runs[" A board may meet."].style.name == "New Matter Bold Italic"
    assert runs[" A fund."].style.name == "New Matter Italic"
    assert (runs["[SUM]"].style.name, runs["[SUM]"].bold) == ("Blank", True)
    assert runs["Short title."].font.all_caps is None
    assert runs["The act is "].style.name == "New Matter Capitals"


def test_the_labels_of_a_level_in_italics_are_italic_where_they_stand_and_where_they_are_cited() -> None:
    runs = [run for p in opened(render_word(FACES)).paragraphs for run in p.runs]
    assert [bool(run.italic) for run in runs if run.text == "(i)"] == [True, True]
    assert [bool(run.italic) for run in runs if run.text == "(b) See paragraph\N{NO-BREAK SPACE}(a)"] == [False]


def test_the_looks_that_a_template_lacks_are_written_in_the_order_that_word_wants() -> None:
    styles = {form.name: form.name for form in BILL_FORM.paragraphs}
    bill = replace(FACES, body=tuple(replace(part, new_matter="bold_italic") for part in FACES.sections()))
    written = BodyWriter(styles, 9360, hanging=False).write(list(styled(bill))).decode()
    face = "<w:b/><w:bCs/><w:i/><w:iCs/>"
    assert f'<w:rPr>{face}<w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">[SUM]' in written


@pytest.mark.parametrize(("anew", "restart"), [(True, "newPage"), (False, "continuous")])
def test_line_numbers_begin_anew_on_every_page_or_run_on(anew: bool, restart: str) -> None:
    page = Page(line_numbers=True, line_numbers_restart=anew)
    assert f'w:restart="{restart}"' in parts(render_word(replace(BILL, page=page)))["word/document.xml"]


def test_labels_of_an_order_hang_behind_a_tab() -> None:
    texts = shown(render_word(ORDER))
    assert "I.\tTeam" in texts
    assert "1.\tthe Department of Labor; and" in texts


def test_a_line_with_a_right_part_has_a_tab_stop_at_the_right_margin() -> None:
    by_line = opened(render_word(NUMBERED_LINES)).paragraphs[1]
    assert by_line.text == "By: [SPONSORS]\tH.B. No. [BILL NUMBER]"
    assert [stop.position.inches for stop in by_line.paragraph_format.tab_stops] == [8.5 - 2 * 1.25]


def test_a_right_part_that_does_not_fit_stands_on_a_line_of_its_own() -> None:
    left, right = words("{HOUSE OF REPRESENTATIVES OR SENATE OF THE WHOLE STATE}"), words("No. {BILL NUMBER}")
    long = Line("by_line", left, right=right)
    by_line = opened(render_word(replace(BILL, front=(long,)))).paragraphs[0]
    assert by_line.text == "[HOUSE OF REPRESENTATIVES OR SENATE OF THE WHOLE STATE]\n\tNo. [BILL NUMBER]"


def test_a_line_may_begin_a_new_page() -> None:
    breaks = {p.text: p.paragraph_format.page_break_before for p in opened(render_word(FACES)).paragraphs}
    assert [text for text, new_page in breaks.items() if new_page] == ["A Bill to Be Entitled"]


def test_a_label_that_is_a_sentence_is_no_heading_in_bold() -> None:
    section = Section("s", "", "", BILL.body[2].provisions, label=words("SECTION 1. A new section reads as follows:"),
                      layout="own_line")
    shown_styles = [p.style.name for p in opened(render_word(replace(BILL, body=(section,)))).paragraphs]
    assert "Section Instruction" in shown_styles


def test_lines_of_one_paragraph_break_where_the_document_says() -> None:
    assert "BY adding to\nArticle – Labor\nSection 11–[NN]01" in shown(render_word(BILL))


def test_section_and_number_share_a_line() -> None:
    text = "".join(paragraph.text for paragraph in opened(render_word(BILL)).paragraphs)
    assert "29\N{NO-BREAK SPACE}U.S.C.\N{NO-BREAK SPACE}§\N{NO-BREAK SPACE}3102" in text
    assert "Section\N{NO-BREAK SPACE}5" in text


def test_the_page_is_the_one_that_the_document_asks_for() -> None:
    document = opened(render_word(NUMBERED_LINES))
    section = document.sections[0]
    assert (section.page_width.inches, section.page_height.inches) == (8.5, 14)
    assert section.left_margin.inches == section.top_margin.inches == 1.25
    assert '<w:lnNumType w:countBy="1" w:distance="360" w:restart="newPage"/>' in parts(render_word(NUMBERED_LINES))[
        "word/document.xml"]
    assert document.styles["Normal"].paragraph_format.line_spacing == 2.0
    assert 'w:ascii="Courier New"' in parts(render_word(NUMBERED_LINES))["word/styles.xml"]
    assert "lnNumType" not in parts(render_word(BILL))["word/document.xml"]


def test_the_title_and_language_are_set() -> None:
    properties = opened(render_word(BILL)).core_properties
    assert properties.title == BILL.title
    assert properties.language == "en-US"
    assert 'w:lang w:val="en-US"' in parts(render_word(BILL))["word/styles.xml"]


def test_a_title_longer_than_word_allows_is_cut_short_in_the_properties() -> None:
    assert opened(render_word(replace(BILL, title="word " * 100))).core_properties.title == ("word " * 51).strip()


def test_the_running_head_names_the_number_and_the_title() -> None:
    section = opened(render_word(ORDER)).sections[0]
    assert section.header.paragraphs[0].text == "Executive Order No. [NUMBER] – Support for Partnerships"
    assert section.different_first_page_header_footer is True


@pytest.mark.parametrize(("name", "fields"), [("bill", ["PAGE"]), ("order", ["PAGE", "NUMPAGES"])])
def test_every_page_is_numbered(name: str, fields: list[str]) -> None:
    written = parts(render_word(ALL[name]))
    for footer in ("word/footer1.xml", "word/footer2.xml"):
        assert [word for word in written[footer].replace('"', " ").split() if word in ("PAGE", "NUMPAGES")] == fields


@given(st.text(min_size=1))
def test_any_text_can_be_drafted(text: str) -> None:
    cleaned = "".join(c for c in text if (c >= " " or c in "\t\n") and not "\ud800" <= c <= "\udfff"
                      and c not in "\ufffe\uffff")
    assert shown(render_word(plain(text)))[-1] == f"Sec. 1. {cleaned}".replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("text", ["{{ 7 * 7 }}", "{% for x in y %}", "{# no #}", "{_{ x }_}", "<w:p/>", "]]>", "&amp;"])
def test_words_of_a_person_are_never_read_as_a_program(text: str) -> None:
    document = replace(plain(text), title=text)
    assert shown(render_word(document)) == [f"Sec. 1. {text}"]
    assert opened(render_word(document)).core_properties.title == text


def test_an_annotation_becomes_a_comment_on_its_paragraph(tmp_path: Path) -> None:
    data = render_word(BILL, annotations=[Annotation("match", ("Drawn from <X>.", "https://example.org/a?b&c"))])
    assert audit(data, tmp_path) == []
    comment = next(iter(opened(data).comments))
    assert (comment.author, comment.initials, comment.timestamp) == ("drafter", "d", None)
    assert [paragraph.text for paragraph in comment.paragraphs] == ["Drawn from <X>.", "https://example.org/a?b&c"]
    marked = [p.text for p in opened(data).paragraphs if "commentReference" in p._p.xml]
    assert [text[:10] for text in marked] == ["(b) Match."]


def test_an_annotated_copy_shows_the_same_words() -> None:
    assert shown(render_word(BILL, annotations=[Annotation("grants", ("A note.",))])) == shown(render_word(BILL))


def _restyled(**changes: str) -> bytes:
    contents = read_package(build(BILL_FORM))
    styles = contents["word/styles.xml"].decode()
    for old, new in changes.items():
        styles = styles.replace(old, new)
    return write_package({**contents, "word/styles.xml": styles.encode()})


def test_a_template_may_give_its_styles_other_ids() -> None:
    own = _restyled(SectionNumber="a7", Outline1="a8")
    assert [p.style.name for p in opened(render_word(BILL, template=own)).paragraphs][10:12] == [
        "Section Number", "Outline 1"]


def test_a_style_that_a_template_lacks_is_stood_in_for_by_the_nearest() -> None:
    own = _restyled(**{'w:name w:val="Outline 3"': 'w:name w:val="Something Else"'})
    assert [p.style.name for p in opened(render_word(BILL, template=own)).paragraphs][12] == "Outline 2"


def test_a_template_that_a_person_brings_keeps_its_page(tmp_path: Path) -> None:
    path = tmp_path / "own.docx"
    path.write_bytes(build(BILL_FORM))
    section = opened(render_word(replace(BILL, page=Page("legal")), template=path)).sections[0]
    assert section.page_height.inches == 11


def test_an_unsafe_template_is_refused() -> None:
    contents = read_package(build(BILL_FORM))
    with pytest.raises(ProblemsFound, match="macro"):
        render_word(BILL, template=write_package({**contents, "word/vbaProject.bin": b"x"}))
