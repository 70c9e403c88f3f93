"""Build the Word templates from nothing but the parts that Word needs.

Run `python -m drafter.render.build_templates [FOLDER]` to write bill.docx and executive_order.docx.
"""

from __future__ import annotations

import sys
from pathlib import Path
from xml.sax.saxutils import escape

from drafter.render.package import CONTENT_TYPES, write_package
from drafter.render.template_styles import (
    BASE,
    BILL,
    ORDER,
    SPACE_BETWEEN,
    CharacterForm,
    ParagraphForm,
    TemplateForm,
)
from drafter.render.theme import theme

FILES = {"bill": "bill.docx", "order": "executive_order.docx"}
FONT = "Times New Roman"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_WORD_PARTS = {
    "styles": "styles", "settings": "settings", "fontTable": "fontTable", "header1": "header", "footer1": "footer",
    "footer2": "footer", "theme/theme1": "theme",
}
_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"


def build(form: TemplateForm) -> bytes:
    """Take the form of a template, return the .docx."""
    parts = {
        CONTENT_TYPES: _content_types(),
        "_rels/.rels": _relationships({
            "word/document.xml": f"{_OFFICE}/officeDocument",
            "docProps/core.xml": f"{_PACKAGE}/relationships/metadata/core-properties",
            "docProps/app.xml": f"{_OFFICE}/extended-properties",
        }),
        "docProps/core.xml": _core(),
        "docProps/app.xml": (
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Application>drafter</Application></Properties>"
        ),
        "word/_rels/document.xml.rels": _relationships(
            {f"{part}.xml": f"{_OFFICE}/{kind}" for part, kind in _WORD_PARTS.items()}
        ),
        "word/document.xml": _document(),
        "word/styles.xml": _styles(form),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _font_table(),
        "word/theme/theme1.xml": theme(FONT),
        "word/header1.xml": f'<w:hdr {_W}>{_paragraph("header", _text("{{ running_head }}"))}</w:hdr>',
        "word/footer1.xml": f'<w:ftr {_W}>{_paragraph("footer", _page_number(form))}</w:ftr>',
        "word/footer2.xml": f'<w:ftr {_W}>{_paragraph("footer", _page_number(form))}</w:ftr>',
    }
    return write_package({name: (_HEAD + text).encode() for name, text in parts.items()})


def style_id(name: str) -> str:
    """Return the id that Word would give a style: its name without spaces, the first letter large."""
    bare = "".join(character for character in name if character.isalnum())
    return bare[:1].upper() + bare[1:]


