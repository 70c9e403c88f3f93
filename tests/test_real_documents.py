"""The Word files of real drafts: valid, repaired by nobody, and printed as drafted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.annotate import notes_of
from drafter.answers_file import load_answers
from drafter.document import Page, paragraphs
from drafter.pipeline import Draft, draft
from drafter.render.pdf import convert_to_pdf
from drafter.render.word import render_word
from tests import golden_states
from tests.conftest import REAL, loaded
from tests.render.docx_reading import audit
from tests.render.test_pdf import body_words, needs_libreoffice

EXAMPLES = sorted(REAL.glob("*/examples/*.yaml"))


def drafted(example: Path) -> Draft:
    """Draft an example of the clause library."""
    library = loaded(REAL)
    return draft(library, load_answers(example, library))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_both_copies_of_an_example_pass_the_audit(example: Path, tmp_path: Path) -> None:
    made = drafted(example)
    assert audit(render_word(made.document), tmp_path) == []
    notes = notes_of(made, loaded(REAL))
    assert len(notes) > 20
    assert audit(render_word(made.document, annotations=notes), tmp_path) == []


@pytest.mark.parametrize(("state", "instrument"), golden_states.cases())
def test_the_file_of_every_jurisdiction_passes_the_audit(state: str, instrument: str, tmp_path: Path) -> None:
    library = loaded(REAL)
    answers = load_answers(golden_states.ANSWERS, library)
    made = draft(library, answers.with_answer("state", state).with_answer("instrument", instrument))
    assert audit(render_word(made.document), tmp_path) == []


@needs_libreoffice
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_pages_of_an_example_show_the_words_of_the_draft(example: Path, tmp_path: Path) -> None:
    document = replace(drafted(example).document, page=Page())
    printed = "".join(body_words(convert_to_pdf(render_word(document)), tmp_path))
    words = "".join(" ".join(paragraph.text for paragraph in paragraphs(document)).split())
    assert printed == words
