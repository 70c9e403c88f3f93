"""PDF by LibreOffice: what is printed is what was drafted. Each test starts LibreOffice at most once."""

from __future__ import annotations

import io
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from drafter.document import Document, Page, paragraphs
from drafter.problems import ProblemsFound
from drafter.render import pdf
from drafter.render.pdf import can_convert, convert_to_pdf
from drafter.render.word import render_word
from tests.render.samples import ALL, BILL

needs_libreoffice = pytest.mark.skipif(not can_convert(), reason="LibreOffice is not installed")
_MARGIN = 70
"""Points at the top and the bottom of the page that hold the running head and the page number."""


def body_words(data: bytes, folder: Path) -> list[str]:
    """Return the words that the pages show between header and footer."""
    path = folder / "draft.pdf"
    path.write_bytes(data)
    height = int(PdfReader(path).pages[0].mediabox.height) - 2 * _MARGIN
    command = ["pdftotext", "-x", "0", "-y", str(_MARGIN), "-W", "612", "-H", str(height), "-layout", str(path), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def longer(document: Document) -> Document:
    """Return a document of several pages, so that breaks between pages are tried too."""
    return replace(document, body=document.body * 8, page=Page())


def bookmarks(outline: list[Any]) -> list[str]:
    """Return the titles of the bookmarks, in order."""
    return [title for entry in outline for title in (bookmarks(entry) if isinstance(entry, list) else [entry.title])]


@needs_libreoffice
@pytest.mark.parametrize("name", ["bill", "order"])
def test_the_pages_show_the_words_of_the_document(name: str, tmp_path: Path) -> None:
    document = longer(ALL[name])
    printed = body_words(convert_to_pdf(render_word(document)), tmp_path)
    drafted = " ".join(paragraph.text for paragraph in paragraphs(document)).split()
    assert "".join(printed) == "".join(drafted)
    parted = len(printed) - len(drafted)
    assert 0 <= parted <= len(drafted) // 100, "words may be parted at a hyphen at the end of a line, nowhere else"


@needs_libreoffice
def test_the_pdf_is_tagged_titled_and_the_same_every_time() -> None:
    data = convert_to_pdf(render_word(BILL))
    reader = PdfReader(io.BytesIO(data))
    assert reader.metadata is not None
    assert reader.metadata.title == BILL.title
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == "en-US"
    assert [title.replace("\N{NO-BREAK SPACE}", " ")[:10] for title in bookmarks(reader.outline)] == [
        "A Bill to ", "CHAPTER [N", "Sec. [NNN]", "11–[NN]02.", "SECTION 3.",
    ]
    assert b"/CreationDate(D:19800101000000Z" in data


@needs_libreoffice
def test_lines_are_numbered_where_the_page_asks_for_it(tmp_path: Path) -> None:
    document = replace(BILL, page=Page(line_numbers=True))
    printed = body_words(convert_to_pdf(render_word(document)), tmp_path)
    assert [word for word in printed if word in ("1", "2", "3")][:3] == ["1", "2", "3"]


def test_a_missing_libreoffice_is_a_problem_with_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_find", lambda: None)
    with pytest.raises(ProblemsFound, match="Install LibreOffice"):
        convert_to_pdf(b"")
    assert not can_convert()


def test_a_libreoffice_that_hangs_is_ended_with_all_that_it_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    alive = tmp_path / "alive"
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n(sleep 1.5; touch {alive}) &\nsleep 60\n")
    program.chmod(0o755)
    monkeypatch.setattr(pdf, "_find", lambda: str(program))
    started = time.monotonic()
    with pytest.raises(ProblemsFound, match=r"within 0\.3 seconds"):
        convert_to_pdf(b"", timeout=0.3)
    assert time.monotonic() - started < 5
    time.sleep(1.6)
    assert not alive.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
def test_a_libreoffice_that_writes_nothing_is_a_problem(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setattr(pdf, "_find", lambda: str(program))
    with pytest.raises(ProblemsFound, match="wrote no PDF"):
        convert_to_pdf(b"")
