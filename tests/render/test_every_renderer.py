"""What every renderer must do: show the words of the draft, once each and in order, whatever they are."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from drafter.document import Document, paragraphs
from drafter.render.html import render_html
from drafter.render.json import render_json
from drafter.render.markdown import render_markdown
from drafter.render.text import render_text
from drafter.render.word import render_word
from tests.render.docx_reading import shown
from tests.render.samples import ALL, plain

_DEVILISH = (
    "*a* _b_ `c` [d](e) <i>f</i> &amp; # g\n1. h\n- i\n+ j\n=== k\n~l~ | m \\ n {{ o }} {% p %} </main> \x00\x1b q"
)


class _Words(HTMLParser):
    """Collects the words that a page shows in its main part, without the unseen heading."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._skipping = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "h1":
            self._skipping = True
        if tag in ("p", "br", "li", "h2", "h3", "h4"):
            self.text += " "

    def handle_endtag(self, tag: str) -> None:
        if tag == "h1":
            self._skipping = False

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self.text += data


def html_words(page: str) -> str:
    parser = _Words()
    parser.feed(page)
    return parser.text


def markdown_words(document: Document) -> str:
    return html_words(MarkdownIt("commonmark").render(render_markdown(document)))


READERS = {
    "text": render_text,
    "html": lambda document: html_words(render_html(document)),
    "markdown": markdown_words,
    "json": lambda document: " ".join(item["text"] for item in json.loads(render_json(document))["paragraphs"]),
    "word": lambda document: " ".join(shown(render_word(document))),
}


def words(text: str) -> list[str]:
    """Return the words of a text in one case, as they stand apart from layout."""
    return re.sub("[\x00-\x08\x0b-\x1f]", "", text).upper().split()


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", ALL)
def test_the_words_of_the_draft_are_shown_once_and_in_order(reader: str, name: str) -> None:
    assert words(READERS[reader](ALL[name])) == words(" ".join(item.text for item in paragraphs(ALL[name])))


@pytest.mark.parametrize("reader", READERS)
def test_marks_of_the_format_are_shown_as_they_were_typed(reader: str) -> None:
    assert words(READERS[reader](plain(_DEVILISH))) == words(f"Sec. 1. {_DEVILISH}")


@pytest.mark.parametrize("renderer", [render_text, render_html, render_markdown, render_json, render_word])
def test_the_same_draft_gives_the_same_output(renderer: object) -> None:
    assert callable(renderer)
    assert [renderer(document) for document in ALL.values()] == [renderer(document) for document in ALL.values()]
