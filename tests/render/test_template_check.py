from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from drafter.problems import Severity
from drafter.render.build_templates import build
from drafter.render.package import read_package, write_package
from drafter.render.template_check import MAX_BYTES, MAX_ENTRIES, check_template
from drafter.render.template_styles import BILL, ORDER

_DOCUMENT, _STYLES, _RELATIONSHIPS = "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"


def changed(**replacements: str) -> bytes:
    """Return our bill template with words of its document part replaced."""
    contents = read_package(build(BILL))
    text = contents[_DOCUMENT].decode()
    for old, new in replacements.items():
        assert old in text
        text = text.replace(old, new)
    return write_package({**contents, _DOCUMENT: text.encode()})


def with_part(name: str, content: bytes) -> bytes:
    return write_package({**read_package(build(BILL)), name: content})


def with_paragraph(content: str) -> bytes:
    """Return our bill template with one more paragraph."""
    return changed(**{"<w:sectPr>": f"<w:p>{content}</w:p><w:sectPr>"})


def with_text(text: str) -> bytes:
    return with_paragraph(f"<w:r><w:t>{text}</w:t></w:r>")


def zipped(*entries: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return stream.getvalue()


def errors(template: bytes) -> list[str]:
    return [problem.message for problem in check_template(template) if problem.severity is Severity.ERROR]


@pytest.mark.parametrize("form", [BILL, ORDER], ids=["bill", "order"])
def test_our_own_templates_are_faultless(form: object) -> None:
    assert check_template(build(form)) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(("template", "reason"), [
    pytest.param(b"", "not a Word document", id="nothing"),
    pytest.param(b"PK\x03\x04 but not really", "not a Word document", id="not a zip file"),
    pytest.param(build(BILL)[:3000], "not a Word document", id="cut short"),
    pytest.param(b"x" * (MAX_BYTES + 1), "larger than", id="too large"),
    pytest.param(zipped(("[Content_Types].xml", b"<a/>")), "is missing", id="no document"),
    pytest.param(zipped(*((f"{number}.xml", b"<a/>") for number in range(MAX_ENTRIES + 1))), "parts; at most",
                 id="too many entries"),
    pytest.param(zipped(("word/document.xml", b" " * 60_000_000)), "unpacks to far more", id="a bomb"),
    pytest.param(with_part("../outside.xml", b"<a/>"), "leads out", id="a path outward"),
    pytest.param(with_part("/absolute.xml", b"<a/>"), "leads out", id="an absolute path"),
    pytest.param(with_part("word\\back.xml", b"<a/>"), "leads out", id="a backslash"),
    pytest.param(with_part("WORD/Document.xml", b"<a/>"), "same name", id="one name twice"),
    pytest.param(with_part("word/vbaProject.bin", b"x"), "macro", id="macros"),
    pytest.param(with_part("word/activeX/activeX1.xml", b"<a/>"), "embedded program", id="ActiveX"),
    pytest.param(with_part("word/embeddings/oleObject1.bin", b"x"), "embedded program", id="an embedded object"),
    pytest.param(with_part("word/x.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "DOCTYPE", id="a DOCTYPE"),
    pytest.param(with_part("word/x.xml", "<!DOCTYPE a><a/>".encode("utf-16")), "DOCTYPE", id="a DOCTYPE in UTF-16"),
    pytest.param(with_part("word/x.xml", b"<a>"), "cannot be read", id="broken XML"),
    pytest.param(with_part("word/comments.xml", b'<a><b/></a>'), "holds comments", id="comments"),
    pytest.param(with_part(_RELATIONSHIPS, (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r"'
        b' Type="x/attachedTemplate" Target="http://example.org/t.dotm" TargetMode="External"/></Relationships>'
    )), "from outside", id="a template fetched from outside"),
    pytest.param(with_paragraph('<w:ins w:id="1" w:author="a"/>'), "tracked changes", id="tracked changes"),
    pytest.param(with_paragraph('<w:fldSimple w:instr=" DDEAUTO c a "/>'), "starts or fetches", id="DDE"),
    pytest.param(changed(**{"/2006/main": "/2006/other"}), "form of Open XML", id="another vocabulary"),
    pytest.param(changed(**{"{{p body }}": "no slot"}), "0 times", id="no slot for the body"),
    pytest.param(with_text("{{p body }}"), "2 times", id="two slots for the body"),
    pytest.param(with_text("{{ titel }}"), "not known", id="an unknown blank"),
    pytest.param(with_text("{% for x in y %}"), "no logic", id="logic"),
    pytest.param(with_text("{{ title.__class__ }}"), "no logic", id="an attribute"),
    pytest.param(with_text("{{ title | upper }}"), "no logic", id="a filter"),
    pytest.param(with_text("{# note #}"), "no logic", id="a remark"),
    pytest.param(with_text("{{ title"), "not closed", id="a blank left open"),
    pytest.param(with_text("{{p title }}"), "no logic", id="a slot for something else"),
])
def test_a_template_that_is_unsafe_or_unusable_is_refused(template: bytes, reason: str) -> None:
    assert any(reason in message for message in errors(template))


def test_a_macro_content_type_is_refused_even_without_the_part() -> None:
    contents = read_package(build(BILL))
    types = contents["[Content_Types].xml"].replace(
        b"vnd.openxmlformats-officedocument.wordprocessingml.document.main", b"vnd.ms-word.document.macroEnabled.main")
    assert errors(write_package({**contents, "[Content_Types].xml": types}))


def test_the_message_for_an_unknown_blank_offers_the_nearest_name() -> None:
    problem = check_template(with_text("{{ titel }}"))[0]
    assert "{{ titel }}" in problem.message
    assert "title" in problem.remedy


def test_a_blank_that_word_split_into_several_runs_is_still_read() -> None:
    split = "{{</w:t></w:r><w:r><w:t> title </w:t></w:r><w:r><w:t>}}"
    assert errors(with_text(split)) == []
    assert errors(with_text(split.replace("title", "titel")))


def test_a_missing_style_is_a_warning_that_names_it_and_what_stands_in() -> None:
    contents = read_package(build(BILL))
    styles = contents[_STYLES].replace(b'w:name w:val="Outline 3"', b'w:name w:val="Something Else"')
    problem, = check_template(write_package({**contents, _STYLES: styles}))
    assert problem.severity is Severity.WARNING
    assert "“Outline 3”" in problem.message
    assert "“Outline 2”" in problem.message


def test_a_file_that_is_not_there_is_a_problem_not_an_exception(tmp_path: Path) -> None:
    problem, = check_template(tmp_path / "none.docx")
    assert "none.docx" in str(problem)


def test_a_template_is_read_from_a_path_too(tmp_path: Path) -> None:
    path = tmp_path / "own.docx"
    path.write_bytes(build(ORDER))
    assert check_template(path) == []
