"""A draft as Markdown (CommonMark), for wikis, issue trackers, and review tools."""

from __future__ import annotations

import re
from itertools import groupby

from drafter.document import Document, Paragraph, Run
from drafter.render.outline import heading_level, indent_level
from drafter.render.spacing import clean
from drafter.render.styles import styled

_MARKS = re.compile(r"([\\`*_\[\]<>~|&])")
_AT_START = re.compile(r"^(\s*)([#+-]|\d+(?=[.)]\s)|=)")
_PARTING = frozenset(".,;:!?()\"'-–—“”‘’«»")
_EM_SPACE = "\N{EM SPACE}"
_MATTER_TAGS = {"underline": ("u",), "bold": ("strong",), "italic": ("em",), "bold_italic": ("strong", "em")}
"""The tags of new matter: marks of Markdown would close at the marks of a blank inside."""


def render_markdown(document: Document) -> str:
    """Take a document, return it as Markdown: the title as first heading, blanks in bold where Markdown can do that."""
    blocks = [f"# {_escaped(document.title)}"] if document.title else []
    for item in styled(document):
        text = _text(item.paragraph)
        if not text.strip():
            continue
        level = heading_level(item)
        if level:
            blocks.append(f"{'#' * (level + 1)} {' '.join(text.split())}")
        else:
            blocks.append(_EM_SPACE * 2 * indent_level(item) + _guarded(text))
    return "\n\n".join(blocks) + "\n"


def _text(paragraph: Paragraph) -> str:
    """Return the words of a paragraph as Markdown, with line breaks kept."""
    capitals = paragraph.new_matter == "capitals"
    texts = ["", *(run.text for run in paragraph.runs), ""]
    shown = (
        (run.new, _run(run, capitals, not (_is_word(texts[index][-1:]) or _is_word(texts[index + 2][:1]))))
        for index, run in enumerate(paragraph.runs)
    )
    tags = _MATTER_TAGS.get(paragraph.new_matter, ())
    before, after = "".join(f"<{tag}>" for tag in tags), "".join(f"</{tag}>" for tag in reversed(tags))
    words = ""
    for new, parts in groupby(shown, lambda part: part[0]):
        part = "".join(text for _, text in parts)
        words += f"{before}{part}{after}" if new and part.strip() else part
    return words.strip().replace("\n", "\\\n")


def _is_word(character: str) -> bool:
    """Whether a character next to a blank keeps Markdown from reading the blank's marks as bold."""
    return bool(character) and not character.isspace() and character not in _PARTING


def _run(run: Run, capitals: bool, may_be_bold: bool) -> str:
    if run.kind == "tab":
        return _EM_SPACE * 2
    text = clean(run.text)
    shown = _escaped(text.upper() if capitals and run.new else text)
    shown = f"<em>{shown}</em>" if run.italic else shown
    return f"**{shown}**" if run.kind == "blank" and may_be_bold else shown


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", clean(text))


def _guarded(text: str) -> str:
    """Keep a line such as “1. text” or “- text” from turning into a list."""
    def guard(match: re.Match[str]) -> str:
        mark = match[2]
        return f"{match[1]}{mark}\\" if mark.isdigit() else f"{match[1]}\\{mark}"

    return "\n".join(_AT_START.sub(guard, line) for line in text.split("\n"))