def _content_types() -> str:
    overrides = {
        "/word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        **{f"/word/{part}.xml": f"{_WORD_TYPE}.{kind}+xml" for part, kind in _WORD_PARTS.items()},
        "/word/theme/theme1.xml": _THEME_TYPE,
    }
    listed = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in sorted(overrides.items()))
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relationships(targets: dict[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _core() -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>{{ title }}</dc:title><dc:creator></dc:creator><dc:language>{{ language }}</dc:language>"
        "</cp:coreProperties>"
    )


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _paragraph(style: str, content: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>{content}</w:p>'


def _field(instruction: str) -> str:
    return f'<w:fldSimple w:instr=" {instruction} ">{_text("1")}</w:fldSimple>'


def _page_number(form: TemplateForm) -> str:
    if form.footer == "page":
        return _field("PAGE")
    return _text("Page ") + _field("PAGE") + _text(" of ") + _field("NUMPAGES")


def _document() -> str:
    references = [f"rId{number}" for number in range(1, len(_WORD_PARTS) + 1)]
    header, footer, first_footer = references[3:6]
    return (
        f"<w:document {_W} {_R}><w:body>{_paragraph('Body Text', _text('{{p body }}'))}<w:sectPr>"
        f'<w:headerReference w:type="default" r:id="{header}"/><w:footerReference w:type="default" r:id="{footer}"/>'
        f'<w:footerReference w:type="first" r:id="{first_footer}"/><w:pgSz w:w="12240" w:h="15840"/>'
        '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720"'
        ' w:gutter="0"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:body></w:document>'
    )


def _settings() -> str:
    compatibility = (
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    )
    return (
        f'<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat>{compatibility}</w:compat><w:themeFontLang w:val="en-US"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _font_table() -> str:
    return (
        f'<w:fonts {_W}><w:font w:name="{FONT}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>'
        '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _styles(form: TemplateForm) -> str:
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="24"/><w:szCs w:val="24"/>'
        '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    plain = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:widowControl/><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(BASE)}"><w:name w:val="{BASE}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="{SPACE_BETWEEN}"/></w:pPr></w:style>'
    )
    listed = "".join(_paragraph_style(style) for style in form.paragraphs)
    listed += "".join(_character_style(style) for style in form.characters)
    return f"<w:styles {_W}>{defaults}{plain}{listed}</w:styles>"


_BUILT_IN = {"header", "footer", "annotation text", "annotation reference", "Body Text", "Signature"}


def _opening(kind: str, name: str, base: str, following: str = "") -> str:
    custom = "" if name in _BUILT_IN else ' w:customStyle="1"'
    after = f'<w:next w:val="{style_id(following)}"/>' if following else ""
    shown = "" if name.startswith("annotation") else "<w:qFormat/>"
    return (
        f'<w:style w:type="{kind}"{custom} w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{base}"/>{after}{shown}'
    )


def _paragraph_style(form: ParagraphForm) -> str:
    properties = "<w:keepNext/>" if form.keep_next else ""
    properties += "<w:keepLines/>" if form.keep_lines else ""
    spacing = f' w:before="{form.before}"' if form.before else ""
    spacing += f' w:after="{form.after}"' if form.after is not None else ""
    properties += f"<w:spacing{spacing}/>" if spacing else ""
    indent = f' w:left="{form.left}"' if form.left else ""
    indent += f' w:right="{form.right}"' if form.right else ""
    indent += f' w:firstLine="{form.first}"' if form.first > 0 else ""
    indent += f' w:hanging="{-form.first}"' if form.first < 0 else ""
    properties += f"<w:ind{indent}/>" if indent else ""
    properties += "<w:contextualSpacing/>" if form.tight else ""
    properties += f'<w:jc w:val="{form.align}"/>' if form.align != "left" else ""
    properties += f'<w:outlineLvl w:val="{form.outline - 1}"/>' if form.outline else ""
    looks = _looks(form.bold, form.italic, form.capitals, False, "", form.size)
    return (
        _opening("paragraph", form.name, style_id(BASE), form.next)
        + (f"<w:pPr>{properties}</w:pPr>" if properties else "")
        + looks
        + "</w:style>"
    )


def _character_style(form: CharacterForm) -> str:
    looks = _looks(form.bold, form.italic, form.capitals, form.underline, form.fill, form.size)
    return _opening("character", form.name, "DefaultParagraphFont") + looks + "</w:style>"


def _looks(bold: bool, italic: bool, capitals: bool, underline: bool, fill: str, size: int) -> str:
    properties = "<w:b/><w:bCs/>" if bold else ""
    properties += "<w:i/><w:iCs/>" if italic else ""
    properties += "<w:caps/>" if capitals else ""
    properties += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else ""
    properties += '<w:u w:val="single"/>' if underline else ""
    properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f"<w:rPr>{properties}</w:rPr>" if properties else ""


def main(arguments: list[str]) -> None:
    """Write both templates into the folder given, or into `templates/` of the project."""
    folder = Path(arguments[0]) if arguments else Path(__file__).parents[2] / "templates"
    for form in (BILL, ORDER):
        (folder / FILES[form.instrument]).write_bytes(build(form))


if __name__ == "__main__":
    main(sys.argv[1:])
