"""A Word template made ready: the page set up for a document, the ids of its styles found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from lxml import etree  # type: ignore[import-untyped]

from drafter.document import Page
from drafter.problems import Place, Problem, Severity
from drafter.render.build_templates import FILES, build
from drafter.render.package import read_package, write_package
from drafter.render.styles import BODY_TEXT, CONTINUED, OUTLINE, SECTION_TEXT
from drafter.render.template_styles import BASE, BILL, ORDER, SPACE_BETWEEN

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SIZES = {"letter": (12240, 15840), "legal": (12240, 20160)}
_INCH = 1440
_LINE = 240
_DOCUMENT, _STYLES = "word/document.xml", "word/styles.xml"
FOLDER = Path(__file__).parents[2] / "templates"


@dataclass(frozen=True, slots=True)
class Template:
    """A template ready to be filled.

    `styles` maps the names of all styles of a draft to ids; a name that the template lacks has the id
    of the nearest style that it has, and `problems` says so. `right` is the place of the right margin.
    """

    data: bytes
    styles: Mapping[str, str]
    right: int
    problems: tuple[Problem, ...]


@lru_cache(maxsize=64)
def packaged(instrument: Literal["bill", "order"], page: Page, language: str = "en-US") -> Template:
    """Return our own template for an instrument, on the page that the document asks for."""
    parts = read_package(_packaged_bytes(instrument))
    document, styles = etree.fromstring(parts[_DOCUMENT]), etree.fromstring(parts[_STYLES])
    _set_page(document, page)
    _set_looks(styles, page, language)
    parts[_DOCUMENT], parts[_STYLES] = _xml(document), _xml(styles)
    return _ready(write_package(parts), document, styles, instrument)


@lru_cache(maxsize=8)
def brought(data: bytes, instrument: Literal["bill", "order"]) -> Template:
    """Take a template that a person brought and that has been checked; its page stays as it is."""
    parts = read_package(data)
    return _ready(data, etree.fromstring(parts[_DOCUMENT]), etree.fromstring(parts[_STYLES]), instrument)


@cache
def _packaged_bytes(instrument: Literal["bill", "order"]) -> bytes:
    """Return the template from the project's folder, or, where a wheel came without it, built anew."""
    path = FOLDER / FILES[instrument]
    if path.is_file():
        return path.read_bytes()
    return build(BILL if instrument == "bill" else ORDER)


def _ready(
    data: bytes, document: etree._Element, styles: etree._Element, instrument: Literal["bill", "order"]
) -> Template:
    ids, problems = _style_ids(styles, instrument)
    return Template(data, MappingProxyType(ids), _text_width(document), problems)


