"""A draft as one page for the browser: nothing to load, readable with a screen reader, printable."""

from __future__ import annotations

from html import escape
from itertools import groupby

from drafter.document import Document, Paragraph, Run
from drafter.render.outline import heading_level
from drafter.render.spacing import clean, keep_together
from drafter.render.styles import CONTINUED, OUTLINE, SECTION_RUN_IN, Styled, leading_labels, styled

_CSS = """
:root { color-scheme: light; }
body { margin: 0; background: #f4f4f2; color: #111; font: 12pt/1.4 "Times New Roman", "Liberation Serif", serif; }
main { box-sizing: border-box; max-width: 8.5in; margin: 1rem auto; padding: 1in; background: #fff; }
h1, h2, h3 { font-size: 1em; margin: 0 0 .8em; }
p { margin: 0 0 .8em; white-space: pre-line; overflow-wrap: anywhere; }
.centered { text-align: center; white-space: pre-line; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.first-line { text-indent: .5in; }
.bill .run-in { text-indent: .5in; }
.run-in h3 { display: inline; font-weight: normal; }
.run-in p { display: inline; }
.run-in { margin: 0 0 .8em; }
.hang { display: grid; grid-template-columns: .5in 1fr; }
.signature { margin-left: 3in; }
.right { display: flex; justify-content: space-between; gap: 1em; }
.capitals { text-transform: uppercase; }
.underline { text-decoration: underline; }
.bold, .bold_italic { font-weight: bold; }
.italic, .bold_italic { font-style: italic; }
.rule { margin-top: 3em; margin-bottom: 0; }
mark.blank { background: #fff2a8; color: inherit; }
@media print { .new-page { break-before: page; } }
@media print { body { background: none; } main { margin: 0; padding: 0; max-width: none; } }
@media (max-width: 40em) { main { padding: 1rem; } .signature { margin-left: 0; } }
""".strip()
_CENTERED = frozenset((
    "Bill Heading", "Bill Subheading", "Bill Title", "Order Heading", "Order Subheading", "Order Title", "Subject",
    "Code Heading",
))
_BLOCK = frozenset(("Notice", "By Line", "Long Title", "Seal", "Signature Left", "Signature Left Line",
                    "Section Number", "Amending Citation"))
_SIGNED = frozenset(("Signature", "Signature Line", "Attestation"))
"""Styles that are neither centered, nor set as a block, nor signed have a first-line indent."""


def render_html(document: Document) -> str:
    """Take a document, return a whole HTML page."""
    title = escape(clean(document.title))
    body = "\n".join(_block(item, document.instrument == "order") for item in styled(document))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{_CSS}\n</style>\n</head>\n<body>\n"
        f'<main class="{document.instrument}">\n<h1 class="unseen">{title}</h1>\n{body}\n</main>\n</body>\n</html>\n'
    )


def _block(item: Styled, is_order: bool) -> str:
    paragraph = item.paragraph
    anchor = f' id="{escape(clean(paragraph.anchor))}"' if paragraph.anchor else ""
    if item.style == SECTION_RUN_IN:
        return _run_in(paragraph, anchor)
    level = heading_level(item)
    tag = f"h{level + 1}" if level else "p"
    classes, indent = _looks(item, is_order)
    classes += " new-page" if paragraph.new_page else ""
    if any(run.kind == "tab" for run in paragraph.runs):
        return _two_sided(paragraph, tag, anchor)
    style = f' style="{indent}"' if indent else ""
    return f'<{tag}{anchor} class="{classes}"{style}>{_words(paragraph.runs, paragraph)}</{tag}>'


def _looks(item: Styled, is_order: bool) -> tuple[str, str]:
    """Return the classes of a paragraph, and its indent as a style of its own."""
    style = item.style
    rule = " rule" if style.endswith("Line") and style.startswith("Signature") else ""
    if style in _CENTERED:
        return "centered", ""
    if style in _SIGNED:
        return f"signature{rule}", ""
    if style in _BLOCK:
        return f"block{rule}", ""
    for family in (OUTLINE, CONTINUED):
        if style in family:
            return _outline_looks(item, family.index(style), is_order)
    return "first-line", ""


def _outline_looks(item: Styled, depth: int, is_order: bool) -> tuple[str, str]:
    inches = 0.5 * (depth + 1)
    continued = item.style in CONTINUED
    if not is_order:
        return "outline", "" if continued else f"text-indent: {inches:g}in"
    labels = 0 if continued else len(leading_labels(item.paragraph)) or 1
    return "outline", f"margin-left: {inches:g}in; text-indent: {-0.5 * labels:g}in"


def _run_in(paragraph: Paragraph, anchor: str) -> str:
    """Return a section whose label and heading share the line with its text, the label as a heading."""
    runs = list(paragraph.runs)
    end = next((index for index, run in enumerate(runs) if run.kind not in ("label", "blank", "gap", "heading")), 0)
    last = max((index for index in range(end) if runs[index].kind == "heading"), default=-1)
    if last < 0:
        last = next((index for index, run in enumerate(runs[:end]) if run.kind == "gap"), end) - 1
    heading, text = runs[: last + 1], runs[last + 1:]
    opening = f"<h3{anchor}>{_words(heading, paragraph)}</h3>" if heading else ""
    return f'<div class="run-in">{opening}<p{"" if heading else anchor}>{_words(text, paragraph)}</p></div>'


def _two_sided(paragraph: Paragraph, tag: str, anchor: str) -> str:
    tab = next(index for index, run in enumerate(paragraph.runs) if run.kind == "tab")
    left, right = _words(paragraph.runs[:tab], paragraph), _words(paragraph.runs[tab + 1:], paragraph)
    return f'<{tag}{anchor} class="right"><span>{left}</span> <span>{right}</span></{tag}>'


def _words(runs: list[Run] | tuple[Run, ...], paragraph: Paragraph) -> str:
    matter = paragraph.new_matter
    written = ""
    for new, same in groupby(runs, lambda run: run.new and matter != "plain"):
        part = "".join(_run(run) for run in same)
        written += f'<span class="{matter}">{part}</span>' if new and part else part
    return written


def _run(run: Run) -> str:
    text = escape(keep_together(clean(run.text)), quote=False)
    text = f"<i>{text}</i>" if run.italic else text
    return f'<mark class="blank">{text}</mark>' if run.kind == "blank" else text
