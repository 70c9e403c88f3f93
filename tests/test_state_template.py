"""A state may bring a Word template of its own: every command that writes Word uses it, and checks it."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.library.load import load_library
from drafter.render.build_templates import build
from drafter.render.package import read_package, write_package
from drafter.render.template_styles import BILL
from tests.conftest import TOY, Ran, copy_toy, run
from tests.render.docx_reading import opened

ALPHA = (TOY / "states/AA.yaml").read_text("utf-8")
BRINGING = ALPHA.replace("bill:\n", "bill:\n  template: AA-bill.docx\n", 1)
ANSWERS = "policy: toy\nanswers:\n  instrument: {instrument}\n  state: AA\n"


def template(head: str = "OFFICE OF THE REVISER OF ALPHA", **parts: str) -> bytes:
    """A template as a person would make it in Word: our own, on legal paper, with another header."""
    package = read_package(build(BILL))
    header = package["word/header1.xml"].decode().replace("{{ running_head }}", f"{head}: {{{{ number }}}}")
    document = package["word/document.xml"].decode().replace('w:h="15840"', 'w:h="20160"')
    package |= {"word/header1.xml": header.encode(), "word/document.xml": document.encode()}
    return write_package({**package, **{name: text.encode() for name, text in parts.items()}})


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library whose state Alpha brings a template for its bills."""
    files = {"states/AA.yaml": BRINGING, "states/AA-bill.docx": template()}
    for instrument in ("bill", "order"):
        (tmp_path / f"{instrument}.yaml").write_text(ANSWERS.format(instrument=instrument), "utf-8")
        files[f"toy/examples/an_{instrument}.yaml"] = ANSWERS.format(instrument=instrument).encode()
    return copy_toy(tmp_path / "library", files)


def head_and_height(file: Path) -> tuple[str, float]:
    section = opened(file.read_bytes()).sections[0]
    return section.header.paragraphs[0].text, section.page_height.inches


OWN = ("OFFICE OF THE REVISER OF ALPHA: HOUSE BILL [BILL NUMBER]", 14.0)


def drafted(library: Path, *arguments: str | Path) -> Ran:
    ran = run(*arguments, "-o", library.parent / "out", "--library", library)
    assert ran.code == 0, ran.err
    return ran


def test_a_draft_stands_in_the_state_s_own_template(library: Path) -> None:
    drafted(library, "draft", library.parent / "bill.yaml", "--annotated")
    drafted(library, "draft", library.parent / "order.yaml")
    assert head_and_height(library.parent / "out/bill.docx") == OWN
    assert head_and_height(library.parent / "out/bill.annotated.docx") == OWN
    assert head_and_height(library.parent / "out/order.docx")[1] == 11.0


def test_a_batch_and_the_examples_use_it_too(library: Path) -> None:
    drafted(library, "batch", library.parent / "bill.yaml", "--states", "AA,BB")
    drafted(library, "examples")
    out = library.parent / "out"
    assert head_and_height(out / "bill_AA_bill.docx") == OWN
    assert head_and_height(out / "bill_BB_bill.docx")[1] == 11.0
    assert head_and_height(out / "an_bill.docx") == OWN


def test_a_template_that_a_person_names_comes_first(library: Path) -> None:
    mine = library.parent / "mine.docx"
    mine.write_bytes(template("MY OFFICE"))
    drafted(library, "draft", library.parent / "bill.yaml", "--template", mine)
    assert head_and_height(library.parent / "out/bill.docx")[0].startswith("MY OFFICE: ")


def test_the_checks_look_into_it(library: Path) -> None:
    assert "0 errors" in run("template", "check", "--library", library).out
    (library / "states/AA-bill.docx").write_bytes(template("{{ nonsense }}"))
    for command in (("library", "check"), ("template", "check")):
        ran = run(*command, "--library", library)
        assert ran.code == 1
        assert "AA-bill.docx" in ran.err
        assert "The blank {{ nonsense }} is not known." in ran.err


def test_a_template_that_cannot_be_used_stops_the_draft_with_words(library: Path) -> None:
    (library / "states/AA-bill.docx").unlink()
    ran = run("draft", library.parent / "bill.yaml", "-o", library.parent / "out", "--library", library)
    assert ran.code == 1
    assert "there is no template “AA-bill.docx” in states/" in ran.err
    assert "Traceback" not in ran.err
    (library / "states/AA-bill.docx").write_bytes(b"no zip file")
    assert "not a Word document" in run("draft", library.parent / "bill.yaml", "--library", library).err


def test_the_state_s_report_names_it(library: Path) -> None:
    assert "  Word template: AA-bill.docx" in run("states", "AA", "--library", library).out
    assert load_library(library)[0].template_name("BB", "bill") == ""