def _style_ids(
    styles: etree._Element, instrument: Literal["bill", "order"]
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Return the id of every style of a draft, and a problem for each style that is missing."""
    known = {kind: _ids_by_name(styles, kind) for kind in ("paragraph", "character")}
    form = BILL if instrument == "bill" else ORDER
    ids: dict[str, str] = {}
    problems: list[Problem] = []
    for paragraph_form in form.paragraphs:
        name = paragraph_form.name
        found = known["paragraph"].get(name.casefold())
        stand_in = "" if found else _nearest(name, known["paragraph"])
        if found or stand_in:
            ids[name] = found or known["paragraph"][stand_in.casefold()]
        if not found:
            problems.append(_missing("paragraph", name, stand_in))
    for character_form in form.characters:
        found = known["character"].get(character_form.name.casefold())
        if found:
            ids[character_form.name] = found
        else:
            problems.append(_missing("character", character_form.name, ""))
    return ids, tuple(problems)


def _missing(kind: str, name: str, stand_in: str) -> Problem:
    instead = f"“{stand_in}”" if stand_in else "the default style"
    return Problem(
        f"The template has no {kind} style named “{name}”; {instead} is used in its place.",
        f"Add a {kind} style named “{name}” in Word, or copy it from the template that drafter comes with.",
        Place(path=_STYLES),
        Severity.WARNING,
    )


def _nearest(name: str, known: Mapping[str, str]) -> str:
    """Return the name of the style in the template that comes nearest to one that is missing."""
    candidates: list[str] = []
    for family in (OUTLINE, CONTINUED):
        if name in family:
            candidates += reversed(family[: family.index(name)])
            candidates += family[family.index(name):]
    if name.endswith(" Line") or name == "Amending Citation":
        candidates.append(name.removesuffix(" Line").replace("Citation", "Line"))
    first_word = name.split()[0]
    candidates += _FAMILIES.get(first_word, ())
    candidates += [SECTION_TEXT, BODY_TEXT]
    return next((candidate for candidate in candidates if candidate != name and candidate.casefold() in known), "")


_FAMILIES = {
    "Bill": ("Bill Heading", "Bill Title", "Bill Subheading", "Title"),
    "Order": ("Order Heading", "Order Title", "Order Subheading", "Title"),
    "Code": ("Bill Subheading", "Bill Heading", "Order Subheading", "Order Heading"),
    "Section": ("Section Heading", "Section Run-in"),
    "Signature": ("Signature",),
    "Attestation": ("Signature",),
    "Seal": ("Signature Left",),
}


def _ids_by_name(styles: etree._Element, kind: str) -> dict[str, str]:
    """Return the ids of the styles of a kind by name and by alias, in small letters."""
    found: dict[str, str] = {}
    for style in styles.iterfind(f"{{{_W}}}style[@{{{_W}}}type='{kind}']"):
        names = [element.get(f"{{{_W}}}val", "") for tag in ("name", "aliases")
                 for element in style.iterfind(f"{{{_W}}}{tag}")]
        for name in ",".join(names).split(","):
            found.setdefault(name.strip().casefold(), style.get(f"{{{_W}}}styleId", ""))
    return found


def _text_width(document: etree._Element) -> int:
    size, margins = document.find(f".//{{{_W}}}sectPr/{{{_W}}}pgSz"), document.find(f".//{{{_W}}}sectPr/{{{_W}}}pgMar")
    if size is None or margins is None:
        return _SIZES["letter"][0] - 2 * _INCH
    return _number(size, "w") - _number(margins, "left") - _number(margins, "right")


def _number(element: etree._Element, name: str) -> int:
    return int(float(element.get(f"{{{_W}}}{name}", "0")))


def _set(element: etree._Element, **values: int | str) -> None:
    for name, value in values.items():
        element.set(f"{{{_W}}}{name}", str(value))


def _set_page(document: etree._Element, page: Page) -> None:
    width, height = _SIZES.get(page.size, _SIZES["letter"])
    margin = round(page.margin_inches * _INCH)
    for section in document.iter(f"{{{_W}}}sectPr"):
        size, margins = section.find(f"{{{_W}}}pgSz"), section.find(f"{{{_W}}}pgMar")
        if size is None or margins is None:
            continue
        _set(size, w=width, h=height)
        _set(margins, top=margin, right=margin, bottom=margin, left=margin)
        if page.line_numbers:
            numbers = etree.Element(f"{{{_W}}}lnNumType")
            _set(numbers, countBy=1, distance=360, restart="newPage" if page.line_numbers_restart else "continuous")
            margins.addnext(numbers)


def _set_looks(styles: etree._Element, page: Page, language: str) -> None:
    """Set the font, the space between lines, the space between paragraphs, and the language."""
    by_name = {
        name.get(f"{{{_W}}}val"): name.getparent() for name in styles.iterfind(f"{{{_W}}}style/{{{_W}}}name")
    }
    for font in styles.iterfind(f"{{{_W}}}docDefaults//{{{_W}}}rFonts"):
        if page.font:
            _set(font, ascii=page.font, hAnsi=page.font, eastAsia=page.font, cs=page.font)
    for spoken in styles.iterfind(f"{{{_W}}}docDefaults//{{{_W}}}lang"):
        _set(spoken, val=language)
    for name, values in (
        ("Normal", {"line": round(_LINE * page.spacing)}),
        (BASE, {"after": max(0, round(SPACE_BETWEEN * (2 - page.spacing)))}),
    ):
        style = by_name.get(name)
        spacing = style.find(f"{{{_W}}}pPr/{{{_W}}}spacing") if style is not None else None
        if spacing is not None:
            _set(spacing, **values)


def _xml(element: etree._Element) -> bytes:
    return bytes(etree.tostring(element, encoding="UTF-8", xml_declaration=True, standalone=True))
