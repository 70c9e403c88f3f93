"""The body of a Word file: paragraphs of a draft as WordprocessingML, written straight to text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from drafter.document import Run
from drafter.render.spacing import keep_together
from drafter.render.styles import OUTLINE, SECTION_HEADING, SECTION_NUMBER, SECTION_RUN_IN, Styled

_SECTION_STARTS = frozenset((SECTION_HEADING, SECTION_NUMBER, SECTION_RUN_IN))
_HANGING = frozenset((SECTION_HEADING, *OUTLINE))
_OWN_MATTER = frozenset(("section", "provision", "continuation"))
_MATTER_STYLES = {"capitals": "New Matter Capitals", "underline": "New Matter Underlined"}
_LINE_CAPITALS = "All Capitals"
_DIRECT = {"capitals": "<w:caps/>", "underline": '<w:u w:val="single"/>'}
_STAND_INS = {
    "Blank": '<w:highlight w:val="yellow"/>',
    _LINE_CAPITALS: _DIRECT["capitals"],
    **{style: _DIRECT[matter] for matter, style in _MATTER_STYLES.items()},
}
"""How a run looks where the template lacks its character style."""
_SECTION_PARTS = {"label": "Section Label", "heading": "Section Caption", "blank": "Blank"}
_OUTLINE_PARTS = {"label": "Outline Label", "heading": "Outline Caption", "blank": "Blank"}
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
        self._tab = f'<w:tabs><w:tab w:val="right" w:pos="{right}"/></w:tabs>'
        self._openings: dict[str, str] = {}
        self._looks: dict[tuple[str, str], str] = {}

    def write(self, paragraphs: Iterable[Styled], comments: Mapping[int, Sequence[int]] | None = None) -> bytes:
        """Take paragraphs, and the numbers of the comments on some of them; return the XML in UTF-8."""
        if not comments:
            return clean_xml("".join([self._paragraph(item, ()) for item in paragraphs]))
        return clean_xml("".join(
            [self._paragraph(item, comments.get(number, ())) for number, item in enumerate(paragraphs)]
        ))

    def _paragraph(self, item: Styled, comments: Sequence[int]) -> str:
        runs = item.paragraph.runs
        if self._hanging and item.style in _HANGING:
            runs = _tab_after_label(runs)
        opening = self._opening(item.style, any(run.kind == "tab" for run in runs))
        content = self._runs(runs, item)
        if not comments:
            return f"<w:p>{opening}{content}</w:p>"
        look = self._look("annotation reference", "")
        starts = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in comments)
        ends = "".join(
            f'<w:commentRangeEnd w:id="{number}"/><w:r>{look}<w:commentReference w:id="{number}"/></w:r>'
            for number in comments
        )
        return f"<w:p>{opening}{starts}{content}{ends}</w:p>"

    def _opening(self, style: str, with_tab: bool) -> str:
        key = f"{style}\t" if with_tab else style
        known = self._openings.get(key)
        if known is None:
            name = self._styles.get(style)
            properties = f'<w:pStyle w:val="{name}"/>' if name else ""
            properties += self._tab if with_tab and not self._hangs(style) else ""
            known = self._openings[key] = f"<w:pPr>{properties}</w:pPr>" if properties else ""
        return known

    def _hangs(self, style: str) -> bool:
        return self._hanging and style in _HANGING

    def _runs(self, runs: Sequence[Run], item: Styled) -> str:
        matter = item.paragraph.new_matter
        plain, direct = "", ""
        if matter != "plain":
            plain = _MATTER_STYLES[matter] if item.paragraph.style in _OWN_MATTER else _LINE_CAPITALS
            direct = _DIRECT[matter]
        boundary = _section_part(runs) if item.style in _SECTION_STARTS else 0
        written: list[str] = []
        look, pending = "", ""
        for index, run in enumerate(runs):
            part = (_SECTION_PARTS if index < boundary else _OUTLINE_PARTS).get(run.kind, "")
            run_look = self._look(part, direct) if part else self._look(plain, "")
            if run_look != look and pending:
                written.append(_run(look, pending))
                pending = ""
            look = run_look
            pending += run.text
        if pending:
            written.append(_run(look, pending))
        return "".join(written)

    def _look(self, style: str, direct: str) -> str:
        """Return the properties of a run in a character style, with what the style does not say added."""
        known = self._looks.get((style, direct))
        if known is None:
            name = self._styles.get(style)
            properties = (f'<w:rStyle w:val="{name}"/>' if name else _STAND_INS.get(style, "")) + direct
            known = self._looks[style, direct] = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        return known


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
    shown = escape(keep_together(text))
    if "\n" in shown or "\t" in shown:
        shown = shown.replace("\n", f"{_END}<w:br/>{_START}").replace("\t", f"{_END}<w:tab/>{_START}")
        return f"<w:r>{look}{_START}{shown}{_END}</w:r>".replace(f"{_START}{_END}", "")
    return f"<w:r>{look}{_START}{shown}{_END}</w:r>"


_START, _END = '<w:t xml:space="preserve">', "</w:t>"


def _section_part(runs: Sequence[Run]) -> int:
    """Return how many runs at the beginning are the section's own label and heading."""
    end = 0
    while end < len(runs) and runs[end].kind in ("label", "blank"):
        end += 1
    if end + 1 < len(runs) and runs[end].kind == "gap" and runs[end + 1].kind == "heading":
        end += 2
    return end


def _tab_after_label(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return the runs with a tab in place of the gap between the opening labels and the text."""
    end = 0
    while end < len(runs) and runs[end].kind in ("label", "gap"):
        end += 1
    if end == 0 or runs[end - 1].kind != "gap":
        return tuple(runs)
    return (*runs[: end - 1], Run("\t", "gap"), *runs[end:])
