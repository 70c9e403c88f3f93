"""Checks a Word template that a person brings, before any part of it is opened: it is data, not a program."""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]

from drafter.problems import Place, Problem, Severity, nearest
from drafter.render.running_head import BLANKS, SLOT
from drafter.render.template import brought

MAX_BYTES = 10 * 1024 * 1024
MAX_ENTRIES = 200
MAX_UNPACKED = 50 * 1024 * 1024
MAX_RATIO = 100
_DOCUMENT, _STYLES, _CONTENT_TYPES = "word/document.xml", "word/styles.xml", "[Content_Types].xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_ACTIVE = re.compile(r"vbaproject|vbadata|/activex/|/embeddings/|/customui|afchunk|macrosheet", re.IGNORECASE)
_ACTIVE_FIELD = re.compile(
    r"^\s*(DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT|LINK|MACROBUTTON|IMPORT|DATABASE)\b", re.IGNORECASE
)
_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_BLANK = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_SLOT = re.compile(r"\{\{p\s+(\w+)\s*\}\}")
_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, EOFError, OSError, ValueError
)
"""What zipfile raises for a file that is no zip file, or a damaged one."""
_PARTS_WITH_BLANKS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$")


def check_template(template: bytes | Path) -> list[Problem]:
    """Take a template, return what is wrong with it: an error makes it unusable, a warning does not."""
    name = str(template) if isinstance(template, Path) else "the template"
    try:
        data = _read_limited(template) if isinstance(template, Path) else template
    except OSError as error:
        return [_error(name, "", f"The file cannot be read: {error.strerror or error}.", "Check the path.")]
    parts, problems = _unpack(data, name)
    if not problems:
        problems = list(_check_parts(parts, name))
    if any(problem.severity is Severity.ERROR for problem in problems):
        return problems
    return [*problems, *_style_problems(data, name)]


