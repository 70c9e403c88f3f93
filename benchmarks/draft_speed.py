"""From answers in memory to .docx bytes, warm, beside docxtpl alone rendering the same paragraphs.

Run `python benchmarks/draft_speed.py`. Ours begins with the answers: it replays the interview, chooses
and composes the clauses, closes the definitions over their use, numbers, resolves references, builds
the long title, and writes the Word file. The other begins with all of that done: docxtpl renders the
finished paragraphs, each in its style and with its runs ready made (`RichText`), from a template with
one branch for each style. They take turns in one run; the medians are compared. Goal: at most 1.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from docxtpl import RichText
from side_by_side import medians, with_docxtpl_alone

from drafter.answers_file import load_answers
from drafter.document import Document, Paragraph
from drafter.library.load import load_library
from drafter.pipeline import draft
from drafter.places import shipped
from drafter.render.build_templates import build, style_id
from drafter.render.package import read_package, write_package
from drafter.render.styles import styled
from drafter.render.template_styles import BILL, ORDER
from drafter.render.word import render_word

GOAL = 1.0
_PART = "word/document.xml"


def template_for(document: Document, styles: list[str]) -> bytes:
    """Return the packaged template with a loop that has one branch for each style in place of the body."""
    parts = read_package(build(BILL if document.instrument == "bill" else ORDER))
    before, _, after = parts[_PART].decode().partition("{{p body }}")
    head, tail = before.rpartition("<w:p>")[0], after.partition("</w:p>")[2]
    lines = ["{%p for p in paragraphs %}"]
    for style in styles:
        lines += [f"{{%p if p.style == '{style}' %}}", f"\0{style}", "{%p endif %}"]
    lines.append("{%p endfor %}")
    return write_package({**parts, _PART: (head + "".join(map(_line, lines)) + tail).encode()})


def _line(text: str) -> str:
    if text.startswith("\0"):
        return f'<w:p><w:pPr><w:pStyle w:val="{text[1:]}"/></w:pPr><w:r><w:t>{{{{r p.words }}}}</w:t></w:r></w:p>'
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def words(paragraph: Paragraph) -> RichText:
    """Return the runs of a paragraph as docxtpl wants them, blanks in their style."""
    rich = RichText()
    for run in paragraph.runs:
        rich.add(run.text, style="Blank" if run.kind == "blank" else None)
    return rich


def main() -> int:
    """Compare on every example; the exit code is 1 if we are slower on any."""
    folder = shipped("clause_library")
    library, _ = load_library(folder)
    print(f"{'example':<28}{'paragraphs':>11}{'draft':>10}{'drafter':>11}{'docxtpl':>11}{'ratio':>8}")
    worst = 0.0
    for path in sorted(folder.glob("*/examples/*.yaml")):
        worst = max(worst, compare(path, library))
    print(f"goal: a ratio of at most {GOAL}")
    return int(worst > GOAL)


def compare(path: Path, library: Any) -> float:
    """Print the times for one example and return the ratio."""
    answers = load_answers(path, library)
    document = draft(library, answers).document
    shown = [{"style": style_id(one.style), "words": words(one.paragraph)} for one in styled(document)]
    template = template_for(document, sorted({entry["style"] for entry in shown}))
    context = {
        "paragraphs": shown, "title": document.title, "running_head": document.title, "language": document.language,
    }
    alone, ours, theirs = medians(
        lambda: draft(library, answers),
        lambda: render_word(draft(library, answers).document),
        lambda: with_docxtpl_alone(template, context),
    )
    ratio = ours / theirs
    times = "".join(f"{seconds * 1000:8.1f} ms" for seconds in (alone, ours, theirs))
    print(f"{path.stem:<28}{len(shown):>11}{times}{ratio:8.2f}")
    return ratio


if __name__ == "__main__":
    sys.exit(main())
