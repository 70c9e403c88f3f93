"""The body of a Word file: paragraphs of a draft as WordprocessingML, written straight to text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias, get_args

from drafter.document import NewMatter, Run, RunKind
from drafter.render.spacing import keep_together
from drafter.render.styles import (
    OUTLINE,
    SECTION_HEADING,
    SECTION_INSTRUCTION,
    SECTION_NUMBER,
    SECTION_RUN_IN,
    Styled,
)
from drafter.render.template_styles import HALF_INCH

_SECTION_STARTS = frozenset((SECTION_HEADING, SECTION_INSTRUCTION, SECTION_NUMBER, SECTION_RUN_IN))
_SIGNATURES = frozenset(("Attestation", "Signature", "Signature Line", "Signature Left", "Signature Left Line"))
_HANGING = frozenset((SECTION_HEADING, *OUTLINE))
_OWN_MATTER = frozenset(("section", "provision", "continuation"))
_MATTER_STYLES = {
    "capitals": "New Matter Capitals",
    "underline": "New Matter Underlined",
    "bold": "New Matter Bold",
    "italic": "New Matter Italic",
    "bold_italic": "New Matter Bold Italic",
}
_LINE_CAPITALS = "All Capitals"
_BOLD, _ITALIC = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
_DIRECT = {
    "capitals": "<w:caps/>",
    "underline": '<w:u w:val="single"/>',
    "bold": _BOLD,
    "italic": _ITALIC,
    "bold_italic": _BOLD + _ITALIC,
}
_STAND_INS = {
    "Blank": '<w:highlight w:val="yellow"/>',
    _LINE_CAPITALS: _DIRECT["capitals"],
    **{style: _DIRECT[matter] for matter, style in _MATTER_STYLES.items()},
}
"""How a run looks where the template lacks its character style."""
_PROPERTY = re.compile(r"<[^>]+>")
_PROPERTIES = ("<w:b/>", "<w:bCs/>", "<w:i/>", "<w:iCs/>", "<w:caps/>", "<w:highlight", "<w:u")
_Looks: TypeAlias = dict[tuple[str, bool], str]
"""The properties of a run by its kind, and by whether it is in italics."""
_SECTION_PARTS = {"label": "Section Label", "heading": "Section Caption", "blank": "Blank"}
_OUTLINE_PARTS = {"heading": "Outline Caption", "blank": "Blank"}
_CONTROLS = bytes(range(0x20))
_NONCHARACTERS = ("\ufffe".encode(), "\uffff".encode())


class BodyWriter:
    """Writes paragraphs in the styles of one template.

    `styles` maps the names of styles to the ids that the template gives them, `right` is the place of
    the right margin in twentieths of a point, `hanging` says whether labels hang.
    """

    def __init__(self, styles: Mapping[str, str], right: int, hanging: bool) -> None:
        self._styles = styles
        self._hanging = hanging
        self._right = right
        self._tab = f'<w:tabs><w:tab w:val="right" w:pos="{right}"/></w:tabs>'
        self._openings: dict[tuple[str, bool, bool, int, bool], str] = {}
        self._looks: dict[tuple[NewMatter, bool, bool], _Looks] = {}

    def write(self, paragraphs: Sequence[Styled], comments: Mapping[int, Sequence[int]] | None = None) -> bytes:
        """Take paragraphs, and the numbers of the comments on some of them; return the XML in UTF-8.

        The last paragraph before the signatures is kept with them, so that no page holds signatures alone.
        """
        kept = _before_signatures(paragraphs)
        written = [self._paragraph(item, number == kept) for number, item in enumerate(paragraphs)]
        for number, marks in (comments or {}).items():
            written[number] = self._with_comments(written[number], marks)
        return clean_xml(keep_together("".join(written)))

    def _paragraph(self, item: Styled, keep_next: bool) -> str:
        paragraph = item.paragraph
        runs: Sequence[Run] = paragraph.runs
        labels = 0
        if self._hanging and item.style in _HANGING:
            runs = _tabbed(runs)
            labels = sum(run.text == "\t" for run in runs)
        own_matter = paragraph.style in _OWN_MATTER
        with_tab = not own_matter and any(run.kind == "tab" for run in runs)
        if with_tab:
            runs = _broken(runs, self._right)
        opening = self._opening(item.style, with_tab, keep_next, labels, paragraph.new_page)
        looks = self._looks_for(paragraph.new_matter, own_matter, False)
        if item.style not in _SECTION_STARTS:
            return f"<w:p>{opening}{_runs(runs, looks)}</w:p>"
        end = max(_section_part(runs), sum(not run.new for run in runs))
        matter = paragraph.new_matter if runs[0].new else "plain"
        start = _runs(runs[:end], self._looks_for(matter, own_matter, True))
        return f"<w:p>{opening}{start}{_runs(runs[end:], looks)}</w:p>"

    def _opening(self, style: str, with_tab: bool, keep_next: bool, labels: int, new_page: bool) -> str:
        """Return the properties of a paragraph, which hangs behind all of its labels."""
        key = (style, with_tab, keep_next, labels, new_page)
        known = self._openings.get(key)
        if known is None:
            name = self._styles.get(style)
            properties = f'<w:pStyle w:val="{name}"/>' if name else ""
            properties += "<w:keepNext/>" if keep_next else ""
            properties += "<w:pageBreakBefore/>" if new_page else ""
            properties += self._tab if with_tab else ""
            properties += f'<w:ind w:hanging="{labels * HALF_INCH}"/>' if labels > 1 else ""
            known = self._openings[key] = f"<w:pPr>{properties}</w:pPr>" if properties else ""
        return known

    def _looks_for(self, matter: NewMatter, own_matter: bool, of_section: bool) -> _Looks:
        """Return the properties of each kind of run, in italics and not, in a paragraph of one kind of matter.

        A run has one character style; where that is the style of a blank or a heading, the look of new
        matter is added to it.
        """
        key = (matter, own_matter, of_section)
        known = self._looks.get(key)
        if known is None:
            plain, direct = "", ""
            if matter != "plain":
                plain, direct = _MATTER_STYLES[matter] if own_matter else _LINE_CAPITALS, _DIRECT[matter]
            parts = _SECTION_PARTS if of_section else _OUTLINE_PARTS
            known = self._looks[key] = {
                (kind, italic): self._look(parts.get(kind, plain), (direct if kind in parts else "") + added)
                for kind in get_args(RunKind)
                for italic, added in ((False, ""), (True, _ITALIC))
            }
        return known

    def _look(self, style: str, direct: str) -> str:
        """Return the properties of a run in a character style, with what the style does not say added."""
        name = self._styles.get(style)
        named = f'<w:rStyle w:val="{name}"/>' if name else ""
        properties = named + _in_order(direct if name else _STAND_INS.get(style, "") + direct)
        return f"<w:rPr>{properties}</w:rPr>" if properties else ""

    def _with_comments(self, paragraph: str, comments: Sequence[int]) -> str:
        """Return a paragraph with comments on all of its words."""
        starts = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in comments)
        look = self._look("annotation reference", "")
        ends = "".join(
            f'<w:commentRangeEnd w:id="{number}"/><w:r>{look}<w:commentReference w:id="{number}"/></w:r>'
            for number in comments
        )
        opening, properties, content = paragraph.rpartition("</w:pPr>")
        if not properties:
            opening, content = "<w:p>", paragraph.removeprefix("<w:p>")
        return f"{opening}{properties}{starts}{content.removesuffix('</w:p>')}{ends}</w:p>"


def _in_order(properties: str) -> str:
    """Return the properties of a run once each, in the order in which Open XML wants them."""
    return "".join(sorted(set(_PROPERTY.findall(properties)), key=lambda one: _PROPERTIES.index(one.split()[0])))


def _runs(runs: Sequence[Run], looks: _Looks) -> str:
    """Return runs as XML, neighbours of the same look as one."""
    written = ""
    look, pending = "", ""
    for run in runs:
        run_look = looks[run.kind, run.italic]
        if run_look == look:
            pending += run.text
            continue
        if pending:
            written += _run(look, pending)
        look, pending = run_look, run.text
    return written + _run(look, pending) if pending else written


def clean_xml(text: str) -> bytes:
    """Take XML as text, return it in UTF-8 without what XML forbids: control characters, lone surrogates."""
    data = text.encode("utf-8", "ignore").translate(None, _CONTROLS)
    for character in _NONCHARACTERS:
        data = data.replace(character, b"")
    return data


def escape(text: str) -> str:
    """Return text as it stands between XML tags."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def _run(look: str, text: str) -> str:
    shown = escape(text)
    if "\n" in shown or "\t" in shown:
        shown = shown.replace("\n", f"{_END}<w:br/>{_START}").replace("\t", f"{_END}<w:tab/>{_START}")
        return f"<w:r>{look}{_START}{shown}{_END}</w:r>".replace(f"{_START}{_END}", "")
    return f"<w:r>{look}{_START}{shown}{_END}</w:r>"