def _read_limited(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _unpack(data: bytes, name: str) -> tuple[dict[str, bytes], list[Problem]]:
    """Return the parts, read within the limits, or what keeps them from being read."""
    if len(data) > MAX_BYTES:
        return {}, [_error(name, "", f"The file is larger than {MAX_BYTES // 2**20} MB.", "Remove large pictures.")]
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            problems = list(_check_entries(entries, name))
            if problems:
                return {}, problems
            parts: dict[str, bytes] = {}
            left = MAX_UNPACKED
            for entry in entries:
                with archive.open(entry) as stream:
                    content = stream.read(left + 1)
                left -= len(content)
                if left < 0:
                    return {}, [_bomb(name, entry.filename)]
                parts[entry.filename] = content
            return parts, []
    except _UNREADABLE as error:
        return {}, [_error(name, "", f"The file is not a Word document: {error}.", "Save it in Word as .docx.")]


def _check_entries(entries: list[zipfile.ZipInfo], name: str) -> Iterator[Problem]:
    if len(entries) > MAX_ENTRIES:
        yield _error(name, "", f"The file has {len(entries)} parts; at most {MAX_ENTRIES} are allowed.",
                     "Start from the template that drafter comes with.")
    seen: set[str] = set()
    for entry in entries:
        part = entry.filename
        folded = part.casefold()
        if part.startswith(("/", "\\")) or "\\" in part or ":" in part or ".." in part.split("/") or "\0" in part:
            yield _error(name, part, "A part has a path that leads out of the file.", "Do not use this file.")
        if folded in seen:
            yield _error(name, part, "Two parts have the same name.", "Save the file again in Word.")
        seen.add(folded)
        if entry.flag_bits & 1:
            yield _error(name, part, "A part is encrypted.", "Remove the password in Word.")
        if entry.file_size > MAX_UNPACKED or entry.file_size > MAX_RATIO * max(entry.compress_size, 1024):
            yield _bomb(name, part)
        if _ACTIVE.search(part):
            yield _error(name, part, "The file holds a macro or an embedded program.",
                         "Save it in Word as a document without macros (.docx) and without embedded objects.")


def _check_parts(parts: dict[str, bytes], name: str) -> Iterator[Problem]:
    for part in (_CONTENT_TYPES, _DOCUMENT, _STYLES):
        if part not in parts:
            yield _error(name, part, f"The part {part} is missing.", "Save the file in Word as .docx.")
            return
    trees: dict[str, etree._Element] = {}
    for part, content in parts.items():
        if part.endswith((".xml", ".rels")):
            try:
                trees[part] = _parsed(content)
            except (etree.XMLSyntaxError, ValueError) as error:
                yield _error(name, part, f"The part cannot be read: {error}.", "Save the file again in Word.")
    if len(trees) < sum(part.endswith((".xml", ".rels")) for part in parts):
        return
    yield from _check_kind(trees[_CONTENT_TYPES], trees[_DOCUMENT], name)
    for part, tree in trees.items():
        if part.endswith(".rels"):
            yield from _check_relationships(tree, part, name)
        if part.startswith("word/"):
            yield from _check_fields(tree, part, name)
    yield from _check_clean(trees, name)
    yield from _check_blanks(trees, name)


def _parsed(content: bytes) -> etree._Element:
    """Parse a part without expanding anything; a DOCTYPE is refused whatever the encoding."""
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise ValueError("it has a DOCTYPE, which may not stand in a Word file")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    tree = etree.fromstring(content, parser)
    if tree.getroottree().docinfo.doctype or tree.getroottree().docinfo.internalDTD is not None:
        raise ValueError("it has a DOCTYPE, which may not stand in a Word file")
    return tree


def _check_kind(types: etree._Element, document: etree._Element, name: str) -> Iterator[Problem]:
    kinds = {element.get("PartName"): element.get("ContentType", "") for element in types}
    kind = kinds.get(f"/{_DOCUMENT}", "")
    if kind != _MAIN_TYPE:
        yield _error(name, _DOCUMENT, "The file is not a plain Word document.",
                     "Save it in Word as a Word Document (.docx), not as a template or with macros.")
    if any("macroEnabled" in kind or "vbaProject" in kind for kind in kinds.values()):
        yield _error(name, _CONTENT_TYPES, "The file holds macros.", "Save it in Word as .docx.")
    if document.tag != f"{{{_W}}}document" or document.nsmap.get("w") != _W:
        yield _error(name, _DOCUMENT, "The file is in a form of Open XML that drafter does not read.",
                     "Save it in Word as a Word Document (.docx), not as a Strict Open XML Document.")


def _check_relationships(tree: etree._Element, part: str, name: str) -> Iterator[Problem]:
    for relationship in tree:
        outside = relationship.get("TargetMode") == "External"
        if outside and not relationship.get("Type", "").endswith("/hyperlink"):
            yield _error(name, part, f"The file fetches something from outside: {relationship.get('Target')}.",
                         "Detach the template or the linked picture in Word, or insert the picture itself.")


def _check_fields(tree: etree._Element, part: str, name: str) -> Iterator[Problem]:
    instructions = [element.text or "" for element in tree.iter(f"{{{_W}}}instrText")]
    instructions += [element.get(f"{{{_W}}}instr", "") for element in tree.iter(f"{{{_W}}}fldSimple")]
    for instruction in instructions:
        if _ACTIVE_FIELD.match(instruction):
            yield _error(name, part, f"The file has a field that starts or fetches something: {instruction.strip()}.",
                         "Delete the field in Word.")


def _check_clean(trees: dict[str, etree._Element], name: str) -> Iterator[Problem]:
    """A draft for filing has no comments and no tracked changes, so its template has none either."""
    for part, tree in trees.items():
        if re.fullmatch(r"word/comments\w*\.xml", part) and len(tree):
            yield _error(name, part, "The template holds comments.", "Delete them in Word (Review, Delete).")
        if part.startswith("word/") and any(
            next(tree.iter(f"{{{_W}}}{tag}"), None) is not None for tag in ("ins", "del", "moveFrom", "moveTo")
        ):
            yield _error(name, part, "The template holds tracked changes.", "Accept or reject them in Word.")


def _check_blanks(trees: dict[str, etree._Element], name: str) -> Iterator[Problem]:
    """Only the named blanks may stand in a template, and the slot for the body stands in it once."""
    slots = 0
    for part, tree in trees.items():
        if not _PARTS_WITH_BLANKS.fullmatch(part):
            continue
        for paragraph in tree.iter(f"{{{_W}}}p"):
            text = "".join(element.text or "" for element in paragraph.iter(f"{{{_W}}}t"))
            for tag in _JINJA.findall(text):
                slot = _SLOT.fullmatch(tag)
                if slot and slot[1] == SLOT and part == _DOCUMENT:
                    slots += 1
                    if next(paragraph.iter(f"{{{_W}}}sectPr"), None) is not None:
                        yield _error(name, part, "A section break stands in the paragraph of the body’s slot.",
                                     "Move the section break to a paragraph of its own.")
                else:
                    yield from _check_blank(tag, part, name)
            if _JINJA.sub("", text).count("{{") or "{%" in _JINJA.sub("", text):
                yield _error(name, part, f"A blank is not closed: {text[:60]}", "Write it as {{ title }}.")
    if slots != 1:
        yield _error(name, _DOCUMENT, f"The slot for the body stands in the template {slots} times.",
                     "Write {{p body }} once, in a paragraph of its own.")


def _check_blank(tag: str, part: str, name: str) -> Iterator[Problem]:
    blank = _BLANK.fullmatch(tag)
    if blank is None:
        yield _error(name, part, f"A template holds named blanks only, no logic: {tag}",
                     "Write a blank as {{ title }} and the slot for the body as {{p body }}.")
    elif blank[1] not in BLANKS:
        yield _error(name, part, f"The blank {tag} is not known.", nearest(blank[1], BLANKS))


def _style_problems(data: bytes, name: str) -> list[Problem]:
    bill, order = brought(data, "bill").problems, brought(data, "order").problems
    fewer = min((bill, order), key=len)
    return [Problem(problem.message, problem.remedy, Place(name, path=problem.place.path), problem.severity)
            for problem in fewer]


def _bomb(name: str, part: str) -> Problem:
    return _error(name, part, "The file unpacks to far more than a Word template holds.", "Do not use this file.")


def _error(name: str, part: str, message: str, remedy: str) -> Problem:
    return Problem(message, remedy, Place(name, path=part))
