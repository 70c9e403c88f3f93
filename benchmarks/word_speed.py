"""How fast a Document becomes a Word file, beside docxtpl alone on the same paragraphs.

Run `python benchmarks/word_speed.py [PARAGRAPHS ...]`. Both paths write a whole .docx in memory and are
warm. Ours starts from the Document, settles a style for every paragraph and a look for every run, and
includes its own docxtpl call. The other is docxtpl rendering a loop over paragraphs whose words are
ready: {%p for p in paragraphs %}{{ p.text }}{%p endfor %}, with one style for all. They take turns, so
that a busy machine slows both; the medians are compared. Goal: a ratio of at most 1.
"""

from __future__ import annotations

import sys

from side_by_side import medians, with_docxtpl_alone

from drafter.document import Blank, Document, Line, Page, Provision, Section, Text, paragraphs
from drafter.render.build_templates import build
from drafter.render.package import read_package, write_package
from drafter.render.template_styles import BILL
from drafter.render.word import render_word

SIZES = (100, 400, 1600)
_PART = "word/document.xml"
_SENTENCE = (
    "the department shall adopt guidelines for partnerships under 29 U.S.C. § 3102, and shall publish"
    " a list of the partnerships that it recognizes in each region of the state"
)


def sample(size: int) -> Document:
    """Return a bill of about `size` paragraphs, in sections of ten."""
    front = (Line("heading", (Text("HOUSE BILL "), Blank("BILL NUMBER"))), Line("long_title", (Text(_SENTENCE),)))
    return Document("bill", "XX", "An Act for a Benchmark", front, tuple(map(_section, range(size // 10))), (), Page())


def _section(number: int) -> Section:
    items = tuple(
        Provision(f"{number}.{index}", "clause", "item", (Text(_SENTENCE), Blank("AMOUNT"), Text(" or more;")),
                  label=f"({index})", level=1)
        for index in range(1, 9)
    )
    lead = Provision(f"{number}.a", "clause", "clause", (Text(f"{_SENTENCE}:"),), items, label="(a)")
    return Section(f"s{number}", "Duties", "", (lead,), label=(Text(f"Sec. {number}."),), shown_heading="Duties.",
                   layout="own_line")


def loop_template() -> bytes:
    """Return our bill template with a loop over paragraphs in place of the slot for the body."""
    parts = read_package(build(BILL))
    lines = ("{%p for p in paragraphs %}", "{{ p.text }}", "{%p endfor %}")
    style = '<w:pPr><w:pStyle w:val="BodyText"/></w:pPr>'
    loop = "".join(f"<w:p>{style}<w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    before, slot, after = parts[_PART].decode().partition("{{p body }}")
    head, tail = before.rpartition("<w:p>")[0], after.partition("</w:p>")[2]
    assert slot
    return write_package({**parts, _PART: (head + loop + tail).encode()})


def compare(size: int) -> float:
    """Print both times for one size and return their ratio."""
    document, template = sample(size), loop_template()
    shown = [{"text": paragraph.text} for paragraph in paragraphs(document)]
    context: dict[str, object] = {
        "paragraphs": shown, "title": document.title, "running_head": document.title, "language": document.language,
    }
    ours, theirs = medians(lambda: render_word(document), lambda: with_docxtpl_alone(template, context))
    print(f"{len(shown):>10}  {ours * 1000:>9.1f} ms  {theirs * 1000:>9.1f} ms  {ours / theirs:>6.2f}")
    return ours / theirs


def main(arguments: list[str]) -> int:
    """Compare at the sizes given; the exit code is 1 if we are slower at any of them."""
    print(f"{'paragraphs':>10}  {'drafter':>12}  {'docxtpl alone':>12}  {'ratio':>6}")
    ratios = [compare(int(size)) for size in arguments or SIZES]
    return int(max(ratios) > 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