_START, _END = '<w:t xml:space="preserve">', "</w:t>"


def _before_signatures(paragraphs: Sequence[Styled]) -> int:
    """Return the number of the paragraph that the signatures follow; -1 if there are none."""
    return next((number for number, item in enumerate(paragraphs) if item.style in _SIGNATURES), 0) - 1


def _section_part(runs: Sequence[Run]) -> int:
    """Return how many runs at the beginning are the section's own label and heading."""
    end = 0
    while end < len(runs) and runs[end].kind in ("label", "blank"):
        end += 1
    if end + 1 < len(runs) and runs[end].kind == "gap" and runs[end + 1].kind == "heading":
        end += 2
    return end


def _broken(runs: Sequence[Run], right: int) -> Sequence[Run]:
    """Return the runs with the part at the right margin on a line of its own where both do not fit on one."""
    width = sum(_width(sign) for run in runs for sign in run.text)
    return [Run("\n\t", "tab") if run.kind == "tab" else run for run in runs] if width > right else runs


def _width(sign: str) -> int:
    """Return about how wide a sign of twelve points is, in twentieths of a point."""
    return 155 if sign.isupper() else 60 if sign.isspace() else 100


def _tabbed(runs: Sequence[Run]) -> Sequence[Run]:
    """Return the runs with a tab in place of the gap after each of the labels that open the paragraph."""
    end = 0
    while end < len(runs) and runs[end].kind in ("label", "gap"):
        end += 1
    if not end or runs[0].kind != "label":
        return runs
    return [*(_TAB if run.kind == "gap" and run.text else run for run in runs[:end]), *runs[end:]]


_TAB = Run("\t", "gap")
